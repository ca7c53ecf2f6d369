import { expect, test } from "vitest";
import { mentionIndex } from "../actors/mention-index.ts";
import type { Actor } from "../contract.ts";
import { withoutPremises } from "./premises.ts";

test("a hospital that a noun alone names is left out where things happen, one with a name is not", () => {
  const house = (id: string, form: "nominal" | "name", start: number): Actor => ({
    ...{ id, name: "X", kind: "organization", code: null, sector: "HLH", wikidata: null, control: null, roles: [] },
    mentions: [{ start, end: start + 2, form }],
  });
  const index = withoutPremises(mentionIndex([house("a1", "nominal", 0), house("a2", "name", 5)]));
  expect(index.inside({ start: 0, end: 9 }).map(({ actor }) => actor.id)).toEqual(["a2"]);
  expect(index.overlapping({ start: 0, end: 1 })).toEqual([]);
});
