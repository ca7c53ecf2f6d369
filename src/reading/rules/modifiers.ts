import { childrenOf, Relation, type Syntax, WordClass } from "../../language/index.ts";
import { tokenAt } from "../../text/index.ts";
import type { ActorMention } from "../actors/mention-index.ts";
import type { Trees } from "./trees.ts";

/** Relations by which a phrase tells whose its head is. */
const OWNING: ReadonlySet<number> = new Set([
  Relation.amod,
  Relation.nmod,
  Relation.compound,
  Relation.det,
  Relation.flat,
]);
/** So many words of a phrase are looked at for its first one, so that hostile text stays linear. */
const MOST = 12;

/** "US-Truppen": the name in a compound. */
export function insideOf({ syntax, mentions }: Trees, head: number): readonly ActorMention[] {
  const { tokens } = syntax;
  const span = { start: tokens.start[head] as number, end: tokens.end[head] as number };
  return mentions.inside(span).filter(({ start, end }) => end - start < span.end - span.start);
}

/** Whom the words of the phrase before its head name: adjectives, possessors, parts of a compound. */
export function namedBefore({ syntax, mentions }: Trees, head: number): readonly ActorMention[] {
  const { tokens } = syntax;
  const first = firstOf(syntax, head);
  if (first === head) return [];
  const span = { start: tokens.start[first] as number, end: tokens.start[head] as number };
  const found: ActorMention[] = [];
  for (const mention of mentions.inside(span)) {
    // Whom "his" means is less sure than whom the sentence is about; "a military plan", "the police state" name nobody.
    if (mention.form === "pronoun" || isKind(syntax, head, mention) || isStance(syntax, mention)) continue;
    const last = found.at(-1);
    if (
      last === undefined ||
      mention.start >= last.end ||
      mention.end > last.end ||
      (mention.start === last.start && mention.end === last.end)
    )
      found.push(mention);
  }
  return found;
}

/** A noun for a group that tells of which kind something is; a noun for people tells who they are ("police | officers"). */
function isKind(syntax: Syntax, head: number, { form, actor, start }: ActorMention): boolean {
  if (syntax.tables.order !== "svo" || form !== "nominal") return false;
  // "Government | websites" are not those of the state spoken of, "Israeli government | websites" are Israel's.
  const first = tokenAt(syntax.tokens, start);
  const bare = actor.kind === "state" && syntax.relation[first] === Relation.compound && syntax.upos(first) === "NOUN";
  if (!bare && (actor.kind !== "group" || actor.code !== null)) return false;
  return (syntax.classes(head) & WordClass.head) === 0;
}

/** "An anti-Syria journalist", "pro-Kremlin media": for or against somebody, not theirs. */
function isStance(syntax: Syntax, { start }: ActorMention): boolean {
  const token = tokenAt(syntax.tokens, start);
  const before = start - (syntax.tokens.start[token] as number);
  return before > 0 && syntax.tables.stances.has(syntax.lower(token).slice(0, before));
}

/** The first word of the phrase before its head without phrases that have a preposition ("der von Mali | gesandte Bote"). */
function firstOf(syntax: Syntax, head: number): number {
  let first = head;
  const open = [head];
  for (let at = 0; at < open.length && at < MOST; at++) {
    for (const child of childrenOf(syntax, open[at] as number)) {
      if (child > head || hasPreposition(syntax, child)) continue;
      if (at === 0 && !OWNING.has(syntax.relation[child] as number)) continue;
      first = Math.min(first, child);
      open.push(child);
    }
  }
  return first;
}

function hasPreposition(syntax: Syntax, token: number): boolean {
  for (const child of childrenOf(syntax, token))
    if (syntax.relation[child] === Relation.case && syntax.upos(child) === "ADP") return true;
  return false;
}
