import fc from "fast-check";
import { expect, test } from "vitest";
import type { Actor, Event, Reading, Time } from "../../reading/index.ts";
import { clustersOf } from "./clusters.ts";

const CERTAINTY = { level: "asserted", low: null, high: null, cues: [] } as const;
const actor = (id: string, code: string): Actor => ({
  id,
  name: code,
  kind: "state",
  code,
  sector: "GOV",
  wikidata: null,
  control: null,
  roles: [],
  mentions: [{ start: 0, end: 1, form: "name" }],
});
const ACTORS = [actor("a1", "RUS"), actor("a2", "PRK"), actor("a3", "CHN")];
const time = (value: string): Time => ({ id: "t1", start: 0, end: 1, type: "DATE", value });

interface Told {
  readonly type: Event["type"];
  readonly source: string;
  readonly target: string;
  readonly value: string;
}

function report(id: string, told: Told) {
  const event: Event = {
    id: "e1",
    type: told.type,
    mode: null,
    contexts: [],
    status: "occurred",
    source: [told.source],
    target: [told.target],
    time: "t1",
    place: null,
    evidence: [[0, 1]],
    trigger: [[0, 1]],
    saidBy: [],
    certainty: CERTAINTY,
    rule: "test",
  };
  const article = { text: "x", published: "2024-06-20", parts: [] } as unknown as Reading["article"];
  const reading = { article, actors: ACTORS, times: [time(told.value)], statements: [], events: [event] };
  return { id, reading: reading as unknown as Reading };
}

const idsOf = (told: readonly Told[]) =>
  clustersOf(
    told.map((one, i) => report(`${i}`, one)),
    [],
  ).map(({ accounts }) => accounts.map(({ article }) => article));

test("whoever is named first: a meeting is one event, an attack is not the counter-attack", () => {
  const value = "2024-06-19";
  expect(
    idsOf([
      { type: "CONSULT", source: "a1", target: "a2", value },
      { type: "CONSULT", source: "a2", target: "a1", value },
    ]),
  ).toEqual([["0", "1"]]);
  expect(
    idsOf([
      { type: "ASSAULT", source: "a1", target: "a2", value },
      { type: "ASSAULT", source: "a2", target: "a1", value },
    ]),
  ).toEqual([["0"], ["1"]]);
});

test("a vague account joins the only event that it fits, and none of two", () => {
  const meeting = (value: string): Told => ({ type: "CONSULT", source: "a1", target: "a2", value });
  expect(idsOf([meeting("2024-06"), meeting("2024-06-19")])).toEqual([["0", "1"]]);
  expect(idsOf([meeting("2024-06"), meeting("2024-06-03"), meeting("2024-06-19")])).toEqual([["0"], ["1"], ["2"]]);
});

test("every account is in exactly one cluster, with accounts of its type and day only", () => {
  const told = fc.record({
    type: fc.constantFrom<Event["type"]>("CONSULT", "ASSAULT"),
    source: fc.constantFrom("a1", "a2"),
    target: fc.constantFrom("a2", "a3"),
    value: fc.constantFrom("2024-06-19", "2024-06", "2024-W25", "2023", "P3D"),
  });
  fc.assert(
    fc.property(fc.array(told, { maxLength: 20 }), (all) => {
      const clusters = idsOf(all);
      expect(
        clusters
          .flat()
          .map(Number)
          .sort((a, b) => a - b),
      ).toEqual(all.map((_, i) => i));
      for (const cluster of clusters) expect(new Set(cluster.map((id) => all[Number(id)]?.type)).size).toBe(1);
    }),
  );
});
