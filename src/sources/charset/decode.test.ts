import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SourceError } from "../errors.ts";
import { decode } from "./decode.ts";

const GERMAN = "Die Bürgermeisterin sagte, die Brücke sei für Fußgänger geöffnet. Größere Schäden gebe es nicht.";

function utf16(text: string, order: "le" | "be", mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? "\ufeff" : "") + text, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
}

describe("decode", () => {
  it("gives back what was written in UTF-8, but for line endings and the leading mark", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", minLength: 20 }), async (text) => {
        fc.pre(!text.includes("\0") && !text.startsWith("\ufeff"));
        const want = text.replace(/\r\n?/g, "\n");
        expect(await decode(Buffer.from(`Ä${text}`))).toBe(`Ä${want}`);
        expect(await decode(Buffer.from(`\ufeffÄ${text}`))).toBe(`Ä${want}`);
      }),
    );
  });

  it("makes LF of all line endings", async () => {
    expect(await decode(Buffer.from("a\r\nb\rc\nd\r\r\n"))).toBe("a\nb\nc\nd\n\n");
  });

  it.each([
    ["Windows-1252 German", Buffer.from(GERMAN, "latin1"), {}, GERMAN],
    ["one German word in Latin-1", Buffer.from("für", "latin1"), {}, "für"],
    [
      "English with curly quotation marks of Windows",
      Buffer.from("He said \x93good\x94.", "latin1"),
      {},
      "He said “good”.",
    ],
    ["UTF-16 with a mark", utf16(GERMAN, "le", true), {}, GERMAN],
    ["UTF-16 big-endian with a mark", utf16(GERMAN, "be", true), {}, GERMAN],
    ["UTF-16 without a mark", utf16(GERMAN, "le", false), {}, GERMAN],
    ["UTF-16 big-endian without a mark", utf16(GERMAN, "be", false), {}, GERMAN],
    [
      "the charset of the Content-Type",
      Buffer.from([0xec, 0xee, 0xf1, 0xf2]),
      { contentType: "text/plain; charset=windows-1251" },
      "мост",
    ],
    [
      "the charset of the page's head",
      Buffer.concat([Buffer.from('<html><meta charset="koi8-r">'), Buffer.from([0xcd, 0xcf, 0xd3, 0xd4])]),
      { html: true },
      '<html><meta charset="koi8-r">мост',
    ],
    [
      "valid UTF-8 whatever single-byte charset is named",
      Buffer.from(GERMAN),
      { contentType: "text/html; charset=ISO-8859-1" },
      GERMAN,
    ],
    [
      "Windows-1252 that calls itself UTF-8",
      Buffer.from(`<meta charset="utf-8">${GERMAN}`, "latin1"),
      { html: true, contentType: "text/html; charset=utf-8" },
      `<meta charset="utf-8">${GERMAN}`,
    ],
    [
      "Windows-1252 that calls itself ISO-8859-1",
      Buffer.from('<meta charset="iso-8859-1">\x84Größe\x93 \x80', "latin1"),
      { html: true },
      '<meta charset="iso-8859-1">„Größe“ €',
    ],
    [
      "UTF-16 that calls itself UTF-8",
      utf16(`<meta charset="utf-8">${GERMAN}`, "le", true),
      { html: true },
      `<meta charset="utf-8">${GERMAN}`,
    ],
    ["a charset that nobody knows", Buffer.from(GERMAN), { contentType: "text/html; charset=x-nonsense" }, GERMAN],
    ["no bytes", new Uint8Array(0), {}, ""],
  ])("reads %s", async (_, bytes, hint, want) => {
    expect(await decode(bytes, hint)).toBe(want);
  });

  it("keeps UTF-8 with a broken letter in it", async () => {
    const bytes = Buffer.concat([Buffer.from(GERMAN), Buffer.from([0xc3]), Buffer.from(" Ende")]);
    expect(await decode(bytes)).toBe(`${GERMAN}\ufffd Ende`);
  });

  it("guesses Russian in Windows-1251", async () => {
    const bytes = Buffer.from([0xcc, 0xe8, 0xed, 0xe8, 0xf1, 0xf2, 0xf0, 0x20, 0xf1, 0xea, 0xe0, 0xe7, 0xe0, 0xeb]);
    expect(await decode(bytes)).toBe("Министр сказал");
  });

  it.each([
    ["a PDF file", Buffer.from("%PDF-1.7\nabc")],
    ["zip", Buffer.from("PK\u0003\u0004abcdef", "latin1")],
    ["PNG", Buffer.from("\u0089PNG\r\n\u001a\n", "latin1")],
    ["JPEG", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x10, 0x4a])],
    ["GIF", Buffer.from("GIF89a\u0001\u0000", "latin1")],
    ["binary", Buffer.from("abc\0def, ghi")],
  ])("refuses %s", async (name, bytes) => {
    const error = await decode(bytes).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(SourceError);
    expect(error).toMatchObject({ code: "source.binary", message: expect.stringContaining(name) });
  });

  it("takes a text for one that begins like a picture", async () => {
    expect(await decode(Buffer.from("GIF89a ist ein Bildformat."))).toBe("GIF89a ist ein Bildformat.");
  });
});
