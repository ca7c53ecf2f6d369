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
  if (to.length === 0 && rule.open.size > 0) return from.some((one) => standsAlone(rule, one));
  return (from.length > 0 || rule.from.optional) && (to.length > 0 || rule.to.optional);
}

/** Unnamed people of these trades stand for nobody: "customers", "companies", "pupils". */
const TRADES: ReadonlySet<string | null> = new Set([null, "CVL", "BUS", "EDU"]);

/**
 * Whether what somebody does to nobody who is named is a matter of public life: "Mali rejects the plan", "the union demands
 * …", but not "Ann Ott rejects the plan", of whom no office, country or trade is known.
 */
function standsAlone({ open }: RoleRule, { actor, form }: ActorMention): boolean {
  if (actor.kind === "person" && open.has("anyone")) return true;
  if (!open.has(actor.kind)) return false;
  if (actor.kind === "group") return form === "name" || actor.code !== null || !TRADES.has(actor.sector);
  if (actor.kind === "person") return actor.code !== null || actor.sector !== null || actor.roles.length > 0;
  return true;
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
