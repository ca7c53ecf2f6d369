import {
  type Clause,
  type Clauses,
  childrenOf,
  type GoodsTables,
  Relation,
  type Syntax,
} from "../../language/index.ts";
import type { Span } from "../../text/index.ts";
import type { ActorMention, MentionIndex } from "../actors/mention-index.ts";
import type { Quotation } from "../statements/quotations.ts";
import type { GoodsPhrase } from "./goods.ts";
import type { ExchangeRule } from "./rules.ts";

/** What is known of a sentence while its exchanges are looked for. Numbers of clauses are those of `clauses.list`. */
export interface Scene {
  /** Of the whole article. */
  readonly text: string;
  readonly syntax: Syntax;
  readonly clauses: Clauses;
  readonly tables: GoodsTables;
  readonly mentions: MentionIndex;
  readonly goods: readonly GoodsPhrase[];
  /** Goods of the sentence before, and those of it and of this one that were told to be given: a pronoun may take them up. */
  readonly earlier: readonly GoodsPhrase[];
  readonly told: readonly GoodsPhrase[];
  /** Where the sentences begin in which "the country" may have its name. */
  readonly back: number;
  /** Where this one begins. */
  readonly start: number;
  /** Who got something in the sentences before, the last one first. */
  readonly receivers: readonly ActorMention[];
  /** Rules of the noun of an act that each form is or ends in, by form number. */
  readonly acts: readonly (readonly ExchangeRule[])[];
  /** States that the article names, by their code. */
  readonly states: ReadonlyMap<string, ActorMention>;
  /** The state that the article is reported from. */
  readonly home: ActorMention | null;
  /** Who says the words at a place in the first person: "Wir liefern …". */
  readonly speakerAt: (span: Span) => ActorMention | null;
  /** Quotations around a place, the inner one last. */
  readonly quotationsAt: (span: Span) => readonly Quotation[];
  /** The statements that contain a place. */
  readonly saidBy: (span: Span) => readonly string[];
}

export function spanOf({ tokens }: Syntax, token: number): Span {
  return { start: tokens.start[token] as number, end: tokens.end[token] as number };
}

/** The preposition of a phrase without its article ("im": "in"); null where it has none. */
export function prepositionOf(syntax: Syntax, head: number): string | null {
  for (const child of childrenOf(syntax, head)) {
    if (syntax.relation[child] === Relation.case && child < head && syntax.upos(child) !== "PART")
      return contracted(syntax, child);
  }
  return null;
}

/** "vom" is "von": by the model's lemma, but not where that is of another word. */
export function contracted(syntax: Syntax, token: number): string {
  const lemma = syntax.lemma(token);
  return lemma === "" ? syntax.lower(token) : lemma.toLowerCase();
}

/** The clause that a token is a word of. */
export function clauseAt({ clauses }: Scene, token: number): Clause | null {
  return clauses.list[clauses.of[token] as number] ?? null;
}

/**
 * The words of a clause, in reading order: its own, and those of the clause above that stand among them, which a tree hangs there by
 * mistake ("ich denke, dass Togo [um Treibstoff] bitten wird").
 */
export function* wordsOf({ clauses }: Scene, clause: Clause): Generator<number> {
  const own = clauses.of[clause.head];
  for (let at = clause.from; at < clause.to; at++) {
    const owner = clauses.of[at];
    if (owner === own || (clause.parent !== null && owner === clause.parent)) yield at;
  }
}

/** The longest mention that covers a token. */
export function longestAt({ syntax, mentions }: Scene, token: number): ActorMention | null {
  let best: ActorMention | null = null;
  for (const mention of mentions.overlapping(spanOf(syntax, token)))
    if (best === null || mention.end - mention.start > best.end - best.start) best = mention;
  return best;
}

/** The country of an adjective ("Swedish"), also where a longer mention covers it ("Swedish tanks"). */
export function demonymAt({ syntax, mentions }: Scene, token: number): ActorMention | null {
  return mentions.overlapping(spanOf(syntax, token)).find(({ form }) => form === "demonym") ?? null;
}

export function present<T>(one: T | null): readonly T[] {
  return one === null ? [] : [one];
}
