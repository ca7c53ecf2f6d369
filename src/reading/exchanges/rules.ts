import type { Exchange } from "../contract.ts";
import { indexRules, type RoleRule, type RuleIndex, readRoleRule } from "../rules/role-rule.ts";
import { readRuleFile } from "../rules/rule-file.ts";
import { STAGES } from "../values.ts";

/** A rule of `exchanges.rules`: `from` is the giver, `to` the receiver; it fires only where goods stand in the clause. */
export interface ExchangeRule extends RoleRule {
  readonly stage: Exchange["stage"];
}

/** Reads `exchanges.rules`; `stage delivered`. Throws naming the rule that cannot be read. */
export function compileExchanges(file: string): RuleIndex<ExchangeRule> {
  return indexRules(
    readRuleFile(file).map((block) => {
      const stage = block.one("stage") as Exchange["stage"];
      if (!STAGES.includes(stage)) throw new Error(`rule ${block.id}: no such stage "${stage}"`);
      return { ...readRoleRule(block), stage };
    }),
  );
}
