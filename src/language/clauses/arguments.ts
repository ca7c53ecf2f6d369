import { WordClass } from "../lexicon/clause-words.ts";
import type { Argument, Case, VerbComplex } from "./clause.ts";
import { isNominal } from "./phrases.ts";
import { childOf, childrenOf, Feature, Relation, type Syntax } from "./syntax.ts";

/** What a predicate has beside its verb. */
export interface Arguments {
  readonly subject: Argument | null;
  readonly objects: readonly Argument[];
  readonly obliques: readonly Argument[];
  readonly agent: Argument | null;
}

/** Subject, objects and the rest of a predicate, as its children say, mended where articles and number forbid that. */
export function argumentsOf(syntax: Syntax, head: number, verb: VerbComplex | null): Arguments {
  const subjects: number[] = [];
  let objects: number[] = [];
  const obliques: Argument[] = [];
  for (const child of childrenOf(syntax, head)) {
    const relation = syntax.relation[child];
    if (relation === Relation.nsubj || relation === Relation.csubj) subjects.push(child);
    else if (relation === Relation.obj || relation === Relation.iobj) objects.push(child);
    else if (relation === Relation.obl) {
      if (isBareObject(syntax, child)) objects.push(child);
      else obliques.push(oblique(syntax, child));
    }
  }
  const joined = syntax.relation[head] === Relation.conj;
  const chosen = chooseSubject(syntax, verb, { subjects, objects, joined });
  if (chosen !== null) {
    const rest = subjects.filter((token) => token !== chosen.head && isNominal(syntax, token));
    objects = [...objects.filter((token) => token !== chosen.head), ...rest].sort((a, b) => a - b);
  }
  for (const token of objects) obliques.push(...loose(syntax, token));
  const agent = verb?.voice === "passive" ? (obliques.find((phrase) => isAgent(syntax, phrase)) ?? null) : null;
  return { subject: chosen, objects: objects.map((token) => object(syntax, token)), obliques, agent };
}

/** A phrase with no preposition that is no time, in German one with the dative: an object, whatever the tree calls it. */
function isBareObject(syntax: Syntax, token: number): boolean {
  if (syntax.tables.order === "svo") {
    const plain =
      syntax.deprel(token) === "obl" && syntax.upos(token) === "NOUN" && token > (syntax.head[token] as number);
    const timed = (syntax.classes(token) & WordClass.time) !== 0;
    return plain && !timed && childOf(syntax, token, Relation.case) === null;
  }
  if (syntax.deprel(token) === "obl:arg") return childOf(syntax, token, Relation.case) === null;
  return (syntax.features(token) & Feature.dative) !== 0 && childOf(syntax, token, Relation.case) === null;
}

function oblique(syntax: Syntax, head: number): Argument {
  const preposition = childOf(syntax, head, Relation.case);
  return { head, case: caseOf(syntax.features(head)), preposition, from: "own", sure: true };
}

/** "sold parts to Russia": whether a phrase behind an object is its own or the verb's no tree tells well, so it is both's. */
function* loose(syntax: Syntax, object: number): Generator<Argument> {
  for (const child of childrenOf(syntax, object)) {
    if (syntax.relation[child] !== Relation.nmod || child < object) continue;
    const phrase = oblique(syntax, child);
    const { preposition } = phrase;
    if (preposition === null || (syntax.classes(preposition) & WordClass.partitive) !== 0) continue;
    yield { ...phrase, sure: false };
  }
}

/** Who does it: by the preposition, since a tree calls places and times agents too ("shot at the centre, …, by a guard"). */
function isAgent(syntax: Syntax, { preposition }: Argument): boolean {
  return preposition !== null && (syntax.classes(preposition) & WordClass.agent) !== 0;
}

function object(syntax: Syntax, head: number): Argument {
  const told = caseOf(syntax.features(head));
  const byTree = syntax.relation[head] === Relation.obj ? "accusative" : "dative";
  // German tells the case of an object; a nominative there is an error of the tag or of the tree.
  const seen = told === "nominative" ? null : told;
  return { head, case: seen ?? byTree, preposition: null, from: "own", sure: seen === null || seen === byTree };
}

