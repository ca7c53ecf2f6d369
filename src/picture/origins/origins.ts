import { namesIn } from "../actor-key.ts";
import { byPublication, type Report } from "../report.ts";
import { copiesAmong } from "./copies.ts";
import { shinglesOf } from "./shingles.ts";
import { wireOf } from "./wires.ts";

/** One text and its copies. */
export interface Origin {
  /** Ids of its articles, the earliest published first. */
  readonly articles: readonly string[];
  /** The agency whose report it is, by its key; null where no article says. */
  readonly agency: string | null;
}

/**
 * What the articles go back to: articles of which one copies most of the other are one origin, for copies do not confirm
 * each other. Each article is in exactly one origin; origins in the order of their first article. Near-linear in the
 * length of the texts.
 */
export function originsOf(reports: readonly Report[]): Origin[] {
  const members = new Map<number, Report[]>();
  copiesAmong(reports.map(shinglesOf)).forEach((group, i) => {
    const report = reports[i] as Report;
    const others = members.get(group);
    if (others) others.push(report);
    else members.set(group, [report]);
  });
  return [...members.values()].map((copies) => ({
    articles: copies.sort(byPublication).map(({ id }) => id),
    agency: agencyOf(copies),
  }));
}

/**
 * By article what it goes back to: articles of equal key do not confirm each other, be they copies of one text or
 * reports of one agency.
 */
export function rootsOf(origins: readonly Origin[]): ReadonlyMap<string, string> {
  return new Map(origins.flatMap(({ articles, agency }, i) => articles.map((id) => [id, agency ?? `${i}`])));
}

function agencyOf(copies: readonly Report[]): string | null {
  for (const copy of copies) {
    const wire = wireOf(copy);
    if (wire !== null) return namesIn(copy.reading).keyOf(wire);
  }
  return null;
}
