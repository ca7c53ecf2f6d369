import { readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { wordsAt } from "../../text/index.ts";
import { analyse } from "../analyse.ts";
import { loadModel } from "../encoder/load.ts";
import type { Model } from "../encoder/model.ts";
import { sampleModelFile } from "../encoder/sample-model.ts";
import type { Language } from "../language.ts";
import { loadLanguage } from "../languages.ts";
import { splitSentences } from "../sentences/sentences.ts";
import { tokenise } from "../tokens/tokens.ts";
import type { Argument, Clause, TokenRange } from "./clause.ts";
import { findClauses } from "./clauses.ts";
import { appositionsOf, conjunctsOf, headOf, nounPhrase, type PhraseParts } from "./phrases.ts";
import { readSyntax } from "./read-syntax.ts";

const models = new Map<string, Model>();
const languages = new Map<string, Language>();

beforeAll(async () => {
  for (const code of ["de", "en"]) {
    const file = new URL(`../../../models/${code}.bin`, import.meta.url);
    models.set(code, loadModel(readFileSync(file)));
    languages.set(code, (await loadLanguage(code)) as Language);
  }
});

/** A text read with a model, and ways to name its words. */
function parsed(code: string, text: string, model = models.get(code) as Model) {
  const language = languages.get(code) as Language;
  const tokens = tokenise(text, language.tokens);
  const sentences = splitSentences(text, tokens, [{ start: 0, end: text.length }], language.sentences);
  const syntax = readSyntax(tokens, analyse(model, tokens, sentences), language);
  const { list, of } = findClauses(syntax, sentences);
  const words = ({ from, to }: TokenRange) =>
    wordsAt(text, { start: tokens.start[from] as number, end: tokens.end[to - 1] as number });
  const word = (token: number | null) => (token === null ? null : words({ from: token, to: token + 1 }));
  const phrase = (argument: Argument | null, parts?: PhraseParts) =>
    argument && words(nounPhrase(syntax, argument.head, parts));
  const clause = (verb: string) => list.find((c) => c.verb?.lemma === verb) as Clause;
  return { tokens, sentences, syntax, list, of, words, word, phrase, clause };
}

test("a separable prefix and its verb are one, wherever they stand", () => {
  for (const text of [
    "Der Außenminister kündigte am Dienstag in Berlin neue Hilfen an.",
    "Der Außenminister hat am Dienstag neue Hilfen angekündigt.",
  ]) {
    expect(parsed("de", text).list[0]?.verb?.lemma).toBe("ankündigen");
  }
  expect(parsed("en", "The rebels carried out the attack.").list[0]?.verb?.lemma).toBe("carry out");
});

test("a complement names its conjunction, and the clause above knows it", () => {
  const { list, word, words } = parsed("de", "Das Ministerium teilte mit, dass die Lieferung nicht abgebrochen werde.");
  const [main, complement] = list as [Clause, Clause];
  expect(main.complements).toEqual([1]);
  expect(main.spans.map(words)).toEqual(["Das Ministerium teilte mit"]);
  expect(complement).toMatchObject({ kind: "complement", joining: "that", parent: 0 });
  expect(word(complement.subordinator)).toBe("dass");
  expect(complement.verb).toMatchObject({ mood: "subjunctive1", moodSure: true, voice: "passive" });
  expect(word(complement.verb?.negation ?? null)).toBe("nicht");
});

test("whether, question, infinitive, bare: complements by how they are joined", () => {
  const joining = (code: string, text: string) => parsed(code, text).list.find((c) => c.kind === "complement")?.joining;
  expect(joining("de", "Ob die Waffen geliefert worden sind, ist unklar.")).toBe("whether");
  expect(joining("de", "Die Polizei weiß nicht, wer den Brief geschrieben hat.")).toBe("question");
  expect(joining("de", "Die Regierung kündigte an, den Vertrag zu kündigen.")).toBe("infinitive");
  expect(joining("de", "Er sagte, das sei falsch.")).toBe("bare");
  expect(joining("en", "The ministry said it would not comment.")).toBe("bare");
  expect(joining("en", "He didn't say who ordered the strike.")).toBe("question");
});

test("what stands before its frame is the frame's complement", () => {
  const { list } = parsed("de", "Die Lage sei ernst, sagte der General.");
  expect(list.map(({ kind, complements }) => [kind, complements])).toEqual([
    ["main", []],
    ["parataxis", [0]],
  ]);
});

test("mood: what the form says counts, with 'ich' the indicative", () => {
  const mood = (text: string) => parsed("de", text).list[0]?.verb?.mood;
  expect(mood("Er habe nichts gewusst.")).toBe("subjunctive1");
  expect(mood("Ich habe nichts gewusst.")).toBe("indicative");
  expect(mood("Das wäre ein Fehler.")).toBe("subjunctive2");
  expect(mood("Deutschland würde reagieren.")).toBe("subjunctive2");
  expect(mood("Die Firma lieferte die Teile.")).toBe("indicative");
});

test("tense and voice of verbs with auxiliaries", () => {
  const verb = (code: string, text: string) => {
    const { tense, voice } = parsed(code, text).list[0]?.verb ?? {};
    return `${tense} ${voice}`;
  };
  expect(verb("de", "Das Schiff wird am Montag ausgeliefert werden.")).toBe("future passive");
  expect(verb("de", "Die Raketen wurden von Iran geliefert.")).toBe("past passive");
  expect(verb("de", "Der Minister ist gestern in Rom angekommen.")).toBe("perfect active");
  expect(verb("de", "Die Waffen sind geliefert worden.")).toBe("perfect passive");
  expect(verb("de", "Norwegen wird Pumpen liefern.")).toBe("future active");
  expect(verb("en", "The weapons had not been delivered by Seoul.")).toBe("pluperfect passive");
  expect(verb("en", "Iran has been shipping missiles.")).toBe("perfect active");
  expect(verb("en", "He got arrested in Paris.")).toBe("past passive");
});

test("the article decides who does it", () => {
  const { list, phrase } = parsed("de", "Den Minister kritisierte die Opposition scharf.");
  expect(phrase(list[0]?.subject ?? null)).toBe("die Opposition");
  expect(list[0]?.objects.map((object) => phrase(object))).toEqual(["Den Minister"]);
});

test("joined predicates share subject and auxiliary", () => {
  const kim = parsed("en", "Kim visited Moscow, met Putin and signed a treaty.");
  expect(kim.list.map(({ subject }) => [kim.phrase(subject), subject?.from])).toEqual([
    ["Kim", "own"],
    ["Kim", "conjunct"],
    ["Kim", "conjunct"],
  ]);
  const killed = parsed("de", "Am Abend wurden drei Soldaten getötet und fünf verletzt.");
  expect(killed.clause("verletzen").verb).toMatchObject({ voice: "passive", tense: "past" });
});

test("an infinitive has the subject of the verb above, or its object where that verb gives the task", () => {
  const asked = parsed("de", "Die Regierung forderte Seoul auf, den Vertrag zu unterzeichnen.");
  expect(asked.phrase(asked.clause("unterzeichnen").subject)).toBe("Seoul");
  const planned = parsed("de", "Die Partei hat angekündigt, das Gesetz zu ändern.");
  expect(planned.phrase(planned.clause("ändern").subject)).toBe("Die Partei");
});

test.each([
  [
    "en",
    "Solidarity called off its strike against the government.",
    "call off",
    "Solidarity",
    ["its strike against the government"],
  ],
  ["en", "Poland, Finland, and Latvia have accepted a plan.", "accept", "Poland", ["a plan"]],
  ["de", "Estland lehnte das Angebot Schwedens ab.", "ablehnen", "Estland", ["das Angebot Schwedens"]],
  ["de", "Kölns Präsident lobte Obamas Kampagne.", "loben", "Kölns Präsident", ["Obamas Kampagne"]],
])("a clause has what a tree cannot have otherwise, %s: %s", (code, text, verb, subject, objects) => {
  const { clause, phrase } = parsed(code, text);
  const found = clause(verb);
  expect(phrase(found.subject)).toBe(subject);
  for (const object of objects) expect(found.objects.map((one) => phrase(one))).toContain(object);
});

test.each([
  ["Kenya Tuesday rejected the plan.", "reject", "Kenya"],
  ["The Kenyan coalition fighting rebels in Mali has declared a truce.", "declare", "The Kenyan coalition"],
  ["Peru, a key Chilean ally in the war, has refused to sell ships.", "refuse", "Peru, a key Chilean ally in the war"],
  ["Ana Ott, the foreign minister, criticised Chile.", "criticise", "Ana Ott, the foreign minister"],
  ["President Thabo Mbeki Tuesday released his deputy.", "release", "President Thabo Mbeki"],
  ["Chad blamed Mali for the war since losing the town, accusing it of theft.", "accuse", "Chad"],
  ["Fighters loyal to Ana Ott arrested her rival.", "arrest", "Fighters"],
  [
    "A bombing by the group killed 75 displaced people in Mali, a monitor said Sunday.",
    "kill",
    "A bombing by the group",
  ],
  ["Chilean planes using heavy bombs killed 4 soldiers.", "kill", "Chilean planes"],
])("a verb has one subject and a past form with an object is no passive: %s", (text, verb, subject) => {
  const { clause, phrase } = parsed("en", text);
  expect(clause(verb).verb?.voice).toBe("active");
  expect(phrase(clause(verb).subject)).toBe(subject);
});

test("of two the pronoun that can be nothing else is the subject", () => {
  const { clause, phrase } = parsed("de", "Das chilenische Angebot, Verletzte zu behandeln, lehnt er jedoch ab.");
  expect(phrase(clause("ablehnen").subject)).toBe("er");
});

test('a German verb right behind "und" shares the subject before it', () => {
  const { clause, phrase } = parsed("de", "Am Montag reiste Ott nach Prag und traf Kim.");
  expect(phrase(clause("treffen").subject)).toBe("Ott");
  expect(clause("treffen").objects.map((object) => phrase(object))).toEqual(["Kim"]);
});

test("a relative clause knows its noun; a passive its agent", () => {
  const { clause, word, phrase } = parsed("de", "Die Waffen, mit denen Russland angreift, wurden von Iran geliefert.");
  expect(clause("angreifen").kind).toBe("relative");
  expect(word(clause("angreifen").antecedent)).toBe("Waffen");
  expect(word(clause("angreifen").pronoun)).toBe("denen");
  expect(phrase(clause("liefern").agent)).toBe("Iran");
});

test("a participle has the noun before it as its subject", () => {
  const { clause, word, phrase } = parsed("en", "Weapons supplied by Iran have been used in Ukraine.");
  expect(clause("supply")).toMatchObject({ kind: "attribute", subject: { from: "attribute" } });
  expect(word(clause("supply").antecedent)).toBe("Weapons");
  expect(phrase(clause("supply").agent)).toBe("Iran");
});

test("of joined verbs in the past the second is no passive, whatever its form looks like", () => {
  const { clause, phrase } = parsed("en", "The ministry labelled him a rebel and levied a fine on him.");
  expect(clause("levy").verb).toMatchObject({ voice: "active", form: "finite" });
  expect(phrase(clause("levy").subject)).toBe("The ministry");
});

test("a noun phrase has its appositions, and its relative clause where that is asked for", () => {
  const text = "Der Sprecher, Peter Kim, der gestern kam, sprach mit dem Minister.";
  const { list, phrase, syntax, word, words } = parsed("de", text);
  const subject = list[0]?.subject as Argument;
  expect(phrase(subject)).toBe("Der Sprecher, Peter Kim");
  expect(phrase(subject, { appositions: false })).toBe("Der Sprecher");
  expect(phrase(subject, { relatives: true })).toBe("Der Sprecher, Peter Kim, der gestern kam");
  expect(appositionsOf(syntax, subject.head).map(word)).toEqual(["Peter"]);
  const [oblique] = (list[0] as Clause).obliques;
  expect(phrase(oblique as Argument, { preposition: true })).toBe("mit dem Minister");
  expect(word(headOf(syntax, nounPhrase(syntax, subject.head)))).toBe("Sprecher");
  expect(words(nounPhrase(syntax, subject.head))).toBe("Der Sprecher, Peter Kim");
});

test("joined nouns are found from the first", () => {
  const { list, syntax, word } = parsed("en", "Kim, Lee and Park met in Seoul.");
  expect(conjunctsOf(syntax, list[0]?.subject?.head as number).map(word)).toEqual(["Kim", "Lee", "Park"]);
});

const piece = fc.constantFrom(
  ..."der die dass ob und , . : nicht hat wurde sei will zu an er Kai Norwegen Pumpen liefern geliefert sagte mit « 🙂".split(
    " ",
  ),
);

test("whatever the tree: each word has one clause, stretches do not overlap, clauses lie in those above", () => {
  fc.assert(
    fc.property(fc.constantFrom("de", "en"), fc.array(piece, { maxLength: 60 }), fc.integer(), (code, pieces, seed) => {
      const { list, of, sentences, syntax } = parsed(code, pieces.join(" "), loadModel(sampleModelFile(seed)));
      for (const { from, to } of sentences) {
        for (let i = from; i < to; i++) expect(list[of[i] as number]).toBeDefined();
        expect(syntax.head.subarray(from, to).filter((h) => h === -1).length).toBe(1);
      }
      list.forEach((clause, k) => {
        expect(of[clause.head]).toBe(k);
        clause.spans.forEach(({ from, to }, i) => {
          expect(from).toBeGreaterThanOrEqual(clause.spans[i - 1]?.to ?? 0);
          expect(of[from]).toBe(k);
          expect(of[to - 1]).toBe(k);
        });
        const around = clause.parent === null ? clause : (list[clause.parent] as Clause);
        expect(around.from).toBeLessThanOrEqual(clause.from);
        expect(around.to).toBeGreaterThanOrEqual(clause.to);
        expect(clause.parent ?? -1).toBeLessThan(k);
      });
    }),
    { numRuns: 60 },
  );
});

test.each([
  ["Soldiers captured in Mali were freed.", "capture", "passive"],
  ["They handed over 90 soldiers, among them 12 officers captured in a raid.", "capture", "passive"],
  ["The firm said workers killed in Peru had been insured.", "kill", "passive"],
  ["Police arrested on Monday two men.", "arrest", "active"],
])("a verb that always has an object is a participle where it has none: %s", (text, lemma, voice) => {
  const { clause } = parsed("en", text);
  expect(clause(lemma).verb?.voice).toBe(voice);
});
