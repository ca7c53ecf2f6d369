import type { Certainty, Reading } from "../../reading/index.ts";
import type { SpanPair } from "../../text/index.ts";

const TEXT = `Astana und Bischkek besiegeln Getreidegeschäft

Der kasachische Präsident Temir Orasow hat am Mittwoch in Astana ein Abkommen mit Kirgistan unterzeichnet. „Wir liefern noch in diesem Herbst 40.000 Tonnen Weizen“, sagte er laut der Agentur Steppe. Bischkek will dafür wahrscheinlich Strom liefern.

Im Ministerium hieß es, man habe „keine Eile“. Ein früherer Minister soll das Geschäft abgelehnt haben.
`;

/** The span of the words, the `n`-th time that they stand in the text. */
function at(words: string, n = 1): SpanPair {
  let start = -1;
  for (let i = 0; i < n; i++) start = TEXT.indexOf(words, start + 1);
  if (start < 0) throw new Error(`not in the sample: ${words}`);
  return [start, start + words.length];
}

function mention(words: string, form: "name" | "role" | "metonym" | "pronoun" | "nominal", n = 1) {
  const [start, end] = at(words, n);
  return { start, end, form };
}

const ASSERTED: Certainty = { level: "asserted", low: null, high: null, cues: [] };
const [likelyStart, likelyEnd] = at("wahrscheinlich");
const LIKELY: Certainty = {
  level: "likely",
  low: 55,
  high: 80,
  cues: [{ start: likelyStart, end: likelyEnd, rule: "de.adverb.likely" }],
};
const [sollStart, sollEnd] = at("soll");
const HEARSAY: Certainty = {
  level: "hearsay",
  low: null,
  high: null,
  cues: [{ start: sollStart, end: sollEnd, rule: "de.sollen.hearsay" }],
};

const state = { sector: null, wikidata: null, control: null, roles: [] };

/** A reading as the engine gives it, put together by hand. */
export const SAMPLE: Reading = {
  lagebild: "0.1.0",
  source: "gallery/weizen.txt",
  article: {
    id: `sha256:${"0".repeat(64)}`,
    text: TEXT,
    language: "de",
    title: "Astana und Bischkek besiegeln Getreidegeschäft",
    outlet: "Der Hafenbote",
    authors: ["Anna Beispiel"],
    published: "2024-06-20",
    url: "https://hafenbote.example/weizen",
    parts: [{ kind: "heading", start: 0, end: 46 }],
  },
  sentences: [],
  actors: [
    {
      ...state,
      id: "a1",
      name: "Temir Orasow",
      kind: "person",
      code: "KAZ",
      sector: "GOV",
      roles: [{ title: "Präsident", of: "KAZ", span: at("Präsident") }],
      mentions: [mention("Temir Orasow", "name"), mention("er laut", "pronoun")],
    },
    { ...state, id: "a2", name: "Kasachstan", kind: "state", code: "KAZ", mentions: [mention("Astana", "metonym")] },
    {
      ...state,
      id: "a3",
      name: "Kirgistan",
      kind: "state",
      code: "KGZ",
      mentions: [mention("Bischkek", "metonym"), mention("Kirgistan", "name"), mention("Bischkek", "metonym", 2)],
    },
    {
      ...state,
      id: "a4",
      name: "Agentur Steppe",
      kind: "outlet",
      code: null,
      mentions: [mention("Agentur Steppe", "name")],
    },
    { ...state, id: "a5", name: "Astana", kind: "place", code: "KAZ", mentions: [mention("Astana", "name", 2)] },
  ],
  entities: [],
  times: [{ id: "t1", start: at("Mittwoch")[0], end: at("Mittwoch")[1], type: "DATE", value: "2024-06-19" }],
  statements: [
    {
      id: "s1",
      type: "Direct",
      medium: "Speech",
      content: [at("„Wir liefern noch in diesem Herbst 40.000 Tonnen Weizen“")],
      speaker: { spans: [at("er", 17)], actor: "a1" },
      cue: [at("sagte")],
      frame: [],
      addressee: null,
      within: null,
      chain: ["a4", "a1"],
      certainty: ASSERTED,
      rule: "direct.after",
    },
    {
      id: "s2",
      type: "Indirect",
      medium: "Speech",
      content: [at("man habe „keine Eile“")],
      speaker: { spans: [at("Ministerium")], actor: null },
      cue: [at("hieß es")],
      frame: [],
      addressee: null,
      within: null,
      chain: [],
      certainty: ASSERTED,
      rule: "de.statement.heissen",
    },
    {
      id: "s3",
      type: "Direct",
      medium: "Speech",
      content: [at("„keine Eile“")],
      speaker: { spans: [at("Ministerium")], actor: null },
      cue: [at("hieß es")],
      frame: [],
      addressee: null,
      within: "s2",
      chain: [],
      certainty: ASSERTED,
      rule: "direct.nested",
    },
    {
      id: "s4",
      type: "FreeIndirect",
      medium: "none",
      content: [at("Ein früherer Minister soll das Geschäft abgelehnt haben.")],
      speaker: null,
      cue: [],
      frame: [],
      addressee: null,
      within: null,
      chain: [],
      certainty: HEARSAY,
      rule: "de.sollen.hearsay",
    },
  ],
  events: [
    {
      id: "e1",
      type: "AGREE",
      mode: null,
      contexts: ["economic"],
      status: "occurred",
      source: ["a1", "a2"],
      target: ["a3"],
      time: "t1",
      place: "a5",
      evidence: [
        at("Der kasachische Präsident Temir Orasow hat am Mittwoch in Astana ein Abkommen mit Kirgistan unterzeichnet"),
      ],
      trigger: [at("unterzeichnet")],
      saidBy: [],
      certainty: ASSERTED,
      rule: "de.agree.unterzeichnen",
    },
    {
      id: "e2",
      type: "REJECT",
      mode: "abandon",
      contexts: [],
      status: "historical",
      source: [],
      target: ["a2"],
      time: null,
      place: null,
      evidence: [at("Ein früherer Minister soll das Geschäft abgelehnt haben.")],
      trigger: [at("abgelehnt")],
      saidBy: ["s4"],
      certainty: HEARSAY,
      rule: "de.reject.ablehnen",
    },
  ],
  exchanges: [
    {
      id: "x1",
      giver: ["a2"],
      receiver: ["a3"],
      goods: [{ kind: "food", words: "Weizen", span: at("Weizen"), quantity: "40.000", unit: "Tonnen" }],
      inReturnFor: ["x2"],
      stage: "announced",
      status: "future",
      time: null,
      evidence: [at("liefern noch in diesem Herbst 40.000 Tonnen Weizen")],
      saidBy: ["s1"],
      certainty: ASSERTED,
      rule: "de.give.liefern",
    },
    {
      id: "x2",
      giver: ["a3"],
      receiver: [],
      goods: [{ kind: "other", words: "Strom", span: at("Strom"), quantity: null, unit: null }],
      inReturnFor: ["x1"],
      stage: "offered",
      status: "future",
      time: null,
      evidence: [at("Bischkek will dafür wahrscheinlich Strom liefern")],
      saidBy: [],
      certainty: LIKELY,
      rule: "de.give.liefern",
    },
  ],
  notes: [],
};
