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
  for (let form = 0; form < nouns.length; form++) {
    const noun = nouns[form];
    if (noun != null && rules.nouns.has(noun)) any[form] = 1;
    for (const { lemma } of words.readings[form] ?? []) if (rules.verbs.has(lemma)) any[form] = 1;
    if (rules.words.has(words.forms[form] as string)) any[form] = 1;
  }
  return { nouns, any };
}

/** Compounds by their last part. */
function nounLemmas(words: Words): readonly (string | null)[] {
  const { order, nouns, nounEnds } = words.tables;
  return words.tokens.forms.map((form, i) => {
    const lower = words.forms[i] as string;
    const first = form.charAt(0);
    if (order === "v2" && first === first.toLowerCase()) return null;
    return nounEnds.has(lower.slice(-3)) ? lastPart(lower, nouns, order === "v2") : null;
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
