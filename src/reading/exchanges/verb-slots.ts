import { type Clause, isNominal, Relation } from "../../language/index.ts";
import { bareActors } from "./bare-actors.ts";
import { bareGoods, countedGoods } from "./bare-goods.ts";
import type { GoodsPhrase } from "./goods.ts";
import { actorsAt } from "./naming.ts";
import { ownersOf } from "./owners.ts";
import { goodsAt, phrasesWith } from "./places.ts";
import { partiesAt, pointedAt, subjectMeant } from "./pointing.ts";
import { type Scene, wordsOf } from "./scene.ts";
import { isAmong, type Slots, unique, without } from "./slots.ts";
import { goodsMeant } from "./taken.ts";
import { unlistedGoods } from "./unlisted.ts";
import { placesOf, REFLEXIVE } from "./verb-places.ts";

/** What stands where around a verb. Of a passive the subject is the object, and the agent the subject. */
export function verbSlots(scene: Scene, clause: Clause): Slots {
  const { subjects, objects, things, agents } = placesOf(scene, clause);
  const placed = (slot: string): readonly number[] => {
    if (slot === "subject") return subjects;
    if (slot === "object") return objects;
    if (slot === "predicate") return [clause.head];
    return phrasesWith(scene, clause, slot).filter((head) => !agents.includes(head));
  };
  return {
    bare: () => bareGoods(scene, clause),
    unlisted: () => unlistedGoods(scene, clause, things),
    goods: (slot) => {
      const heads = slot === "object" ? things : placed(slot);
      const own = heads.flatMap((head) => goodsAt(scene, head)).filter((one) => !isOfAct(scene, one));
      const beside = slot === "object" && own.length > 0 ? countedGoods(scene, clause) : [];
      const found = unique([...beside, ...own]);
      if (found.length > 0) return found;
      const meant = heads.flatMap((head) => goodsMeant(scene, head, slot === "subject"));
      return meant.length > 0 ? meant : countedWith(scene, clause, slot);
    },
    actors: (slot, goods, known) => {
      if (slot === "owner")
        return without(
          goods.flatMap(({ token }) => ownersOf(scene, token)),
          known,
        );
      const heads = placed(slot).filter((head) => slot !== "object" || !isBehind(scene, clause, head, goods));
      const found = heads.flatMap((head) => {
        const named = partiesAt(scene, head, known).filter((one) => !isAmong(one, goods));
        if (named.length > 0) return named;
        if (scene.tables.sources.has(slot) || scene.tables.hands.has(scene.syntax.lower(head)))
          return ownersOf(scene, head);
        return slot === "subject"
          ? [...subjectMeant(scene, clause, head), ...pointedAt(scene, head, known)]
          : pointedAt(scene, head, known);
      });
      return without(found, known);
    },
    hasStranger: (slots) =>
      slots.some((slot) => TOLD.has(slot) && placed(slot).some((head) => isStranger(scene, head))),
    lost: (goods, known) => {
      const taken = [...known, ...subjects.flatMap((head) => actorsAt(scene, head))];
      return goods.length === 0 ? [] : bareActors(scene, clause, taken, goods);
    },
  };
}

/** Whether an object is the goods, or in English stands behind them: "handed over 90 men, among them 12 officers" gives no officer anything. */
function isBehind({ syntax }: Scene, clause: Clause, head: number, goods: readonly GoodsPhrase[]): boolean {
  const verb = clause.verb?.main ?? clause.head;
  const strict = syntax.tables.order === "svo";
  return goods.some(({ token }) => token === head || (strict && verb < token && token < head));
}

/** "halted ammunition exports": what the first part of a compound tells is of its noun; "die Rückgabe des Dorfes". */
function isOfAct({ syntax, acts }: Scene, { token, isLoose }: GoodsPhrase): boolean {
  const head = syntax.head[token] as number;
  const relation = syntax.relation[token];
  const hangs = (relation === Relation.compound && head === token + 1) || (isLoose && relation === Relation.nmod);
  return hangs === true && actAt({ syntax, acts }, head);
}

function actAt({ syntax, acts }: Pick<Scene, "syntax" | "acts">, token: number): boolean {
  return (acts[syntax.tokens.form[token] as number] ?? []).length > 0;
}

/** Slots of sides that no time or place fills. */
const TOLD: ReadonlySet<string> = new Set(["subject", "object", "an", "to"]);

function isStranger(scene: Scene, head: number): boolean {
  const lower = scene.syntax.lower(head);
  // "erreichte Darna": a place that nobody knows.
  if (scene.syntax.upos(head) === "PROPN" && scene.syntax.upos(head - 1) !== "DET") return false;
  if (REFLEXIVE.has(lower) || scene.tables.pointers.has(lower) || !isNominal(scene.syntax, head)) return false;
  return goodsAt(scene, head).length === 0 && actorsAt(scene, head).length === 0;
}

/** "verhandelt über 200 Tonnen Reis": a preposition that is also a word of quantities. */
function countedWith(scene: Scene, clause: Clause, preposition: string): readonly GoodsPhrase[] {
  const own = new Set(wordsOf(scene, clause));
  return scene.goods.filter(({ token, first }) => own.has(token) && scene.syntax.lower(first) === preposition);
}
