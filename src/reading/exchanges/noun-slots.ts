import { childrenOf, Relation } from "../../language/index.ts";
import type { ActorMention } from "../actors/mention-index.ts";
import { deliveredPart, type GoodsPhrase } from "./goods.ts";
import { ownersOf } from "./owners.ts";
import { goodsAt, phrasesBehind } from "./places.ts";
import { partiesAt, pointedAt } from "./pointing.ts";
import type { ExchangeRules } from "./rules.ts";
import { clauseAt, demonymAt, prepositionOf, type Scene, spanOf } from "./scene.ts";
import { type Slots, unique, without } from "./slots.ts";

/** What stands where around a noun: before it, behind it, in its first part. */
export function nounSlots(scene: Scene, rules: ExchangeRules, token: number): Slots {
  const { syntax } = scene;
  const attached = (preposition: string) => {
    const own = Array.from(childrenOf(syntax, token)).filter((child) => prepositionOf(syntax, child) === preposition);
    return unique([...own, ...phrasesBehind(scene, token, preposition)]);
  };
  const bare = () =>
    Array.from(childrenOf(syntax, token)).filter(
      (child) => syntax.relation[child] === Relation.nmod && prepositionOf(syntax, child) === null,
    );
  return {
    bare: () => [],
    unlisted: () => [],
    hasStranger: () => false,
    lost: () => [],
    goods: (slot) => {
      if (slot === "compound") return compoundGoods(scene, rules, token);
      const heads = slot === "genitive" ? bare() : attached(slot);
      return unique(heads.flatMap((head) => goodsAt(scene, head)));
    },
    actors: (slot, goods, known) => {
      if (slot === "owner")
        return without([...demonymsOf(scene, token), ...goods.flatMap((one) => ownersOf(scene, one.token))], known);
      const heads = slot === "genitive" ? bare() : slot === "subject" ? subjectsOf(scene, token) : attached(slot);
      const own = heads.filter((head) => !goods.some((one) => goodsAt(scene, head).includes(one)));
      return without(
        own.flatMap((head) => {
          const named = partiesAt(scene, head, known);
          return named.length > 0 ? named : pointedAt(scene, head, known);
        }),
        known,
      );
    },
  };
}

/** "Ghana is in talks …": who the clause is about that the noun is the predicate of. */
function subjectsOf(scene: Scene, token: number): readonly number[] {
  const clause = clauseAt(scene, token);
  return clause?.head === token && clause.subject !== null ? [clause.subject.head] : [];
}

function demonymsOf(scene: Scene, token: number): readonly ActorMention[] {
  const found: ActorMention[] = [];
  for (const child of childrenOf(scene.syntax, token)) {
    if (scene.syntax.relation[child] !== Relation.amod) continue;
    const mention = demonymAt(scene, child);
    if (mention !== null) found.push(mention);
  }
  return found;
}

/** "Waffenlieferung", "arms deliveries". */
function compoundGoods(scene: Scene, rules: ExchangeRules, token: number): readonly GoodsPhrase[] {
  const { syntax, tables } = scene;
  const joined = scene.goods.filter(
    (phrase) => syntax.head[phrase.token] === token && syntax.relation[phrase.token] === Relation.compound,
  );
  if (joined.length > 0 || syntax.tables.order === "svo") return joined;
  const kind = deliveredPart(syntax.lower(token), tables, (end) => rules.nouns.has(end));
  if (kind === null) return [];
  const { start, end } = spanOf(syntax, token);
  const words = syntax.tokens.forms[syntax.tokens.form[token] as number] as string;
  return [
    { kind, token, first: token, attached: token, goods: { words, span: [start, end], quantity: null, unit: null } },
  ];
}
