import { queryOptions } from "@tanstack/react-query";
import { api, dataOf, type Shapes } from "../../api/client.ts";

export type Rule = Shapes["Rule"];

/** The rules that findings name, all at once: asking for one would tell the service what was found. */
export const rulesQuery = queryOptions({
  queryKey: ["rules"],
  queryFn: async () => (await dataOf(api.GET("/api/rules"))).rules,
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
});

/**
 * The rule that explains an id: its own, else the one with the longest id which this one goes on behind, as
 * "de.statement.reported.fordern" behind "de.statement.reported". Undefined where there is none.
 */
export function ruleOf(id: string, rules: readonly Rule[]): Rule | undefined {
  const goesOn = (rule: Rule) => id === rule.id || [".", "-"].some((sign) => id.startsWith(rule.id + sign));
  return rules.filter(goesOn).sort((a, b) => b.id.length - a.id.length)[0];
}
