import type { Language } from "../language/index.ts";
import { type CertaintyRules, compileCertainty } from "./certainty/rules.ts";

/** The rules of a language as the stages want them. */
export interface Grammar {
  readonly certainty: CertaintyRules;
}

/** Compiles the rules of a language, once a language. Throws on a rule file that cannot be read. */
export function compileGrammar(language: Language): Grammar {
  return { certainty: compileCertainty(language.rules.certainty) };
}
