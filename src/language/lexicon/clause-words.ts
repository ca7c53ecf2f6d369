/** The classes of `clause-words.txt`, as bits, because a word may have several ("der" is article and relative). */
export const WordClass = {
  preposition: 1,
  determiner: 2,
  pronoun: 4,
  relative: 8,
  subordinator: 16,
  conjunction: 32,
  negation: 64,
  hypothetical: 128,
  future: 256,
  conditional: 512,
  infinitive: 1024,
  possessive: 2048,
  agent: 4096,
  head: 8192,
  oblique: 16384,
  passive: 32768,
  perfect: 65536,
  return: 131072,
  time: 262144,
  adverb: 1 << 19,
  transparent: 1 << 20,
  thing: 1 << 21,
  obligation: 1 << 22,
  partitive: 1 << 23,
  locative: 1 << 24,
  anaphor: 1 << 25,
  addressed: 1 << 26,
  unreal: 1 << 27,
  complementiser: 1 << 28,
  only: 1 << 29,
  genitive: 1 << 30,
  nominative: 1 << 31,
} as const;

/** What a verb makes of the event that depends on it. */
export type MatrixStatus = "future" | "hypothetical" | "negated" | "occurred";

const MATRIX: Readonly<Record<string, MatrixStatus>> = {
  "verb-future": "future",
  "verb-hypothetical": "hypothetical",
  "verb-negated": "negated",
  "verb-occurred": "occurred",
};
/** Words before an infinitive and what they make of its event: "is to meet", "unable to agree". */
const BEFORE: Readonly<Record<string, MatrixStatus>> = {
  "before-future": "future",
  "before-negated": "negated",
};
const LISTS = [
  "verb-control",
  "verb-inanimate",
  "verb-saying",
  "verb-carrier",
  "verb-bearer",
  "promise",
  "verb-unaccusative",
  "verb-transitive",
  "verb-state",
  "companion",
  "comparison",
  "possessor",
  "adjective",
  "bound",
  "awaited",
  "lasting",
  "wish",
  "individual",
  "factive",
  "stance",
  "neuter",
  "circumstance",
  "reason",
  "attribution",
  "sport",
] as const;

/** What clauses and their slots are told by, and the words of rules that are not verbs. */
export interface ClauseTables {
  /** `v2`: the verb stands second or last and the article tells the case (German); `svo`: the subject stands before it. */
  readonly order: "v2" | "svo";
  /** Lower-cased word → bits of `WordClass`. */
  readonly words: ReadonlyMap<string, number>;
  /** Lemmas of verbs with an infinitive or a clause → what becomes of its event. */
  readonly matrix: ReadonlyMap<string, MatrixStatus>;
  /** Lemmas whose object does what the infinitive says: "bat Seoul, zu liefern". */
  readonly control: ReadonlySet<string>;
  /** Lemmas whose subject need not be alive: "Die Explosion tötete …". */
  readonly inanimate: ReadonlySet<string>;
  /** Lemmas that a clause without conjunction follows: "said forces attacked". */
  readonly saying: ReadonlySet<string>;
  /** Auxiliaries by which somebody binds themselves: "said it would". */
  readonly promise: ReadonlySet<string>;
  /** Prepositions that make a time a bound, not the time when it happened: "before Friday". */
  readonly bounds: ReadonlySet<string>;
  /** Conjunctions of what somebody waits for: "until Peru paid". */
  readonly awaited: ReadonlySet<string>;
  /** Prepositions by which a present tells what goes on: "demonstrieren seit Tagen". */
  readonly lasting: ReadonlySet<string>;
  /** Prepositions of what somebody asks for: "wirbt um Unterstützung". */
  readonly wishes: ReadonlySet<string>;
  /** Lemmas whose participle with the verb of state is no passive: "ist gereist". */
  readonly unaccusative: ReadonlySet<string>;
  /** Lemmas that always have an object: "officers captured in Mali" are whom somebody captured; empty where forms tell. */
  readonly transitive: ReadonlySet<string>;
  /** Lemmas that make a passive of state: "ist angeklagt"; empty where it looks like the other. */
  readonly state: ReadonlySet<string>;
  /** Prepositions of who takes part: "mit", "between". */
  readonly companion: ReadonlySet<string>;
  /** Words before what something is compared with: "wie", "als". */
  readonly comparison: ReadonlySet<string>;
  /** Nouns for one person among many, who does not stand for where they are from: "a Lyon man". */
  readonly individuals: ReadonlySet<string>;
  /** Words right before an infinitive → what becomes of its event: "is | to meet", "unable | to agree". */
  readonly before: ReadonlyMap<string, MatrixStatus>;
  /** Words before an infinitive by which it is told as done: "the first to refuse", "proud to endorse". */
  readonly factive: ReadonlySet<string>;
  /** Beginnings of words that tell for or against whom: "anti-". */
  readonly stances: ReadonlySet<string>;
  /** Prepositions and nouns of what goes with an event and is no side of it: "despite", "border". */
  readonly circumstances: ReadonlySet<string>;
  /** Prepositions of what somebody is blamed for or kept from: "for refusing". */
  readonly reasons: ReadonlySet<string>;
  /** Prepositions of who is the source of what is told: "laut", "according". */
  readonly attributions: ReadonlySet<string>;
  /** Words of matches and leagues, where attacks, meetings and defeats are no events. */
  readonly sport: ReadonlySet<string>;
  /** Pronouns of things and bodies, not of persons: "it". */
  readonly neuter: ReadonlySet<string>;
  /** Determiners that point back to the subject: "sein", "their". */
  readonly possessor: ReadonlySet<string>;
  /** How attributive adjectives end; empty where their ending tells nothing. */
  readonly adjectiveEndings: readonly string[];
  /** Lower-cased form → lower-cased lemma of the nouns that rules ask for. */
  readonly nouns: ReadonlyMap<string, string>;
  /** The last three letters of these forms, which tell most other words apart at once. */
  readonly nounEnds: ReadonlySet<string>;
  /** Verbs whose subject does what their noun names ("launched an attack"), and those whose subject it is done to ("drew criticism"). */
  readonly carriers: ReadonlySet<string>;
  readonly bearers: ReadonlySet<string>;
  /** Lower-cased word → PLOVER contexts that it tells of, with `|` between. */
  readonly contexts: ReadonlyMap<string, string>;
  readonly contextEnds: ReadonlySet<string>;
  /** Words that make up a quantity: "rund", "mehrere", "Tausend"; and what things are counted in: "Tonnen". */
  readonly quantities: ReadonlyMap<string, "vague" | "number" | "unit">;
}

