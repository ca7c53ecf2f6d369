/** How a source expressed itself; values of the reading's `medium`. SW: speech or writing. */
export type ReportingMedium = "Speech" | "Writing" | "Thought" | "SW";

/** What the statement stage must know of a language. All words in lower case. */
export interface StatementTables {
  /** Reporting lemmas and the medium they tell of. */
  readonly reporting: ReadonlyMap<string, ReportingMedium>;
  /** "laut", "gemäß", "according to": before the source. */
  readonly sourcePrepositions: readonly (readonly string[])[];
  /** Nouns that make "nach … von X" name a source: "angaben", "ansicht". */
  readonly sourceNouns: ReadonlySet<string>;
  /** The same as last parts of compounds: "polizeiangaben". */
  readonly sourceCompounds: RegExp;
  /** Prepositions that stand before those nouns: "nach". */
  readonly sourceNounPrepositions: ReadonlySet<string>;
  /** "zufolge": behind the source. */
  readonly sourcePostpositions: ReadonlySet<string>;
  /** "so" in ", so der Minister". */
  readonly parentheticals: ReadonlySet<string>;
  /** "wie" in "wie X mitteilte". */
  readonly asWords: ReadonlySet<string>;
  /** "dass", "ob", "that": begin a content clause. */
  readonly complementizers: ReadonlySet<string>;
  /** Whether a content clause can follow the reporting verb with nothing between ("he said prices rose"). */
  readonly bareContent: boolean;
  /** Auxiliaries of the perfect: with them a participle reports ("hat gesagt"); in the passive its subject is no speaker. */
  readonly auxiliaries: ReadonlySet<string>;
  /** Words that end a noun phrase to the right: prepositions of time and place, adverbs. */
  readonly phraseEnds: ReadonlySet<string>;
  /** Words that carry a phrase on behind a name: "Ada Beispiel vom Institut". */
  readonly phraseContinues: ReadonlySet<string>;
  /** Words that cannot begin a speaker: prepositions, adverbs, conjunctions. */
  readonly noSpeaker: ReadonlySet<string>;
  /** Pronouns of the third person that can speak. */
  readonly pronouns: ReadonlySet<string>;
  /** Relative pronouns: what follows one belongs to a clause of its own. */
  readonly relatives: ReadonlySet<string>;
  /** Verb forms that mark reported speech by themselves (Konjunktiv I: "sei", "habe"). */
  readonly reportive: ReadonlySet<string>;
  /** Words before an infinitive ("zu", "to"), and what an infinitive looks like where the lexicon lacks it. */
  readonly infinitiveMarks: ReadonlySet<string>;
  readonly infinitive: RegExp;
  /** Adverbs that point back to a source: "demnach". They are their own speaker. */
  readonly sourceAdverbs: ReadonlySet<string>;
  /** Lemmas whose clause is a reported speech act even where it has no content clause ("kritisieren"). */
  readonly speechActs: ReadonlySet<string>;
  /** Verb forms that doubt with their "man": "wenn man X glaubt". */
  readonly distancing: { readonly impersonal: ReadonlySet<string>; readonly verbs: ReadonlySet<string> };
}

/** Reads a table of reporting verbs: lemma, tab, medium. */
export function parseReporting(table: string): ReadonlyMap<string, ReportingMedium> {
  return new Map(table.split("\n").map((line) => line.split("\t") as [string, ReportingMedium]));
}
