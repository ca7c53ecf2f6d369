import fc from "fast-check";
import { expect, test } from "vitest";
import type { Actor } from "../contract.ts";
import { mentionIndex } from "./mention-index.ts";

const span = fc
  .tuple(fc.nat(40), fc.integer({ min: 1, max: 9 }))
  .map(([start, length]) => ({ start, end: start + length }));

test("answers what looking at every mention would answer", () => {
  fc.assert(
    fc.property(fc.array(fc.array(span, { minLength: 1, maxLength: 5 }), { maxLength: 6 }), span, (lists, asked) => {
      const actors = lists.map(
        (mentions, i): Actor => ({
          id: `a${i + 1}`,
          name: "X",
          kind: "person",
          code: null,
          sector: null,
          wikidata: null,
          control: null,
          roles: [],
          mentions: mentions.map((one) => ({ ...one, form: "name" })),
        }),
      );
      const index = mentionIndex(actors);
      const all = lists.flat();
      const keys = (spans: readonly { start: number; end: number }[]) =>
        spans.map(({ start, end }) => `${start}-${end}`).sort();
      expect(keys(index.overlapping(asked))).toEqual(
        keys(all.filter((m) => m.start < asked.end && m.end > asked.start)),
      );
      expect(keys(index.inside(asked))).toEqual(keys(all.filter((m) => m.start >= asked.start && m.end <= asked.end)));
    }),
  );
});
