import { SourceError } from "../errors.ts";
import { kindOfBinary } from "./binary.ts";

export interface DecodeHint {
  /** The `Content-Type` that the bytes came with: its charset goes before what the page says of itself. */
  readonly contentType?: string;
  /** Whether the bytes are a web page, which may name its charset in its head. */
  readonly html?: boolean;
}

/** A page names its charset in its first kilobyte (HTML standard, 13.2.3.2); some need a little longer. */
const META_REACH = 4_096;
/** One sentence in Polish or Turkish reaches this; a single German word gets 0.03 for whatever is guessed. */
const SURE = 0.15;
/** Names that jschardet has and the WHATWG has not. */
const WEB_NAMES: Readonly<Record<string, string>> = { CP932: "shift_jis", CP949: "euc-kr", UHC: "euc-kr" };
/** Enough of a text to guess its charset by. */
const GUESS_REACH = 64 * 1_024;

/** One byte a character: text that is valid UTF-8 beyond ASCII as good as never is in one of these. */
const SINGLE_BYTE = /^(?:x-)?(?:ibm|iso|latin|l\d|windows-|cp12|us-ascii|ascii|mac|koi8)/i;

/**
 * Bytes as text. What says the charset, first to last: a byte-order mark, UTF-16 by its pattern of zeros, the
 * `Content-Type`, the page's own head, being valid UTF-8, jschardet's guess, Windows-1252. A single-byte charset is
 * not believed of valid UTF-8, nor UTF-8 of what is not: servers name one for all their files. Line endings become LF,
 * a leading byte-order mark goes, nothing else changes. Throws `source.binary` for what is no text. Linear.
 */
export async function decode(bytes: Uint8Array, hint: DecodeHint = {}): Promise<string> {
  const marked = byteOrderMark(bytes) ?? zeroPattern(bytes);
  if (!marked) {
    const binary = kindOfBinary(bytes);
    if (binary)
      throw new SourceError("source.binary", `this is ${binary}, not text: convert it to .txt or .html first`);
  }
  const decoder = new TextDecoder(marked ?? (await charsetOf(bytes, hint)));
  const text = decoder.decode(bytes);
  return unixLines(decoder.encoding === "windows-1252" ? withWindowsSigns(text) : text);
}

async function charsetOf(bytes: Uint8Array, hint: DecodeHint): Promise<string> {
  const label = named(bytes, hint);
  const isNamedUtf8 = label !== null && /^utf-?8$/i.test(label);
  if (label && !isNamedUtf8 && !SINGLE_BYTE.test(label)) return label;
  if (isUtf8(bytes)) return "utf-8";
  return label && !isNamedUtf8 ? label : await guess(bytes);
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** UTF-16 without a mark: in western text every other byte is zero. */
function zeroPattern(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, 1_024) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const most = 0.7 * (length / 2);
  const few = 0.05 * (length / 2);
  if (odd > most && even <= few) return "utf-16le";
  return even > most && odd <= few ? "utf-16be" : null;
}

/** Valid UTF-8, or nearly: where one letter of ten is broken at most, the others tell. */
function isUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  let broken = 0;
  let beyondAscii = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) beyondAscii++;
    if (code === 0xfffd) broken++;
  }
  return broken <= 0.1 * beyondAscii;
}

/** The charset that the bytes came with or name themselves; null where it is none that can be decoded. */
function named(bytes: Uint8Array, hint: DecodeHint): string | null {
  const sent = /charset\s*=\s*["']?([^\s"';,]+)/i.exec(hint.contentType ?? "")?.[1];
  const head = hint.html ? new TextDecoder("latin1").decode(bytes.subarray(0, META_REACH)) : "";
  const meta = /<meta\s[^<>]{0,300}?charset\s*=\s*["']?([^\s"'>;/]+)/i.exec(head)?.[1];
  const declaration = /^\s*<\?xml[^<>]{0,100}?encoding\s*=\s*["']([^"']+)/i.exec(head)?.[1];
  for (const label of [sent, meta, declaration])
    if (label && isKnown(label)) return /^utf-?16/i.test(label) ? "utf-8" : label;
  return null;
}

async function guess(bytes: Uint8Array): Promise<string> {
  const { chardet } = await import("jschardet");
  const options = { encodingEra: chardet.EncodingEra.MODERN_WEB };
  const { encoding, confidence } = chardet.detect(bytes.subarray(0, GUESS_REACH), options);
  const label = WEB_NAMES[encoding ?? ""] ?? encoding;
  return label && confidence >= SURE && isKnown(label) ? label : "windows-1252";
}

function isKnown(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}

/** What Windows-1252 has at 0x80 to 0x9f. Some versions of Node decode it as Latin-1, with control characters there. */
const WINDOWS_SIGNS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function withWindowsSigns(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_SIGNS[sign.charCodeAt(0) - 0x80]!);
}

function unixLines(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}
