import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findParts } from "./parts.ts";

/** The parts as "kind: words", which is easier to read than offsets. */
function read(text: string, title: string | null = null): string[] {
  return findParts(text, title).map((part) => `${part.kind}: ${text.slice(part.start, part.end)}`);
}

const BODY = "Der Stadtrat hat am Dienstag den Neubau des Hafens beschlossen. Die Arbeiten sollen im Mai beginnen.";
const MORE = "„Wir haben lange darauf gewartet“, sagte die Hafenmeisterin. Gegner kündigten eine Klage an.";

describe("a German page saved as text", () => {
  const page = `  1. Startseite
  2. Wirtschaft

Neuer Hafen für Kleinwerder: Wer zahlt die Kräne?

Stand: 12.03.2024, 10:22 Uhr
Von: Anna Muster
KommentareDruckenTeilen

Kleinwerder bekommt einen neuen Hafen. Doch das Geld reicht noch nicht.

${BODY}

Zwei Kräne stehen vor einem Lagerhaus
Der alte Hafen am Montag. © Jonas Beispiel/Nordfoto

Streit um die Kosten

${MORE}

Lesen Sie auch: Fähre liegt seit Wochen fest

${BODY}

Auch interessant
Diese Fische gibt es wieder in der Bucht
Warum der Leuchtturm dunkel bleibt

12 Kommentare
Impressum Datenschutz AGB
© 2024 Kleinwerder Tagblatt
`;

  test("is divided into headline, teaser, text, picture and furniture", () => {
    expect(read(page)).toEqual([
      "furniture: 1. Startseite",
      "furniture: 2. Wirtschaft",
      "heading: Neuer Hafen für Kleinwerder: Wer zahlt die Kräne?",
      "furniture: Stand: 12.03.2024, 10:22 Uhr",
      "furniture: Von: Anna Muster",
      "furniture: KommentareDruckenTeilen",
      "teaser: Kleinwerder bekommt einen neuen Hafen. Doch das Geld reicht noch nicht.",
      `paragraph: ${BODY}`,
      "caption: Zwei Kräne stehen vor einem Lagerhaus",
      "caption: Der alte Hafen am Montag.",
      "credit: © Jonas Beispiel/Nordfoto",
      "subheading: Streit um die Kosten",
      `paragraph: ${MORE}`,
      "furniture: Lesen Sie auch: Fähre liegt seit Wochen fest",
      `paragraph: ${BODY}`,
      "furniture: Auch interessant",
      "furniture: Diese Fische gibt es wieder in der Bucht",
      "furniture: Warum der Leuchtturm dunkel bleibt",
      "furniture: 12 Kommentare",
      "furniture: Impressum Datenschutz AGB",
      "furniture: © 2024 Kleinwerder Tagblatt",
    ]);
  });

  test("finds the headline by the title although another headline stands above it", () => {
    const text = `Wetter bleibt im ganzen Land trocken\n\nHafen wird teurer\n\n${BODY}\n\n${MORE}`;
    expect(read(text, "Hafen wird teurer | Tagblatt")[1]).toBe("heading: Hafen wird teurer");
  });
});

describe("an English page saved as text", () => {
  const page = `Skip to main content
Home
World
Sports

Dock workers end three-week strike
By Jane Sample and John Roe
Updated 9:14 AM EDT, Tue May 7, 2024
Share Tweet Email

PORT ELLERY — Dock workers returned to their jobs on Tuesday, ending a strike that had halted exports.

Cranes stand idle in Port Ellery on Monday. Jane Sample/Getty Images

Advertisement

The union said its members had accepted the offer. The port declined to comment.

Read more: Ferry service to resume

We use cookies to give you the best experience on this site.

Most read
Lighthouse to stay dark until autumn
Rare fish return to the bay
`;

  test("is divided likewise; what begins with its place stays a paragraph", () => {
    expect(read(page)).toEqual([
      "furniture: Skip to main content",
      "furniture: Home",
      "furniture: World",
      "furniture: Sports",
      "heading: Dock workers end three-week strike",
      "furniture: By Jane Sample and John Roe",
      "furniture: Updated 9:14 AM EDT, Tue May 7, 2024",
      "furniture: Share Tweet Email",
      "paragraph: PORT ELLERY — Dock workers returned to their jobs on Tuesday, ending a strike that had halted exports.",
      "caption: Cranes stand idle in Port Ellery on Monday.",
      "credit: Jane Sample/Getty Images",
      "furniture: Advertisement",
      "paragraph: The union said its members had accepted the offer. The port declined to comment.",
      "furniture: Read more: Ferry service to resume",
      "furniture: We use cookies to give you the best experience on this site.",
      "furniture: Most read",
      "furniture: Lighthouse to stay dark until autumn",
      "furniture: Rare fish return to the bay",
    ]);
  });
});

