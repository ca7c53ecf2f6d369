import { describe, expect, test } from "vitest";
import type { ActorMention } from "../actors/mention-index.ts";
import type { Actor } from "../contract.ts";
import { readRoleRule } from "./role-rule.ts";
import { readRuleFile } from "./rule-file.ts";
import { filled } from "./sides.ts";

function ruleWith(open: string) {
  const [block] = readRuleFile(
    `rule de.x\nsays X.\nsource X\nverb ablehnen\nfrom subject\nto object\n${open}\nyes [A]source.\nno A.`,
  );
  if (block === undefined) throw new Error("no rule");
  return readRoleRule(block);
}

function named(actor: Partial<Actor>, form: ActorMention["form"] = "name"): ActorMention {
  const plain = {
    id: "a1",
    name: "A",
    kind: "person",
    code: null,
    sector: null,
    wikidata: null,
    control: null,
  } as const;
  return { start: 0, end: 1, form, actor: { ...plain, roles: [], mentions: [], ...actor } };
}

describe("who may stand alone where nobody is named for the second role", () => {
  const open = ruleWith("open state|group|person");
  test.each([
    ["a state", named({ kind: "state", code: "MLI" }), true],
    ["a person with an office", named({ roles: [{ title: "Ministerin", of: null, span: [0, 1] }] }), true],
    ["a person of whom nothing is known", named({}), false],
    ["rebels", named({ kind: "group", sector: "REB" }, "nominal"), true],
    ["customers", named({ kind: "group", sector: "CVL" }, "nominal"), false],
    ["a kind that the rule does not list", named({ kind: "organization" }), false],
  ])("%s", (_, one, expected) => expect(filled(open, [one], [])).toBe(expected));

  test("anyone: any named person", () => expect(filled(ruleWith("open state|anyone"), [named({})], [])).toBe(true));
  test("who is named for it is asked for nothing more", () =>
    expect(filled(open, [named({})], [named({ kind: "place" })])).toBe(true));
  test("a rule that is not open wants its second role", () =>
    expect(filled(ruleWith("context legal"), [named({ kind: "state" })], [])).toBe(false));
});
