import { formAt } from "../../../text/index.ts";
import type { NameSpan } from "../name-span.ts";
import parties from "../parties.txt.ts";
import { beginsLine, wordTable } from "../word-table.ts";
import { newName, type Words } from "./words.ts";

/** Code of a party's country, "*" for several, by its name with spaces between the words. */
const codeOf = wordTable(parties);

/** With which words names of several begin: so most words are passed with one look. */
const FIRST: ReadonlySet<string> = new Set(
  parties.split("\n").flatMap((line) => {
    const space = line.indexOf(" ");
    return space < 0 ? [] : [line.slice(0, space)];
  }),
);

/** Words of a name at most. */
const LONGEST = 10;

/**
 * Names of parties that the table has: those of several words wherever they stand, those of one word where the model has
 * seen a name. A name that holds a party's as a part stands.
 */
export function withParties(names: readonly NameSpan[], words: Words): readonly NameSpan[] {
  const all: NameSpan[] = [];
  let next = 0;
  for (let at = 0; at < words.tokens.length; at++) {
    while (next < names.length && (names[next] as NameSpan).to <= at) all.push(names[next++] as NameSpan);
    const found = partyAt(at, words);
    if (found === null || around(names, next, at, found)) continue;
    while (next < names.length && (names[next] as NameSpan).from < found) next++;
    const code = codeOf(textOf(at, found, words));
    all.push({ ...newName("ORG", at, found, words), country: code === "*" ? null : code });
    at = found - 1;
  }
  all.push(...names.slice(next));
  return all.map((name) => (isParty(name, words) ? { ...name, type: "ORG" } : name));
}

/** Whether the model's name is a party's by the table. */
function isParty({ source, from, to }: NameSpan, words: Words): boolean {
  return source === "model" && codeOf(textOf(from, to, words)) !== null;
}

/** Whether a name holds the tokens and more, or runs over one of their ends. */
function around(names: readonly NameSpan[], next: number, from: number, to: number): boolean {
  for (let i = next; i < names.length && (names[i] as NameSpan).from < to; i++) {
    const name = names[i] as NameSpan;
    if (name.from < from || name.to > to) return true;
  }
  return false;
}

/** End of the longest name of several words that begins here, or null. */
function partyAt(at: number, words: Words): number | null {
  let text = formAt(words.tokens, at);
  if (!words.capital(at) || !FIRST.has(text)) return null;
  let found: number | null = null;
  for (let end = at + 1; end < words.tokens.length && end < at + LONGEST && beginsLine(parties, `${text} `); end++) {
    text += ` ${formAt(words.tokens, end)}`;
    if (codeOf(text) !== null) found = end + 1;
  }
  return found;
}

function textOf(from: number, to: number, { tokens }: Words): string {
  let text = formAt(tokens, from);
  for (let at = from + 1; at < to; at++) text += ` ${formAt(tokens, at)}`;
  return text;
}
