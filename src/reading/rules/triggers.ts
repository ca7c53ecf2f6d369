import type { Words } from "./clauses.ts";
import type { RoleRule, RuleIndex } from "./role-rule.ts";

/** Which forms can fire a rule, by form number, looked up once a text. */
export interface Triggers {
  /** The noun lemma of each form that rules ask for, or null. */
  readonly nouns: readonly (string | null)[];
  readonly any: Uint8Array;
}

export function triggersOf(words: Words, rules: RuleIndex<RoleRule>): Triggers {
  const nouns = nounLemmas(words);
  const any = new Uint8Array(nouns.length);
  nouns.forEach((noun, form) => {
    const fires =
      words.readings[form]?.some(({ lemma }) => rules.verbs.has(lemma)) ||
      (noun !== null && rules.nouns.has(noun)) ||
      rules.words.has((words.tokens.forms[form] as string).toLowerCase());
    if (fires) any[form] = 1;
  });
  return { nouns, any };
}

/** Compounds by their last part. */
function nounLemmas(words: Words): readonly (string | null)[] {
  const { order, nouns, nounEnds } = words.tables;
  return words.tokens.forms.map((form) => {
    const first = form.charAt(0);
    if (order === "v2" && first === first.toLowerCase()) return null;
    return nounEnds.has(form.slice(-3).toLowerCase()) ? lastPart(form.toLowerCase(), nouns, order === "v2") : null;
  });
}

/** The value of the word, of what follows its last hyphen, or, where words are compounded, of its longest known end. */
export function lastPart(lower: string, known: ReadonlyMap<string, string>, compounds: boolean): string | null {
  const whole = known.get(lower);
  if (whole !== undefined) return whole;
  const hyphen = lower.lastIndexOf("-");
  if (hyphen > 0) return lastPart(lower.slice(hyphen + 1), known, compounds);
  if (!compounds || lower.length > 40) return null;
  for (let i = 2; i <= lower.length - 4; i++) {
    const end = known.get(lower.slice(i));
    if (end !== undefined) return end;
  }
  return null;
}
