import { expect, test } from "vitest";
import { SAMPLE } from "../../cli/briefing/sample.ts";
import { exported } from "../sample.ts";
import { jsonPieces } from "./json.ts";
import { jsonLines } from "./jsonl.ts";

const tokens = Array.from({ length: 1500 }, (_, i) => ({
  start: i,
  end: i + 1,
  lemma: "x\ny",
  upos: null,
  xpos: null,
  feats: null,
  head: -1,
  deprel: null,
}));

test("the pieces are what JSON.stringify gives, pretty or not, with long lists and empty ones", () => {
  for (const reading of [SAMPLE, { ...SAMPLE, tokens }, { ...SAMPLE, tokens: [], actors: [] }]) {
    expect([...jsonPieces(reading, { pretty: false })].join("")).toBe(JSON.stringify(reading));
    expect([...jsonPieces(reading, { pretty: true })].join("")).toBe(JSON.stringify(reading, null, 2));
  }
});

test("no character that a terminal obeys is printed, and the value is the same", () => {
  const notes = ["\u009b31m \u202e \u0007 \u007f \u2028 ü"];
  const json = [...jsonPieces({ ...SAMPLE, notes }, { pretty: false })].join("");
  expect(json).not.toMatch(/\p{Cc}|[\u2028\u202a-\u202e]/u);
  expect(JSON.parse(json).notes).toEqual(notes);
});

test("a long list comes in several pieces", () => {
  const lengths = [...jsonPieces({ ...SAMPLE, tokens }, { pretty: false })].map((piece) => piece.length);
  expect(lengths.length).toBeGreaterThan(5);
  expect(Math.max(...lengths)).toBeLessThan(100_000);
});

test("JSON lines: one reading a line, each line ended", async () => {
  const out = await exported(jsonLines, SAMPLE, { ...SAMPLE, source: "b" });
  expect(out.endsWith("}\n")).toBe(true);
  expect(
    out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).source),
  ).toEqual([SAMPLE.source, "b"]);
});
