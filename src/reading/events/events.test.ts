import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import english from "../../language/english/events.rules.ts";
import german from "../../language/german/events.rules.ts";
import { LANGUAGES, type Language, loadLanguage, loadModel, type Model } from "../../language/index.ts";
import { mentionIndex } from "../actors/mention-index.ts";
import { ASSERTED } from "../certainty/certainty.ts";
import type { Actor } from "../contract.ts";
import { type Marked, readExample } from "../rules/example.ts";
import { exampleLayers } from "../rules/example-layers.ts";
import type { RuleIndex } from "../rules/role-rule.ts";
import { readRuleFile } from "../rules/rule-file.ts";
import { findEvents } from "./events.ts";
import { compileEvents, type EventRule } from "./rules.ts";

const FILES: Readonly<Record<string, string>> = { de: german, en: english };
const models = new Map<string, Model>();

function modelOf({ code }: Language): Model {
  const model = models.get(code) ?? loadModel(readFileSync(new URL(`../../../models/${code}.bin`, import.meta.url)));
  models.set(code, model);
  return model;
}

const ROLES = ["source", "target", "actor", "place"];

/** Reads a sentence whose brackets say which actors there are. */
function eventsIn(language: Language, rules: RuleIndex<EventRule>, text: string, marks: readonly Marked[]) {
  const actors = [...marks]
    .filter(({ role }) => ROLES.includes(role))
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, role }, i): Actor => {
      const name = text.slice(start, end);
      const form =
        /^[a-z]|(?:isch|ian)[a-z]*$/.test(name) || ["Canadian", "Belarusian"].includes(name) ? "demonym" : "name";
      const kind = role === "place" ? "place" : "state";
      return {
        id: `a${i + 1}`,
        name,
        kind,
        code: null,
        sector: null,
        wikidata: null,
        control: null,
        roles: [],
        mentions: [{ start, end, form }],
      };
    });
  const events = findEvents({
    ...exampleLayers(language, modelOf(language), text),
    mentions: mentionIndex(actors),
    times: [],
    exchanges: [],
    published: null,
    rules,
    certaintyOf: () => ASSERTED,
    saidBy: () => [],
  });
  const names = (ids: readonly string[]) => ids.map((id) => actors.find((actor) => actor.id === id)?.name).sort();
  return events.map((event) => ({
    rule: event.rule,
    type: event.type,
    status: event.status,
    source: names(event.source),
    target: names(event.target),
    trigger: event.trigger.map(([start, end]) => text.slice(start, end)).sort(),
  }));
}

for (const code of LANGUAGES) {
  const language = (await loadLanguage(code)) as Language;
  const file = FILES[code] as string;
  const rules = compileEvents(file);
  describe(`event rules, ${code}`, () => {
    for (const rule of readRuleFile(file)) {
      test.each(rule.yes)(`${rule.id} fires: $text`, ({ text, marks }) => {
        const words = (role: string) =>
          marks
            .filter((m) => m.role === role)
            .map((m) => text.slice(m.start, m.end))
            .sort();
        expect(eventsIn(language, rules, text, marks).filter((event) => event.rule === rule.id)).toMatchObject([
          { source: words("source"), target: words("target"), trigger: words("trigger") },
        ]);
      });
      test.each(rule.no)(`${rule.id} keeps still: $text`, ({ text, marks }) => {
        expect(eventsIn(language, rules, text, marks).map((event) => event.rule)).not.toContain(rule.id);
      });
    }
    it("asks only for verbs and nouns that the lexicon knows", () => {
      const lemmas = new Set([...language.verbs.values()].flat().map(({ lemma }) => lemma));
      const nouns = new Set(language.clauses.nouns.values());
      expect([...rules.verbs.keys()].filter((lemma) => !lemmas.has(lemma))).toEqual([]);
      expect([...rules.nouns.keys()].filter((lemma) => !nouns.has(lemma))).toEqual([]);
    });
  });
}

