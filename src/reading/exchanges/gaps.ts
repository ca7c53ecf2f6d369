import { tokenAt } from "../../text/index.ts";
import type { ActorMention } from "../actors/mention-index.ts";
import type { GoodsPhrase } from "./goods.ts";
import { longestAt, type Scene } from "./scene.ts";
import { without } from "./slots.ts";
import type { Transfer } from "./transfer.ts";

/**
 * A verb that is said once for two givers: "Polen hat zwei Zelte geschickt, Zypern eine Mannschaft" are two transfers. The second
 * begins where an actor stands right before goods and behind a comma or "und".
 */
export function splitGaps(scene: Scene, transfer: Transfer): readonly Transfer[] {
  const { doer } = transfer.rule;
  const parts: { readonly by: ActorMention | null; readonly goods: GoodsPhrase[] }[] = [{ by: null, goods: [] }];
  for (const phrase of transfer.goods) {
    const by = phrase === transfer.goods[0] ? null : gapBefore(scene, phrase);
    if (by === null) parts.at(-1)?.goods.push(phrase);
    else parts.push({ by, goods: [phrase] });
  }
  if (parts.length === 1) return [transfer];
  const others = parts.flatMap(({ by }) => (by === null ? [] : [by]));
  const sides = { giver: without(transfer.giver, others), receiver: without(transfer.receiver, others) };
  return parts.map(({ by, goods }) => ({ ...transfer, ...sides, ...(by === null ? {} : { [doer]: [by] }), goods }));
}

function gapBefore(scene: Scene, { first }: GoodsPhrase): ActorMention | null {
  const { syntax } = scene;
  const mention = first > 0 ? longestAt(scene, first - 1) : null;
  if (mention === null || mention.form === "demonym" || mention.form === "nominal") return null;
  const before = tokenAt(syntax.tokens, mention.start) - 1;
  if (before < 0) return null;
  return syntax.lower(before) === "," || syntax.upos(before) === "CCONJ" ? mention : null;
}
