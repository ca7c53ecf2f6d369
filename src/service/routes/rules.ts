import { createRoute, z } from "@hono/zod-openapi";
import { explainedRules } from "../../reading/index.ts";
import { PROBLEMS } from "../problem.ts";
import { answers, router } from "../routing.ts";

const Example = z
  .strictObject({
    text: z.string(),
    marks: z
      .array(z.strictObject({ start: z.int(), end: z.int(), role: z.string(), value: z.string().optional() }))
      .readonly()
      .describe("what the rule finds in it; they may nest"),
  })
  .meta({ id: "RuleExample" });

const Rules = z
  .strictObject({
    rules: z
      .array(
        z
          .strictObject({
            id: z.string().describe("rules whose id goes on behind this one are explained by it"),
            says: z.string().describe("what it captures, in a sentence"),
            sagt: z.string().describe('the same in German, or what its family captures: "agree" in "de.agree.einigen"'),
            source: z.string().describe("grammar, guideline or paper"),
            yes: z.array(Example).readonly().describe("where it fires"),
            no: z.array(Example).readonly().describe("where it keeps still"),
          })
          .meta({ id: "Rule" }),
      )
      .readonly(),
  })
  .meta({ id: "Rules" });

const route = createRoute({
  method: "get",
  path: "/rules",
  summary: "The rules that findings name, each explained and with its examples",
  responses: { 200: answers(Rules, "the rules of all languages"), ...PROBLEMS },
});

export function ruleRoutes() {
  return router().openapi(route, async (c) => c.json({ rules: await explainedRules() }, 200));
}
