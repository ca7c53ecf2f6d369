import { expect, test } from "vitest";
import { type Reading, read, UNKNOWN } from "../../index.ts";
import { headLine, rowLines } from "./csv.ts";
import { eventLines, eventsHead } from "./events.ts";
import { exchangeLines, exchangesHead } from "./exchanges.ts";

const TEXT =
  "Laut der Agentur KCNA hat Belarus am 19. Juni 2024 rund 7.000 Granaten an Venezuela geliefert. Polen drohte Lettland am Mittwoch.";

const reading = (text: string): Promise<Reading> =>
  read({ ...UNKNOWN, source: "a.txt", text, title: "Titel", published: "2024-06-20", parts: null }, { language: "de" });

/** The row as a record; no cell of these tests holds a comma. */
function rowOf(head: string, lines: string, row = 0): Record<string, string> {
  const cells = lines.split("\r\n")[row]?.split(",") ?? [];
  return Object.fromEntries(
    head
      .trim()
      .split(",")
      .map((name, i) => [name, cells[i] ?? ""]),
  );
}

test("an exchange is a row with both sides, number, evidence and who says it", async () => {
  const found = await reading(TEXT);
  expect(rowOf(exchangesHead(), exchangeLines(found))).toMatchObject({
    Recipient: "Venezuela",
    "Recipient Country": "VEN",
    Supplier: "Belarus",
    "Supplier Country": "BLR",
    Designation: "Granaten",
    Description: "munitions",
    Number: "rund 7.000",
    Stage: "delivered",
    Status: "occurred",
    Date: "2024-06-19",
    "Said By": "KCNA",
    Headline: "Titel",
    "Publication Date": "2024-06-20",
    URL: "a.txt",
  });
});

test("an event is a row whose evidence stands at its offsets", async () => {
  const found = await reading(TEXT);
  const rows = found.events.map((_, i) => rowOf(eventsHead(), eventLines(found), i));
  const threat = rows.find((row) => row["Event Type"] === "THREATEN");
  expect(threat).toMatchObject({
    "Actor Country": "POL",
    "Recipient Country": "LVA",
    "Quad Code": "VERBAL CONFLICT",
    "Said By": "",
    Certainty: "asserted",
  });
  const { "Evidence Start": start, "Evidence End": end, Evidence: words } = threat ?? {};
  expect(TEXT.slice(Number(start), Number(end))).toBe(words);
  expect(new Set(rows.map((row) => row["Event ID"])).size).toBe(rows.length);
});

test("a reading without events has no row", async () => {
  expect(eventLines(await reading("Es regnete den ganzen Tag in den Bergen und im Tal."))).toBe("");
});

test("words of an article are data: quotation marks, commas, line breaks, formulas", () => {
  const columns = { "A, b": (row: string) => row, "=b": () => 1 };
  expect(headLine(columns)).toBe('"A, b",\'=b\r\n');
  expect(rowLines(columns, ['say "no"', "=1+1", "two\nlines", "@x", "-3 Grad"])).toBe(
    '"say ""no""",1\r\n\'=1+1,1\r\n"two\nlines",1\r\n\'@x,1\r\n\'-3 Grad,1\r\n',
  );
});
