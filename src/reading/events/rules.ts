import type { Event } from "../contract.ts";
import { indexRules, type RoleRule, type RuleIndex, readRoleRule } from "../rules/role-rule.ts";
import { readRuleFile } from "../rules/rule-file.ts";
import { EVENT_TYPES } from "../values.ts";

/** A rule of `events.rules`. */
export interface EventRule extends RoleRule {
  readonly type: Event["type"];
  readonly mode: string | null;
  readonly contexts: readonly string[];
}

/** Reads `events.rules`; `gives TYPE [MODE]`, `context a|b`. Throws naming the rule that cannot be read. */
export function compileEvents(file: string): RuleIndex<EventRule> {
  return indexRules(
    readRuleFile(file).map((block) => {
      const [type = "", mode = null] = block.one("gives").split(" ");
      if (!(EVENT_TYPES as readonly string[]).includes(type))
        throw new Error(`rule ${block.id}: no such event type "${type}"`);
      const contexts = (block.maybe("context") ?? "").split("|").filter((name) => name !== "");
      return { ...readRoleRule(block), type: type as Event["type"], mode, contexts };
    }),
  );
}
