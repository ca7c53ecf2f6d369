import { type Argument, AuxiliaryRole, type Clause } from "../../language/index.ts";
import { tokenAt } from "../../text/index.ts";
import { actorsAt } from "./naming.ts";
import { goodsAt, isBare, standsFor } from "./places.ts";
import { longestAt, type Scene } from "./scene.ts";

interface Places {
  readonly subjects: readonly number[];
  /** What the verb acts on: who gets something may stand there, and what is given. */
  readonly objects: readonly number[];
  /** Those of them that are given. */
  readonly things: readonly number[];
  readonly agents: readonly number[];
}

/** Who and what stands where around a verb, as heads of phrases; a passive is turned round. */
export function placesOf(scene: Scene, clause: Clause): Places {
  const { syntax } = scene;
  const hasGoods = (head: number) => goodsAt(scene, head).length > 0;
  const hasActor = (head: number) => actorsAt(scene, head).length > 0;
  const heads = (all: readonly Argument[]) => all.map(({ head }) => standsFor(clause, head));
  const isV2 = syntax.tables.order === "v2";
  const lost = clause.subject !== null && isV2 && isBareInfinitive(clause) && clause.subject.from === "own";
  const doer = lost ? controllerOf(scene, clause) : clause.subject;
  const before = doer === null || doer.from === "conjunct" ? subjectBefore(scene, clause) : [];
  const named = before.length > 0 || doer === null ? before : heads([doerOf(scene, doer, clause)]);
  const first = subjectFirst(scene, clause, named);
  const subjects = first ?? (named.some((head) => isLabel(scene, clause, head)) ? subjectBehind(scene, clause) : named);
  // "soll Togo im Gegenzug Treibstoff liefern": goods without preposition are no adverbial.
  const loose = clause.obliques.filter(
    // "up to 500 tanks": the preposition is a word of the quantity.
    ({ head, preposition }) => goodsAt(scene, head).some(({ first }) => preposition === null || first <= preposition),
  );
  const objects = [
    ...(first === null ? [] : named.filter((head) => !isLabel(scene, clause, head))),
    ...heads(clause.objects).filter((head) => !subjects.includes(head)),
    ...heads(loose),
    ...bareRelative(clause),
    ...(lost && clause.subject !== null ? heads([clause.subject]) : []),
  ];
  const agents = clause.agent === null ? [] : [clause.agent.head];
  // "Im Gegenzug werde Eriwan Radaranlagen überlassen": the future looks like a passive, but has its own object.
  const future =
    isV2 && objects.some(hasGoods) && subjects.some((head) => hasActor(head) && !hasGoods(head)) && agents.length === 0;
  if (clause.verb?.voice === "passive" && !future) {
    const given = objects.some(hasGoods) ? objects : [...subjects, ...objects];
    return { subjects: agents, objects: [...subjects, ...objects], things: given, agents };
  }
  // "Geliefert hat das Programm die Firma …": what cannot act stands before who acts.
  const turned =
    isV2 &&
    subjects.some((head) => (hasGoods(head) || isAct(scene, head)) && !hasActor(head)) &&
    objects.some(hasActor) &&
    !objects.some(hasGoods);
  return turned
    ? { subjects: objects, objects: subjects, things: subjects, agents }
    : { subjects, objects, things: objects, agents };
}

/** "the rice it bought", "the rifles Sweden sold Estonia": a relative clause without its pronoun has the noun as its object. */
function bareRelative({ kind, pronoun, antecedent, verb, subject }: Clause): readonly number[] {
  const isBare = (kind === "relative" || kind === "attribute") && pronoun === null && subject?.from === "own";
  return isBare && antecedent !== null && verb?.form === "finite" && verb.voice === "active" ? [antecedent] : [];
}

/** "Das Angebot lehnte die Regierung ab": an offer does nothing. */
function isAct({ syntax, acts }: Scene, head: number): boolean {
  return (acts[syntax.tokens.form[head] as number] ?? []).length > 0;
}

