import { describe, expect, test } from "vitest";
import { LANGUAGES, type Language, loadLanguage, splitSentences, tokenise } from "../../language/index.ts";
import { lowerForms } from "../../text/index.ts";
import { findHedges } from "../certainty/certainty.ts";
import { compileCertainty } from "../certainty/rules.ts";
import { readRuleFile } from "./rule-file.ts";

/** Cues that the certainty stage finds in a sentence, with the rules that found them. */
function hedgesIn(text: string, language: Language) {
  const tokens = tokenise(text, language.tokens);
  const sentences = splitSentences(text, tokens, [{ start: 0, end: text.length }], language.sentences);
  return findHedges(tokens, lowerForms(tokens), sentences, compileCertainty(language.rules.certainty));
}

for (const code of LANGUAGES) {
  const language = (await loadLanguage(code)) as Language;
  describe(`certainty rules, ${code}`, () => {
    for (const rule of readRuleFile(language.rules.certainty)) {
      test.each(rule.yes)(`${rule.id} fires: $text`, ({ text, marks }) => {
        const found = hedgesIn(text, language).filter((hedge) => hedge.rule === rule.id);
        expect(found.map(({ start, end }) => ({ start, end }))).toEqual(
          marks.map(({ start, end }) => ({ start, end })),
        );
      });
      test.each(rule.no)(`${rule.id} keeps still: $text`, ({ text }) => {
        expect(hedgesIn(text, language).map((hedge) => hedge.rule)).not.toContain(rule.id);
      });
    }
  });
}
