/** A word of `goods.txt`. */
export interface Listed {
  /** "people" are goods only where they are freed, "none" never: "Preis" is no "Reis". */
  readonly kind: string;
  /** Whether it is the end of no compound: "Gas" is not in "Las Vegas". */
  readonly isWhole: boolean;
  /** Whether it is goods only where words tell of nothing but a transfer: "table", "Dorf". */
  readonly isLoose: boolean;
}

/** What is given and taken, and the words that measure it: `goods.txt` of a language. */
export interface GoodsTables {
  /** Lower-cased form of one word or several ("patrol boat") → what it is. */
  readonly listed: ReadonlyMap<string, Listed>;
  /** The last three letters of all forms, which tell most other words apart at once. */
  readonly ends: ReadonlySet<string>;
  /** How many words the longest of the names has. */
  readonly longest: number;
  /** Adjectives that make goods of a kind of gear and things: "militärische Ausrüstung". */
  readonly adjectives: ReadonlyMap<string, string>;
  /** Heads that are goods only with such an adjective. */
  readonly bare: ReadonlySet<string>;
  /** Words that make up a quantity: "rund", "mehrere", "Tausend"; and what things are counted in: "Tonnen". */
  /** Prepositions of where troops are sent, which is nobody who gets them: "nach Mali". */
  readonly directions: ReadonlySet<string>;
  readonly quantities: ReadonlyMap<string, "vague" | "number" | "unit">;
  /** Nouns that stand for what they are followed by: "eine Reihe von Panzern", "shipment of rice". */
  readonly transparent: ReadonlySet<string>;
  /** Nouns of where goods come from: "aus serbischer Fertigung". */
  readonly origins: ReadonlySet<string>;
  /** Nouns of what both sides have agreed on: "laut Vertrag liefert …". */
  readonly agreements: ReadonlySet<string>;
  /** Money, which measures other money: "zwei Millionen Dollar Lösegeld". */
  readonly currencies: ReadonlySet<string>;
  /** Nouns of acts that a compound may tell the goods of: "arms deliveries". */
  readonly acts: ReadonlySet<string>;
  /** Nouns that point back to a country: "dem Land", "the neighbour". */
  readonly pointers: ReadonlySet<string>;
  /** Those of them that are one's own behind a possessive: "sein Land", not "sein Nachbar". */
  readonly homes: ReadonlySet<string>;
  /** What strikes a country that is then sent help. */
  readonly disasters: ReadonlySet<string>;
  /** Things that are relief where a disaster struck: helicopters, pumps. */
  readonly relief: ReadonlySet<string>;
  /** Prepositions that tell of a noun rather than of its verb: "Erkenntnissen von Experten". */
  readonly adnominal: ReadonlySet<string>;
  /** Prepositions that tell of a subject behind it: "der Minister für Handel". */
  readonly attributive: ReadonlySet<string>;
  /** Words that tell of a return: "dafür", "im Gegenzug". */
  readonly returns: ReadonlySet<string>;
  /** Vehicles: where they come and go nothing is delivered. */
  readonly moving: ReadonlySet<string>;
  /** Pronouns that may stand for a country or a house: as subject ("it"), and for who gets something ("ihnen"). */
  readonly pronouns: ReadonlySet<string>;
  readonly datives: ReadonlySet<string>;
  /** Pronouns that may stand for goods: of several, and of one. */
  readonly many: ReadonlySet<string>;
  readonly ones: ReadonlySet<string>;
  /** Prepositions of goods that come on top: "samt Ersatzteilen". */
  readonly joining: ReadonlySet<string>;
  /** Words between goods and what they cost: "im Wert von", "worth". */
  readonly prices: ReadonlySet<string>;
  /** Words before what something is given as: "als Geschenk". */
  readonly roles: ReadonlySet<string>;
  /** Verbs of helping, and nouns of asking for it: who is helped gets what is given. */
  readonly helping: ReadonlySet<string>;
  readonly requests: ReadonlySet<string>;
  /** Prepositions of what something is exchanged for. */
  readonly against: ReadonlySet<string>;
  /** Nouns of having: what comes into somebody's hands is his. */
  readonly hands: ReadonlySet<string>;
  /** Pronouns of nobody that is known: "wer Öl liefert". */
  readonly anyone: ReadonlySet<string>;
  /** Pronouns and possessives of the first person: "wir", "unseren Bauern" are of whom the speaker speaks for. */
  readonly we: ReadonlySet<string>;
  readonly ours: ReadonlySet<string>;
  /** Pronouns that in reported speech are who speaks: "Man werde Panzer liefern". */
  readonly impersonal: ReadonlySet<string>;
  /** Prepositions of where something comes from: "Granaten aus Serbien". */
  readonly sources: ReadonlySet<string>;
  /** Nouns of what is no thing, though it is given and sent: "Brief", "verdict". */
  readonly abstract: ReadonlySet<string>;
  /** What such nouns may end in: "heit", "ness". */
  readonly abstractEnds: readonly string[];
  /** Nouns for a house that was named: "dem Haus", "the firm". */
  readonly houses: ReadonlySet<string>;
  /** Prepositions of what is paid for it. */
  readonly sold: ReadonlySet<string>;
  /** Titles of those who lead a house or speak for it, and of those who act for a town or a region. */
  readonly leaders: ReadonlySet<string>;
  readonly locals: ReadonlySet<string>;
}

