import { childrenOf, Feature, isNominal, Relation, type Syntax, WordClass } from "../../language/index.ts";
import { tokenAt } from "../../text/index.ts";
import type { ActorMention } from "../actors/mention-index.ts";
import { insideOf, namedBefore } from "./modifiers.ts";
import { isCircumstance, prepositionOf, type Trees } from "./trees.ts";

/** Whom a noun phrase names, and in which way. */
export interface Party {
  /** The head of the phrase. */
  readonly head: number;
  readonly mentions: readonly ActorMention[];
  /** By its own words, by whose it is ("Israeli helicopters", "leaders of Mali"), by where it is ("rebels in Mali"), or
   * by somebody named in what tells of it. */
  readonly by: "name" | "owner" | "place" | "remote";
}

/** Phrases within phrases are followed this far. */
const DEEPEST = 4;
/** Longer lists of nouns are cut, so that hostile text stays linear. */
const MOST = 12;

/** Whom a noun and the nouns joined to it name: "Kim, the envoys of Mali and rebels in Chad". */
export function partiesOf(trees: Trees, head: number, depth = 0): readonly Party[] {
  const nouns = joinedTo(trees.syntax, head);
  const all = [...nouns, ...nouns.flatMap((noun) => joinedBelow(trees, noun))];
  const parties = all.flatMap((noun) => partyOf(trees, noun, depth) ?? []);
  return parties.filter((party, i) => !isOfficeOfNext(trees.syntax, party, parties[i + 1]));
}

/** "The armies of Mali | and Chad", "Ann Ott of Mali | and Kim Ott of Chad": who is joined to where the first is from. */
function joinedBelow(trees: Trees, noun: number): readonly number[] {
  const { syntax } = trees;
  if (syntax.tables.order === "v2") return [];
  const found: number[] = [];
  for (const child of childrenOf(syntax, noun)) {
    if (child < noun || syntax.relation[child] !== Relation.nmod) continue;
    for (const other of childrenOf(syntax, child)) {
      if (syntax.relation[other] !== Relation.conj) continue;
      const [own] = named(trees, noun);
      const kind = named(trees, other)[0]?.actor.kind;
      if (own?.actor.kind === "person" ? kind === "person" : own?.form === "nominal" && kind === "state")
        found.push(other);
    }
  }
  return found;
}

/** "Der deutsche Kanzler | und Parteichef Ott": two offices of one person, where the second has no article. */
function isOfficeOfNext({ tables, classes }: Syntax, { by }: Party, next: Party | undefined): boolean {
  if (tables.order !== "v2" || by !== "owner" || next?.by !== "name" || next.head === 0) return false;
  const isPerson = next.mentions.every(({ actor }) => actor.kind === "person");
  return isPerson && (classes(next.head - 1) & WordClass.conjunction) !== 0;
}

/** A noun and those joined to it, also by its title ("der Präsident Putin und Staatschef Xi"). */
function joinedTo(syntax: Syntax, head: number): readonly number[] {
  const found = [head];
  for (let at = 0; at < found.length && found.length < MOST; at++) {
    const noun = found[at] as number;
    for (const child of childrenOf(syntax, noun)) {
      const relation = syntax.relation[child] as number;
      if (relation === Relation.conj) found.push(child);
      else if (relation === Relation.flat || (relation === Relation.appos && syntax.upos(child) === "PROPN"))
        for (const below of childrenOf(syntax, child)) if (syntax.relation[below] === Relation.conj) found.push(below);
    }
  }
  return found;
}

/** Relations whose word names the same as its head: "President | Putin", "the envoy, | Ann Ott". */
const SAME: ReadonlySet<number> = new Set([Relation.flat, Relation.appos]);
function partyOf(trees: Trees, head: number, depth = 0): Party | null {
  if (depth > DEEPEST) return null;
  const { syntax } = trees;
  const stood = antecedentOf(trees, head);
  if (stood !== null) return partyOf(trees, stood, depth + 1);
  const own = withJoinedOrigin(trees, titled(trees, head, named(trees, head)));
  if (own.length > 0) return { head, mentions: own, by: "name" };
  for (const child of childrenOf(syntax, head)) {
    if (!SAME.has(syntax.relation[child] as number)) continue;
    const same = partyOf(trees, child, depth + 1);
    if (same?.by === "name") return { ...same, head };
  }
  const person = depth > 0 ? [] : [...calledBelow(trees, head), ...personBehind(trees, head)];
  if (person.length > 0) return { head, mentions: person, by: "name" };
  const owners = ownersOf(trees, head, depth).filter(
    (owner) => !isOneOf(syntax, head, owner) && !isOfNamed(syntax, head, owner),
  );
  if (owners.length > 0) return { head, mentions: owners, by: "owner" };
  const places = attached(trees, head, WordClass.locative | WordClass.partitive, depth, true).filter(
    (place) => place.actor.kind !== "person" && !isOneOf(syntax, head, place),
  );
  if (places.length > 0) return { head, mentions: places, by: "place" };
  const others = depth > 0 || isSomebody(syntax, head) ? [] : anybodyBelow(trees, head);
  return others.length > 0 ? { head, mentions: others, by: "remote" } : null;
}

