import type { Exchange } from "../contract.ts";
import { indexRules, type RoleRule, type RuleIndex, readRoleRule } from "../rules/role-rule.ts";
import { readRuleFile } from "../rules/rule-file.ts";
import { STAGES } from "../values.ts";

/** A rule of `exchanges.rules`: `from` is the giver, `to` the receiver; it fires only where goods stand in the clause. */
export interface ExchangeRule extends RoleRule {
  readonly stage: Exchange["stage"];
  /** Prepositions that the goods may follow: "mit", "um"; without one they always may. */
  readonly goods: readonly string[];
}

/** Reads `exchanges.rules`; `stage delivered`, `goods mit|um`. Throws naming the rule that cannot be read. */
export function compileExchanges(file: string): RuleIndex<ExchangeRule> {
  return indexRules(
    readRuleFile(file).map((block) => {
      const stage = block.one("stage") as Exchange["stage"];
      if (!STAGES.includes(stage)) throw new Error(`rule ${block.id}: no such stage "${stage}"`);
      const goods = (block.maybe("goods") ?? "").split("|").filter((word) => word !== "");
      return { ...readRoleRule(block), stage, goods };
    }),
  );
}