describe("how real an event is", async () => {
  const de = (await loadLanguage("de")) as Language;
  const en = (await loadLanguage("en")) as Language;
  const statusOf = (language: Language, file: string, marked: string) => {
    const { text, marks } = readExample(marked);
    return eventsIn(language, compileEvents(file), text, marks).map(({ type, status }) => `${type} ${status}`);
  };
  test.each([
    ["[Polen]actor hat [Litauen]actor nicht angegriffen.", ["ASSAULT negated"]],
    ["[Polen]actor könnte [Litauen]actor angreifen.", ["ASSAULT hypothetical"]],
    ["[Polen]actor hat [Litauen]actor ohne Warnung angegriffen.", ["ASSAULT occurred"]],
    ["[Polen]actor wird [Litauen]actor beliefern.", ["AID future"]],
    ["Wenn [Polen]actor [Litauen]actor angreift, steigen die Preise.", ["ASSAULT hypothetical"]],
    ["[Polen]actor drohte [Litauen]actor, [Riga]actor anzugreifen.", ["THREATEN occurred"]],
    ["[Polen]actor bestritt, den Anschlag auf [Litauen]actor verübt zu haben.", ["ASSAULT negated"]],
    ["[Polen]actor flehte [Litauen]actor an, nicht wegzusehen.", ["REQUEST occurred"]],
    ["Jetzt ist [Polen]actor gefordert.", []],
    ["[Polen]actor hat [Litauen]actor aus nicht ganz klaren Gründen angegriffen.", ["ASSAULT occurred"]],
    ["[Polen]actor, das die Häfen von [Litauen]actor angriff, schweigt.", ["ASSAULT occurred"]],
    [
      "[Polen]actor kritisierte [Litauen]actor und griff seine Nachbarstadt [Riga]actor an.",
      ["ACCUSE occurred", "ASSAULT occurred"],
    ],
    ["[Polen]actor kritisiert seit drei Jahren [Litauen]actor.", ["ACCUSE ongoing"]],
  ])("%s", (marked, expected) => expect(statusOf(de, german, marked)).toEqual(expected));
  test.each([
    ["[Poland]actor did not attack [Latvia]actor.", ["ASSAULT negated"]],
    ["[Poland]actor may attack [Latvia]actor.", ["ASSAULT hypothetical"]],
    ["[Poland]actor will attack [Latvia]actor.", ["ASSAULT future"]],
    ["[Poland]actor is attacking [Latvia]actor.", ["ASSAULT ongoing"]],
    ["[Poland]actor threatened to attack [Latvia]actor.", ["THREATEN occurred"]],
    ["If [Poland]actor attacks [Latvia]actor, prices rise.", ["ASSAULT hypothetical"]],
    ["[Poland]actor was the first to reject the plan of [Latvia]actor.", ["REJECT occurred"]],
    ["[Poland]actor was proud to endorse [Latvia]actor.", ["SUPPORT occurred"]],
    ["[Poland]actor said it would arm [Latvia]actor.", ["AID future"]],
    ["[Poland]actor is to visit [Latvia]actor in May.", ["CONSULT future"]],
    ["[Poland]actor was unable to attack [Latvia]actor.", ["ASSAULT negated"]],
    ["[Poland]actor claimed to have attacked [Latvia]actor.", ["ASSAULT occurred"]],
    ["A clerk recommended [Poland]actor invade [Latvia]actor.", ["ASSAULT hypothetical"]],
    ["[Poland]actor made no demands on [Latvia]actor.", ["REQUEST negated"]],
    ["Will [Poland]actor help [Latvia]actor?", ["AID hypothetical"]],
    ["A clerk worked to arrange a meeting between [Poland]actor and [Latvia]actor.", ["CONSULT hypothetical"]],
    ["[Poland]actor paid for the bridge that fell but denied that it attacked [Latvia]actor.", ["ASSAULT negated"]],
  ])("%s", (marked, expected) => expect(statusOf(en, english, marked)).toEqual(expected));
});

