import { WordClass } from "../lexicon/clause-words.ts";
import type { Clause, ClauseKind, Joining, VerbComplex } from "./clause.ts";
import { childrenOf, Feature, Relation, type Syntax } from "./syntax.ts";

/** What tells the kind of a clause. */
interface Signs {
  readonly head: number;
  readonly verb: VerbComplex | null;
  readonly pronoun: number | null;
  readonly subordinator: number | null;
  /** The clause that this one is joined to. */
  readonly joinedTo: Clause | null;
}

/** The kind of a clause by its relation, and by the words that open it where these tell more. */
export function kindOf(syntax: Syntax, { head, verb, pronoun, subordinator, joinedTo }: Signs): ClauseKind {
  const relation = syntax.relation[head];
  if ((syntax.head[head] as number) < 0) return "main";
  if (joinedTo !== null) return joinedTo.kind;
  if (pronoun !== null && relation !== Relation.csubj) return "relative";
  const isComplementiser = subordinator !== null && (syntax.classes(subordinator) & WordClass.complementiser) !== 0;
  if (relation === Relation.acl) {
    if (isComplementiser || verb?.infinitive != null) return "complement";
    return syntax.deprel(head) === "acl:relcl" && verb?.form === "finite" ? "relative" : "attribute";
  }
  if (relation === Relation.advcl) return isComplementiser ? "complement" : "adverbial";
  if (!COMPLEMENT.has(relation as number)) return "parataxis";
  return subordinator !== null && isAdverbial(syntax, subordinator) ? "adverbial" : "complement";
}

const COMPLEMENT: ReadonlySet<number> = new Set([Relation.ccomp, Relation.csubj, Relation.xcomp]);

/** "weil", "während", "because": a conjunction that opens no complement. */
function isAdverbial(syntax: Syntax, token: number): boolean {
  const opens = WordClass.complementiser | WordClass.conditional;
  return syntax.upos(token) === "SCONJ" && (syntax.classes(token) & opens) === 0 && isListed(syntax, token);
}

function isListed(syntax: Syntax, token: number): boolean {
  const classes = syntax.classes(token);
  return (classes & WordClass.subordinator) !== 0 && (classes & WordClass.relative) === 0;
}

/** The word that opens a clause and says how it depends: a conjunction but "zu", or a question word. Null where there is none. */
export function subordinatorOf(syntax: Syntax, head: number, pronoun: number | null): number | null {
  for (const child of childrenOf(syntax, head)) {
    const marks = syntax.relation[child] === Relation.mark && (syntax.classes(child) & WordClass.infinitive) === 0;
    if (marks && child < head) return child;
  }
  if (pronoun !== null) return null;
  for (const child of childrenOf(syntax, head)) {
    if (syntax.relation[child] === Relation.punct || syntax.relation[child] === Relation.cc) continue;
    if (child > head) return null;
    if (isQuestionWord(syntax, child)) return child;
    for (const below of childrenOf(syntax, child)) if (isQuestionWord(syntax, below)) return below;
    return null;
  }
  return null;
}

function isQuestionWord(syntax: Syntax, token: number): boolean {
  if ((syntax.features(token) & Feature.interrogative) !== 0) return true;
  const upos = syntax.upos(token);
  const listed = WordClass.subordinator | (syntax.tables.order === "svo" ? WordClass.relative : 0);
  return (upos === "ADV" || upos === "PRON") && (syntax.classes(token) & listed) !== 0;
}

/** How a complement is joined to its verb. */
export function joiningOf(syntax: Syntax, verb: VerbComplex | null, subordinator: number | null): Joining {
  if (subordinator !== null) {
    const classes = syntax.classes(subordinator);
    if ((classes & WordClass.conditional) !== 0) return "whether";
    return (classes & WordClass.complementiser) !== 0 ? "that" : "question";
  }
  return verb !== null && verb.form !== "finite" ? "infinitive" : "bare";
}
