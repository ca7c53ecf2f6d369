import type { Part } from "../article/index.ts";
import type { Clauses, Columns, Language, Model, Syntax } from "../language/index.ts";
import type { Sentence, Span, Tokens } from "../text/index.ts";
import type { MentionIndex } from "./actors/mention-index.ts";
import type { Hedge } from "./certainty/certainty.ts";
import type { Actor, Entity, Event, Exchange, Statement, Time } from "./contract.ts";
import type { Grammar } from "./grammar.ts";
import type { Words } from "./rules/clauses.ts";

/** All that can be known of an article while it is read. Each layer is made by one stage and never changed. */
export interface Layers {
  readonly text: string;
  readonly title: string | null;
  /** Day of publication as the source or the user states it, `YYYY-MM-DD`. */
  readonly stated: string | null;
  /** The same; where neither states it, the day that the page itself shows. */
  readonly published: string | null;
  readonly language: Language;
  /** The language's learned weights. */
  readonly model: Model;
  /** The language's rules, compiled. */
  readonly grammar: Grammar;
  /** Parts as the source gave them, or null. */
  readonly given: readonly Part[] | null;
  readonly parts: readonly Part[];
  /** What is read: all parts but furniture and credits, in order. */
  readonly blocks: readonly Span[];
  readonly tokens: Tokens;
  /** Lower-cased forms, by form number. */
  readonly lowers: readonly string[];
  readonly sentences: readonly Sentence[];
  /** Tags, lemmas, trees and names of the tokens, as the model tells them. */
  readonly columns: Columns;
  /** The columns with mended trees, and the clauses that they make. */
  readonly syntax: Syntax;
  readonly clauses: Clauses;
  /** The tokens with their word classes and verb readings. */
  readonly words: Words;
  readonly hedges: readonly Hedge[];
  readonly actors: readonly Actor[];
  readonly entities: readonly Entity[];
  /** The mentions of all actors by their place. */
  readonly mentions: MentionIndex;
  readonly times: readonly Time[];
  readonly statements: readonly Statement[];
  readonly events: readonly Event[];
  readonly exchanges: readonly Exchange[];
}