/** "Peruvian and | Chilean officials", "US and | British forces": who is joined before the noun by where they are from. */
function withJoinedOrigin({ syntax, mentions }: Trees, found: readonly ActorMention[]): readonly ActorMention[] {
  const [group] = found;
  if (group?.form !== "nominal" || group.actor.code === null) return found;
  const { tokens } = syntax;
  let and = tokenAt(tokens, group.start) - 1;
  // "Peruvian and | the | Chilean officials"
  if (and > 0 && (syntax.classes(and) & WordClass.determiner) !== 0) and--;
  if (and < 1 || (syntax.classes(and) & WordClass.conjunction) === 0) return found;
  const before = mentions
    .overlapping({ start: tokens.start[and - 1] as number, end: tokens.end[and - 1] as number })
    .find(({ form, actor, end }) => form !== "pronoun" && actor.kind === "state" && end === tokens.end[and - 1]);
  return before === undefined ? found : [before, ...found];
}

/** "Den japanischen Elektronikriesen | Sono": an adjective tells whence a named company is; it is not the country. */
function isOfNamed(syntax: Syntax, head: number, { form }: ActorMention): boolean {
  if (form !== "demonym" || (syntax.classes(head) & WordClass.head) !== 0) return false;
  for (const child of childrenOf(syntax, head))
    if (child > head && SAME.has(syntax.relation[child] as number) && syntax.upos(child) === "PROPN") return true;
  return false;
}

/** "United States | President Ann Ott": the person behind the title, where the tree has the country for the head. */
function titled({ syntax, mentions }: Trees, head: number, found: readonly ActorMention[]): readonly ActorMention[] {
  if (found[0]?.actor.kind !== "state" || syntax.tables.order !== "svo") return found;
  const { tokens } = syntax;
  for (let at = head + 1; at < head + TITLE && at < tokens.length && isNominal(syntax, at); at++) {
    const person = mentions
      .overlapping({ start: tokens.start[at] as number, end: tokens.end[at] as number })
      .filter(({ actor, form, start }) => actor.kind === "person" && form === "name" && start === tokens.start[at]);
    if (person.length > 0) return person;
  }
  return found;
}

/** So many words of a title are looked at. */
const TITLE = 5;

/** "A Lyon man", "a resident of Lyon", "Ott's son": somebody of a place or a family is not who is named. */
function isOneOf({ tables, lower }: Syntax, head: number, { actor, form }: ActorMention): boolean {
  if (!tables.individuals.has(lower(head))) return false;
  // "Ein chinesischer Bauer": an adjective tells in German whence somebody is.
  const isOrigin = tables.order === "v2" && form === "demonym";
  return isOrigin || actor.kind === "place" || actor.kind === "person";
}

/** "Ott, the founder of a bank", "his father": who has a name or is somebody's kin is nobody of those named below. */
function isSomebody(syntax: Syntax, head: number): boolean {
  return syntax.upos(head) === "PROPN" || syntax.tables.individuals.has(syntax.lower(head));
}

/** "Der Chef des Verbands in Mali, Ann Ott": the person whom an apposition names, be it that the tree hangs it on another noun. */
function personBehind(trees: Trees, head: number): readonly ActorMention[] {
  const { syntax } = trees;
  const open = [head];
  for (let at = 0; at < open.length && at < MOST; at++) {
    for (const child of childrenOf(syntax, open[at] as number)) {
      const relation = syntax.relation[child];
      if (relation === Relation.appos) {
        const found = named(trees, child).filter(({ actor }) => actor.kind === "person");
        if (found.length > 0) return found;
      } else if (relation === Relation.nmod) open.push(child);
    }
  }
  return [];
}

/** Whoever is named below a noun, the nearest by the tree: "the resolution | that Peru put forward". */
function anybodyBelow(trees: Trees, head: number): readonly ActorMention[] {
  const { syntax } = trees;
  const open = [head];
  for (let at = 0; at < open.length && at < FURTHEST; at++) {
    for (const child of childrenOf(syntax, open[at] as number)) {
      if (syntax.relation[child] === Relation.conj && at === 0) continue;
      if (syntax.relation[child] === Relation.acl || syntax.tables.circumstances.has(syntax.lower(child))) continue;
      if (isCircumstance(syntax, child)) continue;
      const found = isNominal(syntax, child) ? partiesOf(trees, child, 1) : [];
      const others = found.flatMap(({ mentions }) => mentions).filter(({ actor }) => actor.kind !== "place");
      if (others.length > 0) return others;
      open.push(child);
    }
  }
  return [];
}

