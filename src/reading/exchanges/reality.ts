import {
  AuxiliaryRole,
  type Clause,
  type Clauses,
  Feature,
  Relation,
  type Syntax,
  WordClass,
} from "../../language/index.ts";
import type { Exchange } from "../contract.ts";
import type { GoodsPhrase } from "./goods.ts";

export type Status = Exchange["status"];

/**
 * How real a clause makes what its verb tells: by negation, condition, modal, tense, and for an infinitive by the verb
 * above it. A present with a count tells of one delivery that is to come ("liefert 40 Panzer"), else of a habit. `goods`: those
 * of the verb; null where a noun of the clause tells it.
 */
export function realityOf(
  syntax: Syntax,
  clauses: Clauses,
  clause: Clause,
  goods: readonly GoodsPhrase[] | null,
): Status {
  const { verb, subordinator } = clause;
  if (verb === null) return "occurred";
  if (verb.negation !== null && !isOnly(syntax, verb.negation)) return goods === null ? "occurred" : "negated";
  // "lieferte „keine einzige Granate“".
  if (goods?.every(({ first }) => (syntax.classes(first) & WordClass.negation) !== 0)) return "negated";
  if (subordinator !== null && syntax.classes(subordinator) & WordClass.conditional) return "hypothetical";
  const past = PERFECT.has(verb.tense) || isPerfectInfinitive(syntax, clause);
  if (verb.modal !== null) return byModal(syntax, clauses, clause, past);
  // "is to supply": the tree keeps the infinitive alone.
  if (verb.form === "infinitive" && clause.kind === "main") return "future";
  if (verb.form === "infinitive") return past ? "occurred" : fromAbove(syntax, clauses, clause);
  if (verb.form === "participle") return "occurred";
  if (verb.tense === "future" || verb.tense === "future-perfect") return "future";
  if (verb.mood === "subjunctive2" && verb.moodSure) return "hypothetical";
  if (verb.tense !== "present") return "occurred";
  if (goods === null) return "occurred";
  return goods.some(({ goods: { quantity } }) => quantity !== null) ? "future" : "ongoing";
}

const PERFECT: ReadonlySet<string | null> = new Set(["perfect", "pluperfect", "future-perfect"]);

/** "nicht nur", "not only" affirm; ", nicht nach Isfahan" sets something else against it. */
function isOnly(syntax: Syntax, negation: number): boolean {
  if (syntax.relation[negation - 1] === Relation.punct) return true;
  return (syntax.classes(negation + 1) & WordClass.only) !== 0;
}

/** "soll geliefert haben", "to have sold". */
function isPerfectInfinitive(syntax: Syntax, { verb }: Clause): boolean {
  if (verb === null || (syntax.features(verb.main) & Feature.participle) === 0) return false;
  return verb.auxiliaries.some(
    (token) =>
      token !== verb.finite &&
      (syntax.roles(token) & AuxiliaryRole.perfect) !== 0 &&
      (syntax.features(token) & Feature.infinitive) !== 0,
  );
}

/** "soll liefern" is planned, "soll geliefert haben" is told of the past, "könnte liefern" may be. */
function byModal(syntax: Syntax, clauses: Clauses, clause: Clause, past: boolean): Status {
  const bits = syntax.classes(clause.verb?.modal as number);
  if ((bits & WordClass.future) !== 0) return past ? "occurred" : "future";
  // "said it would send": of the future in the past.
  const parent = clause.parent === null ? null : clauses.list[clause.parent];
  const isPromise = syntax.tables.promise.has(syntax.lower(clause.verb?.modal as number));
  if (isPromise && clause.kind === "complement" && parent?.verb?.tense === "past") return "future";
  return "hypothetical";
}

function fromAbove(syntax: Syntax, { list }: Clauses, clause: Clause): Status {
  const verb = clause.parent === null ? null : (list[clause.parent]?.verb ?? null);
  if (verb === null) return "hypothetical";
  return syntax.tables.matrix.get(verb.lemma) ?? "hypothetical";
}
