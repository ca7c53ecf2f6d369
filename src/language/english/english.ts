import type { Language } from "../language.ts";
import { verbForms } from "../lexicon/verb-lexicon.ts";
import { goodsTables } from "../tables/goods-tables.ts";
import { englishForms } from "../tables/noun-forms.ts";
import { verbComplexTables } from "../tables/verb-complex-tables.ts";
import certainty from "./certainty.rules.ts";
import { clauses } from "./clauses.ts";
import { conjugate } from "./conjugate.ts";
import events from "./events.rules.ts";
import exchanges from "./exchanges.rules.ts";
import goods from "./goods.txt.ts";
import { nameTables } from "./names.ts";
import statementRules from "./statements.rules.ts";
import { statementTables } from "./statements.ts";
import timeRules from "./times.rules.ts";
import timeWords from "./times.txt.ts";
import { sentenceTables, tokenTables } from "./tokens.ts";
import complexes from "./verb-complex.txt.ts";
import verbs from "./verbs.txt.ts";

export const english: Language = {
  code: "en",
  tokens: tokenTables,
  sentences: sentenceTables,
  verbs: verbForms(verbs, conjugate),
  names: nameTables,
  clauses,
  complexes: verbComplexTables(complexes),
  nounForms: englishForms,
  goods: goodsTables(goods, englishForms),
  statements: statementTables,
  rules: { certainty, events, exchanges, statements: statementRules, times: { words: timeWords, rules: timeRules } },
};
