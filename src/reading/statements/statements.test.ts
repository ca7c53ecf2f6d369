import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyse, type Language, loadLanguage, type Model, splitSentences, tokenise } from "../../language/index.ts";
import { lowerForms, type SpanPair } from "../../text/index.ts";
import { mentionIndex } from "../actors/mention-index.ts";
import { modelOf } from "../models.ts";
import { readExample } from "../rules/example.ts";
import { findStatements } from "./statements.ts";
import { frameWords } from "./words.ts";

const modelFile = async (code: string) => readFile(new URL(`../../../models/${code}.bin`, import.meta.url));
const models = { de: (await modelOf(modelFile, "de")) as Model, en: (await modelOf(modelFile, "en")) as Model };
const languages = { de: (await loadLanguage("de")) as Language, en: (await loadLanguage("en")) as Language };

function statementsIn(text: string, code: "de" | "en") {
  const language = languages[code];
  const tokens = tokenise(text, language.tokens);
  const blocks = [{ start: 0, end: text.length }];
  const sentences = splitSentences(text, tokens, blocks, language.sentences);
  const columns = analyse(models[code], tokens, sentences);
  const words = frameWords(tokens, lowerForms(tokens), language, mentionIndex([]), columns);
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
  ["Reported", "[[Das Amt]speaker wies den Bericht zurück.]content"],
  ["Indirect", "Nach [Angaben der Feuerwehr]speaker [wurden vier Menschen verletzt]content."],
  ["Indirect", "[Der Pegel steigt]content, so [die Leiterin des Amtes, Bea Muster]speaker."],
  ["Indirect", "[Seiner Meinung]speaker nach [ist der Plan überholt]content."],
  ["Indirect", "[Die Behörde]speaker räumte ein, [es fehle an Personal]content, und verwies auf den Rat."],
  ["Indirect", "Der Zeitung sagte [Kim Karma]speaker, [man werde klagen]content."],
  ["Indirect", "[Der Fahrer]speaker behauptet, [dass er den Mann, der dort stand, nicht gesehen habe]content."],
  ["Indirect", "[Die Klinik]speaker befürchtet, [dass die Zahl der Kranken steigt]content."],
  ["Indirect", "[Die Brücke bleibt gesperrt. Das]content teilte [die Stadt]speaker mit."],
  ["Direct", "[Die Nachbarn]speaker sehen das gelassen: [„Uns stört das gar nicht.“]content"],
  ["Indirect", "[Damals sei es]content, so [Kim Ott]speaker, [um Geld gegangen]content."],
  ["Direct", "[Der Ermittler]speaker, der bald geht, will seine Suche beenden: [„Es reicht mir.“]content"],
  ["Direct", "Der Hafen war froh über den Rat: [„Das hilft uns sehr“]content, meinte [die Chefin]speaker."],
  ["Direct", "[„Ein Dach fehlt uns noch“]content, freute sich [Kim Ott]speaker am Abend."],
  ["Direct", "[Der Rat]speaker bestätigte die Pläne nicht und nannte sie [„reine Träume“]content."],
  ["Direct", "[Kim Ott]speaker wird in einem Brief wie folgt zitiert: [„Der Kai bleibt zu.“]content"],
  ["Direct", "[Kim Ott, Chefin des Hafens]speaker: [„Der Kai wird im Herbst gesperrt.“]content"],
  ["Direct", "Es gab einen Text, [der]speaker die Wahl als [„einen großen Irrtum“]content bezeichnet."],
  ["Direct", "[Ott]speaker hatte die Rolle der Fischer und Händler betont: [„Sie tragen uns alle.“]content"],
  ["Indirect", "[Am Kai brannte kein Licht]content, teilte später [der Leiter des Hafens, Bo Muster]speaker, mit."],
  ["Indirect", "[Das Öl war alt]content, wie [Bo Muster, Chef der Firma Kranbau]speaker, mitteilte."],
  ["Indirect", "[Die Händler]speaker warfen dem Rat vor, [für fremde Reeder spioniert zu haben]content."],
  ["Indirect", "[Drei Boote sind gesunken. Dies]content geht aus [einem Bericht der Wache]speaker hervor."],
  ["Indirect", "[Die Werft]speaker erwartet, [dass der Kran im Herbst steht]content."],
  ["Direct", "[„Wir haben uns geirrt.“]content Das musste [die Ministerin]speaker am Abend einräumen."],
  ["Direct", "[Ott]speaker hatte die Rolle der Fischer- und Händlerfamilien betont: [„Sie tragen uns alle.“]content"],
  ["Direct", "Ihre Haltung bezeichnete [er]speaker als [„völlig verlogen und falsch“]content."],
  ["Direct", "[Der Kritiker]speaker nannte den Film [„zäh und ohne Witz“]content."],
  ["Direct", "Mit den Worten [„Der Kai bleibt zu“]content verließ [sie]speaker den Saal."],
  ["Direct", "Mit den Worten [„Der Kai bleibt zu“]content, verließ [sie]speaker den Saal."],
  ["Direct", "In [dem Aushang]speaker stand die Passage [„Der Kai bleibt im Winter zu.“]content"],
  ["Direct", "In [den Medien]speaker war der Umbau als [„Wende am Wasser“]content bezeichnet worden."],
  ["Direct", "[Die Händler]speaker riefen Parolen wie [„Hafen frei“]content."],
  ["Direct", "[Beobachter]speaker sprachen von [„Engpässen“]content."],
  ["Direct", "[Ott]speaker war froh, dass der Kai blieb: [„Das hilft uns allen sehr.“]content"],
  ["Direct", "[Bo Muster]speaker schrieb im Netz: [„Das ist bitter“]content, weiter hieß es darin wenig."],
  ["Direct", "[„Der Kai ist alt“]content, hieß es von [der Leiterin]speaker."],
  ["Direct", "Passend zum Wetter warnte [der Sender]speaker: [„Bleiben Sie heute lieber zu Hause.“]content"],
  ["Direct", "Den Umbau am Kai lobte [er]speaker mit den Worten: [„Das hilft uns allen.“]content"],
  ["Direct", "[Ott]speaker kritisierte den Entwurf, der den Bau anordnet, als [„teure Träumerei“]content."],
  ["Indirect", "[Die Werft]speaker warf dem Rat, nachdem der Fall bekannt wurde, vor, [er habe geschwiegen]content."],
  ["Indirect", "[Ott]speaker hoffte [dass der Kai im Herbst noch steht]content."],
  ["Indirect", "[Die Werft]speaker sagte, [es handele sich um ein altes Boot]content."],
  ["Direct", "[Die Händler]speaker riefen Sprüche wie zum Beispiel [„Hafen frei“]content."],
  ["Direct", "[Der Vertrag]speaker verspricht [„Netze ohne Löcher“]content."],
  ["Direct", "[Kim Ott]speaker sagte: [„Das hilft uns allen sehr“]content, betonte sie."],
  ["Direct", "[Die Händler]speaker feierten den Rückzug als [„Erfolg“]content."],
  ["Direct", "Auf [dem Schild]speaker war die Parole [„Der Hafen bleibt. Der Kai auch.“]content zu lesen."],
  ["Indirect", "Unmissverständlich sagte [das Gericht]speaker, [dass der Kai zu bleibt]content."],
  ["Indirect", "[Im Herbst muss]content laut [Gesetz]speaker [der Präsident den Saal räumen]content."],
  ["Indirect", "[Der Kai ist]content laut [der Zeitung]speaker unter Berufung auf zwei Fischer [gesperrt]content."],
  ["Indirect", "[Ott]speaker sagte, [es sei „bitter, mit welcher Kälte und Eile der Kai geräumt wird“]content."],
  ["Indirect", "[Von der Aue]speaker betonte, [dort seien „alte Boote, leere Fässer und ein Kran“]content."],
];

