import type { Reading } from "../../reading/index.ts";
import { codePoints, type SpanPair } from "../../text/index.ts";

/** Words of an article's text, by their place and by themselves with what stands around them. */
export interface Target {
  readonly type: "SpecificResource";
  readonly source: {
    readonly id: string;
    readonly type: "Text";
    readonly format: "text/plain";
    readonly language?: string;
    /** The page that the text is from. */
    readonly via?: string;
  };
  readonly selector: readonly [
    { readonly type: "TextPositionSelector"; readonly start: number; readonly end: number },
    { readonly type: "TextQuoteSelector"; readonly exact: string; readonly prefix: string; readonly suffix: string },
  ];
}

/** Code units before and behind the words, as the recommendation's examples have about as many. */
const CONTEXT = 32;

/**
 * Spans of the article's text as targets. Positions count code points of `article.text`, not of a page around it, so
 * the source is that text, named by its hash (`ni:`, RFC 6920); the page's address is what it was obtained from.
 */
export function targetsIn({ article }: Reading): (spans: readonly SpanPair[]) => Target[] {
  const { id, text, language, url } = article;
  const toCodePoints = codePoints(text);
  const source = {
    id: `ni:///sha-256;${Buffer.from(id.slice("sha256:".length), "hex").toString("base64url")}`,
    type: "Text" as const,
    format: "text/plain" as const,
    ...(language !== "und" && { language }),
    ...(url !== null && URL.canParse(url) && { via: new URL(url).href }),
  };
  return (spans) =>
    spans.map(([start, end]) => ({
      type: "SpecificResource",
      source,
      selector: [
        { type: "TextPositionSelector", start: toCodePoints(start), end: toCodePoints(end) },
        {
          type: "TextQuoteSelector",
          exact: text.slice(start, end),
          prefix: text.slice(wholeCharacter(text, Math.max(0, start - CONTEXT)), start),
          suffix: text.slice(end, wholeCharacter(text, Math.min(text.length, end + CONTEXT))),
        },
      ],
    }));
}

/** The offset, or the one before it where it lies inside of a character of two code units. */
function wholeCharacter(text: string, offset: number): number {
  const before = text.codePointAt(offset - 1);
  return offset > 0 && before !== undefined && before > 0xffff ? offset - 1 : offset;
}
