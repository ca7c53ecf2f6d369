import { formAt, type Tokens } from "../../text/index.ts";
import { Flag, type FormFacts } from "./forms.ts";
import { isInstitution } from "./institutions.ts";
import type { Match } from "./matches.ts";
import type { NameSpan } from "./name-span.ts";
import type { NameTables } from "./tables.ts";

/**
 * Finds organisations by their build within tokens `[from, to)`: a noun of institutions before a proper name
 * ("Landgericht Musterstadt") or, where words do not stick together, behind one ("Harbour Workers Union",
 * "Ministry of Health"). Linear.
 */
export function findOrganisations(
  tokens: Tokens,
  facts: FormFacts,
  taken: readonly (Match | undefined)[],
  from: number,
  to: number,
  tables: NameTables,
): NameSpan[] {
  const found: NameSpan[] = [];
  for (let at = from; at < to; at++) {
    if (!isInstitution(formAt(tokens, at), tables) || isKnown(taken[at])) continue;
    const [start, end] = tables.inflection.compounds
      ? [at, nameAfter(tokens, facts, taken, at + 1, to)]
      : phraseAround(tokens, facts, at, from, to, tables);
    if (end - start < 2) continue;
    found.push({
      start: tokens.start[start] as number,
      end: tokens.end[end - 1] as number,
      from: start,
      to: end,
      type: "ORG",
      hits: [],
      country: countryWithin(taken, start, end),
      source: "build",
      score: 0.6,
      compound: false,
      inflected: false,
    });
    at = end - 1;
  }
  return found;
}

/** A noun inside of a known name makes none longer: "Syrian Democratic Forces". */
function isKnown(match: Match | undefined): boolean {
  return match !== undefined && match.to - match.from > 1 && match.hits[0]?.as === "name";
}

/** "Latvian Constitutional Court": the country of a known name inside. */
function countryWithin(taken: readonly (Match | undefined)[], from: number, to: number): string | null {
  for (let at = from; at < to; at++) {
    const code = taken[at]?.hits.find((hit) => hit.entry.kind !== "person")?.entry.code;
    if (code) return code;
  }
  return null;
}

/** End of a proper name of one or two words: a place, or unknown capitalised words. */
function nameAfter(
  tokens: Tokens,
  facts: FormFacts,
  taken: readonly (Match | undefined)[],
  from: number,
  to: number,
): number {
  const match = from < to ? taken[from] : undefined;
  if (match) return isSeat(match) ? match.to : from;
  let at = from;
  while (at < to && at < from + 2 && isUnknown(tokens, facts, at)) at++;
  return at;
}

/** "Landgericht Hamburg" is named by its seat; in "Agentur Reuters" a noun stands before a name that is whole by itself. */
function isSeat({ hits, inflected }: Match): boolean {
  if (inflected) return false;
  return hits.some(({ as, entry }) => as === "capital" || (as === "name" && PLACES.has(entry.kind)));
}

const PLACES: ReadonlySet<string> = new Set(["state", "place"]);

function isUnknown(tokens: Tokens, facts: FormFacts, at: number): boolean {
  const flags = facts.flags[tokens.form[at] as number] as number;
  return (flags & Flag.capital) !== 0 && (flags & (Flag.ordinary | Flag.given)) === 0;
}

/** English: the capitalised words before the noun, and "of" with the capitalised words behind it. */
function phraseAround(
  tokens: Tokens,
  facts: FormFacts,
  at: number,
  from: number,
  to: number,
  tables: NameTables,
): [number, number] {
  const flags = (i: number) => facts.flags[tokens.form[i] as number] as number;
  const capital = (i: number) => (flags(i) & Flag.capital) !== 0;
  const wordAt = (i: number) => (tokens.forms[tokens.form[i] as number] as string).toLowerCase();
  const article = (i: number) => tables.functionWords.articles.has(wordAt(i));
  let start = at;
  while (start - 1 > from && at - start < 6 && capital(start - 1) && !article(start - 1)) start--;
  if (start - 1 === from && capital(from) && (flags(from) & Flag.ordinary) === 0) start--;
  let end = at + 1;
  if (end + 1 < to && tables.functionWords.genitive.has(wordAt(end)) && capital(end + 1)) {
    // "Ministry of Trade and Industry"
    const joined = (i: number) =>
      i + 1 < to && tables.functionWords.and.has(wordAt(i)) && capital(i + 1) && (flags(i + 1) & Flag.ordinary) !== 0;
    end += 2;
    while (end < to && end - at < MOST_WORDS && (capital(end) || joined(end))) end++;
  }
  return [start, end];
}

const MOST_WORDS = 7;