describe("nothing that is said gets lost among the furniture", () => {
  const kinds = (text: string) => findParts(text, null).map((part) => part.kind);

  test.each([
    "Kommentare zu dem Vorfall lehnte der Sprecher ab.",
    "Startseite und Suche der Behörde waren am Montag nicht zu erreichen.",
    "Foto und Video zeigen nach Angaben der Polizei den Täter.",
    "Von Anna Muster stammt der Vorschlag, den Hafen zu schließen.",
    "Das Ministerium sagte: „Wir verwenden Cookies, um die Nutzer zu zählen.“",
    "Copyright law will change in May, the ministry said.",
    "By Monday Jane Roe had left the country.",
    "The plant, powered by coal, may earn a profit.",
    "Nein.",
  ])("%s", (sentence) => {
    expect(kinds(`${BODY}\n\n${sentence}\n\n${MORE}`)).not.toContain("furniture");
    expect(kinds(`${BODY}\n\n${sentence}`)).not.toContain("furniture");
    expect(kinds(sentence)).toEqual(["paragraph"]);
  });

  test("one headline alone is read", () => expect(kinds("Polizei nimmt Demonstranten fest")).toEqual(["paragraph"]));

  test("the agency in a dateline stays in its paragraph", () => {
    const text = `Hafen wird gebaut\n\nKLEINWERDER (dpa) – ${BODY}\n\n${MORE}`;
    expect(read(text)[1]).toBe(`paragraph: KLEINWERDER (dpa) – ${BODY}`);
  });

  test("a colon within a paragraph is no credit", () => {
    const line = "Der Minister nannte seine Quelle: einen Bericht, den er nicht zeigen wollte. Mehr sagte er nicht.";
    expect(read(`${BODY}\n\n${line}`)[1]).toBe(`paragraph: ${line}`);
  });

  test("a headline in capitals stays the headline", () => {
    expect(kinds(`HAFEN WIRD TEURER\n\n${BODY}\n\n${MORE}`)).toEqual(["heading", "teaser", "paragraph"]);
  });

  test("a list between paragraphs stays text", () => {
    const list = "- neue Kräne für den Hafen\n- eine Brücke nach Altwerder\n- ein Deich am Nordufer";
    expect(kinds(`${BODY}\n\n${list}\n\n${MORE}`)).not.toContain("furniture");
  });
});

test("a section or a date between paragraphs is a subheading, at the foot it is furniture", () => {
  expect(read(`${BODY}\n\nHintergrund\n\n${MORE}\n\nWirtschaft`).filter((part) => !part.startsWith("para"))).toEqual([
    "subheading: Hintergrund",
    "furniture: Wirtschaft",
  ]);
});

test.each([
  ["Foto: Anna Muster/dpa", 0],
  ["Der Hafen am Abend (Foto: Anna Muster)", 19],
  ["Der Hafen am Abend. | Bildquelle: picture alliance/dpa", 20],
  ["The port at night. (AP Photo/Jane Roe)", 19],
  ["The port at night. Photo by Jane Roe", 19],
])("the credit of a picture is parted from its caption: %s", (line, start) => {
  const text = `${BODY}\n\n${line}\n\n${MORE}`;
  const offset = BODY.length + 2;
  const credit = { kind: "credit", start: offset + start, end: offset + line.length };
  expect(findParts(text, null)).toContainEqual(credit);
  expect(read(text)).toHaveLength(start === 0 ? 3 : 4);
});

test("a paragraph broken by hand is one part", () => {
  const lines =
    "Der Stadtrat hat am Dienstag den Neubau\ndes Hafens beschlossen. Die Arbeiten an\nden Kränen sollen im Mai beginnen.";
  expect(read(`${lines}\n\n${MORE}`)).toEqual([`paragraph: ${lines}`, `paragraph: ${MORE}`]);
});

describe("for any text", () => {
  const lines = [
    BODY,
    MORE,
    "Kommentare",
    "Auch interessant",
    "Hafen wird teurer",
    "Kai. © A. Muster/dpa",
    "",
    "",
    "  ",
    "— 1 —",
  ];
  const text = fc
    .array(fc.oneof(fc.constantFrom(...lines), fc.string({ unit: "grapheme" }), fc.string()), { maxLength: 30 })
    .map((pieces) => pieces.join("\n"));

  test("parts stand in order without overlap and leave only white space out", () => {
    fc.assert(
      fc.property(text, fc.option(fc.constantFrom(...lines)), (input, title) => {
        let last = 0;
        for (const { start, end } of findParts(input, title)) {
          expect(end).toBeGreaterThan(start);
          expect(input.slice(last, start).replace(/[\s\u200b]/gu, "")).toBe("");
          last = end;
        }
        expect(input.slice(last).replace(/[\s\u200b]/gu, "")).toBe("");
      }),
    );
  });
});

test.each([
  ["one line", "Das ist ein Satz, und er ist lang. ".repeat(150_000)],
  ["one word", "a".repeat(5_000_000)],
  ["brackets", "(".repeat(5_000_000)],
  ["blank lines", "\n".repeat(5_000_000)],
  ["broken lines", "das ist eine zeile die von hand gebrochen ist\n".repeat(100_000)],
])("five million characters in %s are one part", (_, text) => {
  expect(findParts(text, null).length).toBeLessThan(2);
});
