/** First bytes of files that hold no text, and what to call them. */
const MAGIC: readonly (readonly [first: string, name: string])[] = [
  ["%PDF-", "a PDF file"],
  ["PK\u0003\u0004", "a zip archive or an office document"],
  ["PK\u0005\u0006", "an empty zip archive"],
  ["\u00d0\u00cf\u0011\u00e0", "an old office document"],
  ["{\\rtf", "a rich text document"],
  ["\u001f\u008b", "a gzip archive"],
  ["\u00fd7zXZ", "an xz archive"],
  ["7z\u00bc\u00af", "a 7z archive"],
  ["(\u00b5/\u00fd", "a zstd archive"],
  ["\u0089PNG", "a PNG image"],
  ["\u00ff\u00d8\u00ff", "a JPEG image"],
  ["II*\u0000", "a TIFF image"],
  ["MM\u0000*", "a TIFF image"],
  ["\u007fELF", "a program"],
  ["MZ\u0090", "a program"],
  ["SQLite format 3", "a database"],
];

/** The same of files whose first bytes could begin a text; then zeros must follow. */
const READABLE_MAGIC: typeof MAGIC = [
  ["BZh", "a bzip2 archive"],
  ["Rar!", "a rar archive"],
  ["GIF8", "a GIF image"],
  ["RIFF", "a picture, sound or film"],
  ["ID3", "a sound file"],
  ["OggS", "a sound file"],
];

/** How much of a file is looked at for zero bytes. */
const REACH = 8_192;

/** What the bytes are where they are no text; null for text. UTF-16 must be told apart before. */
export function kindOfBinary(bytes: Uint8Array): string | null {
  const first = String.fromCharCode(...bytes.subarray(0, 16));
  const nameIn = (list: typeof MAGIC): string | undefined => list.find(([start]) => first.startsWith(start))?.[1];
  const name = nameIn(MAGIC);
  if (name) return name;
  return bytes.subarray(0, REACH).includes(0) ? (nameIn(READABLE_MAGIC) ?? "a binary file") : null;
}