/** "A woman | named Ann Ott". */
function calledBelow(trees: Trees, head: number): readonly ActorMention[] {
  for (const child of childrenOf(trees.syntax, head)) {
    const called = trees.syntax.relation[child] === Relation.acl ? calledSo(trees, child) : [];
    if (called.length > 0) return called;
  }
  return [];
}

/** "A woman | named Ann Ott": the person whose name what tells of a noun gives. */
function calledSo(trees: Trees, verb: number): readonly ActorMention[] {
  const { syntax } = trees;
  if ((syntax.features(verb) & Feature.participle) === 0) return [];
  for (const child of childrenOf(syntax, verb)) {
    const relation = syntax.relation[child];
    if (relation !== Relation.xcomp && relation !== Relation.obj) continue;
    const found = named(trees, child).filter(({ actor }) => actor.kind === "person");
    if (found.length > 0) return found;
  }
  return [];
}

/** So many words below a noun are looked at. */
const FURTHEST = 40;

/** What a relative pronoun stands for, and "it" in "Hungary said it will …": the subject of the clause above. */
function antecedentOf({ clauses }: Trees, token: number): number | null {
  const clause = clauses.list[clauses.of[token] as number];
  if (clause === undefined) return null;
  if (clause.pronoun === token) return clause.antecedent;
  return null;
}

/** The mentions that the head stands in: as a name or noun with the head as its last word, or title and name. */
export function named({ syntax, mentions }: Trees, head: number): readonly ActorMention[] {
  const { tokens } = syntax;
  const span = { start: tokens.start[head] as number, end: tokens.end[head] as number };
  const over = mentions.overlapping(span).filter(({ start, end, form }) => {
    if (start > span.start || end < span.end) return false;
    return form !== "demonym" || !isAttribute(syntax, head);
  });
  const longest = over.reduce<ActorMention | null>(
    (best, one) => (best === null || one.end - one.start > best.end - best.start ? one : best),
    null,
  );
  return longest === null ? [] : over.filter(({ start, end }) => start === longest.start && end === longest.end);
}

function isAttribute(syntax: Syntax, token: number): boolean {
  return syntax.relation[token] === Relation.amod;
}

/** "Israeli helicopters", "Irans Raketen", "UN convoys", "the leaders of Mali". */
export function ownersOf(trees: Trees, head: number, depth = 0): readonly ActorMention[] {
  const before = namedBefore(trees, head);
  if (before.length > 0) return before;
  const part = insideOf(trees, head);
  if (part.length > 0) return part;
  const whole = attached(trees, head, WordClass.partitive, depth);
  return whole.length > 0 ? whole : madeBy(trees, head, depth);
}

const NOBODY = { verb: null, agent: null };

/** "A bombing | by Mali", "rockets fired | by Mali": whose what is done is. */
function madeBy(trees: Trees, head: number, depth: number): readonly ActorMention[] {
  const { syntax, clauses } = trees;
  if (syntax.tables.order === "v2") return [];
  for (const child of childrenOf(syntax, head)) {
    if (child < head) continue;
    const clause = syntax.relation[child] === Relation.acl ? clauses.list[clauses.of[child] as number] : undefined;
    const { verb, agent } = clause?.head === child ? clause : NOBODY;
    const carried = verb?.voice === "passive" && syntax.tables.carriers.has(verb.lemma);
    if (carried && agent !== null && depth < DEEPEST)
      return partiesOf(trees, agent.head, depth + 1).flatMap(({ mentions }) => mentions);
  }
  return attached(trees, head, WordClass.agent, depth);
}

/** Whom the phrases name that follow a noun with a preposition of this class, or in the genitive. */
function attached(trees: Trees, head: number, kind: number, depth: number, places = false): readonly ActorMention[] {
  const { syntax } = trees;
  for (const child of childrenOf(syntax, head)) {
    if (syntax.relation[child] !== Relation.nmod || child < head) continue;
    // "Camps near the border of Mali" are not Mali's, nor is "ein Mann libanesischer Herkunft".
    if ((places || syntax.tables.order === "v2") && syntax.tables.circumstances.has(syntax.lower(child))) continue;
    const preposition = prepositionOf(syntax, child);
    const fits = preposition === null ? (kind & WordClass.partitive) !== 0 : (syntax.classes(preposition) & kind) !== 0;
    if (!fits) continue;
    // "head of a club in Mali": nobody acts for where another is.
    const parties = partiesOf(trees, child, depth + 1).filter(({ by }) => by !== "place" || places);
    if (parties.length > 0) return parties.flatMap(({ mentions }) => mentions);
  }
  return [];
}
