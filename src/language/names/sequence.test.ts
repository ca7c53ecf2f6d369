import { expect, test } from "vitest";
import { namesOf } from "./sequence.ts";

const NAMES = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC"];
const told = (rows: readonly (readonly number[])[]) =>
  namesOf(
    rows.map((row) => Float32Array.from(row)),
    NAMES,
    [{ from: 0, to: rows.length }],
  );

test("a name goes on in its own type", () => {
  expect(
    told([
      [0, 9, 0, 0, 0],
      [0, 0, 8, 0, 8.2],
      [9, 0, 0, 0, 0],
    ]),
  ).toEqual(["B-PER", "I-PER", "O"]);
});

test("a name of which one token is doubtful is not told, the name behind it is", () => {
  expect(
    told([
      [0, 9, 0, 0, 0],
      [1, 0, 1.1, 1, 1],
      [0, 0, 0, 9, 0],
    ]),
  ).toEqual(["O", "O", "B-LOC"]);
});
