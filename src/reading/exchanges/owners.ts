import { childrenOf, Relation } from "../../language/index.ts";
import type { ActorMention } from "../actors/mention-index.ts";
import { actorsAt } from "./naming.ts";
import { goodsAt } from "./places.ts";
import { demonymAt, longestAt, prepositionOf, present, type Scene } from "./scene.ts";

/** Whose the goods are: "iranische Drohnen", "Serbiens Granaten", "Granaten aus serbischer Fertigung". */
export function ownersOf(scene: Scene, token: number): readonly ActorMention[] {
  const { syntax, tables } = scene;
  const found: ActorMention[] = [];
  for (const child of childrenOf(syntax, token)) {
    const relation = syntax.relation[child];
    const preposition = prepositionOf(syntax, child);
    if (relation === Relation.amod || relation === Relation.compound) found.push(...present(demonymAt(scene, child)));
    else if (relation === Relation.det) found.push(...present(longestAt(scene, child)));
    else if (
      relation === Relation.nmod &&
      (preposition === null || tables.sources.has(preposition) || isHeld(scene, token))
    ) {
      if (tables.origins.has(syntax.lower(child))) found.push(...ownersOf(scene, child));
      else if (goodsAt(scene, child).length === 0) found.push(...actorsAt(scene, child));
    }
  }
  // Where the tree calls the adjective something else.
  const before =
    found.length === 0 && token > 0 && syntax.upos(token - 1) === "ADJ" ? demonymAt(scene, token - 1) : null;
  return before === null ? found : [before];
}

/** "in die Hände von Rebellen" */
function isHeld({ syntax, tables }: Scene, token: number): boolean {
  return tables.hands.has(syntax.lower(token));
}
