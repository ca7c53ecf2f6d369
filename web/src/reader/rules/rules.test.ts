import { expect, test } from "vitest";
import { type Rule, ruleOf } from "./rules.ts";

const rule = (id: string): Rule => ({ id, says: "", sagt: "", source: "", yes: [], no: [] });
const rules = ["de.statement.reported", "de.statement.reported.silence", "de.certainty.soll"].map(rule);

test.each([
  ["de.statement.reported.silence", "de.statement.reported.silence"],
  ["de.statement.reported.fordern", "de.statement.reported"],
  ["de.certainty.sollen", undefined],
])("%s is explained by %s", (id, explained) => {
  expect(ruleOf(id, rules)?.id).toBe(explained);
});
