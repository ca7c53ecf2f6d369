import type { Draft, Drafts } from "./drafts.ts";

/**
 * Gives those who hold an office or act at home, and whose country no words of theirs tell, the state of the article where
 * it names one only: "the police", "Judge Ott", "ethnic Albanians" in an article that tells of Peru, or of places there, and
 * nobody else's. O(actors).
 */
export function placeAtHome(drafts: Drafts): void {
  const home = onlyState(drafts);
  if (home === null) return;
  for (const draft of drafts.values())
    if (draft.code === null && (isAtHome(draft) || livesThere(draft, home))) draft.code = home;
}

/** The one state that is named, where everybody else who is named and has a country is of it; outlets report from anywhere. */
function onlyState(drafts: Drafts): string | null {
  const codes = new Set<string>();
  let named = false;
  for (const { code, kind, mentions } of drafts.values()) {
    if (code === null || mentions.length === 0 || kind === "outlet" || NO_STATE.has(code)) continue;
    named ||= kind === "state" || kind === "place";
    codes.add(code);
    if (codes.size > 1) return null;
  }
  return named ? ([...codes][0] as string) : null;
}

/** "Ethnic Albanians" in an article about Peru. */
function livesThere({ descent }: Draft, home: string): boolean {
  return descent !== null && descent !== home;
}

const NO_STATE = new Set(["IGO", "NGO"]);

/** By its noun alone, or a person with an office; a named organisation may be of anywhere. */
function isAtHome({ kind, sector, mentions, roles }: Draft): boolean {
  if (sector === null) return false;
  if (kind === "person") return roles.length > 0 && OFFICES.has(sector);
  const byNoun = mentions.every(({ form }) => form === "nominal");
  return byNoun && (kind === "group" || kind === "organization") && AT_HOME.has(sector);
}

const OFFICES = new Set(["GOV", "LEG", "JUD", "COP", "OPP"]);
/** Troops, refugees, workers, reporters and companies are as often of another country; of people in general nothing is told. */
const AT_HOME = new Set(["GOV", "LEG", "JUD", "COP", "OPP", "REB", "EDU"]);
