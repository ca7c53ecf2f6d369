import type { Sentence, Tokens } from "../../text/index.ts";
import type { TimeGrammar } from "./grammar.ts";
import type { Tense } from "./scene.ts";

/** How far from the time a verb may stand, in tokens: bounds the work in a "sentence" of a million words. */
const REACH = 25;

const NAMES: readonly Tense[] = [null, "past", "present", "future"];

/** What each form of a text tells of the tense, looked up when it is first asked for. */
export interface FormTenses {
  /** An index into `NAMES` by form number, plus one; 0: not yet asked. */
  readonly known: Uint8Array;
  readonly grammar: TimeGrammar;
}

/** Nothing is looked up yet: most texts are asked for few of their words. */
export function formTenses(tokens: Tokens, grammar: TimeGrammar): FormTenses {
  return { known: new Uint8Array(tokens.forms.length), grammar };
}

/** The table's verbs, and words that end like a past ("sagte", "reached"). */
function tenseOf(form: string, grammar: TimeGrammar): Tense {
  const known = grammar.tenses.get(form);
  if (known !== undefined) return known;
  if (form.length < 5 || form !== form.toLowerCase()) return null;
  return grammar.pastEndings.some((ending) => form.endsWith(ending)) ? "past" : null;
}

function tenseAt(tokens: Tokens, { known, grammar }: FormTenses, at: number): number {
  const form = tokens.form[at] as number;
  if (known[form] === 0) known[form] = NAMES.indexOf(tenseOf(tokens.forms[form] as string, grammar)) + 1;
  return (known[form] as number) - 1;
}

/** Tense around token `at`: that of the nearest word in its sentence that tells one; null where there is none. */
export function guessTense(tokens: Tokens, tenses: FormTenses, sentence: Sentence | undefined, at: number): Tense {
  const first = Math.max(sentence?.from ?? 0, at - REACH);
  const last = Math.min(sentence?.to ?? tokens.length, at + REACH);
  for (let distance = 1; distance <= REACH; distance++) {
    const after = at + distance < last ? tenseAt(tokens, tenses, at + distance) : 0;
    const before = at - distance >= first ? tenseAt(tokens, tenses, at - distance) : 0;
    if (after + before > 0) return NAMES[after || before] as Tense;
  }
  return null;
}
