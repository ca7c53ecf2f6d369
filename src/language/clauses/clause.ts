/** Tokens `[from, to)`. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/**
 * What a clause is to the one around it. A conjunct has the kind of the clause that it is joined to.
 * `parataxis` is put beside another without a conjunction: most often the frame of a quotation ("…, sagte der General").
 * `attribute` tells of a noun without a relative pronoun ("a man named Lee").
 */
export type ClauseKind = "main" | "complement" | "relative" | "adverbial" | "attribute" | "parataxis";

/** How a complement is joined: "dass", "ob", a question word, an infinitive, or nothing at all ("Er sagte, das sei falsch"). */
export type Joining = "that" | "whether" | "question" | "infinitive" | "bare";

/**
 * `subjunctive1` is the mood of reported speech ("er habe"), `subjunctive2` "er hätte", "er würde liefern";
 * English has the indicative and the imperative.
 */
export type Mood = "indicative" | "subjunctive1" | "subjunctive2" | "imperative";

export type Tense = "present" | "past" | "perfect" | "pluperfect" | "future" | "future-perfect";

/** A verb with all that belongs to it. Numbers are tokens. */
export interface VerbComplex {
  /** The full verb; the copula where the predicate is a noun or an adjective. */
  readonly main: number;
  /** Its lemma with the separable prefix or the particle: "ankündigen", "carry out". */
  readonly lemma: string;
  readonly finite: number | null;
  /** Auxiliaries and modals in reading order, the finite one included where it is one. */
  readonly auxiliaries: readonly number[];
  readonly modal: number | null;
  /** A prefix or particle that stands apart. */
  readonly particle: number | null;
  /** "zu", "to". */
  readonly infinitive: number | null;
  /** "nicht", "n't", or the "kein" of a subject or object. */
  readonly negation: number | null;
  readonly form: "finite" | "infinitive" | "participle";
  /** Null without a finite verb. */
  readonly mood: Mood | null;
  /** Whether the form of the verb can be no other mood; else the model's tag decides ("lieferte" is past or subjunctive). */
  readonly moodSure: boolean;
  readonly tense: Tense | null;
  readonly voice: "active" | "passive";
  readonly person: 1 | 2 | 3 | null;
  readonly number: "sg" | "pl" | null;
}

export type Case = "nominative" | "accusative" | "dative" | "genitive";

/** A phrase that a verb asks for or is told more by. */
export interface Argument {
  /** Its head: a noun or pronoun; the predicate where it is a clause. `nounPhrase` gives the words. */
  readonly head: number;
  /** By the relation, checked against articles and pronouns where the language has them. */
  readonly case: Case | null;
  /** The first word of its preposition. */
  readonly preposition: number | null;
  /**
   * Where it stands: with its own verb, with the first of joined predicates ("kam und siegte"), with the verb above an
   * infinitive ("bat Seoul, zu liefern"), or before the participle that tells of it ("a man named Lee").
   */
  readonly from: "own" | "conjunct" | "control" | "attribute";
  /** Whether case and number agree with what the tree says; false where the tree had to be read against its letter. */
  readonly sure: boolean;
}

/** One predicate with its verb and what depends on it. Numbers are tokens; `parent` and `complements` number clauses. */
export interface Clause {
  /** The predicate: the full verb, or the noun or adjective of a copula; of a sentence without a verb its root. */
  readonly head: number;
  readonly kind: ClauseKind;
  /** From the first to the last of its words and those of the clauses inside of it. */
  readonly from: number;
  readonly to: number;
  /** Its own words without the clauses inside of it: stretches in reading order. */
  readonly spans: readonly TokenRange[];
  readonly verb: VerbComplex | null;
  readonly subject: Argument | null;
  readonly objects: readonly Argument[];
  /** Phrases with a preposition, and those of time and the like without. */
  readonly obliques: readonly Argument[];
  /** Who does it in the passive: one of the obliques ("von", "durch", "by"). */
  readonly agent: Argument | null;
  /** "dass", "wenn", "because", the question word; never "zu". */
  readonly subordinator: number | null;
  /** How a complement is joined; null for other kinds. */
  readonly joining: Joining | null;
  /** The relative pronoun, and the noun that it stands for. */
  readonly pronoun: number | null;
  readonly antecedent: number | null;
  /** The clause around it, or the first of joined ones; null for the clause of the root. */
  readonly parent: number | null;
  /** Whether `parent` is the clause that it is joined to ("und", "but"). */
  readonly conjunct: boolean;
  /** Clauses that its verb or one of its nouns has as complements. */
  readonly complements: readonly number[];
}
