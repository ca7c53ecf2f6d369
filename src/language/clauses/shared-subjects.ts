import type { Argument, Clause } from "./clause.ts";
import { Feature, type Syntax } from "./syntax.ts";

/**
 * The subject that a clause without one has from elsewhere: from the first of joined predicates, from the verb above an
 * infinitive, from the noun before a participle. Null where it has none to take.
 *
 * @param clause as far as it is known
 * @param around the clause above it, complete
 */
export function sharedSubject(
  syntax: Syntax,
  clause: Pick<Clause, "kind" | "verb" | "conjunct" | "subordinator" | "antecedent">,
  around: Clause | null,
): Argument | null {
  const { verb, kind } = clause;
  if (verb === null || around === null) return null;
  if (clause.conjunct) return clause.subordinator === null ? passed(syntax, clause, around.subject) : null;
  if (kind === "attribute" && clause.antecedent !== null && verb.form !== "infinitive") {
    return { head: clause.antecedent, case: null, preposition: null, from: "attribute", sure: true };
  }
  if (verb.form === "finite" || (kind !== "complement" && kind !== "adverbial")) return null;
  // "urged Seoul to wait, | warning of war": whoever urges.
  const isAside = kind === "adverbial" && verb.form === "participle" && clause.subordinator === null;
  const task = () => (isAside ? around.subject : controllerOf(syntax, around));
  const controller = isReason(syntax, clause) ? (around.objects.at(0) ?? around.subject) : task();
  return controller === null ? null : { ...controller, from: "control" };
}

/** "fined the firm | for refusing": what somebody is blamed or kept from is theirs who the verb above is about. */
function isReason(syntax: Syntax, { verb, subordinator }: Pick<Clause, "verb" | "subordinator">): boolean {
  return verb?.form === "participle" && subordinator !== null && syntax.tables.reasons.has(syntax.lower(subordinator));
}

function passed(syntax: Syntax, { verb }: Pick<Clause, "verb">, subject: Argument | null): Argument | null {
  if (subject === null) return null;
  const bits = syntax.features(subject.head);
  const { plural, singular } = Feature;
  const conflict = (verb?.number === "pl" && (bits & (singular | plural)) === singular) || false;
  return { ...subject, from: "conjunct", sure: subject.sure && !conflict };
}

/** Who does what the infinitive says: "bat Seoul, zu liefern" Seoul, "drohte Seoul, zu liefern" the one who threatens. */
function controllerOf(syntax: Syntax, { verb, subject, objects }: Clause): Argument | null {
  const isControl = verb !== null && syntax.tables.control.has(verb.lemma);
  if (!isControl || verb?.voice === "passive") return subject;
  return objects.at(0) ?? subject;
}
