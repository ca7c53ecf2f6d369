import { tokenAt } from "../../text/index.ts";
import type { ActorMention } from "../actors/mention-index.ts";
import type { GoodsPhrase } from "./goods.ts";
import { partyOf } from "./parties.ts";
import { longestAt, type Scene } from "./scene.ts";
import type { Slots } from "./slots.ts";
import type { Transfer } from "./transfer.ts";

/** Who gives what by a verb that is said of somebody else before: "Polen hat zwei Zelte geschickt, Zypern eine Mannschaft". */
export interface Gap {
  readonly by: ActorMention;
  readonly goods: readonly GoodsPhrase[];
  /** The goods before, of the verb. */
  readonly after: GoodsPhrase;
}

/** A gap begins where an actor stands right before goods that are not the first ones, behind a comma or "und", with no verb of its own. */
export function gapsOf(scene: Scene): readonly Gap[] {
  const gaps: { readonly by: ActorMention; readonly goods: GoodsPhrase[]; readonly after: GoodsPhrase }[] = [];
  scene.goods.forEach((phrase, i) => {
    const after = scene.goods[i - 1];
    if (after === undefined) return;
    const by = gapBefore(scene, phrase);
    const last = gaps.at(-1);
    if (by !== null) gaps.push({ by, goods: [phrase], after });
    else if (last?.goods.at(-1) === after && phrase.first - after.token === 2) last.goods.push(phrase);
  });
  return gaps;
}

/** What stands around the verb without the gaps. */
export function withoutGaps(fill: Slots, gaps: readonly Gap[]): Slots {
  if (gaps.length === 0) return fill;
  const isGapped = (phrase: GoodsPhrase) => gaps.some(({ goods }) => goods.includes(phrase));
  const isBy = ({ start }: ActorMention) => gaps.some(({ by }) => by.start === start);
  return {
    ...fill,
    bare: () => fill.bare().filter((phrase) => !isGapped(phrase)),
    goods: (slot) => fill.goods(slot).filter((phrase) => !isGapped(phrase)),
    lost: (goods, known) => fill.lost(goods, known).filter((one) => !isBy(one)),
    actors: (slot, goods, known) => fill.actors(slot, goods, known).filter((one) => !isBy(one)),
  };
}

/** The transfer, and one more for each gap that follows its goods. */
export function splitGaps(scene: Scene, transfer: Transfer, gaps: readonly Gap[]): readonly Transfer[] {
  const all = [transfer];
  for (const { by, goods, after } of gaps) {
    if (!all.some((one) => one.goods.includes(after))) continue;
    all.push({ ...transfer, [transfer.rule.doer]: [partyOf(scene, by)], goods });
  }
  return all;
}

function gapBefore(scene: Scene, { first, token }: GoodsPhrase): ActorMention | null {
  const { syntax } = scene;
  const isLast = token + 1 >= syntax.tokens.length;
  if (!isLast && syntax.upos(token + 1) !== "PUNCT" && syntax.upos(token + 1) !== "CCONJ") return null;
  const last = first > 0 && syntax.upos(first - 1) === "DET" ? first - 2 : first - 1;
  const mention = last > 0 ? longestAt(scene, last) : null;
  if (mention === null || mention.form === "demonym" || mention.form === "nominal") return null;
  if (tokenAt(syntax.tokens, mention.end - 1) !== last) return null;
  const before = tokenAt(syntax.tokens, mention.start) - 1;
  if (before < 0) return null;
  return syntax.lower(before) === "," || syntax.upos(before) === "CCONJ" ? mention : null;
}
