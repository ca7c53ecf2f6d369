import { WordClass } from "../../language/index.ts";
import type { ActorMention } from "../actors/mention-index.ts";
import type { Clause, Words } from "./clauses.ts";

const NOBODY: readonly ActorMention[] = [];
const NAMELESS = { actors: NOBODY, owners: NOBODY };

/** Words of a clause, both positions inclusive. */
interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly pronoun: boolean;
}

/** The actors that the words of a phrase name, and those that its head belongs to ("Israeli helicopters"). */
export function actorsOf(
  words: Words,
  clause: Clause,
  { first, last, pronoun }: Stretch,
  mentionAt: (token: number) => ActorMention | null,
): { actors: readonly ActorMention[]; owners: readonly ActorMention[] } {
  let found: ActorMention[] | null = null;
  for (let at = first; at <= last; at++) {
    const mention = mentionAt(clause.tokens[at] as number);
    if (mention === null || found?.at(-1) === mention) continue;
    found ??= [];
    found.push(mention);
  }
  if (found !== null && words.tables.order === "v2")
    found = found.filter((one) => !isNamePart(words, clause, one, first, last));
  const mention = found?.at(-1);
  if (found === null || mention === undefined) return NAMELESS;
  const head = clause.tokens[last] as number;
  const whole = mention.end >= (words.tokens.end[head] as number) || isBody(words, words.lower(head));
  const names = mentionAt(head) === mention && whole && (pronoun || mention.form !== "demonym" || first === last);
  if (mentionAt(head) === mention && isOnePerson(words, clause, first, last, mention)) return NAMELESS;
  if (names || (mentionAt(head) === mention && mention.form === "demonym" && whole))
    return { actors: [mention], owners: found.slice(0, -1) };
  // "the Russian government", "Israels Armee": nouns that act for their country.
  if (isBody(words, words.lower(head))) return { actors: [mention], owners: found.slice(0, -1) };
  return { actors: [], owners: found };
}

/** "der Niederländer": one of a people, not its country. */
function isOnePerson(words: Words, clause: Clause, first: number, last: number, { form }: ActorMention): boolean {
  if (form !== "demonym" || words.tables.order === "svo" || first === last) return false;
  const singular = (words.bits(clause.tokens[first] as number) & WordClass.nominative) !== 0;
  return singular && words.capital(clause.tokens[last] as number);
}

/** "der Deutsche Journalistenverband": an adjective with a capital belongs to a name, which is not the country's. */
function isNamePart(words: Words, clause: Clause, { form, start }: ActorMention, first: number, last: number): boolean {
  if (form !== "demonym") return false;
  const at = clause.tokens.findIndex((token) => words.tokens.start[token] === start);
  if (at <= 0 || at === last || at < first || !words.capital(clause.tokens[at] as number)) return false;
  const lower = words.lower(clause.tokens[at] as number);
  return (
    words.tables.adjectiveEndings.some((ending) => lower.endsWith(ending)) &&
    words.tokens.kind[clause.tokens[at - 1] as number] !== 2
  );
}

/** "Truppen", and compounds: "US-Truppen", "Regierungstruppen". */
function isBody(words: Words, lower: string): boolean {
  if (((words.tables.words.get(lower) ?? 0) & WordClass.head) !== 0) return true;
  const hyphen = lower.lastIndexOf("-");
  return hyphen > 0 && ((words.tables.words.get(lower.slice(hyphen + 1)) ?? 0) & WordClass.head) !== 0;
}
