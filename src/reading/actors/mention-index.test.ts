import fc from "fast-check";
import { expect, test } from "vitest";
import type { Actor } from "../contract.ts";
import { mentionIndex, withoutPremises } from "./mention-index.ts";

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

test("a hospital that a noun alone names is left out where things happen, one with a name is not", () => {
  const house = (id: string, form: "nominal" | "name", start: number): Actor => ({
    ...{ id, name: "X", kind: "organization", code: null, sector: "HLH", wikidata: null, control: null, roles: [] },
    mentions: [{ start, end: start + 2, form }],
  });
  const index = withoutPremises(mentionIndex([house("a1", "nominal", 0), house("a2", "name", 5)]));
  expect(index.inside({ start: 0, end: 9 }).map(({ actor }) => actor.id)).toEqual(["a2"]);
  expect(index.overlapping({ start: 0, end: 1 })).toEqual([]);
});
