import type { TokenTables } from "../tokens/tokens.ts";
import type { WordTable } from "./word-table.ts";

/** What a language gives to the finding of names: its tables as text (see the head of each `.txt`) and its inflection. */
export interface NameTables {
  readonly states: string;
  /** Names for codes of what belongs to no state: IGO, NGO. */
  readonly stateless: Readonly<Record<string, string>>;
  readonly places: string;
  readonly organisations: string;
  readonly people: string;
  readonly roles: string;
  readonly offices: string;
  /** Ordinary words that are written with a capital (German nouns; words that begin English sentences). */
  readonly words: WordTable;
  readonly institutions: string;
  /** Nouns that end the name of an event. */
  readonly occasions: string;
  /** Countries where the language is spoken, alpha-3: cities are expected there. */
  readonly home: ReadonlySet<string>;
  readonly tokens: TokenTables;
  readonly inflection: Inflection;
  readonly functionWords: FunctionWords;
}

/** How names, adjectives of origin and role nouns change their form. Every function gives all forms, the base included. */
export interface Inflection {
  /** Forms of a name as tables write it ("Vereinigt~ Staaten"). */
  name(written: string): readonly string[];
  /** Forms of an adjective of origin ("russisch"). */
  adjective(written: string): readonly string[];
  /** Whether a form is the adjective without ending, which also names the language ("Englisch"). */
  isBare(form: string): boolean;
  /** Forms of the noun for an inhabitant, both genders and numbers ("Russe"). */
  inhabitant(written: string): readonly string[];
  /** What a form in text may be an inflected form of, most likely first ("Putins": "Putin"); without the form itself. */
  nameStems(form: string): readonly string[];
  /** The same for role nouns ("Präsidentinnen": "Präsident"). */
  roleStems(form: string): readonly string[];
  /** Whether the form of a role noun, or the word before its phrase (lower case), shows a plural. */
  isPlural(form: string, noun: string, before: string): boolean;
  /** What the form of a role noun says of the gender of whom it names; null where it says nothing. */
  genderOf(form: string): "m" | "f" | null;
  /** Ends of surnames that are nouns too ("-mann"): such a word is no ordinary compound for that. */
  readonly surnameEnd: RegExp | null;
  /** Whether words stick together ("Verteidigungsminister"): then the end of a long word is looked up as a noun. */
  readonly compounds: boolean;
}

/** Closed classes, lower case. */
export interface FunctionWords {
  readonly articles: ReadonlySet<string>;
  readonly definite: ReadonlySet<string>;
  /** Parts of a person's name that are written small ("von", "bin"). */
  readonly particles: ReadonlySet<string>;
  /** Prepositions and verbs after which the name of a city means the place ("in", "nach", "left"). */
  readonly local: ReadonlySet<string>;
  /** Prepositions of a country in which its people are told of ("rebels in", "students throughout"). */
  readonly within: ReadonlySet<string>;
  /** "for" in "spokesman for the Malian army". */
  readonly serving: ReadonlySet<string>;
  /** "led" in "Saudi-led forces". */
  readonly led: ReadonlySet<string>;
  /** "from" in "doctors from Mali". */
  readonly origin: ReadonlySet<string>;
  /** Words before an adjective of origin that make it one of descent ("ethnic"). */
  readonly ethnic: ReadonlySet<string>;
  /** Words after which a noun phrase in the genitive or "of" gives a role its country ("der", "von"; "of"). */
  readonly genitive: ReadonlySet<string>;
  /** Words for days, which may stand without a preposition ("today", "Friday"). */
  readonly days: ReadonlySet<string>;
  /** Words before a role that say when it was held ("ehemaliger", "former"). */
  readonly former: ReadonlySet<string>;
  /** Prepositions that lead from a role to the house it is held in ("vom", "at"). */
  readonly house: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  /** What leads from the noun of an institution to more of its name ("Council for …"). */
  readonly institutionLinks: ReadonlySet<string>;
  /** Forms of address that carry no office ("Herr", "Dr."): lower case, without full stop. */
  readonly address: ReadonlySet<string>;
  readonly he: ReadonlySet<string>;
  readonly she: ReadonlySet<string>;
  /** Those of them that are subjects. */
  readonly nominative: ReadonlySet<string>;
  /** Possessives, where they differ from the pronouns above. */
  readonly his: ReadonlySet<string>;
  readonly her: ReadonlySet<string>;
  /** Words that begin a noun phrase to which "er" or "sie" could point, where things have gender. */
  readonly masculine: ReadonlySet<string>;
  readonly feminine: ReadonlySet<string>;
  /** "both", "beide", and words that say the same with an article ("the two"). */
  readonly both: ReadonlySet<string>;
  readonly two: ReadonlySet<string>;
  /** Plurals that sum up states ("countries"), and those that sum up whoever deals with whom ("sides"). */
  readonly countries: ReadonlySet<string>;
  readonly sides: ReadonlySet<string>;
  /** Plurals that sum up political parties. */
  readonly parties: ReadonlySet<string>;
  /** Nouns in the genitive that say "of the country" ("Präsident der Republik"). */
  readonly realm: ReadonlySet<string>;
}
