import type { Tokens } from "../../text/index.ts";
import cities from "./cities.txt.ts";
import { entryOf, type Hit } from "./entry.ts";
import { Flag, type FormFacts } from "./forms.ts";
import type { Match } from "./matches.ts";
import type { NameSpan } from "./name-span.ts";
import type { NameTables } from "./tables.ts";
import { wordTable } from "./word-table.ts";

const cityOf = wordTable(cities);

/** Finds cities of up to three words that no other table has, within tokens `[from, to)`. Linear. */
export function findCities(
  tokens: Tokens,
  facts: FormFacts,
  taken: readonly (Match | undefined)[],
  from: number,
  to: number,
): NameSpan[] {
  const found: NameSpan[] = [];
  for (let at = from; at < to; at++) {
    if (taken[at] || !isPlain(facts.flags[tokens.form[at] as number] as number)) continue;
    for (let length = Math.min(MOST_WORDS, to - at); length > 0; length--) {
      if (!allPlain(tokens, facts, taken, at, at + length)) continue;
      const name = Array.from({ length }, (_, i) => tokens.forms[tokens.form[at + i] as number]).join(" ");
      const code = name.length < 4 ? null : cityOf(name);
      if (code === null) continue;
      const entry = entryOf(`place:${name}`, "place", name, code);
      found.push({
        start: tokens.start[at] as number,
        end: tokens.end[at + length - 1] as number,
        from: at,
        to: at + length,
        type: "LOC",
        hits: [{ entry, as: "name" }],
        country: null,
        source: "city",
        score: 0.6,
        compound: false,
        inflected: false,
      });
      at += length - 1;
      break;
    }
  }
  return found;
}

/**
 * Drops cities that nothing speaks for: "York", "Soro" and "Orion" are cities, and much else. A local preposition before
 * the name somewhere in the text does, another name of the country, or a country where the language is spoken.
 */
export function withoutDoubtfulCities(tokens: Tokens, names: readonly NameSpan[], tables: NameTables): NameSpan[] {
  const { local } = tables.functionWords;
  const formBefore = (at: number) => (tokens.forms[tokens.form[at - 1] as number] as string).toLowerCase();
  const sure = new Set<string>();
  const countries = new Set(tables.home);
  for (const { source, from, hits } of names) {
    const entry = hits[0]?.entry;
    if (!entry) continue;
    if (source !== "city" && entry.code && entry.kind !== "person") countries.add(entry.code);
    else if (source === "city" && from > 0 && local.has(formBefore(from))) sure.add(entry.id);
  }
  const isSure = ({ entry }: Hit) => sure.has(entry.id) || countries.has(entry.code ?? "");
  return names.filter(({ source, hits }) => source !== "city" || hits.some(isSure));
}

function allPlain(
  tokens: Tokens,
  facts: FormFacts,
  taken: readonly (Match | undefined)[],
  from: number,
  to: number,
): boolean {
  for (let at = from; at < to; at++)
    if (taken[at] || !isPlain(facts.flags[tokens.form[at] as number] as number)) return false;
  return true;
}

/** Capitalised, no ordinary word, no given name. */
function isPlain(flags: number): boolean {
  return (flags & Flag.capital) !== 0 && (flags & (Flag.ordinary | Flag.given | Flag.initial)) === 0;
}

const MOST_WORDS = 3;
