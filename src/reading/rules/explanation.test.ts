import { expect, test } from "vitest";
import { explainedRules } from "./explanation.ts";

const rules = await explainedRules();
const german = (id: string) => rules.find((rule) => rule.id === id)?.sagt;

test("every rule is explained in English and in German", () => {
  expect(rules.filter(({ says, sagt }) => !says.endsWith(".") || !sagt.endsWith(".") || says === sagt)).toEqual([]);
});

test("a rule has its own German sentence, else that of its family, whatever language it reads", () => {
  expect(german("en.certainty.untrue")).toBe("Was jemand unwahr nennt.");
  expect(german("en.agree.sign")).toBe(german("de.agree.einigen"));
});
