import fc from "fast-check";
import { expect, test } from "vitest";
import { beginsLine, wordTable } from "./word-table.ts";

const word = fc.string({ unit: fc.constantFrom("a", "b", "Z", "ß", "-", " "), minLength: 1, maxLength: 5 });

test("a table answers like a map, whatever stands in it", () => {
  fc.assert(
    fc.property(fc.dictionary(word, fc.constantFrom("", "m", "DEU")), word, (entries, asked) => {
      const map = new Map(Object.entries(entries));
      const lines = [...map]
        .sort((a, b) => (a[0] < b[0] ? -1 : 1))
        .map(([key, value]) => (value ? `${key}\t${value}` : key));
      const table = wordTable(lines.join("\n"));
      for (const [key, value] of map) expect(table(key)).toBe(value);
      expect(table(asked)).toBe(map.get(asked) ?? null);
      expect(beginsLine(lines.join("\n"), asked)).toBe([...map.keys()].some((key) => key.startsWith(asked)));
    }),
  );
});