describe("who stands on which side", async () => {
  const en = (await loadLanguage("en")) as Language;
  const rules = compileEvents(english);
  const sidesOf = (marked: string) => {
    const { text, marks } = readExample(marked);
    return eventsIn(en, rules, text, marks).map(({ source, target }) => `${source.join()} > ${target.join()}`);
  };
  test.each([
    ["[Poland]actor accepted a plan for its ports, [officials]actor said.", ["Poland > "]],
    ["[Poland]actor has promised aid for [Latvia]actor and [Finland]actor.", ["Poland > Finland,Latvia"]],
    ["[Poland]actor voiced support for the plan, telling [Latvia]actor that it was late.", ["Poland > "]],
    ["[Poland]actor, [Finland]actor, and [Latvia]actor have accepted a plan.", ["Finland,Latvia,Poland > "]],
    ["An adviser for [Poland]actor was sentenced on Friday.", []],
    ["The envoy of [Poland]actor spoke on a stage: “This leads to a war in [Latvia]actor.”", []],
    ["[Poland]actor agreed to a plan despite the wish of [Latvia]actor.", ["Poland > "]],
    ["[Poland]actor assailed the show as the best in [Latvian]actor history.", ["Poland > "]],
    ["There were 50 suspected cases in [Poland]actor.", []],
    ["An [Estonian]actor and [Latvian]actor fleet has attacked [Poland]actor.", ["Estonian,Latvian > Poland"]],
    ["An inquiry opened by [Poland]actor, and 20 judges have gone to [Latvia]actor.", []],
    ["An adviser of [Poland]actor labelled it late and imposed sanctions on [Latvia]actor.", ["Poland > Latvia"]],
    ["[Poland]actor was attacked near the border of [Latvia]actor.", [" > Poland"]],
    ["[Poland]actor announced on Monday that it would boycott the talks with [Latvia]actor.", ["Poland > Latvia"]],
    ["[Poland]actor said it would not allow the march.", ["Poland > "]],
    ["The [Poles]actor were prepared to boycott [Latvia]actor.", ["Poles > Latvia"]],
    ["[Poland]actor said its forces had attacked [Latvia]actor.", ["Poland > Latvia"]],
    ["[Poland]actor fined [Latvia]actor for ignoring [Finland]actor.", ["Poland > Latvia", "Latvia > Finland"]],
    ["[Poland]actor said that [Latvia]actor must be recalled.", []],
    ["As they stormed [Latvia]actor, [Poland]actor looked on.", [" > Latvia"]],
    [
      "[Poland]actor said it would not lift the ban until [Latvia]actor releases its prisoners.",
      ["Poland > Latvia", "Poland > "],
    ],
    ["[Poland]actor held [Latvian sailors]actor as hostages.", ["Poland > Latvian sailors"]],
    ["[Poland]actor said it would return the ship to [Latvia]actor.", ["Poland > Latvia", "Poland > Latvia"]],
    ["[Poland]actor condemned the ruling.", ["Poland > "]],
    ["[Poland]actor and western [allies]actor attacked [Latvia]actor.", ["Poland,allies > Latvia"]],
    ["[Poland]actor called for [Latvia]actor to leave.", ["Poland > Latvia"]],
    ["[Poland]actor demanded that [Latvia]actor leave the hall.", ["Poland > Latvia"]],
    ["An anti-[Poland]actor journalist was killed by a car bomb.", []],
  ])("%s", (marked, expected) => expect(sidesOf(marked)).toEqual(expected));
});

describe("who stands on which side, German", async () => {
  const de = (await loadLanguage("de")) as Language;
  const rules = compileEvents(german);
  const sidesOf = (marked: string) => {
    const { text, marks } = readExample(marked);
    return eventsIn(de, rules, text, marks).map(({ source, target }) => `${source.join()} > ${target.join()}`);
  };
  test.each([
    ["Im Osten von [Polen]actor wurden drei [Seeleute]actor gerettet.", []],
    ["[Litauen]actor wurde von [Polens Regierung]actor kritisiert.", ["Polens Regierung > Litauen"]],
    ["Nach dem Krieg arbeitete sie lange, fand dann in [Polen]actor eine Stelle.", []],
    ["Am Spieltag empfing [Polen]actor die Mannschaft von [Litauen]actor.", []],
    ["Am Dienstag erschossen [Soldaten]actor [Polizisten]actor.", ["Soldaten > Polizisten"]],
    ["Im Gespräch mit [Polen]actor wies [Litauen]actor die Vorwürfe zurück.", ["Litauen > "]],
    ["[Polen]actor verspricht sich davon neue Märkte in [Litauen]actor.", []],
  ])("%s", (marked, expected) => expect(sidesOf(marked)).toEqual(expected));
});

it("knows a passive whose verb could be a present", async () => {
  const de = (await loadLanguage("de")) as Language;
  const { text, marks } = readExample("[Polen]actor wird für sein Vorgehen gegen [Litauen]actor kritisiert.");
  expect(eventsIn(de, compileEvents(german), text, marks)).toEqual([]);
});

it("reads a very long line in linear time", async () => {
  const de = (await loadLanguage("de")) as Language;
  const text = "Polen kritisierte Riga und griff an, ".repeat(4000);
  const marks = [
    { start: 0, end: 5, role: "source" },
    { start: 18, end: 22, role: "target" },
  ];
  expect(eventsIn(de, compileEvents(german), text, marks).length).toBeGreaterThan(0);
}, 60_000);
