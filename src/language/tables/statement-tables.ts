/** How a source expressed itself; values of the reading's `medium`. SW: speech or writing. */
export type ReportingMedium = "Speech" | "Writing" | "Thought" | "SW";

/** What a reporting verb, or a phrase around a verb, can stand with. */
export interface Reporting {
  readonly lemma: string;
  readonly medium: ReportingMedium;
  /** A clause can stand beside it in any mood: "Der Preis steigt, sagte X". */
  readonly says: boolean;
  /** An infinitive clause behind it is what was said: "kündigte an, … zu liefern". */
  readonly infinitive: boolean;
  /** With an object it tells of a speech act; the list asks for one of these words, and an empty list for none. */
  readonly act: readonly string[] | null;
  /** Where it is said stands for who says it: "in dem Schreiben heißt es". */
  readonly located: boolean;
  /** Its object is who speaks and its subject who passes it on: "Der Sender zitiert X mit den Worten". */
  readonly quotes: boolean;
  /** Words of which one must stand in the clause; empty for a verb that reports by itself. */
  readonly companions: ReadonlySet<string>;
}

/** Classes of words, as bits, because a word may have several ("der" is article and relative). */
export const StatementWord = {
  complementizer: 1,
  that: 1 << 1,
  subordinator: 1 << 2,
  relative: 1 << 3,
  perfect: 1 << 4,
  passive: 1 << 5,
  modal: 1 << 6,
  intention: 1 << 7,
  hearsay: 1 << 8,
  perfectEnd: 1 << 9,
  preposition: 1 << 10,
  agent: 1 << 11,
  keeps: 1 << 12,
  adverb: 1 << 13,
  determiner: 1 << 14,
  oblique: 1 << 15,
  dativeFeminine: 1 << 16,
  nominative: 1 << 17,
  reflexive: 1 << 18,
  pronoun: 1 << 19,
  notSpeaker: 1 << 20,
  anaphor: 1 << 21,
  coordinator: 1 << 22,
  infinitiveMark: 1 << 23,
  reportive: 1 << 24,
  conditional: 1 << 25,
  as: 1 << 26,
  parenthetical: 1 << 27,
  speechNoun: 1 << 28,
  sourceNoun: 1 << 29,
  source: 1 << 30,
  dative: 1 << 31,
} as const;

/** What the statement stage must know of a language. All words in lower case. */
export interface StatementTables {
  /** Word → bits of `StatementWord`. */
  readonly words: ReadonlyMap<string, number>;
  /** Lemma → its entries: the verb alone, and phrases that it heads. */
  readonly reporting: ReadonlyMap<string, readonly Reporting[]>;
  /** "laut", "according to": before the source, word by word. */
  readonly sourcePrepositions: readonly (readonly string[])[];
  /** "davon" in "geht davon aus, dass": belongs to the verb. */
  readonly correlates: ReadonlySet<string>;
  /** "unter Berufung auf", "citing": before the source of the one who reports. */
  readonly relying: readonly (readonly string[])[];
  /** "nach" in "nach Angaben der Polizei": asks for a source noun. */
  readonly sourceNounPrepositions: ReadonlySet<string>;
  /** What the last part of a compound source noun is: "Polizeiangaben". */
  readonly sourceNounEnds: readonly string[];
  /** "zufolge": behind any source; "nach" behind a source noun ("seiner Meinung nach"). */
  readonly sourcePostpositions: readonly (readonly string[])[];
  readonly nounPostpositions: ReadonlySet<string>;
  /** "demnach" points back to a source and is its own speaker; "wonach" begins what a source before it says. */
  readonly sourceAdverbs: ReadonlySet<string>;
  readonly sourceRelatives: ReadonlySet<string>;
  /** "so" in ", so der Minister". */
  readonly parentheticals: ReadonlySet<string>;
  /** What cannot begin a subject: prepositions, adverbs, conjunctions. */
  readonly noSpeaker: ReadonlySet<string>;
  /** "gegenüber" of somebody; "im Gespräch mit" somebody. */
  readonly addressees: ReadonlySet<string>;
  readonly interviews: ReadonlySet<string>;
  /** "wenn man X glaubt": names a source and doubts it. */
  readonly impersonals: ReadonlySet<string>;
  readonly distancing: ReadonlySet<string>;
  /** "um", "ohne": before an infinitive clause that is no content. */
  readonly purposes: ReadonlySet<string>;
  /** "sollte" in "Ott sollte sagen, dass": what could or should be said is not said. */
  readonly hypotheticals: ReadonlySet<string>;
  /** "ich": beside it a form is no subjunctive. */
  readonly firstPersons: ReadonlySet<string>;
  /** Endings of nouns that are feminine whatever they mean, so that "der" before them is no nominative: "der Zeitung". */
  readonly feminineEnds: readonly string[];
  /** Endings of adjectives before their noun. */
  readonly adjectiveEnds: readonly string[];
  /** "als" in "bezeichnete sie als …": what follows is a verdict in the speaker's words. */
  readonly verdicts: ReadonlySet<string>;
  /** "ein": before a name it does not stand. */
  readonly indefinites: ReadonlySet<string>;
  /** "seiner Meinung nach" points to a source that is named elsewhere, "nach eigenen Angaben" to the subject of its clause. */
  readonly possessives: ReadonlySet<string>;
  readonly reflexivePossessives: ReadonlySet<string>;
  /** "Von der Leyen": a name may begin like a phrase with a preposition. */
  readonly nameParticles: ReadonlySet<string>;
  /** "Darin heißt es": points to a text that the sentence before names. */
  readonly placeAdverbs: ReadonlySet<string>;
  /** "für" in "Für den Wirt ist das „ein Witz“": before the one whose judgement the words are, beside one of these verbs. */
  readonly judges: ReadonlySet<string>;
  readonly copulas: ReadonlySet<string>;
  /** "Parole", "Worten" before a quotation: the words are meant. */
  readonly labels: ReadonlySet<string>;
  /** "drucken" in "Das Blatt druckte die Forderung der Werft: „…“": verbs, by lemma, whose subject passes on the words of others. */
  readonly passing: ReadonlySet<string>;
  /** "wie etwa" between such a word and the quotation, the longer before the shorter. */
  readonly instances: readonly (readonly string[])[];
  /** What an infinitive looks like where the lexicon lacks it. */
  readonly infinitive: RegExp;
  /** The same with its mark inside: "zurückzuholen". */
  readonly joinedInfinitive: RegExp;
  /** `v2`: the verb stands second or last, clauses stand between commas; `svo`: the subject before it, commas are few. */
  readonly order: "v2" | "svo";
}

