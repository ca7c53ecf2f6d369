import { WordClass } from "../lexicon/clause-words.ts";
import type { VerbForm } from "../lexicon/verb-form.ts";
import { AuxiliaryRole } from "../tables/verb-complex-tables.ts";
import type { Tense, VerbComplex } from "./clause.ts";
import { moodOf } from "./mood.ts";
import { isReducedRelative } from "./reduced.ts";
import { childOf, childrenOf, Feature, Relation, type Syntax } from "./syntax.ts";

const VERBS: ReadonlySet<string> = new Set(["VERB", "AUX"]);

/** The words of a clause's verb, before anything is said of them. */
interface Parts {
  readonly main: number;
  readonly auxiliaries: readonly number[];
  readonly finite: number | null;
  readonly particle: number | null;
  readonly infinitive: number | null;
  /** "officers | captured in Mali" */
  readonly isReduced: boolean;
}

/** The verb of a predicate with all that belongs to it; null where it has none ("Kein Strom in Kiew"). */
export function verbComplex(syntax: Syntax, head: number): VerbComplex | null {
  const parts = partsOf(syntax, head);
  if (parts === null) return null;
  const { main, auxiliaries, finite, infinitive } = parts;
  const form = finite !== null ? "finite" : isInfinitive(syntax, parts) ? "infinitive" : "participle";
  const lemma = lemmaOf(syntax, parts);
  const bits = finite === null ? 0 : syntax.features(finite);
  return {
    main,
    lemma,
    finite,
    auxiliaries,
    modal: auxiliaries.find((token) => (syntax.roles(token) & AuxiliaryRole.modal) !== 0) ?? null,
    particle: parts.particle,
    infinitive,
    negation: negationOf(syntax, head, main),
    form,
    ...(finite === null ? { mood: null, moodSure: true } : moodOf(syntax, finite, head)),
    tense: finite === null ? null : tenseOf(syntax, parts),
    voice: isPassive(syntax, parts, lemma) ? "passive" : "active",
    person: bits & Feature.first ? 1 : bits & Feature.second ? 2 : bits & Feature.third ? 3 : null,
    number: bits & Feature.singular ? "sg" : bits & Feature.plural ? "pl" : null,
  };
}

/**
 * The verb of a predicate that is joined to another and leaves out what they share: "wurden getötet und verletzt", "will
 * kommen und reden". Auxiliaries with all that they tell are those of the first.
 */
export function sharedVerb(syntax: Syntax, verb: VerbComplex, first: VerbComplex | null): VerbComplex {
  if (first === null || verb.form === "finite" || verb.auxiliaries.length > 0 || verb.infinitive !== null) return verb;
  if (goesOnInPast(syntax, verb, first)) return { ...first, ...ownOf(verb, first) };
  const form = Feature.participle | Feature.infinitive;
  const alike = (syntax.features(verb.main) & syntax.features(first.main) & form) !== 0;
  if (!alike || first.auxiliaries.length === 0) return verb;
  return { ...first, ...ownOf(verb, first) };
}

function ownOf({ main, lemma, particle, infinitive, negation }: VerbComplex, first: VerbComplex) {
  return { main, lemma, particle, infinitive, negation: negation ?? first.negation };
}

/** "labelled him a rebel and levied sanctions": English forms of the past look like participles. */
function goesOnInPast({ tables }: Syntax, verb: VerbComplex, first: VerbComplex): boolean {
  if (tables.order !== "svo" || verb.form !== "participle" || verb.voice !== "passive") return false;
  return first.finite === first.main && first.voice === "active" && first.tense === "past";
}

