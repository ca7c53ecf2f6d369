import type { Tokens } from "../../text/index.ts";
import cities from "./cities.txt.ts";
import { entryOf } from "./entry.ts";
import { Flag, type FormFacts } from "./forms.ts";
import type { Match } from "./matches.ts";
import type { NameSpan } from "./name-span.ts";
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