/** Reads the tables: lines of a class and its words, with tabs between; of `goods.txt` the words of quantities. Throws on a class that does not exist. */
export function clauseTables(
  order: ClauseTables["order"],
  texts: {
    readonly words: string;
    readonly nouns: string;
    readonly goods: string;
    readonly contexts: string;
  },
): ClauseTables {
  const words = new Map<string, number>();
  const matrix = new Map<string, MatrixStatus>();
  const before = new Map<string, MatrixStatus>();
  const lists = new Map<string, readonly string[]>(LISTS.map((name) => [name, []]));
  for (const [name, list] of rowsOf(texts.words)) {
    const status = MATRIX[name];
    if (status !== undefined) {
      for (const lemma of list) matrix.set(lemma.replace("_", " "), status);
      continue;
    }
    const told = BEFORE[name];
    if (told !== undefined) {
      for (const word of list) before.set(word, told);
      continue;
    }
    if (lists.has(name)) {
      lists.set(
        name,
        list.map((word) => word.replace("_", " ")),
      );
      continue;
    }
    const bit = WordClass[name as keyof typeof WordClass];
    if (bit === undefined) throw new Error(`clause-words.txt: no class "${name}"`);
    for (const word of list) words.set(word, (words.get(word) ?? 0) | bit);
  }
  const nouns = new Map<string, string>();
  for (const [lemma, forms] of rowsOf(texts.nouns)) {
    for (const form of [lemma, ...forms]) nouns.set(form.toLowerCase(), lemma.toLowerCase());
  }
  const contexts = new Map<string, string>();
  for (const [name, list] of rowsOf(texts.contexts))
    for (const word of list) contexts.set(word, contexts.has(word) ? `${contexts.get(word)}|${name}` : name);
  const quantities = new Map<string, "vague" | "number" | "unit">();
  for (const [kind, list] of rowsOf(texts.goods))
    if (kind === "vague" || kind === "number" || kind === "unit") for (const word of list) quantities.set(word, kind);
  const setOf = (name: (typeof LISTS)[number]) => new Set(lists.get(name));
  return {
    order,
    words,
    matrix,
    before,
    control: setOf("verb-control"),
    inanimate: setOf("verb-inanimate"),
    saying: setOf("verb-saying"),
    carriers: setOf("verb-carrier"),
    bearers: setOf("verb-bearer"),
    promise: setOf("promise"),
    bounds: setOf("bound"),
    awaited: setOf("awaited"),
    lasting: setOf("lasting"),
    wishes: setOf("wish"),
    unaccusative: setOf("verb-unaccusative"),
    transitive: setOf("verb-transitive"),
    state: setOf("verb-state"),
    companion: setOf("companion"),
    comparison: setOf("comparison"),
    individuals: setOf("individual"),
    factive: setOf("factive"),
    stances: setOf("stance"),
    neuter: setOf("neuter"),
    circumstances: setOf("circumstance"),
    reasons: setOf("reason"),
    attributions: setOf("attribution"),
    sport: setOf("sport"),
    possessor: setOf("possessor"),
    adjectiveEndings: lists.get("adjective") ?? [],
    nouns,
    nounEnds: endsOf(nouns),
    quantities,
    contexts,
    contextEnds: endsOf(contexts),
  };
}

function endsOf(words: ReadonlyMap<string, string>): ReadonlySet<string> {
  return new Set(Array.from(words.keys(), (word) => word.slice(-3)));
}

function rowsOf(text: string): [string, string[]][] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => {
      const [name = "", words = ""] = line.split("\t");
      return [name, words.split(" ").filter((word) => word !== "")];
    });
}
