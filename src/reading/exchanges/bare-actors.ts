import { type Clause, type Syntax, WordClass } from "../../language/index.ts";
import { tokenAt } from "../../text/index.ts";
import type { ActorMention } from "../actors/mention-index.ts";
import type { GoodsPhrase } from "./goods.ts";
import { isThing } from "./naming.ts";
import { partyOf } from "./parties.ts";
import { isBare } from "./places.ts";
import { type Scene, spanOf } from "./scene.ts";

/**
 * Who stands in a clause without preposition and is none of `known`, where the tree has lost them: a dative ("dass Kuba Managua
 * Ärzte schickte", "überließ das Gut dem Niger …"), in English between verb and goods.
 */
export function bareActors(
  scene: Scene,
  clause: Clause,
  known: readonly ActorMention[],
  goods: readonly GoodsPhrase[],
): readonly ActorMention[] {
  const { syntax, mentions } = scene;
  const verb = clause.verb?.main ?? clause.head;
  const limit = goods.find(({ isTaken }) => !isTaken)?.first ?? clause.to;
  for (const { from, to } of clause.spans) {
    const span = { start: syntax.tokens.start[from] as number, end: syntax.tokens.end[to - 1] as number };
    for (const mention of mentions.inside(span)) {
      const first = tokenAt(syntax.tokens, mention.start);
      if (known.some(({ actor }) => actor === mention.actor) || mention.form === "demonym") continue;
      if (isThing(scene, mention)) continue;
      if (goods.some((phrase) => phrase.goods.span[0] <= mention.start && mention.end <= phrase.goods.span[1]))
        continue;
      if (!isBare(scene, first, clause.from)) continue;
      if (syntax.tables.order === "svo" ? first <= verb || first > limit : !canBeDative(scene, first, clause.head))
        continue;
      return [partyOf(scene, mention)];
    }
  }
  return [];
}

/** "dem Niger", "der Republik Moldau", "Kuba Managua": by the article, or a name right behind a name or verb. */
function canBeDative({ syntax, mentions }: Scene, first: number, head: number): boolean {
  let at = first;
  if (syntax.upos(at) !== "DET") {
    at--;
    // "der slowakischen Luftwaffe", "der Handelsfirma Nordbelt".
    while (at > 0 && (syntax.upos(at) === "ADJ" || syntax.upos(at) === "NOUN")) at--;
  }
  if (at >= 0 && syntax.upos(at) === "DET") {
    if (at > 0 && syntax.upos(at - 1) === "ADP") return false;
    if ((syntax.classes(at) & WordClass.oblique) !== 0 && syntax.lower(at) !== "des") return true;
    return (syntax.classes(at) & WordClass.genitive) !== 0 && syntax.lower(at) !== "des" && !isNoun(syntax, at - 1);
  }
  if (first - 1 === head) return true;
  const before = syntax.upos(first - 1);
  if (before === "VERB" || before === "AUX") return true;
  return before === "PROPN" && mentions.overlapping(spanOf(syntax, first - 1)).length > 0;
}

function isNoun(syntax: Syntax, token: number): boolean {
  return token >= 0 && (syntax.upos(token) === "NOUN" || syntax.upos(token) === "PROPN");
}
