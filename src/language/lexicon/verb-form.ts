/** What a form of a verb can be. English `-ing` forms are `gerund`; `zu-inf` is the joined German "anzukündigen". */
export type VerbFormName =
  | "inf"
  | "zu-inf"
  | "participle"
  | "gerund"
  | "present"
  | "past"
  | "subj1"
  | "subj2"
  | "imperative";

/** One reading of a form: "kündigte" is past of `ankündigen` where "an" stands apart. */
export interface VerbForm {
  readonly lemma: string;
  /** The separable prefix (English: the particle) that must stand apart from this form, or null. */
  readonly particle: string | null;
  readonly form: VerbFormName;
  /** Third person; null for forms without person or where the form does not tell. */
  readonly number: "sg" | "pl" | null;
}

/** A line of `verbs.txt`, taken apart. */
export interface VerbEntry {
  /** "an", "zurück"; English: the particle of a phrasal verb; null where none. */
  readonly particle: string | null;
  /** The inseparable prefix, "ver"; empty where none. */
  readonly prefix: string;
  /** The infinitive without both. */
  readonly stem: string;
  /** Principal parts, of the stem or of the whole verb; empty: regular. */
  readonly parts: readonly string[];
  /** Whether the parts are those of the stem alone. */
  readonly inherited: boolean;
}

/** The language's conjugation: all forms of a verb, in lower case. */
export type Conjugate = (entry: VerbEntry) => Iterable<readonly [form: string, reading: VerbForm]>;
