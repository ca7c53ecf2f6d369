import { describe, expect, test } from "vitest";
import { type Language, loadLanguage, splitSentences, tokenise } from "../../language/index.ts";
import { lowerForms, type SpanPair } from "../../text/index.ts";
import { mentionIndex } from "../actors/mention-index.ts";
import { readExample } from "../rules/example.ts";
import { findStatements } from "./statements.ts";
import { frameWords } from "./words.ts";

const languages = { de: (await loadLanguage("de")) as Language, en: (await loadLanguage("en")) as Language };

function statementsIn(text: string, code: "de" | "en") {
  const language = languages[code];
  const tokens = tokenise(text, language.tokens);
  const blocks = [{ start: 0, end: text.length }];
  const sentences = splitSentences(text, tokens, blocks, language.sentences);
  const words = frameWords(tokens, lowerForms(tokens), language, mentionIndex([]));
  return findStatements({ text, words, sentences, blocks, hedges: [] });
}

/** The type of the first statement, and the sentence with its content and speaker in brackets. */
type Example = readonly [type: string, line: string];

const GERMAN: readonly Example[] = [
  ["Direct", "[„Wir liefern nichts“]content, sagte [die Ministerin]speaker am Montag."],
  ["Direct", "[Ein Sprecher]speaker erklärte: [„Das Werk schließt im Herbst.“]content"],
  ["Direct", "[„Kommen Sie bald?“]content, fragte [der Reporter]speaker."],
  ["Direct", "[»Es reicht«]content, sagte [sie]speaker."],
  ["Direct", "[„Das Amt prüft den Fall. Es dauert noch Wochen“]content, sagte [die Sprecherin]speaker."],
  ["Indirect", "[Der Minister]speaker sagte, [dass die Brücke gesperrt bleibe]content."],
  ["Indirect", "[Die Behörde]speaker teilte mit, [der Vertrag sei längst unterschrieben]content."],
  ["Indirect", "[Der Vertrag sei längst unterschrieben]content, teilte [die Behörde]speaker mit."],
  ["Indirect", "Laut [dem Verband]speaker [sind die Preise gestiegen]content."],
  ["Indirect", "Nach [Polizeiangaben]speaker [wurden drei Menschen verletzt]content."],
  ["Indirect", "Wie [die Polizei]speaker mitteilte, [wurde niemand verletzt]content."],
  ["Indirect", "[Die Firma]speaker kündigte an, [neue Stellen zu schaffen]content."],
  ["Indirect", "[Der Chef des Verbands, Bo Muster,]speaker sagte, [dass es teurer werde]content."],
  ["Reported", "[[Die Partei]speaker forderte ein schärferes Gesetz.]content"],
];

const ENGLISH: readonly Example[] = [
  ["Direct", '["We will not sign,"]content said [the envoy]speaker.'],
  ["Direct", '[The minister]speaker said: ["The bridge is closed."]content'],
  ["Indirect", "[The ministry]speaker said [that the bridge would stay closed]content."],
  ["Indirect", "According to [the agency]speaker, [prices rose in May]content."],
  ["Reported", "[[The party]speaker criticized the law.]content"],
];

for (const [code, examples] of [
  ["de", GERMAN],
  ["en", ENGLISH],
] as const) {
  describe(code, () => {
    test.each(examples)("%s: %s", (type, line) => {
      const { text, marks } = readExample(line);
      const [first] = statementsIn(text, code);
      const words = (spans: readonly SpanPair[]) => spans.map(([start, end]) => text.slice(start, end));
      const marked = (role: string) =>
        marks.filter((mark) => mark.role === role).map(({ start, end }) => text.slice(start, end).replace(/,$/, ""));
      expect(first?.type).toBe(type);
      expect(words(first?.content ?? []).map((w) => w.replace(/,$/, ""))).toEqual(marked("content"));
      expect(words(first?.speaker ?? [])).toEqual(marked("speaker"));
    });
  });
}

test("a quotation inside of indirect speech is a direct statement nested in it", () => {
  const found = statementsIn("Der Minister sagte, die Lage sei „ernst, aber stabil“ und werde besser.", "de");
  expect(found.map(({ type, within }) => [type, within])).toEqual([
    ["Indirect", null],
    ["Direct", 0],
  ]);
});

test("a sentence in the subjunctive continues the source before it", () => {
  const [, second] = statementsIn("Der Minister sagte, die Lage sei ernst. Man habe zu lange gewartet.", "de");
  expect(second?.type).toBe("IndirectFreeIndirect");
  expect(second?.speaker).toEqual([[0, 12]]);
});

test("a sentence without a source says nothing for anybody", () => {
  expect(statementsIn("Die Brücke wurde 1950 gebaut und ist 300 Meter lang. Der Titel „Fluss“ ist alt.", "de")).toEqual(
    [],
  );
  expect(
    statementsIn("Die Nachricht wurde bestätigt. Zwölf Zeugen sagten aus.", "de").map(({ type }) => type),
  ).not.toContain("Indirect");
});

test("two thousand quotations and one that never closes are read in linear time", () => {
  const text = `${"„Ja“, sagte er. ".repeat(2000)}„Nein, sagte sie`;
  const found = statementsIn(text, "de");
  expect(found.length).toBe(2000);
  expect(found.every(({ content }) => text.slice(...(content[0] as [number, number])) === "„Ja“")).toBe(true);
});
