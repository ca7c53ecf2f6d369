import type { Tokens } from "./tokens.ts";

/** The distinct forms of the tokens in lower case, by form number: what word tables are keyed by. */
export function lowerForms(tokens: Tokens): readonly string[] {
  return tokens.forms.map((form) => form.toLowerCase());
}
