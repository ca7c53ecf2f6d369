import { type Clause, isNominal, Relation, type Syntax } from "../../language/index.ts";
import type { GoodsPhrase } from "./goods.ts";
import { goodsAt, isBare } from "./places.ts";
import { longestAt, prepositionOf, type Scene, wordsOf } from "./scene.ts";

/** Goods of a clause that the tree hangs on no place, where they have no preposition. */
export function bareGoods(scene: Scene, clause: Clause): readonly GoodsPhrase[] {
  const subject = clause.subject?.head ?? -1;
  const own = new Set(wordsOf(scene, clause));
  return scene.goods.filter(
    (phrase) =>
      own.has(phrase.token) &&
      isBare(scene, phrase.first, clause.from) &&
      (phrase.first < phrase.token || isLoose(scene, phrase) || !isGoverned(scene, phrase.first - 1)) &&
      !isOfNoun(scene.syntax, phrase) &&
      scene.syntax.relation[phrase.token] !== Relation.compound &&
      !isJoined(scene.syntax, phrase.first) &&
      !goodsAt(scene, subject).includes(phrase),
  );
}

/** "… Caracas 60.000 Tonnen Diesel und Kaffee": goods with a count that the tree takes for a part of a name. */
export function countedGoods(scene: Scene, clause: Clause): readonly GoodsPhrase[] {
  return bareGoods(scene, clause).filter(({ attached, goods }) => {
    const beside = BESIDE.has(scene.syntax.relation[attached] as number);
    return beside && goods.quantity !== null && scene.syntax.upos(scene.syntax.head[attached] as number) === "PROPN";
  });
}

const BESIDE: ReadonlySet<number> = new Set([Relation.flat, Relation.appos]);

/** "Gehälter der Soldaten": of another noun; but not "dem Nachbarn drei Generatoren", where a number stands for no genitive. */
function isOfNoun(syntax: Syntax, { attached, first }: GoodsPhrase): boolean {
  const head = syntax.head[attached] as number;
  if (syntax.tables.order === "v2" && syntax.upos(first) === "NUM" && first < attached) return false;
  return syntax.relation[attached] === Relation.nmod && head >= 0 && syntax.upos(head) === "NOUN";
}

/** "… im Winter Raketenwerfer verkauft hat": a tree hangs them on a noun of another phrase as if they were its name. */
function isLoose({ syntax }: Scene, { attached, token }: GoodsPhrase): boolean {
  const head = syntax.head[attached] as number;
  if (attached !== token || !BESIDE.has(syntax.relation[token] as number) || head !== token - 1) return false;
  return syntax.upos(head) === "NOUN" && prepositionOf(syntax, head) !== null && syntax.tables.order === "v2";
}

/** "Überzeugung angesehener Experten": a noun right before may govern it, but not a name ("schickte Benin Getreide"). */
function isGoverned(scene: Scene, before: number): boolean {
  return before >= 0 && isNominal(scene.syntax, before) && longestAt(scene, before) === null;
}

/** "Panzer und Granaten": the second stands where the first does. */
function isJoined(syntax: Syntax, first: number): boolean {
  return first > 0 && (syntax.upos(first - 1) === "CCONJ" || syntax.lower(first - 1) === ",");
}
