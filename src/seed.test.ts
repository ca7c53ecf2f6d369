import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { type Reading, read } from "./index.ts";
import { fromPlain } from "./sources/index.ts";

/** The article that the project began with. It is not ours to copy: what is expected of it stands here as offsets. */
const SEED = new URL("../../shared/seed/000_bd381afa37355e67.txt", import.meta.url);

/** Each passage in quotation marks and who says it; null: a name in quotation marks, which nobody says. */
const QUOTATIONS: readonly (readonly [start: number, end: number, speaker: string | null])[] = [
  [296, 333, "KCNA"],
  [561, 592, "KCNA"],
  [1667, 1748, "Ramon Pacheco Pardo"],
  [1824, 1969, "Ramon Pacheco Pardo"],
  [2326, 2511, "Ramon Pacheco Pardo"],
  [2609, 2682, "Ramon Pacheco Pardo"],
  [2755, 2775, null],
  [2929, 3031, "Wladimir Putin"],
  [3036, 3121, "Wladimir Putin"],
  [4175, 4221, "Kurt Volker"],
  [4302, 4414, "Ramon Pacheco Pardo"],
  [4446, 4679, "Ramon Pacheco Pardo"],
];

const ACTORS: Readonly<Record<string, string>> = {
  "Wladimir Putin": "RUS",
  "Kim Jong-un": "PRK",
  "Ramon Pacheco Pardo": "GBR",
  "Kurt Volker": "USA",
  KCNA: "PRK",
  "Rodong Sinmun": "PRK",
  Nordkorea: "PRK",
  Russland: "RUS",
  Ukraine: "UKR",
  China: "CHN",
  Japan: "JPN",
  Südkorea: "KOR",
  USA: "USA",
  Belarus: "BLR",
  Kasachstan: "KAZ",
};

/** Page furniture: two steps of a path, two buttons, two links below the article. */
const FURNITURE = [
  [98, 111],
  [114, 124],
  [126, 143],
  [4818, 4834],
  [4836, 4846],
];

describe.skipIf(!existsSync(SEED))("the seed article", () => {
  let reading: Reading;
  const actorNamed = (id: string | null) => reading.actors.find((actor) => actor.id === id)?.name ?? null;

  beforeAll(async () => {
    reading = await read(await fromPlain("seed", readFileSync(SEED)), { published: "2024-06-20" });
  });

  test.each(QUOTATIONS)("quotation at %i to %i is said by %s", (start, end, speaker) => {
    const quoting = reading.statements.filter(
      ({ type, content }) => type === "Direct" && content.some((span) => span[0] < end && span[1] > start),
    );
    expect(quoting.map((statement) => actorNamed(statement.speaker?.actor ?? null))).toEqual(
      speaker === null ? [] : [speaker],
    );
    for (const { content } of quoting) expect([content[0]?.[0], content.at(-1)?.[1]]).toEqual([start, end]);
  });

  test.each(Object.entries(ACTORS))("%s is an actor of %s", (name, code) => {
    expect(reading.actors.filter((actor) => actor.name === name).map((actor) => actor.code)).toEqual([code]);
  });

  test("the agency that is quoted is known to be a state's", () => {
    expect(reading.actors.find(({ name }) => name === "KCNA")?.control?.by).toBe("state");
  });

  test("the page's furniture is marked, and nothing is read in it", () => {
    const furniture = reading.article.parts.filter(({ kind }) => kind === "furniture");
    expect(furniture.map(({ start, end }) => [start, end])).toEqual(FURNITURE);
    const spans = reading.statements.flatMap(({ content }) => content);
    for (const [start = 0, end = 0] of FURNITURE)
      expect(spans.filter((span) => span[0] < end && span[1] > start)).toEqual([]);
  });
});
