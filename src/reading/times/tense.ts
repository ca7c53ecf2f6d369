import type { Sentence, Tokens } from "../../text/index.ts";
import { formAt } from "../../text/index.ts";
import type { TimeGrammar } from "./grammar.ts";
import type { Tense } from "./scene.ts";

/** How far from the time a verb may stand, in tokens: bounds the work in a "sentence" of a million words. */
const REACH = 25;

/**
 * Tense around token `at`: that of the nearest word in its sentence that the table knows as a verb of some tense, or that
 * ends like a past ("sagte", "said" is in the table). null where there is none.
 */
export function guessTense(tokens: Tokens, sentence: Sentence | undefined, at: number, grammar: TimeGrammar): Tense {
  const first = Math.max(sentence?.from ?? 0, at - REACH);
  const last = Math.min(sentence?.to ?? tokens.length, at + REACH);
  for (let distance = 1; distance <= REACH; distance++)
    for (const i of [at + distance, at - distance]) {
      if (i < first || i >= last) continue;
      const tense = tenseOf(formAt(tokens, i), grammar);
      if (tense !== null) return tense;
    }
  return null;
}

function tenseOf(form: string, grammar: TimeGrammar): Tense {
  const known = grammar.tenses.get(form);
  if (known !== undefined) return known < 0 ? "past" : known > 0 ? "future" : "present";
  if (form.length < 5 || form !== form.toLowerCase()) return null;
  return grammar.pastEndings.some((ending) => form.endsWith(ending)) ? "past" : null;
}
