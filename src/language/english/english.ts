import type { Language } from "../language.ts";
import { verbForms } from "../lexicon/verb-lexicon.ts";
import certainty from "./certainty.rules.ts";
import { conjugate } from "./conjugate.ts";
import { statementTables } from "./statements.ts";
import { sentenceTables, tokenTables } from "./tokens.ts";
import verbs from "./verbs.txt.ts";

export const english: Language = {
  code: "en",
  tokens: tokenTables,
  sentences: sentenceTables,
  verbs: verbForms(verbs, conjugate),
  statements: statementTables,
  rules: { certainty },
};
