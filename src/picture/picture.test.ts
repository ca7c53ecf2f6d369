import { beforeAll, describe, expect, test } from "vitest";
import { read, UNKNOWN } from "../index.ts";
import { type Cluster, clustersOf } from "./clusters/clusters.ts";
import { contradictionsIn } from "./clusters/contradictions.ts";
import { dossierOf } from "./dossiers/dossier.ts";
import { historiesOf } from "./histories/histories.ts";
import { networkOf } from "./networks/network.ts";
import { type Origin, originsOf } from "./origins/origins.ts";
import type { Report } from "./report.ts";
import { REPORTS } from "./sample.ts";

describe("eight reports of one delivery", () => {
  let reports: Report[];
  let origins: Origin[];
  let delivery: Cluster;

  beforeAll(async () => {
    reports = await Promise.all(
      REPORTS.map(async ([id, published, text]) => ({
        id,
        reading: await read({ ...UNKNOWN, source: id, text, published, parts: null }, { language: "de" }),
      })),
    );
    origins = originsOf(reports);
    const clusters = clustersOf(reports, origins).filter(({ source, target }) => `${source}>${target}` === "BLR>VEN");
    delivery = clusters.sort((a, b) => b.accounts.length - a.accounts.length)[0] as Cluster;
  });

  test("three of them are one origin", () => {
    expect(origins.map(({ articles }) => articles.join(" ")).sort()).toEqual([
      "copy-1 wire copy-2",
      "denial",
      "later",
      "number",
      "own-1",
      "own-2",
    ]);
  });

  test("are accounts of one event on one day, by six origins", () => {
    expect(delivery.accounts.map(({ article }) => article)).toEqual([
      "copy-1",
      "own-1",
      "wire",
      "copy-2",
      "own-2",
      "denial",
      "number",
      "later",
    ]);
    expect(delivery.days).toEqual({ from: "2024-06-19", to: "2024-06-19" });
    expect(delivery.independent).toBe(6);
  });

  test("contradict each other on whether it happened and on the number", () => {
    expect(contradictionsIn(delivery).map(({ on, of, one, other }) => [on, of, one.article, other.article])).toEqual([
      ["happened", null, "copy-1", "denial"],
      ["number", "raketen", "copy-1", "number"],
    ]);
  });

  test("are steps of one history", () => {
    const history = historiesOf(reports).find(({ giver, receiver }) => `${giver}>${receiver}` === "BLR>VEN");
    expect(history?.goods).toBe("munitions");
    expect(history?.steps.map(({ article, stage, status }) => `${article} ${stage} ${status}`)).toEqual([
      "copy-1 delivered occurred",
      "own-1 delivered occurred",
      "wire delivered occurred",
      "copy-2 delivered occurred",
      "own-2 delivered occurred",
      "denial delivered negated",
      "number delivered occurred",
      "later delivered occurred",
    ]);
  });

  test("fill the dossier of the state that delivered", () => {
    const dossier = dossierOf("BLR", reports);
    expect(dossier.names[0]).toBe("Belarus");
    expect(dossier.gave.map(({ article }) => article)).toContain("own-2");
    expect(dossier.received).toEqual([]);
    expect(dossier.saidAbout.map(({ article }) => article)).toContain("denial");
  });

  test("are one event in the network of states, confirmed by more than one origin", () => {
    const [edge] = networkOf([delivery]);
    expect(edge).toMatchObject({ from: "BLR", to: "VEN", month: "2024-06", happened: 1, open: 0, confirmed: 1 });
  });
});
