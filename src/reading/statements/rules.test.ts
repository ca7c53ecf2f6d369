import { describe, expect, test } from "vitest";
import { read, UNKNOWN } from "../../index.ts";
import { LANGUAGES, type Language, loadLanguage } from "../../language/index.ts";
import { readRuleFile } from "../rules/rule-file.ts";

/** What a rule finds in a text: the words that are said, and those of the speaker. Ids may go on behind the rule's, by the verb. */
async function foundBy(id: string, language: string, text: string) {
  const { statements } = await read({ ...UNKNOWN, source: "test", text, parts: null }, { language });
  const own = statements.filter(({ rule }) => rule === id || rule.startsWith(`${id}-`) || rule.startsWith(`${id}.`));
  return own.map(({ content, speaker }) => ({
    content: content.map(([start, end]) => text.slice(start, end)),
    speaker: (speaker?.spans ?? []).map(([start, end]) => text.slice(start, end)),
  }));
}

for (const code of LANGUAGES) {
  const { statements } = ((await loadLanguage(code)) as Language).rules;
  describe(`statement rules, ${code}`, () => {
    for (const { id, yes, no } of readRuleFile(statements)) {
      test.each(yes)(`${id} fires: $text`, async ({ text, marks }) => {
        const words = (role: string) =>
          marks.filter((mark) => mark.role === role).map(({ start, end }) => text.slice(start, end));
        const wanted = { content: words("content"), speaker: words("speaker") };
        expect(await foundBy(id, code, text)).toContainEqual(wanted);
      });
      test.each(no)(`${id} keeps still: $text`, async ({ text }) => {
        expect(await foundBy(id, code, text)).toEqual([]);
      });
    }
  });
}
