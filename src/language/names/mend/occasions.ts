import { byPosition, formAt } from "../../../text/index.ts";
import type { NameSpan } from "../name-span.ts";
import type { NameTables } from "../tables.ts";
import { newName, type Words } from "./words.ts";

const parsed = new WeakMap<NameTables, ReadonlySet<string>>();

function occasionsOf(tables: NameTables): ReadonlySet<string> {
  const known = parsed.get(tables) ?? new Set(tables.occasions.split("\n"));
  parsed.set(tables, known);
  return known;
}

/**
 * Names of events and treaties by their noun: "Suez Crisis", "2019 Ulster election". The names inside of them are none of
 * their own.
 */
export function withOccasions(names: readonly NameSpan[], words: Words): readonly NameSpan[] {
  const nouns = occasionsOf(words.tables);
  const isNoun = words.tokens.forms.map((form) => nouns.has(form));
  const found: NameSpan[] = [];
  for (let at = 0; at < words.tokens.length; at++) {
    if (!isNoun[words.tokens.form[at] as number]) continue;
    const from = words.capital(at) ? startOfRun(at, words) : startOfYear(at, words);
    if (from === at) continue;
    const last = found.at(-1);
    const joined = last !== undefined && last.to > from ? (found.pop() as NameSpan) : null;
    found.push(newName("MISC", joined?.from ?? from, endOfRun(at, words), words));
  }
  if (found.length === 0) return names;
  let next = 0;
  const apart = names.filter(({ from, to }) => {
    while (next < found.length && (found[next] as NameSpan).to <= from) next++;
    const occasion = found[next];
    return occasion === undefined || to <= occasion.from;
  });
  return [...apart, ...found].sort(byPosition);
}

/** First of the words in capitals before a noun. */
function startOfRun(noun: number, words: Words): number {
  let from = noun;
  while (from > noun - LONGEST && words.capital(from - 1) && !words.article(from - 1)) from--;
  return from;
}

/** The year before a small noun, where only small words stand behind the name: "2019 Ulster local elections". */
function startOfYear(noun: number, words: Words): number {
  let from = noun;
  while (from > noun - 2 && !words.capital(from - 1) && /^\p{Ll}/u.test(words.lower(from - 1))) from--;
  const name = startOfRun(from, words);
  return name < from && /^\d{4}$/.test(formAt(words.tokens, name)) ? name : noun;
}

const LONGEST = 8;

/** "World War II". */
function endOfRun(noun: number, words: Words): number {
  const next = noun + 1 < words.tokens.length ? formAt(words.tokens, noun + 1) : "";
  return /^[IVX]+$/.test(next) ? noun + 2 : noun + 1;
}