/** What is no list of words. */
type Grammar = Pick<StatementTables, "infinitive" | "joinedInfinitive" | "order">;

/** Reads the tables. Throws on a class of words that does not exist. */
export function statementTables(
  grammar: Grammar,
  texts: { readonly words: string; readonly reporting: string; readonly phrases: string; readonly nouns: string },
): StatementTables {
  const bits = new Map<string, number>();
  const add = (word: string, bit: number) => bits.set(word, (bits.get(word) ?? 0) | bit);
  const lists = new Map<string, readonly string[]>();
  for (const line of texts.words.split("\n")) {
    const [name = "", list = ""] = line.split("\t");
    const words = list.split(" ").filter((word) => word !== "");
    lists.set(name, words);
    const bit = StatementWord[camel(name) as keyof typeof StatementWord];
    if (bit !== undefined) for (const word of words) add(word, bit);
    else if (!OTHER_LISTS.has(name)) throw new Error(`statement-words.txt: no class "${name}"`);
  }
  for (const noun of texts.nouns.split("\n")) add(noun, StatementWord.speechNoun);
  const list = (name: string) => new Set(lists.get(name));
  return {
    ...grammar,
    words: bits,
    reporting: reportingOf([...texts.reporting.split("\n"), ...texts.phrases.split("\n")]),
    sourcePrepositions: (lists.get("source-preposition") ?? []).map((words) => words.split("_")),
    correlates: list("correlate"),
    relying: (lists.get("relying") ?? []).map((words) => words.split("_")),
    sourceNounPrepositions: list("source-noun-preposition"),
    sourceNounEnds: lists.get("source-noun-end") ?? [],
    feminineEnds: lists.get("feminine-end") ?? [],
    adjectiveEnds: lists.get("adjective-end") ?? [],
    verdicts: list("verdict"),
    indefinites: list("indefinite"),
    labels: list("label"),
    passing: list("passing"),
    instances: (lists.get("instance") ?? []).map((words) => words.split("_")),
    possessives: list("possessive"),
    reflexivePossessives: list("reflexive-possessive"),
    nameParticles: list("name-particle"),
    placeAdverbs: list("place-adverb"),
    judges: list("judge"),
    copulas: list("copula"),
    sourcePostpositions: (lists.get("source-postposition") ?? []).map((words) => words.split("_")),
    nounPostpositions: list("noun-postposition"),
    sourceAdverbs: list("adverb-source"),
    sourceRelatives: list("relative-source"),
    parentheticals: list("parenthetical"),
    noSpeaker: new Set([...bits].filter(([, classes]) => (classes & NO_SPEAKER) !== 0).map(([word]) => word)),
    addressees: list("addressee"),
    interviews: list("interview"),
    impersonals: list("impersonal"),
    distancing: list("distancing"),
    purposes: list("purpose"),
    hypotheticals: list("hypothetical"),
    firstPersons: list("first-person"),
  };
}

const NO_SPEAKER =
  StatementWord.preposition |
  StatementWord.adverb |
  StatementWord.subordinator |
  StatementWord.that |
  StatementWord.coordinator |
  StatementWord.notSpeaker;

const OTHER_LISTS = new Set([
  "source-preposition",
  "feminine-end",
  "adjective-end",
  "verdict",
  "indefinite",
  "label",
  "instance",
  "passing",
  "possessive",
  "reflexive-possessive",
  "name-particle",
  "place-adverb",
  "judge",
  "copula",
  "source-noun-preposition",
  "source-noun-end",
  "source-postposition",
  "noun-postposition",
  "adverb-source",
  "relative-source",
  "addressee",
  "interview",
  "impersonal",
  "distancing",
  "purpose",
  "hypothetical",
  "first-person",
  "relying",
  "correlate",
]);

function camel(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function reportingOf(lines: readonly string[]): ReadonlyMap<string, readonly Reporting[]> {
  const entries = new Map<string, Reporting[]>();
  for (const line of lines) {
    const [lemma = "", medium = "SW", flagList = "", companions = ""] = line.split("\t");
    const flags = flagList.split(" ");
    const act = flags.find((flag) => flag === "act" || flag.startsWith("act:"));
    const entry: Reporting = {
      lemma,
      medium: medium as ReportingMedium,
      says: flags.includes("says"),
      located: flags.includes("located"),
      quotes: flags.includes("quotes"),
      infinitive: flags.includes("infinitive"),
      act:
        act === undefined
          ? null
          : act
              .slice(4)
              .split(",")
              .filter((word) => word !== ""),
      companions: new Set(companions.split("|").filter((word) => word !== "")),
    };
    entries.set(lemma, [...(entries.get(lemma) ?? []), entry]);
  }
  return entries;
}
