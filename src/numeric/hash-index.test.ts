import fc from "fast-check";
import { expect, test } from "vitest";
import { hashIndex } from "./hash-index.ts";

test("an index answers like a map of its keys", () => {
  const key = fc.oneof(fc.nat(9), fc.integer({ min: 0, max: 0xffffffff }));
  fc.assert(
    fc.property(fc.array(key), key, (keys, asked) => {
      const map = new Map(keys.map((k, i) => [k, i + 1]));
      const index = hashIndex(Uint32Array.from(keys), 1);
      for (const k of [...keys, asked]) expect(index.get(k)).toBe(map.get(k));
    }),
  );
});
