import type { ClauseTables } from "./lexicon/clause-words.ts";
import type { VerbForm } from "./lexicon/verb-form.ts";
import type { NameTables } from "./names/tables.ts";
import type { SentenceTables } from "./sentences/sentences.ts";
import type { GoodsTables } from "./tables/goods-tables.ts";
import type { StatementTables } from "./tables/statement-tables.ts";
import type { VerbComplexTables } from "./tables/verb-complex-tables.ts";
import type { TokenTables } from "./tokens/tokens.ts";

/** What a language tells of its time expressions: the texts of `times.txt` and `times.rules`. */
export interface TimeTables {
  readonly words: string;
  readonly rules: string;
}

/** All that the engine knows of a language. A folder beside this file fills it; nothing else asks which language it is. */
export interface Language {
  /** BCP 47. */
  readonly code: string;
  readonly tokens: TokenTables;
  readonly sentences: SentenceTables;
  /** Lower-cased form → what it can be. */
  readonly verbs: ReadonlyMap<string, readonly VerbForm[]>;
  readonly names: NameTables;
  readonly clauses: ClauseTables;
  readonly complexes: VerbComplexTables;
  /** The forms of a noun as tables write it: "Granate/n". */
  readonly nounForms: (noun: string) => readonly string[];
  readonly goods: GoodsTables;
  readonly statements: StatementTables;
  /** The texts of the rule files, compiled by the stages that read them. */
  readonly rules: {
    readonly certainty: string;
    readonly events: string;
    readonly exchanges: string;
    /** Only explained there, and tried on its examples: the stage itself is code. */
    readonly statements: string;
    readonly times: TimeTables;
  };
}
