import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LANGUAGES, type Language, loadLanguage, splitSentences, tokenise } from "../../language/index.ts";
import type { Example } from "../rules/example.ts";
import { readRuleFile } from "../rules/rule-file.ts";
import { compileTimes, type TimeGrammar } from "./grammar.ts";
import { findTimesWithRules } from "./times.ts";

/** The examples are read as if published on this day, a Wednesday. */
const ANCHOR = "2024-06-19";

function timesIn(text: string, language: Language, grammar: TimeGrammar, anchor: string | null = ANCHOR) {
  const tokens = tokenise(text, language.tokens);
  const sentences = splitSentences(text, tokens, [{ start: 0, end: text.length }], language.sentences);
  return findTimesWithRules({ text, tokens, sentences, anchor, grammar });
}

const expected = ({ text, marks }: Example) =>
  marks.map(({ start, end, role, value }) => `${text.slice(start, end)} ${role.toUpperCase()} ${value}`);

for (const code of LANGUAGES) {
  const language = (await loadLanguage(code)) as Language;
  const grammar = compileTimes(language.rules.times);
  const read = (text: string) =>
    timesIn(text, language, grammar).map((time) => ({
      time: `${text.slice(time.start, time.end)} ${time.type} ${time.value}`,
      rule: time.rule,
    }));

  describe(`time rules, ${code}`, () => {
    for (const rule of readRuleFile(language.rules.times.rules)) {
      const silent = rule.all("value").every((value) => value === "none");
      test.each(rule.yes)(`${rule.id} fires: $text`, (example) => {
        const found = read(example.text);
        expect(found.map(({ time }) => time)).toEqual(expected(example));
        if (!silent) expect(found.map((time) => time.rule)).toContain(rule.id);
      });
      test.each(rule.no)(`${rule.id} keeps still: $text`, (example) => {
        const found = read(example.text);
        expect(found.map((time) => time.rule)).not.toContain(rule.id);
        if (example.marks.length > 0) expect(found.map(({ time }) => time)).toEqual(expected(example));
      });
    }
  });

  test(`any mixture of words of times gives times in order that do not overlap, ${code}`, () => {
    const words = [...grammar.lexicon.words.keys()].filter((word) => /^[\p{L}]/u.test(word));
    const word = fc.oneof(
      fc.constantFrom(...words),
      fc.constantFrom("2024", "3.", "17", "5", "14:30", "12.15", "1914-1918", "-", ",", ".", "(", ")", "\n\n", "'s"),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), fc.constantFrom(ANCHOR, null), (parts, anchor) => {
        const text = parts.join(" ");
        let end = 0;
        for (const [i, time] of timesIn(text, language, grammar, anchor).entries()) {
          expect(time.id).toBe(`t${i + 1}`);
          expect(time.start).toBeGreaterThanOrEqual(end);
          expect(time.end).toBeGreaterThan(time.start);
          expect(time.value).toMatch(/^[A-Z0-9][\w:.-]*$/);
          end = time.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test(`a hostile line takes time in proportion to its length, ${code}`, () => {
    const seeds = [
      "3. , ",
      "3, ",
      "14 bis ",
      "14 to ",
      "early ",
      "Ende der ",
      "2010-",
      "in der zweiten Hälfte des ",
      "1",
    ];
    for (const seed of seeds) {
      const found = timesIn(seed.repeat(400_000 / seed.length), language, grammar);
      const inOrder = found.every(({ start, end }, i) => (found[i - 1]?.end ?? 0) <= start && start < end);
      expect(inOrder, seed).toBe(true);
    }
  });
}

describe("a relative time", () => {
  const german = async (text: string, anchor: string | null) => {
    const language = (await loadLanguage("de")) as Language;
    return timesIn(text, language, compileTimes(language.rules.times), anchor).map(({ value }) => value);
  };

  test("counts from the day of publication", async () => {
    expect(await german("Er kam gestern.", "2024-03-01")).toEqual(["2024-02-29"]);
    expect(await german("Er kam vergangene Woche.", "2024-01-03")).toEqual(["2023-W52"]);
  });

  test("stays open where nothing tells the day", async () => {
    expect(await german("Er kam am Mittwoch.", null)).toEqual(["XXXX-WXX-3"]);
    expect(await german("Er kam gestern.", null)).toEqual(["PAST_REF"]);
    expect(await german("Er kam im Mai.", null)).toEqual(["XXXX-05"]);
    expect(await german("Er kam gestern Abend.", null)).toEqual(["XXXX-XX-XXTEV"]);
  });
});
