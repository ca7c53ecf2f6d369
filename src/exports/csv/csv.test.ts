import { expect, test } from "vitest";
import { type Reading, read, UNKNOWN } from "../../index.ts";
import { modelFile } from "../../sources/index.ts";
import type { Export } from "../export.ts";
import { exported } from "../sample.ts";
import { headLine, rowLines } from "./csv.ts";
import { eventsTable } from "./events.ts";
import { exchangesTable } from "./exchanges.ts";

const TEXT =
  "Laut der Agentur KCNA hat Belarus am 19. Juni 2024 rund 7.000 Granaten an Venezuela geliefert. Polen drohte Lettland am Mittwoch.";

const reading = (text: string): Promise<Reading> =>
  read(
    { ...UNKNOWN, source: "a.txt", text, title: "Titel", published: "2024-06-20", parts: null },
    { language: "de", models: modelFile },
  );

/** The rows of a table as records; no cell of these tests holds a comma. */
async function rowsOf(table: Export, ...readings: Reading[]): Promise<Record<string, string>[]> {
  const lines = (await exported(table, ...readings)).trimEnd().split("\r\n");
  const [head = [], ...rows] = lines.map((line) => line.split(","));
  return rows.map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i] ?? ""])));
}

test("an exchange is a row with both sides, number, evidence and who says it", async () => {
  const rows = await rowsOf(exchangesTable, await reading(TEXT));
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
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
  const rows = await rowsOf(eventsTable, found);
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
  const reprint = { ...found, article: { ...found.article, outlet: "Küstenblatt" } };
  const ids = (await rowsOf(eventsTable, found, reprint)).map((row) => row["Event ID"]);
  expect(ids).toHaveLength(2 * found.events.length);
  expect(new Set(ids).size).toBe(ids.length);
});

test("without events there are the headings", async () => {
  const nothing = await exported(eventsTable, await reading("Es regnete den ganzen Tag in den Bergen und im Tal."));
  expect(nothing).toMatch(/^Event ID,[^\r\n]*\r\n$/);
});

test("words of an article are data: quotation marks, commas, line breaks, formulas", () => {
  const columns = { "A, b": (row: string) => row, "=b": () => 1 };
  expect(headLine(columns)).toBe('"A, b",\'=b\r\n');
  expect(rowLines(columns, ['say "no"', "=1+1", "two\nlines", "@x", "-3 Grad"])).toBe(
    '"say ""no""",1\r\n\'=1+1,1\r\n"two\nlines",1\r\n\'@x,1\r\n\'-3 Grad,1\r\n',
  );
});
