import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { type Reading, read } from "./index.ts";
import { fromPlain } from "./sources/index.ts";

/** The article that the project began with, checked by eye. It is not ours to copy: its statements stand here as offsets. */
const SEED = new URL("../../shared/seed/000_bd381afa37355e67.txt", import.meta.url);

/** Where the content begins and ends, its type, how sure it sounds, and the names of its chain. */
const STATEMENTS: readonly (readonly [start: number, end: number, type: string, level: string, chain: string[]])[] = [
  [296, 439, "Indirect", "doubtful", ["KCNA"]],
  [296, 333, "Direct", "doubtful", ["KCNA"]],
  [516, 695, "IndirectFreeIndirect", "asserted", ["KCNA"]],
  [561, 592, "Direct", "asserted", ["KCNA"]],
  [1423, 1528, "FreeIndirect", "hearsay", []],
  [1529, 1565, "Reported", "silent", []],
  [1667, 1748, "Direct", "likely", ["Ramon Pacheco Pardo"]],
  [1824, 1969, "Direct", "likely", ["Ramon Pacheco Pardo"]],
  [2187, 2289, "Indirect", "likely", ["Ramon Pacheco Pardo"]],
  [2292, 2511, "Indirect", "asserted", ["Ramon Pacheco Pardo"]],
  [2326, 2511, "Direct", "asserted", ["Ramon Pacheco Pardo"]],
  [2532, 2682, "Indirect", "asserted", ["Ramon Pacheco Pardo"]],
  [2609, 2682, "Direct", "asserted", ["Ramon Pacheco Pardo"]],
  [2929, 3121, "Indirect", "asserted", ["Wladimir Putin"]],
  [2929, 3031, "Direct", "asserted", ["Wladimir Putin"]],
  [3036, 3121, "Direct", "asserted", ["Wladimir Putin"]],
  [3866, 3983, "Indirect", "asserted", ["Kurt Volker"]],
  [4065, 4125, "Indirect", "asserted", ["Kurt Volker"]],
  [4175, 4221, "Direct", "asserted", ["Kurt Volker"]],
  [4302, 4414, "Direct", "unlikely", ["Ramon Pacheco Pardo"]],
  [4446, 4679, "Direct", "likely", ["Ramon Pacheco Pardo"]],
];

describe.skipIf(!existsSync(SEED))("the statements of the seed article", () => {
  let reading: Reading;

  beforeAll(async () => {
    reading = await read(await fromPlain("seed", readFileSync(SEED)), { published: "2024-06-20" });
  });

  test.each(STATEMENTS)("%i to %i: %s, %s, by %j", (start, end, type, level, chain) => {
    const nameOf = (id: string) => reading.actors.find((actor) => actor.id === id)?.name;
    const found = reading.statements.filter(
      ({ content, ...own }) => own.type === type && content[0]?.[0] === start && content.at(-1)?.[1] === end,
    );
    expect(found.map((statement) => [statement.certainty.level, statement.chain.map(nameOf)])).toEqual([
      [level, chain],
    ]);
  });

  test("nothing else is said", () => {
    expect(reading.statements).toHaveLength(STATEMENTS.length);
  });
});
