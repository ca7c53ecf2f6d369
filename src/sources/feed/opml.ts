import { SourceError } from "../errors.ts";

interface Outline {
  readonly xmlUrl?: string | undefined;
  readonly outlines?: readonly Outline[] | undefined;
}

/** The addresses of the feeds that an OPML file lists, in its order, each once. Throws `feed.malformed`. */
export async function fromOpml(text: string): Promise<string[]> {
  const { parseOpml } = await import("feedsmith");
  let found: { readonly body?: { readonly outlines?: readonly Outline[] | undefined } | undefined };
  try {
    found = parseOpml(text) as typeof found;
  } catch (error) {
    throw new SourceError("feed.malformed", "this is no OPML file: give one, or the addresses of the feeds", error);
  }
  return [...new Set(addressesIn(found.body?.outlines ?? []))];
}

function addressesIn(outlines: readonly Outline[]): string[] {
  return outlines.flatMap(({ xmlUrl, outlines: inner }) => [
    ...(xmlUrl?.trim() ? [xmlUrl.trim()] : []),
    ...addressesIn(inner ?? []),
  ]);
}
