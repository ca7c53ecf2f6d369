import type { ActorMention } from "../actors/mention-index.ts";
import type { Role, RoleRule } from "./role-rule.ts";
import type { Fill } from "./slots.ts";

/** Whether enough of those who do it together are named. */
export function joined({ from }: RoleRule, size: number): boolean {
  return size >= 2 || (from.optional && size === 1);
}

/** Whether the roles that a rule asks for are filled. */
export function filled(rule: RoleRule, from: readonly ActorMention[], to: readonly ActorMention[]): boolean {
  if (from.length === 0 && to.length === 0) return false;
  return (from.length > 0 || rule.from.optional) && (to.length > 0 || rule.to.optional);
}

/** Who stands in the first slot of a role that is filled. */
export function fillRole(role: Role, fill: Fill): readonly ActorMention[] {
  for (const slot of role.slots) {
    const found = fill(slot);
    if (found.length > 0) return found;
  }
  return [];
}

/** Places do nothing: "Aleppo" is where it happened. */
export function canAct({ actor }: ActorMention): boolean {
  return actor.kind !== "place";
}

/** Whether the rule takes the actor for its second role. */
export function canSuffer({ kinds, means }: RoleRule, { actor }: ActorMention): boolean {
  if (kinds.size > 0 && !kinds.has(actor.kind)) return false;
  // "Sent troops": unnamed forces, whose nothing tells.
  return !(means && actor.kind === "group" && actor.code === null && actor.sector === "MIL");
}
