import { expect, test } from "vitest";
import { SAMPLE } from "./briefing/sample.ts";
import { jsonPrinter, type Printer, pagePrinter } from "./printers.ts";

/** What a printer prints for inputs that are read (a source) or fail (null). */
async function printed(make: (output: (text: string) => Promise<void>) => Printer, inputs: readonly (string | null)[]) {
  let out = "";
  const printer = make(async (text) => {
    out += text;
  });
  for (const source of inputs) await (source === null ? printer.skip() : printer.print({ ...SAMPLE, source }));
  await printer.end();
  return out;
}
const sources = (json: string) => JSON.parse(json).map(({ source }: { source: string }) => source);

test("JSON of one input is an object", async () => {
  expect(JSON.parse(await printed(jsonPrinter, ["a"])).source).toBe("a");
});

test("JSON of several inputs is an array, however many of them failed", async () => {
  expect(sources(await printed(jsonPrinter, ["a", "b", "c"]))).toEqual(["a", "b", "c"]);
  expect(sources(await printed(jsonPrinter, [null, "b"]))).toEqual(["b"]);
  expect(sources(await printed(jsonPrinter, ["a", null]))).toEqual(["a"]);
  expect(sources(await printed(jsonPrinter, [null, null]))).toEqual([]);
});

test("JSON of one input that failed is nothing", async () => {
  expect(await printed(jsonPrinter, [null])).toBe("");
});

test("pages are parted by a blank line", async () => {
  const out = await printed((output) => pagePrinter(output, ({ source }) => `${source}\n`), ["a", null, "b"]);
  expect(out).toBe("a\n\nb\n");
});
