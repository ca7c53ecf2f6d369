import { expect, test } from "vitest";
import type { Shapes } from "../../api/client.ts";
import { daysOf, dotsOf, drawable, linesOf, timesOf } from "./graph.ts";

const edge = { class: "verbal conflict" as const, happened: 1, open: 0, confirmed: 0 };
const NETWORK: Shapes["Network"] = {
  nodes: ["A", "B", "C"].map((key) => ({ key, name: `Land ${key}`, kind: "state", code: key, called: null })),
  events: [
    { ...edge, from: "A", to: "B", time: "2024-06" },
    { ...edge, from: "A", to: "B", time: "2024-05", open: 2 },
    { ...edge, from: "B", to: "C", time: null },
  ],
  exchanges: [{ from: "A", to: "C", time: "2024-06", open: 0, delivered: 1, goods: "fuel" }],
  cut: false,
};

test("all months together, or one of them", () => {
  expect(timesOf(NETWORK, "events")).toEqual(["2024-05", "2024-06"]);
  expect(linesOf(NETWORK, "events", "")).toMatchObject([
    { from: "A", to: "B", done: 2, open: 2 },
    { from: "B", to: "C", done: 1, open: 0 },
  ]);
  expect(linesOf(NETWORK, "events", "2024-06")).toMatchObject([{ from: "A", to: "B", done: 1, open: 0 }]);
  expect(linesOf(NETWORK, "exchanges", "")).toMatchObject([{ from: "A", to: "C", what: "fuel" }]);
});

test("who has the most lines stands at the top", () => {
  const dots = dotsOf(NETWORK, linesOf(NETWORK, "events", ""), 28);
  expect(dots.map(({ name }) => name)).toEqual(["Land B", "Land A", "Land C"]);
  expect(dots[0]!.x).toBeCloseTo(0);
  expect(dots[0]!.y).toBeCloseTo(-1);
});

test("who has no line to anybody drawn is left to the table", () => {
  const edges = [
    { ...edge, from: "A", to: "B", time: null, happened: 5 },
    { ...edge, from: "C", to: "D", time: null, happened: 3 },
    { ...edge, from: "C", to: "C", time: null, happened: 9 },
  ];
  const lines = linesOf({ ...NETWORK, events: edges }, "events", "");
  expect(dotsOf(NETWORK, lines, 3).map(({ key }) => key)).toEqual(["A", "B"]);
  expect(drawable(lines, new Set(["A", "B", "C"]))).toMatchObject([{ from: "A", to: "B" }]);
});

test.each([
  ["2024-02", "2024-02-01", "2024-02-29"],
  ["2023-12", "2023-12-01", "2023-12-31"],
  ["2023", "2023-01-01", "2023-12-31"],
])("%s lasts from %s to %s", (time, since, until) => {
  expect(daysOf(time)).toEqual({ since, until });
});