function partsOf(syntax: Syntax, head: number): Parts | null {
  const auxiliaries: number[] = [];
  let copula: number | null = null;
  let particle: number | null = null;
  let infinitive: number | null = null;
  for (const child of childrenOf(syntax, head)) {
    const relation = syntax.relation[child];
    if (relation === Relation.aux) auxiliaries.push(child);
    else if (relation === Relation.cop) copula = child;
    else if (relation === Relation.particle && child > head) particle = child;
    else if (relation === Relation.mark && (syntax.classes(child) & WordClass.infinitive) !== 0) infinitive = child;
  }
  const isVerb = VERBS.has(syntax.upos(head));
  if (!isVerb && copula === null && auxiliaries.length === 0) return null;
  const main = isVerb ? head : (copula ?? (auxiliaries.pop() as number));
  const isReduced = isReducedRelative(syntax, main);
  const words = [...auxiliaries, main];
  const told = words.find((token) => (syntax.features(token) & Feature.finite) !== 0);
  const finite = told ?? (auxiliaries.length === 0 && isPastForm(syntax, main) ? main : null);
  return { main, auxiliaries, finite: isReduced ? null : finite, particle, infinitive, isReduced };
}

/** "Rebels using mines killed two", "Mali confirmed it would": a subject before it and an object; no participle has both. */
function isPastForm(syntax: Syntax, main: number): boolean {
  if (syntax.tables.order !== "svo" || (syntax.features(main) & Feature.past) === 0) return false;
  const subject = childOf(syntax, main, Relation.nsubj);
  if (subject === null || subject > main) return false;
  return childOf(syntax, main, Relation.obj) !== null || childOf(syntax, main, Relation.ccomp) !== null;
}

function isInfinitive(syntax: Syntax, { main, auxiliaries, infinitive }: Parts): boolean {
  if (infinitive !== null) return true;
  return [main, ...auxiliaries].some((token) => (syntax.features(token) & Feature.infinitive) !== 0);
}

/**
 * The lemma by the table of verbs where it knows the form in this place ("kündigte … an"), else the model's with the
 * prefix in front or the particle behind, as the language has it.
 */
function lemmaOf(syntax: Syntax, { main, particle, finite }: Parts): string {
  const own = syntax.lemma(main);
  const apart = particle === null ? null : syntax.lower(particle);
  const fits = ({ form, particle: wanted }: VerbForm) => wanted === apart && isFiniteForm(form) === (main === finite);
  const readings = syntax.verbForms(main).filter(fits);
  const joined = apart === null ? own : syntax.tables.order === "v2" ? apart + own : `${own} ${apart}`;
  return readings.some(({ lemma }) => lemma === joined) ? joined : (readings[0]?.lemma ?? joined);
}

function isFiniteForm(form: VerbForm["form"]): boolean {
  return form === "present" || form === "past" || form === "subj1" || form === "subj2" || form === "imperative";
}

/** "nicht liefern", "keine Waffen liefern", "never said". */
function negationOf(syntax: Syntax, head: number, main: number): number | null {
  const isNegation = (token: number) => (syntax.classes(token) & WordClass.negation) !== 0;
  for (const word of main === head ? [head] : [head, main]) {
    for (const child of childrenOf(syntax, word)) {
      const relation = syntax.relation[child] as number;
      if ((relation === Relation.advmod || relation === Relation.other) && isNegation(child)) return child;
      if (!NEGATED.has(relation)) continue;
      for (const below of childrenOf(syntax, child)) {
        if (syntax.relation[below] === Relation.det && isNegation(below)) return below;
      }
    }
    for (const child of childrenOf(syntax, word)) {
      if (syntax.relation[child] === Relation.det && isNegation(child)) return child;
    }
  }
  return null;
}

const NEGATED: ReadonlySet<number> = new Set([Relation.nsubj, Relation.obj, Relation.iobj]);