function caseOf(bits: number): Case | null {
  if ((bits & Feature.nominative) !== 0) return "nominative";
  if ((bits & Feature.accusative) !== 0) return "accusative";
  if ((bits & Feature.dative) !== 0) return "dative";
  return (bits & Feature.genitive) !== 0 ? "genitive" : null;
}

/**
 * The subject among the children: what the tree says where form and number allow it, else what may be it. "Den Minister
 * kritisierte die Opposition": "den" is no nominative, so the other one is the subject.
 */
function chooseSubject(
  syntax: Syntax,
  verb: VerbComplex | null,
  { subjects, objects, joined }: { subjects: readonly number[]; objects: readonly number[]; joined: boolean },
): Argument | null {
  // "Das Angebot lehnt er ab": of two the pronoun that is a nominative.
  const given = subjects.length > 1 ? (subjects.find((token) => isHe(syntax, token)) ?? subjects[0]) : subjects[0];
  const fits = (token: number) => canBeSubject(syntax, token) && agrees(syntax, token, verb);
  if (given !== undefined) {
    if (fits(given)) return subject(given, true);
    const other = [...subjects.filter((token) => token !== given), ...objects].find(
      (token) => fits(token) && isNominal(syntax, token),
    );
    return other !== undefined && !canBeSubject(syntax, given) ? subject(other, false) : subject(given, false);
  }
  if (verb?.form !== "finite" || verb.mood === "imperative" || syntax.tables.order !== "v2") return null;
  // "erschossen Soldaten neun Polizisten": where no article tells the case, the order does.
  const [before] = objects;
  if (before !== undefined && objects.length === 2 && objects.every((token) => isWithoutCase(syntax, token)))
    return subject(before, false);
  const possible = objects.filter((token) => fits(token) && isNominal(syntax, token));
  const [first] = possible;
  if (first === undefined) return null;
  // "reiste ab und traf Ott": behind "und" the tag of a bare name alone makes no new subject.
  const nominative = possible.find(
    (token) => (syntax.features(token) & Feature.nominative) !== 0 && !(joined && isBare(syntax, token)),
  );
  if (nominative !== undefined) return subject(nominative, false);
  // A clause has a subject, if only that of the one before it: "Sollte das stimmen".
  return possible.length === 1 && (objects.length > 1 || !joined) ? subject(first, false) : null;
}

function isHe(syntax: Syntax, token: number): boolean {
  return syntax.upos(token) === "PRON" && (syntax.classes(token) & WordClass.nominative) !== 0;
}

function isBare(syntax: Syntax, token: number): boolean {
  return syntax.upos(token) === "PROPN" && childOf(syntax, token, Relation.det) === null;
}

function isWithoutCase(syntax: Syntax, token: number): boolean {
  const isNoun = syntax.upos(token) === "NOUN" && canBeSubject(syntax, token);
  return isNoun && childOf(syntax, token, Relation.det) === null;
}

function subject(head: number, sure: boolean): Argument {
  return { head, case: "nominative", preposition: null, from: "own", sure };
}

/** Whether article and form allow the nominative: "den", "dem Minister", "him" do not. */
function canBeSubject(syntax: Syntax, token: number): boolean {
  const bits = syntax.features(token);
  if (syntax.tables.order === "svo") return syntax.upos(token) !== "PRON" || (bits & Feature.accusative) === 0;
  for (const child of childrenOf(syntax, token)) {
    const relation = syntax.relation[child];
    if (relation === Relation.det && (syntax.classes(child) & WordClass.oblique) !== 0) return false;
    if (relation === Relation.case && child < token && syntax.upos(child) === "ADP") return false;
  }
  return (syntax.classes(token) & WordClass.oblique) === 0 || syntax.upos(token) !== "PRON";
}

/** Whether the number of a subject is that of the finite verb, as far as both tell. */
function agrees(syntax: Syntax, token: number, verb: VerbComplex | null): boolean {
  if (verb?.number == null || !isNominal(syntax, token)) return true;
  const bits = syntax.features(token);
  const joined = childOf(syntax, token, Relation.conj) !== null;
  const counted = childOf(syntax, token, Relation.nummod) !== null;
  if (joined || counted || syntax.upos(token) === "NUM") return true;
  if ((bits & Feature.singular) !== 0) return verb.number === "sg" || syntax.tables.order === "svo";
  return (bits & Feature.plural) === 0 || verb.number === "pl";
}
