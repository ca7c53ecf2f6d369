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

/** Who gives what to whom: by the goods' offsets, with codes of the sides, stage, status, certainty and who says it. */
const EXCHANGES: readonly (readonly [
  goods: readonly [start: number, end: number],
  giver: string | null,
  receiver: string | null,
  stage: string,
  status: string,
  level: string,
  by: string | null,
])[] = [
  [[1464, 1481], "PRK", null, "agreed", "future", "hearsay", null],
  [[1637, 1645], "PRK", "RUS", "used", "ongoing", "consensus", null],
  [[1650, 1656], "PRK", "RUS", "used", "ongoing", "consensus", null],
  [[1704, 1722], "PRK", null, "announced", "future", "likely", "Ramon Pacheco Pardo"],
  [[1858, 1868], null, "PRK", "sought", "hypothetical", "likely", "Ramon Pacheco Pardo"],
  [[1870, 1882], null, "PRK", "sought", "hypothetical", "likely", "Ramon Pacheco Pardo"],
  [[1884, 1901], null, "PRK", "sought", "hypothetical", "likely", "Ramon Pacheco Pardo"],
  [[1906, 1916], null, "PRK", "sought", "hypothetical", "likely", "Ramon Pacheco Pardo"],
  [[2352, 2372], null, "PRK", "sought", "hypothetical", "asserted", "Ramon Pacheco Pardo"],
  [[3794, 3808], "CHN", "RUS", "delivered", "ongoing", "asserted", null],
];

/** Who does what to whom: by the trigger's offsets, with codes of all on one side, status, certainty, day and who says it. */
const EVENTS: readonly (readonly [
  trigger: readonly [start: number, end: number],
  type: string,
  source: string,
  target: string,
  status: string,
  level: string,
  time: string | null,
  by: string | null,
])[] = [
  [[189, 195], "CONSULT", "PRK RUS", "", "occurred", "asserted", null, null],
  [[349, 362], "CONSULT", "PRK RUS", "", "occurred", "asserted", null, "KCNA"],
  [[1337, 1346], "CONSULT", "PRK RUS", "", "historical", "asserted", "2023-09", null],
  [[2406, 2413], "REQUEST", "PRK", "", "future", "asserted", null, "Ramon Pacheco Pardo"],
  [[2776, 2789], "AGREE", "PRK RUS", "", "occurred", "asserted", "2024-06-19", null],
  [[4713, 4718], "REJECT", "CHN", "PRK", "occurred", "asserted", null, null],
];

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

  test.each(EXCHANGES)("goods at %j go from %s to %s", ([start, end], giver, receiver, stage, status, level, by) => {
    const codes = (ids: readonly string[]) =>
      ids.length === 0 ? null : (reading.actors.find(({ id }) => id === ids[0])?.code ?? null);
    const found = reading.exchanges.find((x) => x.goods.some(({ span }) => span[0] === start && span[1] === end));
    const speakers = reading.statements
      .filter(({ id }) => found?.saidBy.includes(id))
      .map(({ speaker }) => actorNamed(speaker?.actor ?? null));
    expect([codes(found?.giver ?? []), codes(found?.receiver ?? [])]).toEqual([giver, receiver]);
    expect([found?.stage, found?.status, found?.certainty.level]).toEqual([stage, status, level]);
    if (by !== null) expect(speakers).toContain(by);
    for (const [from, to] of found?.goods.map(({ span }) => span) ?? [])
      expect(found?.evidence.some((pair) => pair[0] <= from && to <= pair[1])).toBe(true);
  });

  test.each(EVENTS)("event at %j is %s of %s", ([start, end], type, source, target, status, level, time, by) => {
    const found = reading.events.find(({ trigger }) => trigger.some((span) => span[0] === start && span[1] === end));
    const codes = (ids: readonly string[] = []) =>
      [...new Set(ids.map((id) => reading.actors.find((actor) => actor.id === id)?.code))].sort().join(" ");
    expect([found?.type, codes(found?.source), codes(found?.target)]).toEqual([type, source, target]);
    expect([found?.status, found?.certainty.level]).toEqual([status, level]);
    expect(reading.times.find(({ id }) => id === found?.time)?.value ?? null).toEqual(time);
    const speakers = reading.statements
      .filter(({ id }) => found?.saidBy.includes(id))
      .map(({ speaker }) => actorNamed(speaker?.actor ?? null));
    expect([...new Set(speakers)]).toEqual(by === null ? [] : [by]);
    expect(found?.evidence.some((span) => span[0] <= start && end <= span[1])).toBe(true);
  });

  test("the page's furniture is marked, and nothing is read in it", () => {
    const furniture = reading.article.parts.filter(({ kind }) => kind === "furniture");
    expect(furniture.map(({ start, end }) => [start, end])).toEqual(FURNITURE);
    const spans = reading.statements.flatMap(({ content }) => content);
    for (const [start = 0, end = 0] of FURNITURE)
      expect(spans.filter((span) => span[0] < end && span[1] > start)).toEqual([]);
  });
});