/**
 * "Kiew – Polen wird die Slowakei mit Strom beliefern": the name right before the finite verb of a main clause acts, whatever the tree
 * says; not behind an article ("Der Ukraine gab Polen …"). Null where the tree's subject stands there already.
 */
function subjectFirst(scene: Scene, clause: Clause, known: readonly number[]): readonly number[] | null {
  const { syntax } = scene;
  const finite = clause.verb?.finite ?? 0;
  if (syntax.tables.order !== "v2" || finite === 0 || clause.subordinator !== null || clause.pronoun !== null)
    return null;
  const mention = longestAt(scene, finite - 1);
  if (mention === null || (mention.form !== "name" && mention.form !== "metonym") || mention.actor.kind !== "state")
    return null;
  const start = tokenAt(syntax.tokens, mention.start);
  const isBefore = (head: number) => head < finite && !isLabel(scene, clause, head);
  if (start < clause.from || known.some(isBefore) || known.length === 0) return null;
  const before = syntax.upos(start - 1);
  return start === 0 || before === "PUNCT" || before === undefined ? [finite - 1] : null;
}

/** "Kim in Moskau: Verkauft er Waffen?": what a colon parts from the verb is not its subject. */
function isLabel({ syntax }: Scene, { verb }: Clause, head: number): boolean {
  if (verb === null) return false;
  for (let at = head + 1; at < verb.main; at++) if (syntax.lower(at) === ":") return true;
  return false;
}

function subjectBehind(scene: Scene, { verb, to }: Clause): readonly number[] {
  const from = verb?.finite ?? verb?.main ?? to;
  for (let at = from + 1; at < Math.min(to, from + 4); at++) if (longestAt(scene, at) !== null) return [at];
  return [];
}

/** "…, Russland mit Waffen beliefert zu haben": an infinitive has no subject of its own, whatever the tree says. */
function isBareInfinitive({ verb, kind }: Clause): boolean {
  return verb !== null && verb.form === "infinitive" && kind !== "main";
}

function controllerOf({ syntax, clauses }: Scene, clause: Clause): Argument | null {
  const above = clause.parent === null ? null : (clauses.list[clause.parent] as Clause);
  if (above === null) return null;
  const governs = above.verb !== null && syntax.tables.control.has(above.verb.lemma);
  return (governs ? above.objects[0] : null) ?? above.subject;
}

/** "verpflichtet sich Pretoria, … zu liefern": of an infinitive that "sich" governs, who binds himself. */
function doerOf({ syntax, clauses }: Scene, subject: Argument, clause: Clause): Argument {
  if (subject.from !== "control" || !REFLEXIVE.has(syntax.lower(subject.head)) || clause.parent === null)
    return subject;
  return (clauses.list[clause.parent] as Clause).subject ?? subject;
}

/** "… and Ethiopia sells them beef", "…, Schweden spendete": where the tree has lost the subject, the name right before the verb. */
function subjectBefore(scene: Scene, { verb }: Clause): readonly number[] {
  const { syntax } = scene;
  if (verb === null || verb.voice === "passive") return [];
  const first = Math.min(verb.main, ...verb.auxiliaries);
  // "Sweden | has lent us …", where the tree takes "has" for a verb of its own.
  const isSplit = first > 1 && verb.auxiliaries.length === 0 && (syntax.roles(first - 1) & AuxiliaryRole.perfect) !== 0;
  if (verb.form !== "finite" && !(isSplit && verb.form === "participle")) return [];
  const before = first - (isSplit ? 2 : 1);
  if (before < 0 || syntax.upos(before) !== "PROPN" || longestAt(scene, before) === null) return [];
  return isBare(scene, before, 0) ? [before] : [];
}

/** Words by which the subject is named again. */
export const REFLEXIVE: ReadonlySet<string> = new Set(["sich", "itself", "himself", "herself", "themselves"]);
