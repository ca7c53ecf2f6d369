import type { Tokens } from "../../text/index.ts";
import { Flag, type FormFacts } from "./forms.ts";
import type { Match } from "./matches.ts";

/** A person's name found by its build, tokens `[from, to)`. */
export interface PersonRun {
  readonly from: number;
  readonly to: number;
  /** What speaks for a person: a given name that leads, a role or form of address before it, an initial, a known surname. */
  readonly ground: "given" | "role" | "initial" | "surname";
}

/**
 * Finds names of persons that no table has, within tokens `[from, to)`: "Ramon Pacheco Pardo" after a role noun, "Anna
 * Beispiel" by its given name, "J. Smith". `taken` holds the match that covers a token, to which a longer name may add
 * ("Jordan Peterson"). Linear.
 */
export function findPersons(
  tokens: Tokens,
  facts: FormFacts,
  taken: readonly (Match | undefined)[],
  from: number,
  to: number,
): PersonRun[] {
  const runs: PersonRun[] = [];
  for (let at = from; at < to; ) {
    const end = endOfRun(tokens, facts, taken, at, to);
    if (end === at) {
      at++;
      continue;
    }
    const ground =
      groundOf(tokens, facts, at, end, from) ?? bySurname(taken, at, end) ?? byRoleBehind(tokens, facts, at, end, to);
    if (ground) runs.push({ from: at, to: end, ground });
    at = end;
  }
  return runs;
}

/** The token after the longest stretch that a name can be, beginning at `from`; `from` where none begins. */
function endOfRun(
  tokens: Tokens,
  facts: FormFacts,
  taken: readonly (Match | undefined)[],
  from: number,
  to: number,
): number {
  const first = flagsAt(tokens, facts, from);
  if (
    !(first & Flag.capital) ||
    (first & Flag.hyphen && !(first & Flag.given)) ||
    !canBegin(tokens, facts, taken, from)
  )
    return from;
  let end = from + 1;
  let at = from + 1;
  while (at < to && at - from < LONGEST) {
    const flags = flagsAt(tokens, facts, at);
    if (flags & Flag.particle && at > from && at + 1 < to && isNamePart(tokens, facts, taken, at + 1)) {
      if (isAttribute(tokens, facts, at + 1, to)) break;
      at++;
    } else if (isNamePart(tokens, facts, taken, at)) end = ++at;
    else break;
  }
  return end;
}

/** "Brandt vom Lübecker Institut": with a noun behind it the word after the particle is no part of the name. */
function isAttribute(tokens: Tokens, facts: FormFacts, at: number, to: number): boolean {
  const next = at + 1 < to ? flagsAt(tokens, facts, at + 1) : 0;
  return (next & Flag.capital) !== 0 && (next & Flag.ordinary) !== 0 && (next & Flag.given) === 0;
}

function canBegin(tokens: Tokens, facts: FormFacts, taken: readonly (Match | undefined)[], at: number): boolean {
  const flags = flagsAt(tokens, facts, at);
  if (flags & (Flag.given | Flag.initial)) return !isPlace(taken[at]) || (flags & Flag.given) !== 0;
  return isNamePart(tokens, facts, taken, at);
}

/** A capitalised word that is neither ordinary, nor a role, nor known as something that is no person. */
function isNamePart(tokens: Tokens, facts: FormFacts, taken: readonly (Match | undefined)[], at: number): boolean {
  const form = tokens.form[at] as number;
  const flags = facts.flags[form] as number;
  if (
    !(flags & Flag.capital) ||
    flags & Flag.closed ||
    (flags & Flag.word && facts.roles[form] && !(flags & Flag.given))
  )
    return false;
  if (flags & Flag.upper && !(flags & Flag.initial) && (tokens.forms[form] as string).length < 5) return false;
  const match = taken[at];
  if (match && !match.hits.some((hit) => hit.entry.kind === "person"))
    return match.to - match.from === 1 && !match.inflected && !match.compound && isPlainGiven(tokens, facts, at - 1);
  return (flags & Flag.ordinary) === 0 || (flags & Flag.given) !== 0 || afterGiven(tokens, facts, at);
}

/** "Braun" of "Helge Braun" is an ordinary word, but a given name stands before it. */
function afterGiven(tokens: Tokens, facts: FormFacts, at: number): boolean {
  return (
    isPlainGiven(tokens, facts, at - 1) && /^\p{Lu}\p{Ll}+$/u.test(tokens.forms[tokens.form[at] as number] as string)
  );
}

/** A given name that is nothing else. */
function isPlainGiven(tokens: Tokens, facts: FormFacts, at: number): boolean {
  if (at < 0) return false;
  const flags = flagsAt(tokens, facts, at);
  return (flags & Flag.given) !== 0 && (flags & Flag.ordinary) === 0;
}

function groundOf(
  tokens: Tokens,
  facts: FormFacts,
  from: number,
  to: number,
  first: number,
): PersonRun["ground"] | null {
  const flags = flagsAt(tokens, facts, from);
  // "Will Putin verhandeln?": an ordinary word that opens a sentence is no given name.
  const opens = from === first && (flags & Flag.ordinary) !== 0;
  if (flags & Flag.given && to - from > 1 && !opens) return "given";
  if (flags & Flag.initial && to - from > 1) return "initial";
  if (from > first && isPersonRole(facts, tokens.form[from - 1] as number)) return "role";
  return null;
}

/** "Daniil Medwedew": an unknown word with a known surname is another person of that name. */
function bySurname(taken: readonly (Match | undefined)[], from: number, to: number): PersonRun["ground"] | null {
  if (to - from !== 2) return null;
  const known = [taken[from], taken[to - 1]].filter((match) => match?.hits.every((hit) => hit.as === "surname"));
  return known.length === 1 && taken[from] !== taken[to - 1] ? "surname" : null;
}

/** "Zyx Muster, mayor of …": two unknown words with a role between commas behind them. */
function byRoleBehind(
  tokens: Tokens,
  facts: FormFacts,
  from: number,
  to: number,
  limit: number,
): PersonRun["ground"] | null {
  if (to - from < 2 || to - from > 3 || to + 1 >= limit || tokens.forms[tokens.form[to] as number] !== ",") return null;
  for (let at = to + 1; at < limit && at < to + 1 + NEAR; at++)
    if (isPersonRole(facts, tokens.form[at] as number)) return "role";
  return null;
}

function isPersonRole(facts: FormFacts, form: number): boolean {
  return facts.roles[form]?.kind === "person";
}

function isPlace(match: Match | undefined): boolean {
  return match !== undefined && !match.hits.some((hit) => hit.entry.kind === "person");
}

function flagsAt(tokens: Tokens, facts: FormFacts, at: number): number {
  return facts.flags[tokens.form[at] as number] as number;
}

/** How far behind the comma the role may stand: "the first mayor". */
const NEAR = 3;
/** More words than any name in the news has. */
const LONGEST = 7;
