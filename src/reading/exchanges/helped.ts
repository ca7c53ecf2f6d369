import { type Clause, childrenOf, Relation } from "../../language/index.ts";
import type { Sentence } from "../../text/index.ts";
import type { ActorMention } from "../actors/mention-index.ts";
import { bareActors } from "./bare-actors.ts";
import { actorsAt } from "./naming.ts";
import { ownersOf } from "./owners.ts";
import { clauseAt, type Scene } from "./scene.ts";

/** Who is helped with what a sentence tells to be given: "auf Bitten Sloweniens", "…, to help the Philippines". Null: nobody. */
export function helpedIn(scene: Scene, { from, to }: Sentence): ActorMention | null {
  const { syntax, tables } = scene;
  for (let token = from; token < to; token++) {
    if (tables.requests.has(syntax.lower(token))) {
      const asker = askerAt(scene, token);
      if (asker !== null) return asker;
    }
    const clause = clauseAt(scene, token);
    if (clause?.verb?.main === token && tables.helping.has(clause.verb.lemma)) {
      const [helped] = helpedBy(scene, clause);
      if (helped !== undefined) return helped;
    }
  }
  return null;
}

function askerAt(scene: Scene, noun: number): ActorMention | null {
  const { syntax } = scene;
  const joined = Array.from(childrenOf(syntax, noun)).filter((child) => syntax.relation[child] === Relation.nmod);
  const found = [...ownersOf(scene, noun), ...joined.flatMap((child) => actorsAt(scene, child))];
  return found.find(({ actor }) => actor.kind !== "person") ?? null;
}

function helpedBy(scene: Scene, clause: Clause): readonly ActorMention[] {
  const placed = clause.objects.flatMap(({ head }) => actorsAt(scene, head));
  if (placed.length > 0) return placed;
  const known = clause.subject === null ? [] : actorsAt(scene, clause.subject.head);
  return bareActors(scene, clause, known, []);
}
