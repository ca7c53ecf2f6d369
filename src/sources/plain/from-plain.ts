import { type Article, type Metadata, UNKNOWN } from "../../article/index.ts";
import { decode } from "../charset/decode.ts";
import { SourceError } from "../errors.ts";

/**
 * The article of a plain text. A string is taken as it is but for its line endings and a leading byte-order mark;
 * bytes are decoded first. Throws `source.empty` where there is nothing but white space, `source.binary` for bytes
 * that are no text.
 */
export async function fromPlain(
  source: string,
  content: Uint8Array | string,
  metadata: Partial<Metadata> = {},
): Promise<Article> {
  const text =
    typeof content === "string" ? content.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n") : await decode(content);
  if (!/\S/.test(text)) throw new SourceError("source.empty", "there is no text in it");
  return { source, ...UNKNOWN, ...metadata, text, parts: null };
}