const ENGLISH: readonly Example[] = [
  ["Direct", '["We will not sign,"]content said [the envoy]speaker.'],
  ["Direct", '[The minister]speaker said: ["The bridge is closed."]content'],
  ["Indirect", "[The ministry]speaker said [that the bridge would stay closed]content."],
  ["Indirect", "According to [the agency]speaker, [prices rose in May]content."],
  ["Reported", "[[The party]speaker criticized the law.]content"],
  ["Indirect", "[The council's engineer]speaker asked members [not to throw objects]content."],
  ["Indirect", "[A man close to the board]speaker, who gave no name, said [the bank had lost money]content."],
  ["Indirect", "[Officials]speaker say [the dam was never checked]content."],
  ["Indirect", "[Prices rose in May]content, [the bank]speaker said."],
  ["Indirect", "[The envoy]speaker urged both sides [to hold their fire]content."],
  ["Direct", '[The letter]speaker reads ["the bridge is closed"]content and nothing else.'],
  ["Reported", "[Late on Monday, [the minister]speaker, speaking in Oslo, criticized the law.]content"],
  ["Direct", 'The board saw risks: [Ott]speaker remarked, ["The dam is old."]content'],
  ["Indirect", "According to [a letter]speaker released by the board, [the bridge is closed]content."],
  ["Direct", '[Former US officers]speaker wrote, ["The dam is old."]content'],
  ["Indirect", "[The minister]speaker was careful to say [that nothing had been proved]content."],
  ["Reported", "[On Monday morning, [Kim Ott, head of the port]speaker, criticized the law.]content"],
  ["Indirect", "According to [letters]speaker from the ministry on Friday, [the lake is low]content."],
  ["Direct", '[Kim Ott]speaker took the post, writing, ["We need calm."]content'],
  ["Direct", 'The paper printed the claim of [the union]speaker: ["The port is closed."]content'],
  ["Direct", 'The port published the reply of [Kim Ott]speaker: ["We are sorry for all of it."]content'],
  ["Indirect", "[He]speaker expects the inquiry [to last a year]content."],
  ["Indirect", "[The minister]speaker, who was in Oslo, told reporters [that the talks had failed]content."],
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

test.each([
  "The price of fish fell, but the number of boats declined rapidly.",
  "The fire crews were called to the bridge.",
  "One could argue that the bridge is old.",
  "There is no reason to think that the bridge is old.",
  "The low price is yet another warning.",
  "The crews saw the losses, that have been reported at the harbour for years.",
])("nothing is said by nobody: %s", (text) => {
  expect(statementsIn(text, "en")).toEqual([]);
});

test.each([
  "Die Gruppe „Kai ohne Grenzen“ forderte ein Gesetz.",
  "Ott nannte im Sender „Nordfunk“ vier Gründe.",
  "Der „Preis der Werft für gute Boote am Kai“ ging an Ott.",
])("a name between marks is no speech: %s", (text) => {
  expect(statementsIn(text, "de").map(({ type }) => type)).not.toContain("Direct");
});

test("a verb behind a quotation tells who spoke and is no statement of its own", () => {
  expect(statementsIn("„Die Löhne müssen steigen“, forderte die Ministerin.", "de")).toHaveLength(1);
});

test("a verb of saying behind a quotation that a source beside it passes on says no words of its own", () => {
  const found = statementsIn("„Der Kai ist zu klein“, sagte Ott laut Nordfunk.", "de");
  expect(found.map(({ type }) => type)).toEqual(["Direct", "Direct"]);
});

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

test("a quotation in a sentence that goes on with a statement is nested in it", () => {
  const text = "Der Minister sagte, die Lage sei ernst. Man habe gewartet. Das sei „mehr als ein Fehler“ gewesen.";
  const found = statementsIn(text, "de");
  expect(found.map(({ type, within }) => [type, within])).toEqual([
    ["Indirect", null],
    ["IndirectFreeIndirect", null],
    ["Direct", 1],
  ]);
  expect(found[2]?.speaker).toEqual([[0, 12]]);
});

test("what a source says that another said is nested, and the source goes on", () => {
  const text =
    "Die Polizei sagte, sie ermittle. Der Fahrer habe gesagt, er sei „völlig übermüdet“. Man glaube das nicht.";
  const found = statementsIn(text, "de");
  const words = found.map(({ type, speaker, within }) => [type, text.slice(...(speaker[0] ?? [0, 0])), within]);
  expect(words).toEqual([
    ["Indirect", "Die Polizei", null],
    ["IndirectFreeIndirect", "Die Polizei", null],
    ["Indirect", "Der Fahrer", 1],
    ["Direct", "Der Fahrer", 2],
    ["IndirectFreeIndirect", "Die Polizei", null],
  ]);
});

test("who is only pointed at is not the source that goes on", () => {
  const text = "Kim Ott sagte, der Kai sei alt. Ihren Angaben zufolge fehlt Geld. Man habe lange gewartet.";
  const found = statementsIn(text, "de");
  expect(found.at(-1)?.type).toBe("IndirectFreeIndirect");
  expect(text.slice(...(found.at(-1)?.speaker[0] ?? [0, 0]))).toBe("Kim Ott");
});

test("the text that a sentence points back to says what is written there", () => {
  const text = "Die Werft legte am Freitag eine Studie vor. Darin heißt es: „Der alte Kran trägt keine Last mehr.“";
  const [found] = statementsIn(text, "de");
  expect(text.slice(...(found?.speaker[0] ?? [0, 0]))).toBe("eine Studie");
});

test("a town where something is told says nothing", () => {
  const found = statementsIn("In Oslo regnete es seit Tagen: „Wir haben alle genug von diesem Wetter.“", "de");
  expect(found.map(({ speaker }) => speaker)).toEqual([[]]);
});

test("an indefinite article tells a word from a name", () => {
  const types = (text: string) => statementsIn(text, "de").map(({ type }) => type);
  expect(types("Der Minister sagte, der Kai sei ein „Trauerspiel“ geworden.")).toContain("Direct");
  expect(types("Der Minister sagte, der Dampfer „Seestern“ sei gesunken.")).not.toContain("Direct");
});

test("marks that are missing, mixed or never close leave sensible quotations", () => {
  const contents = (text: string) =>
    statementsIn(text, "de")
      .filter(({ type }) => type === "Direct")
      .map(({ content }) => text.slice(...(content[0] as [number, number])));
  expect(contents('„Wir liefern heute nicht", sagte sie.')).toEqual(['„Wir liefern heute nicht"']);
  expect(contents("»Wir liefern heute nicht«, sagte sie. „Morgen auch nicht“, sagte er.")).toEqual([
    "»Wir liefern heute nicht«",
    "„Morgen auch nicht“",
  ]);
  expect(contents("Wir liefern heute nicht“, sagte sie. „Morgen auch nicht“, sagte er.")).toEqual([
    "„Morgen auch nicht“",
  ]);
  expect(contents("„Wir liefern heute nicht, sagte sie. Dann ging sie fort.")).toEqual([]);
  expect(contents("„Wir liefern nicht, sagte sie. „Morgen auch nicht“, sagte er.")).toEqual(["„Morgen auch nicht“"]);
  expect(contents("„Sie rief ‚Halt und blieb stehen“, sagte er.")).toEqual(["„Sie rief ‚Halt und blieb stehen“"]);
});

test("a frame in the subjunctive is what the source before it says", () => {
  const text = "Kim Ott sagte, der Kai sei fest. Sie hoffe, dass der Kran bald stehe.";
  const [, second, third] = statementsIn(text, "de");
  expect([second?.type, second?.speaker]).toEqual(["IndirectFreeIndirect", [[0, 7]]]);
  expect(third).toBeUndefined();
});

test("the source is the one who speaks, not whom he quotes or points at", () => {
  const text = "Der Rat sagte, es sei der Eindruck entstanden, dass Geld fehle. Der Kai werde gebaut.";
  expect(statementsIn(text, "de").at(-1)?.speaker).toEqual([[0, 7]]);
});

test("several sentences in the subjunctive are one continued statement, an indicative one ends it", () => {
  const found = statementsIn(
    "Der Minister sagte, die Lage sei ernst. Man habe zu lange gewartet. Nun müsse gehandelt werden. Es regnete.",
    "de",
  );
  expect(found.map(({ type }) => type)).toEqual(["Indirect", "IndirectFreeIndirect"]);
});

test("what stands before and behind a frame is the same speaker's", () => {
  const text = "Der Hafen bleibe offen, sagte Kim Ott im Gespräch mit der Redaktion: „Wir bauen den Kai neu.“";
  const found = statementsIn(text, "de");
  expect(found.map(({ type }) => type)).toEqual(["Indirect", "Direct"]);
  expect(found[0]?.content).toEqual([[0, "Der Hafen bleibe offen".length]]);
  for (const { speaker } of found) expect(speaker.map(([from, to]) => text.slice(from, to))).toEqual(["Kim Ott"]);
});

test("a clause that only opens another is no frame", () => {
  const [found, second] = statementsIn(
    "Sollte sich der Mangel bestätigen, werde man klagen, teilte Kim Ott mit.",
    "de",
  );
  expect(found?.rule).toBe("indirect.verb-mitteilen");
  expect(second).toBeUndefined();
  const [, free] = statementsIn(
    "Kim Ott sagte, der Kai sei fest. Wer anderes behaupte, wolle dem Hafen schaden.",
    "de",
  );
  expect([free?.type, free?.speaker]).toEqual(["IndirectFreeIndirect", [[0, 7]]]);
  expect(statementsIn("Asked whether the quay was safe, Ott smiled.", "en")).toEqual([]);
});

test("a title set over a report is not its agency's name", () => {
  const found = statementsIn("„Kai wird neu“ – so betextete die staatliche Agentur ihren Bericht.", "de");
  expect(found.filter(({ rule }) => rule.endsWith(".so"))).toEqual([]);
});

test("the words that one quotes are another's", () => {
  for (const [text, by, whom] of [
    ["Ein Sender zitierte Kim Ott mit den Worten: „Der Kai bleibt zu.“", "Ein Sender", "Kim Ott"],
    ["Kim Ott wird vom Nordfunk mit den Worten zitiert: „Der Kai bleibt zu.“", "Nordfunk", "Kim Ott"],
    ["Ein Sender zitierte einen Fischer mit den Worten: „Der Kai bleibt zu.“", "Ein Sender", "einen Fischer"],
    ["Kim Ott wird in einem Brief mit den Worten zitiert: „Der Kai bleibt zu.“", "einem Brief", "Kim Ott"],
    ["Kim Ott erklärte laut Nordfunk: „Der Kai bleibt in diesem Winter zu.“", "Nordfunk", "Kim Ott"],
  ] as const) {
    const found = statementsIn(text, "de");
    expect(found.map(({ speaker }) => speaker.map(([from, to]) => text.slice(from, to)))).toEqual([[whom], [by]]);
    expect(found.map(({ within }) => within)).toEqual([1, null]);
  }
});

test("the turns of an interview are quotations of whom their lines begin with", () => {
  const text = [
    "Die Kapitänin sprach über Wind und Netze.",
    "Frage: Fahren Sie noch hinaus?",
    "Kim Ott: Selten. Der Kutter ist alt.",
    "Frage: Und nun?",
    "Kim Ott: Nun reden wir mit dem Rat.",
  ].join("\n\n");
  const found = statementsIn(text, "de").filter(({ type }) => type === "Direct");
  const words = (spans: readonly SpanPair[]) => spans.map(([from, to]) => text.slice(from, to)).join();
  expect(found.map(({ speaker, content }) => [words(speaker), words(content)])).toEqual([
    ["Frage", "Fahren Sie noch hinaus?"],
    ["Kim Ott", "Selten. Der Kutter ist alt."],
    ["Frage", "Und nun?"],
    ["Kim Ott", "Nun reden wir mit dem Rat."],
  ]);
  expect(statementsIn("Ort: Oslo, am Hafen\nTag: Montag, der dritte\nOrt: Bergen, am Markt", "de")).toEqual([]);
});

test("whom a statement is said to", () => {
  const text =
    "Die Ministerin sagte dem Sender, die Brücke sei sicher. Der Rat forderte die Firma auf, das Werk zu räumen.";
  const listeners = statementsIn(text, "de").map(({ addressee }) =>
    addressee.map(([from, to]) => text.slice(from, to)),
  );
  expect(listeners).toEqual([["dem Sender"], ["die Firma"]]);
});

test("a frame inside of its content parts it in two", () => {
  const text = "Some families, she says, were on no list.";
  const [found] = statementsIn(text, "en");
  expect(found?.content.map(([from, to]) => text.slice(from, to))).toEqual(["Some families", "were on no list"]);
});

test("a name between quotation marks is no statement", () => {
  const found = statementsIn("Der Chef sagte der Zeitung „Morgenblatt“, das Schiff „Seeadler“ sei verkauft.", "de");
  expect(found.map(({ type }) => type)).toEqual(["Indirect"]);
});

test("an article, a noun and the first person are no subjunctive", () => {
  const before = "Der Minister sagte, die Lage sei ernst. ";
  for (const next of ["Einige Gäste kamen.", "Ende Mai begann der Bau.", "Ich habe Zeit."])
    expect(statementsIn(before + next, "de")).toHaveLength(1);
});

test("whatever marks and words are mixed, spans lie in the text and hold words", () => {
  const words = [
    "„",
    "“",
    "”",
    '"',
    "»",
    "«",
    "‚",
    "‘",
    "(",
    ")",
    ",",
    ":",
    ".",
    "sagte",
    "der Minister",
    "dass",
    "sei",
    "und",
    "laut",
    "Amt",
    "zu",
    "liefern",
    "\n",
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), (parts) => {
      const text = parts.join(" ");
      for (const { content, speaker, cue, frame } of statementsIn(text, "de")) {
        expect(content.length).toBeGreaterThan(0);
        for (const [from, to] of [...content, ...speaker, ...cue, ...frame]) {
          expect(from).toBeLessThan(to);
          expect(to).toBeLessThanOrEqual(text.length);
        }
      }
    }),
  );
});

test("a sentence without an end is read in linear time", () => {
  const found = statementsIn("der Minister sagte, er komme, ".repeat(8_000), "de");
  expect(found.length).toBeGreaterThan(0);
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
