import { type Clause, type GoodsTables, Relation, type Syntax } from "../../language/index.ts";
import type { GoodsPhrase } from "./goods.ts";
import { contracted, longestAt, prepositionOf, type Scene, wordsOf } from "./scene.ts";

/** The noun that an argument stands for: a relative pronoun for what it is of ("Waffen, die Iran liefert"). */
export function standsFor(clause: Clause, head: number): number {
  return head === clause.pronoun && clause.antecedent !== null ? clause.antecedent : head;
}

/** So many steps up a tree are followed, so that time stays linear whatever the tree is. */
const STEPS = 6;

/**
 * Heads of the phrases with a preposition that tell of a verb or of what it acts on: not of its subject, and not of another
 * such phrase ("nach Erkenntnissen von Experten").
 */
export function phrasesWith(scene: Scene, clause: Clause, preposition: string): readonly number[] {
  const { syntax } = scene;
  const found: number[] = [];
  for (const at of wordsOf(scene, clause)) {
    if (syntax.relation[at] !== Relation.case || contracted(syntax, at) !== preposition) continue;
    const head = syntax.head[at] as number;
    if (head > at && !found.includes(head) && tellsOf(scene, clause, head, preposition)) found.push(head);
  }
  return found;
}

function tellsOf(scene: Scene, clause: Clause, head: number, preposition: string): boolean {
  const { syntax, tables } = scene;
  let at = syntax.head[head] as number;
  for (let step = 0; step < STEPS && at >= 0 && at !== clause.head; step++) {
    const above = prepositionOf(syntax, at);
    // "asked for parts for its helicopters"
    if (above === preposition && syntax.relation[head] === Relation.nmod) return false;
    if (syntax.relation[at] === Relation.obl && tables.adnominal.has(preposition) && above !== null) return false;
    const ofSubject = at === clause.subject?.head && clause.subject.sure && clause.verb?.voice === "active";
    if (ofSubject && tables.attributive.has(preposition) && canHaveAttribute(scene, at)) return false;
    at = syntax.head[at] as number;
  }
  return true;
}

/** Not a name ("verlangt die Hamas von Israel …"), nor goods that go somewhere ("gelangten Gewehre in den Südsudan"). */
function canHaveAttribute(scene: Scene, subject: number): boolean {
  return !isName(scene, subject) && goodsAt(scene, subject).length === 0;
}

/** Heads of the phrases with a preposition right behind a noun: "die Lieferung von Granaten an Estland durch Schweden". */
export function phrasesBehind(scene: Scene, token: number, preposition: string): readonly number[] {
  const { syntax } = scene;
  const found: number[] = [];
  for (let at = token + 1; at < Math.min(token + REACH, syntax.tokens.length); at++) {
    const upos = syntax.upos(at);
    if (upos === "VERB" || upos === "AUX" || upos === "PUNCT") break;
    if (upos !== "ADP" || contracted(syntax, at) !== preposition) continue;
    const head = syntax.head[at] as number;
    if (head > at) found.push(head);
  }
  return found;
}

/** How far behind a noun what belongs to it may stand. */
const REACH = 12;

/** Heads of what a return is named for: "in exchange for doctors", "im Tausch gegen Öl". */
export function returnsFor(scene: Scene, clause: Clause): readonly number[] {
  const { syntax, tables } = scene;
  const found: number[] = [];
  for (const at of wordsOf(scene, clause)) {
    if (syntax.upos(at) !== "ADP" || syntax.upos(at - 1) !== "NOUN") continue;
    if (!tables.returns.has(syntax.lower(at - 1))) continue;
    const head = syntax.head[at] as number;
    if (head > at) found.push(head);
  }
  return found;
}

/** How far before a noun its preposition may stand. */
const NEAR = 6;

/** Whether a phrase that begins here has no preposition; by the words before it, whatever the tree says. */
export function isBare({ syntax }: Scene, first: number, from: number): boolean {
  for (let at = first - 1; at >= Math.max(from, first - NEAR); at--) {
    const upos = syntax.upos(at);
    // "von 2027 an": what stands behind its noun governs nothing that follows.
    if (upos === "ADP") return (syntax.head[at] as number) < at;
    if (upos !== "DET" && upos !== "ADJ" && upos !== "NUM" && upos !== "ADV") return true;
  }
  return true;
}

/** Goods that a phrase tells of: its head, what is joined to it, and what a measure stands before ("eine Reihe von Panzern"). */
export function goodsAt(scene: Scene, head: number): readonly GoodsPhrase[] {
  return scene.goods.filter((phrase) => belongsTo(scene, phrase, head));
}

function belongsTo(scene: Scene, { attached, first, token }: GoodsPhrase, head: number): boolean {
  const { syntax, tables } = scene;
  let joined = false;
  let at = attached;
  for (let step = 0; step < STEPS; step++) {
    if (at === head || (first <= head && head <= token)) return true;
    const above = syntax.head[at] as number;
    if (above < 0) return false;
    const relation = syntax.relation[at] as number;
    // "schickte Benin Getreide": a name and goods beside it are two things.
    if (BESIDE.has(relation) && isName(scene, above)) return false;
    if (!ALIKE.has(relation)) {
      const counted = isMeasured(syntax, tables, above) && isPartitive(syntax, at, first);
      if (relation !== Relation.nmod && relation !== Relation.obl) return false;
      if (!counted && !joined) return false;
    }
    joined = relation === Relation.conj;
    at = above;
  }
  return false;
}

function isName(scene: Scene, token: number): boolean {
  const form = longestAt(scene, token)?.form;
  return form === "name" || form === "metonym";
}

const BESIDE: ReadonlySet<number> = new Set([Relation.appos, Relation.flat, Relation.compound]);

const ALIKE: ReadonlySet<number> = new Set([
  ...[Relation.conj, Relation.appos, Relation.flat, Relation.nummod, Relation.compound],
]);

/** "eine Reihe von Panzern", "a gift of five engines", but not "parts for tanks". */
function isPartitive(syntax: Syntax, at: number, first: number): boolean {
  const preposition = prepositionOf(syntax, at);
  return preposition === null || PARTITIVE.has(preposition) || preposition === syntax.lower(first);
}

const PARTITIVE: ReadonlySet<string> = new Set(["von", "of", "an", "über", "in"]);

function isMeasured(syntax: Syntax, tables: GoodsTables, token: number): boolean {
  const lower = syntax.lower(token);
  return tables.quantities.has(lower) || tables.transparent.has(lower) || syntax.tokens.kind[token] === 1;
}
