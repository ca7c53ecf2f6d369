import { expect, test } from "vitest";
import type { Shapes } from "../../api/client.ts";
import { flowOf } from "./flow.ts";

function entry(giver: string, receiver: string, articles: number): Shapes["LedgerEntry"] {
  const named = (name: string) => (name === "" ? [] : [{ key: name, name, kind: "state", code: null, called: null }]);
  const rest = {
    history: `${giver}>${receiver} fuel`,
    goods: "fuel" as const,
    stages: {},
    denied: 0,
    first: null,
    last: null,
    steps: [],
  };
  return { giver: named(giver), receiver: named(receiver), articles, ...rest };
}

test("a band is as wide as its articles, and the bands of a name lie side by side", () => {
  const { bands, givers, receivers } = flowOf([entry("A", "X", 1), entry("A", "Y", 3)]);
  expect(bands.map(({ receiver }) => receiver)).toEqual(["Y", "X"]);
  expect(bands[0]!.width).toBe(3 * bands[1]!.width);
  expect(bands[1]!.from - bands[0]!.from).toBe((bands[0]!.width + bands[1]!.width) / 2);
  expect(givers).toHaveLength(1);
  expect(givers[0]!.height).toBe(bands[0]!.width + bands[1]!.width);
  expect(receivers.map(({ name }) => name)).toEqual(["Y", "X"]);
});

test("who is not named is not drawn", () => {
  expect(flowOf([entry("", "X", 5), entry("A", "", 2)]).bands).toEqual([]);
});
