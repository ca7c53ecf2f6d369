import type { Language } from "../language/index.ts";
import { type CertaintyRules, compileCertainty } from "./certainty/rules.ts";
import { compileEvents, type EventRule } from "./events/rules.ts";
import { compileExchanges, type ExchangeRules } from "./exchanges/rules.ts";
import type { RuleIndex } from "./rules/role-rule.ts";
import { compileTimes, type TimeGrammar } from "./times/grammar.ts";

/** The rules of a language as the stages want them. */
export interface Grammar {
  readonly certainty: CertaintyRules;
  readonly events: RuleIndex<EventRule>;
  readonly exchanges: ExchangeRules;
  readonly times: TimeGrammar;
}

/** Compiles the rules of a language, once a language. Throws on a rule file that cannot be read. */
export function compileGrammar(language: Language): Grammar {
  const { certainty, events, exchanges, times } = language.rules;
  return {
    certainty: compileCertainty(certainty),
    events: compileEvents(events),
    exchanges: compileExchanges(exchanges, language.nounForms),
    times: compileTimes(times),
  };
}