const QUANTITIES = ["vague", "number", "unit"] as const;
/** Words that are compared as they stand, lower-cased. */
const WORDS = [
  ...(["return", "against", "adnominal", "attributive", "direction", "price"] as const),
  ...(["role", "helping", "pronoun", "dative", "joining", "many", "one", "sold", "ending"] as const),
  ...(["we", "our", "impersonal", "anyone", "from"] as const),
] as const;
/** Nouns with all their forms. */
const NOUNS = [
  ...(["transparent", "origin", "agreement", "currency", "act", "pointer"] as const),
  ...(["disaster", "relief", "home", "moving", "request", "leader", "local", "hand", "house", "abstract"] as const),
] as const;
const LISTS = [...WORDS, ...NOUNS] as const;
const AS_WRITTEN: ReadonlySet<string> = new Set(WORDS);

/** Reads `goods.txt`: lines of a class and its words, a tab between. Throws on a class that does not exist. */
export function goodsTables(text: string, formsOf: (noun: string) => readonly string[]): GoodsTables {
  const listed = new Map<string, Listed>();
  const adjectives = new Map<string, string>();
  const bare = new Set<string>();
  const quantities = new Map<string, "vague" | "number" | "unit">();
  const lists = new Map<string, Set<string>>(LISTS.map((name) => [name, new Set<string>()]));
  for (const line of text.split("\n")) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const [name = "", words = ""] = line.split("\t");
    const entries = words.split(" ").filter((word) => word !== "");
    const list = lists.get(name);
    if (name.startsWith("goods ")) {
      for (const entry of entries) {
        const isLoose = entry.startsWith("?");
        const isWhole = entry.startsWith("=", isLoose ? 1 : 0);
        const noun = entry.slice((isLoose ? 1 : 0) + (isWhole ? 1 : 0));
        const one = { kind: name.slice("goods ".length), isWhole, isLoose };
        for (const form of formsOf(noun)) listed.set(form, one);
      }
    } else if (name.startsWith("adjective ")) {
      for (const word of entries) adjectives.set(word, name.slice("adjective ".length));
    } else if (name === "bare") for (const entry of entries) for (const form of formsOf(entry)) bare.add(form);
    else if (QUANTITIES.includes(name as "unit")) for (const word of entries) quantities.set(word, name as "unit");
    else if (list !== undefined) {
      const nouns = AS_WRITTEN.has(name) ? entries : entries.flatMap(formsOf);
      for (const word of nouns) list.add(word.toLowerCase());
    } else throw new Error(`goods.txt: no class "${name}"`);
  }
  const listOf = (name: (typeof LISTS)[number]) => lists.get(name) as ReadonlySet<string>;
  return {
    listed,
    ends: new Set(Array.from([...listed.keys(), ...bare], (form) => form.slice(-3))),
    longest: Math.max(...Array.from(listed.keys(), (form) => form.split(" ").length)),
    adjectives,
    bare,
    quantities,
    transparent: listOf("transparent"),
    origins: listOf("origin"),
    agreements: listOf("agreement"),
    currencies: listOf("currency"),
    acts: listOf("act"),
    pointers: listOf("pointer"),
    homes: listOf("home"),
    disasters: listOf("disaster"),
    returns: listOf("return"),
    against: listOf("against"),
    sold: listOf("sold"),
    we: listOf("we"),
    ours: listOf("our"),
    impersonal: listOf("impersonal"),
    sources: listOf("from"),
    anyone: listOf("anyone"),
    hands: listOf("hand"),
    abstract: listOf("abstract"),
    abstractEnds: [...listOf("ending")],
    houses: listOf("house"),
    moving: listOf("moving"),
    pronouns: listOf("pronoun"),
    datives: listOf("dative"),
    many: listOf("many"),
    ones: listOf("one"),
    joining: listOf("joining"),
    prices: listOf("price"),
    roles: listOf("role"),
    helping: listOf("helping"),
    requests: listOf("request"),
    adnominal: listOf("adnominal"),
    attributive: listOf("attributive"),
    directions: listOf("direction"),
    relief: listOf("relief"),
    leaders: listOf("leader"),
    locals: listOf("local"),
  };
}
