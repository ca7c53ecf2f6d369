import type { Sentence, Tokens } from "../../text/index.ts";
import type { TimeGrammar } from "./grammar.ts";
import type { Tense } from "./scene.ts";

/** How far from the time a verb may stand, in tokens: bounds the work in a "sentence" of a million words. */
const REACH = 25;

const NAMES: readonly Tense[] = [null, "past", "present", "future"];

/** What each form of a text tells of the tense: an index into `NAMES` by form number. */
export type FormTenses = Uint8Array;

/** Looks each form up once: the table's verbs, and words that end like a past ("sagte", "reached"). */
export function formTenses(tokens: Tokens, grammar: TimeGrammar): FormTenses {
  return Uint8Array.from(tokens.forms, (form) => {
    const known = grammar.tenses.get(form);
    if (known !== undefined) return NAMES.indexOf(known);
    if (form.length < 5 || form !== form.toLowerCase()) return 0;
    return grammar.pastEndings.some((ending) => form.endsWith(ending)) ? NAMES.indexOf("past") : 0;
  });
}

/** Tense around token `at`: that of the nearest word in its sentence that tells one; null where there is none. */
export function guessTense(tokens: Tokens, tenses: FormTenses, sentence: Sentence | undefined, at: number): Tense {
  const first = Math.max(sentence?.from ?? 0, at - REACH);
  const last = Math.min(sentence?.to ?? tokens.length, at + REACH);
  for (let distance = 1; distance <= REACH; distance++) {
    const after = at + distance < last ? (tenses[tokens.form[at + distance] as number] as number) : 0;
    const before = at - distance >= first ? (tenses[tokens.form[at - distance] as number] as number) : 0;
    if (after + before > 0) return NAMES[after || before] as Tense;
  }
  return null;
}
