import { type Clause, isNominal, Relation, type Syntax } from "../../language/index.ts";
import type { GoodsPhrase } from "./goods.ts";
import { goodsAt, isBare } from "./places.ts";
import { longestAt, type Scene, wordsOf } from "./scene.ts";

/** Goods of a clause that the tree hangs on no place, where they have no preposition. */
export function bareGoods(scene: Scene, clause: Clause): readonly GoodsPhrase[] {
  const subject = clause.subject?.head ?? -1;
  const own = new Set(wordsOf(scene, clause));
  return scene.goods.filter(
    (phrase) =>
      own.has(phrase.token) &&
      isBare(scene, phrase.first, clause.from) &&
      (phrase.first < phrase.token || !isGoverned(scene, phrase.first - 1)) &&
      scene.syntax.relation[phrase.token] !== Relation.compound &&
      !isJoined(scene.syntax, phrase.first) &&
      !goodsAt(scene, subject).includes(phrase),
  );
}

/** "Überzeugung angesehener Experten": a noun right before may govern it, but not a name ("schickte Benin Getreide"). */
function isGoverned(scene: Scene, before: number): boolean {
  return before >= 0 && isNominal(scene.syntax, before) && longestAt(scene, before) === null;
}

/** "Panzer und Granaten": the second stands where the first does. */
function isJoined(syntax: Syntax, first: number): boolean {
  return first > 0 && (syntax.upos(first - 1) === "CCONJ" || syntax.lower(first - 1) === ",");
}
