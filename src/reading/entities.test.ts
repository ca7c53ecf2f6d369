import fc from "fast-check";
import { expect, test } from "vitest";
import { overlaps } from "../text/index.ts";
import type { Entity } from "./contract.ts";
import { joinEntities } from "./entities.ts";

const name = (type: Entity["type"], start: number, end: number): Entity => ({ type, start, end });

test("what one side alone has found stands, in order", () => {
  expect(joinEntities([name("LOC", 10, 14)], [name("ORG", 0, 5), name("MISC", 20, 25)])).toEqual([
    name("ORG", 0, 5),
    name("LOC", 10, 14),
    name("MISC", 20, 25),
  ]);
});

test("of the same words the tables know the type", () => {
  expect(joinEntities([name("LOC", 0, 6)], [name("ORG", 0, 6)])).toEqual([name("LOC", 0, 6)]);
});

test("a longer name of the model has the place that is a part of it: Hafen Bremen", () => {
  expect(joinEntities([name("LOC", 6, 12)], [name("ORG", 0, 12)])).toEqual([name("ORG", 0, 12)]);
});

test("a person of the tables stands against a longer name: Kapitän Ada Lund", () => {
  expect(joinEntities([name("PER", 8, 16)], [name("PER", 0, 16)])).toEqual([name("PER", 8, 16)]);
});

test("a long name of the tables has the parts that the model tells apart", () => {
  expect(joinEntities([name("ORG", 0, 30)], [name("ORG", 0, 8), name("LOC", 20, 30)])).toEqual([name("ORG", 0, 30)]);
});

test("a name that gave way comes back where a third one has taken the longer one's place", () => {
  expect(joinEntities([name("PER", 0, 8), name("LOC", 9, 13)], [name("ORG", 0, 13)])).toEqual([
    name("PER", 0, 8),
    name("LOC", 9, 13),
  ]);
});

const flat = fc
  .array(
    fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 9 }), fc.constantFrom<Entity["type"]>("PER", "ORG", "LOC", "MISC")),
  )
  .map((rows) => {
    let at = 0;
    return rows.map(([gap, length, type]) => {
      const start = at + gap;
      at = start + length;
      return name(type, start, at);
    });
  });

test("the names of both sides are joined to a flat list in which each that was dropped has given way to another", () => {
  fc.assert(
    fc.property(flat, flat, (known, learned) => {
      const joined = joinEntities(known, learned);
      for (let i = 1; i < joined.length; i++) {
        expect((joined[i] as Entity).start).toBeGreaterThanOrEqual((joined[i - 1] as Entity).end);
      }
      for (const entity of joined) expect([...known, ...learned]).toContainEqual(entity);
      for (const entity of [...known, ...learned]) expect(joined.some((other) => overlaps(other, entity))).toBe(true);
    }),
  );
});
