import { LANGUAGES, loadLanguage } from "../../language/index.ts";
import type { Example } from "./example.ts";
import { type RuleBlock, readRuleFile } from "./rule-file.ts";

/** What a rule means, for people: a sentence, where it comes from, and examples that it fires in and that it does not. */
export interface RuleExplanation {
  readonly id: string;
  readonly says: string;
  readonly source: string;
  readonly yes: readonly Example[];
  readonly no: readonly Example[];
}

/**
 * The rules of all languages. Ids of statements may go on behind the id of their rule, by the verb:
 * "de.statement.reported.fordern" is explained by "de.statement.reported".
 */
export async function explainedRules(): Promise<readonly RuleExplanation[]> {
  const languages = await Promise.all(LANGUAGES.map(loadLanguage));
  const files = languages.flatMap((language) => {
    if (language === null) return [];
    const { statements, certainty, events, exchanges, times } = language.rules;
    return [statements, certainty, events, exchanges, times.rules];
  });
  return files.flatMap(readRuleFile).map(explanation);
}

function explanation({ id, says, source, yes, no }: RuleBlock): RuleExplanation {
  return { id, says, source, yes, no };
}
