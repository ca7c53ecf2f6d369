import {
  analyse,
  findClauses,
  type Language,
  type Model,
  readSyntax,
  splitSentences,
  tokenise,
} from "../../language/index.ts";
import { lowerForms } from "../../text/index.ts";
import { wordsOf } from "./clauses.ts";

/** What rules see of a text that is one paragraph: for their examples. */
export function exampleLayers(language: Language, model: Model, text: string) {
  const tokens = tokenise(text, language.tokens);
  const lowers = lowerForms(tokens);
  const sentences = splitSentences(text, tokens, [{ start: 0, end: text.length }], language.sentences);
  const syntax = readSyntax(tokens, analyse(model, tokens, sentences), language, lowers);
  return {
    sentences,
    syntax,
    clauses: findClauses(syntax, sentences),
    words: wordsOf(tokens, lowers, language.clauses, language.verbs),
  };
}
