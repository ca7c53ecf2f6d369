import { type Clause, childrenOf, Relation } from "../../language/index.ts";
import { type GoodsPhrase, phraseOf } from "./goods.ts";
import { standsFor } from "./places.ts";
import { longestAt, type Scene, spanOf } from "./scene.ts";

/**
 * Goods that no list knows, where a verb tells of nothing but a transfer: what stands at one of `heads`, a common noun of no
 * person, event or idea ("lends the museum a sextant"), or a title in quotation marks ("leiht dem Haus seine „Dame mit Hut“").
 */
export function unlistedGoods(scene: Scene, clause: Clause, heads: readonly number[]): readonly GoodsPhrase[] {
  return heads
    .filter((head) => !isDative(scene, clause, head))
    .flatMap((head) => titleAt(scene, head) ?? (isThing(scene, head) ? [phraseAt(scene, clause, head)] : []));
}

/** "der Stadt", "dem Dorf": who gets something, not what is given. Without an article the case is a guess. */
export function isDative({ syntax }: Scene, clause: Clause, head: number): boolean {
  const isMarked = Array.from(childrenOf(syntax, head)).some((child) => syntax.upos(child) === "DET");
  const isObject = clause.objects.some((object) => standsFor(clause, object.head) === head && object.case === "dative");
  return isMarked && isObject;
}

function isThing(scene: Scene, head: number): boolean {
  const { syntax, tables } = scene;
  const lower = syntax.lower(head);
  if (syntax.upos(head) !== "NOUN" || longestAt(scene, head) !== null) return false;
  const known = [tables.pointers, tables.houses, tables.leaders, tables.locals, tables.transparent, tables.agreements];
  if (known.some((list) => list.has(lower)) || tables.quantities.has(lower) || syntax.tables.nouns.has(lower))
    return false;
  return !tables.listed.has(lower) && !isAbstract(scene, lower);
}

/** By the noun itself, by the end of a German compound, or by an ending that such nouns have ("-heit", "-ness"). */
function isAbstract({ syntax, tables }: Scene, lower: string): boolean {
  if (tables.abstract.has(lower) || tables.abstractEnds.some((end) => lower.endsWith(end))) return true;
  if (syntax.tables.order === "svo" || lower.length > LONGEST) return false;
  for (let at = 3; at <= lower.length - 4; at++) if (tables.abstract.has(lower.slice(at))) return true;
  return false;
}

/** So many letters a word may have, so that time stays linear. */
const LONGEST = 40;

function phraseAt({ syntax, text, tables }: Scene, clause: Clause, head: number): GoodsPhrase {
  let first = head;
  for (const child of childrenOf(syntax, head))
    if (child < first && syntax.relation[child] === Relation.compound) first = child;
  return phraseOf(syntax, text, tables, { token: head, first, kind: "other", isLoose: false, from: clause.from });
}

/** So many words a title may have. */
const MAX_TITLE = 10;

/** „Dame mit Hut“: what stands in quotation marks around a head, but not a whole sentence. */
function titleAt(scene: Scene, head: number): readonly GoodsPhrase[] | null {
  const { syntax, text } = scene;
  const { tokens } = syntax;
  const kind = longestAt(scene, head)?.actor.kind;
  if (kind === "organization" || kind === "outlet") return null;
  const quotation = scene.quotationsAt(spanOf(syntax, head)).at(-1);
  if (quotation === undefined || quotation.to - quotation.from - 2 > MAX_TITLE) return null;
  const [first, last] = [quotation.from + 1, quotation.to - 2];
  for (let at = first; at <= last; at++) if (ENDS.has(syntax.upos(at))) return null;
  const span = [tokens.start[first] as number, tokens.end[last] as number] as const;
  const goods = { words: text.slice(...span), span, quantity: null, unit: null };
  return [{ kind: "other", token: head, first, attached: head, goods }];
}

/** Words and signs that no title of a work has: it is a sentence. */
const ENDS: ReadonlySet<string> = new Set(["VERB", "AUX", "PUNCT"]);
