import type { NameSpan } from "../name-span.ts";
import { type Words, withRange } from "./words.ts";

/** Two organisations with "and" between them, each with its noun: not "Social Democratic and Labour Party". */
export function partsOf(name: NameSpan, words: Words): readonly NameSpan[] {
  const { from, to } = name;
  if (name.type !== "ORG") return [name];
  for (let at = from + 2; at + 2 < to; at++) {
    if (!words.tables.functionWords.and.has(words.lower(at)) || !words.institution(at - 1)) continue;
    const rest = withRange(name, at + 1, to, words);
    for (let i = at + 2; i < to; i++) {
      if (words.institution(i)) return [withRange(name, from, at, words), ...partsOf(rest, words)];
    }
  }
  return [name];
}

/** A name without articles and small words at its ends, a person's without titles; null where no word is left. */
export function trimmedName(name: NameSpan, words: Words): NameSpan | null {
  if (name.type === "MISC" || name.source !== "model") return name;
  let { from, to } = name;
  const isPerson = name.type === "PER";
  const loose = (at: number) => words.small(at) || words.article(at) || (isPerson && words.title(at));
  while (from < to && loose(from)) from++;
  while (to > from && words.small(to - 1)) to--;
  return from === to ? null : withRange(name, from, to, words);
}

/** Organisations with what stands behind "of", "for the". Names that lie inside then go, and no person does. */
export function lengthened(names: readonly NameSpan[], words: Words): readonly NameSpan[] {
  const longer: NameSpan[] = [];
  names.forEach((name, i) => {
    const last = longer.at(-1);
    if (last !== undefined && name.from < last.to) return;
    if (name.type !== "ORG" || name.compound) longer.push(name);
    else longer.push(withLinks(name, names.slice(i + 1, i + 1 + MOST_WORDS), words));
  });
  return longer;
}

function withLinks(name: NameSpan, following: readonly NameSpan[], words: Words): NameSpan {
  if (!words.institution(name.to - 1)) return name;
  let end = name.to;
  for (let links = 0; links < MOST_LINKS; links++) {
    const further = behindLink(end, following, words);
    if (further === end) break;
    end = further;
  }
  return end === name.to ? name : withRange(name, name.from, end, words);
}

/** End of what a link leads to: "of" with words in capitals behind it. A person's name ends nothing. */
function behindLink(end: number, following: readonly NameSpan[], words: Words): number {
  const { institutionLinks } = words.tables.functionWords;
  if (!institutionLinks.has(words.lower(end))) return end;
  const start = words.article(end + 1) && !words.capital(end + 1) ? end + 2 : end + 1;
  let at = start;
  while (at < start + MOST_WORDS && words.capital(at)) at++;
  const person = following.some(({ type, from }) => type === "PER" && from >= end && from < at);
  return at === start || person ? end : at;
}

const MOST_WORDS = 5;
const MOST_LINKS = 2;
