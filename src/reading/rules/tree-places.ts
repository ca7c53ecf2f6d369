import { type Argument, type Clause, childrenOf, Relation, type Syntax, WordClass } from "../../language/index.ts";
import type { ActorMention } from "../actors/mention-index.ts";
import { type Party, partiesOf } from "./parties.ts";
import { prepositionOf, type Trees } from "./trees.ts";

/** Whom the phrases below a noun name whose preposition is asked for. */
export function below(
  trees: Trees,
  noun: number,
  wanted: (preposition: number | null) => boolean,
): readonly ActorMention[] {
  const { syntax } = trees;
  for (const child of childrenOf(syntax, noun)) {
    if (child < noun || (syntax.relation[child] !== Relation.nmod && syntax.relation[child] !== Relation.obl)) continue;
    // "a state | of siege | in Lyon"
    if (isCounting(syntax, noun)) {
      const inside = below(trees, child, wanted);
      if (inside.length > 0) return inside;
    }
    const preposition = prepositionOf(syntax, child);
    if (!wanted(preposition) || (preposition === null && isListed(syntax, child))) continue;
    const found = partiesOf(trees, child).flatMap(({ mentions }) => mentions);
    if (found.length > 0) return found;
  }
  return [];
}

/** "Kritik an Togo | , der Bank und am Fonds": behind a comma stands no genitive, but one more of whom is named before. */
function isListed(syntax: Syntax, noun: number): boolean {
  const first = childrenOf(syntax, noun).next().value;
  return first !== undefined && first < noun && syntax.lower(first) === ",";
}

/** Words that tell how much: "thousands of", "a state of". */
function isCounting(syntax: Syntax, noun: number): boolean {
  return syntax.tables.order === "svo" && (syntax.classes(noun) & WordClass.transparent) !== 0;
}

/** Whom an argument names. */
export function mentionsOf(
  trees: Trees,
  argument: Argument | null,
  accepts = (_: Party): boolean => true,
): readonly ActorMention[] {
  if (argument === null) return [];
  return partiesOf(trees, argument.head)
    .filter(accepts)
    .flatMap(({ mentions }) => mentions);
}

/** Obliques of the verb, then what hangs on its objects ("criticism of Mali"). */
export function withPreposition(
  trees: Trees,
  clause: Clause,
  wanted: (preposition: number) => boolean,
): readonly ActorMention[] {
  for (const phrase of [...clause.obliques].sort((a, b) => Number(b.sure) - Number(a.sure))) {
    if (phrase === clause.agent || phrase.preposition === null || !wanted(phrase.preposition)) continue;
    const found = mentionsOf(trees, phrase);
    if (found.length > 0) return found;
  }
  const nouns = [
    ...clause.objects.map(({ head }) => head),
    ...(clause.verb?.voice === "passive" && clause.subject ? [clause.subject.head] : []),
  ];
  for (const noun of nouns) {
    const found = below(trees, noun, (preposition) => preposition !== null && wanted(preposition));
    if (found.length > 0) return found;
  }
  return deeper(trees, clause, wanted);
}

/** "Sued in a court in Lyon | against Mali": a phrase that the tree hangs on another, but not in a clause of its own. */
function deeper(trees: Trees, clause: Clause, wanted: (preposition: number) => boolean): readonly ActorMention[] {
  const { syntax } = trees;
  if (syntax.tables.order === "v2") return [];
  const open = [...clause.obliques, ...clause.objects].map(({ head }) => head).filter((head) => head > clause.head);
  for (let at = 0; at < open.length && at < FURTHEST; at++) {
    for (const child of childrenOf(syntax, open[at] as number)) {
      if (child < (open[at] as number)) continue;
      // "extradited Ann | Ott | to Mali"
      if (syntax.relation[child] === Relation.flat) open.push(child);
      if (syntax.relation[child] !== Relation.nmod) continue;
      const preposition = prepositionOf(syntax, child);
      if (preposition !== null && !isLoose(syntax, syntax.lower(preposition)) && wanted(preposition)) {
        const found = partiesOf(trees, child).flatMap(({ mentions }) => mentions);
        if (found.length > 0) return found;
      }
      open.push(child);
    }
  }
  return [];
}

/** Slots that the order of words fills with whatever stands near: "in Mali", "of Mali". */
export function isLoose({ tables }: Syntax, slot: string): boolean {
  if (slot === "any" || slot === "country") return true;
  return tables.order === "svo" && ((tables.words.get(slot) ?? 0) & (WordClass.locative | WordClass.partitive)) !== 0;
}

/** So many words below a verb are looked at. */
const FURTHEST = 60;