/** By the finite verb and what the others make of it: "hat geliefert" perfect, "wird geliefert haben" future perfect. */
function tenseOf(syntax: Syntax, parts: Parts): Tense {
  const { main, finite, auxiliaries } = parts;
  const bits = syntax.features(finite as number);
  // "er käme", "he would come": past by form alone.
  const past = (bits & Feature.past) !== 0 && (bits & Feature.subjunctive) === 0;
  const perfect = auxiliaries.some((token) => makesPerfect(syntax, token, parts));
  const can = finite === main ? 0 : syntax.roles(finite as number);
  // "würde liefern" is the second subjunctive of the present.
  const subjunctive2 = (bits & Feature.past) !== 0 && !past;
  const future = (can & AuxiliaryRole.future) !== 0 && !past && !subjunctive2 && governsInfinitive(syntax, parts);
  if (future) return perfect ? "future-perfect" : "future";
  if (perfect) return past ? "pluperfect" : "perfect";
  return past ? "past" : "present";
}

function makesPerfect(syntax: Syntax, auxiliary: number, { main, auxiliaries }: Parts): boolean {
  const can = syntax.roles(auxiliary);
  if ((can & AuxiliaryRole.perfect) === 0) return false;
  if ((can & AuxiliaryRole.state) === 0) return true;
  // "ist gekommen", "ist geliefert worden", but not "ist geliefert": that is a state.
  const others = auxiliaries.filter((token) => token !== auxiliary);
  const made = others.some((token) => (syntax.features(token) & Feature.participle) !== 0);
  return made || ((syntax.features(main) & Feature.participle) !== 0 && movesAlone(syntax, main));
}

/** Whether a verb is one of those whose participle with "sein" is no passive: "ist zurückgekehrt". */
function movesAlone(syntax: Syntax, main: number): boolean {
  const { unaccusative } = syntax.tables;
  if (unaccusative.has(syntax.lemma(main))) return true;
  return syntax.verbForms(main).some(({ lemma, form }) => form === "participle" && unaccusative.has(lemma));
}

/** "wird liefern", "wird geliefert werden", but not "wird geliefert". */
function governsInfinitive(syntax: Syntax, { main, finite, auxiliaries }: Parts): boolean {
  return [...auxiliaries, main].some(
    (token) => token !== finite && (syntax.features(token) & Feature.infinitive) !== 0,
  );
}

/** "wird geliefert", "is being shipped", "got arrested"; "ist geliefert" but not "ist gekommen", "is shipping". */
function isPassive(syntax: Syntax, parts: Parts, lemma: string): boolean {
  const { main, auxiliaries, finite, isReduced } = parts;
  if (isReduced) return true;
  if ((syntax.features(main) & Feature.participle) === 0) return false;
  if (auxiliaries.length === 0)
    return syntax.tables.order === "svo" && finite === null && isPassiveParticiple(syntax, main);
  const passive = auxiliaries.find((token) => (syntax.roles(token) & AuxiliaryRole.passive) !== 0);
  if (passive !== undefined) return !isGerund(syntax, main) && !onlyFuture(syntax, parts);
  const state = auxiliaries.some((token) => (syntax.roles(token) & AuxiliaryRole.state) !== 0);
  if (!state || syntax.tables.unaccusative.has(lemma) || movesAlone(syntax, main)) return false;
  return auxiliaries.some((token) => syntax.deprel(token) === "aux:pass");
}

/** "officials named in the report": a participle of the past on its own. */
function isPassiveParticiple(syntax: Syntax, main: number): boolean {
  return (syntax.features(main) & Feature.past) !== 0;
}

/** "wird geliefert haben": the auxiliary that could make a passive governs another one and makes the future. */
function onlyFuture(syntax: Syntax, { auxiliaries, finite }: Parts): boolean {
  const { passive, future } = AuxiliaryRole;
  const others = auxiliaries.filter((token) => token !== finite);
  const both = finite !== null && (syntax.roles(finite) & passive) !== 0 && (syntax.roles(finite) & future) !== 0;
  if (!both || others.every((token) => (syntax.features(token) & Feature.infinitive) === 0)) return false;
  return others.every((token) => (syntax.roles(token) & passive) === 0);
}

function isGerund(syntax: Syntax, main: number): boolean {
  return (syntax.features(main) & (Feature.gerund | Feature.present)) !== 0;
}
