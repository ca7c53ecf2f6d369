import { LANGUAGES, loadLanguage } from "../../language/index.ts";
import type { Example } from "./example.ts";
import families from "./families.txt.ts";
import { type RuleBlock, readRuleFile } from "./rule-file.ts";

/** What a rule means, for people: a sentence, where it comes from, and examples that it fires in and that it does not. */
export interface RuleExplanation {
  readonly id: string;
  readonly says: string;
  /** The same in German; a rule without such a sentence has that of its family, "agree" in "de.agree.einigen". */
  readonly sagt: string;
  readonly source: string;
  readonly yes: readonly Example[];
  readonly no: readonly Example[];
}

/**
 * The rules of all languages. Ids of statements may go on behind the id of their rule, by the verb:
 * "de.statement.reported.fordern" is explained by "de.statement.reported". Throws naming a rule that nothing explains in German.
 */
export async function explainedRules(): Promise<readonly RuleExplanation[]> {
  const languages = await Promise.all(LANGUAGES.map(loadLanguage));
  const files = languages.flatMap((language) => {
    if (language === null) return [];
    const { statements, certainty, events, exchanges, times } = language.rules;
    return [statements, certainty, events, exchanges, times.rules];
  });
  const ofFamilies = new Map(families.split("\n").map((line) => line.split("\t") as [string, string]));
  return files.flatMap(readRuleFile).map((rule) => explanation(rule, ofFamilies));
}

function explanation(rule: RuleBlock, ofFamilies: ReadonlyMap<string, string>): RuleExplanation {
  const { id, says, source, yes, no } = rule;
  const sagt = rule.maybe("sagt") ?? ofFamilies.get(id.split(".")[1] ?? "");
  if (sagt === undefined) throw new Error(`rule ${id}: wants "sagt", or a line for its family in families.txt`);
  return { id, says, sagt, source, yes, no };
}
