import type { Certainty } from "../contract.ts";
import { type RuleBlock, readRuleFile } from "../rules/rule-file.ts";
import { CERTAINTY_LEVELS } from "../values.ts";

/** One word of a pattern: its choices; before it a gap where `gap` is true. */
export interface Step {
  readonly words: ReadonlySet<string>;
  readonly gap: boolean;
}

/** A rule of `certainty.rules`, for one of its patterns. */
export interface CertaintyRule {
  readonly id: string;
  readonly steps: readonly Step[];
  /** The last word must end its clause. */
  readonly final: boolean;
  readonly level: Certainty["level"];
  readonly low: number | null;
  readonly high: number | null;
  /** Words that open a clause that the cue colours too: "sie glaubt, | dass …". */
  readonly reach: ReadonlySet<string>;
}

/** The rules of a language, by the first word of their patterns, so that cost does not grow with their number. */
export type CertaintyRules = ReadonlyMap<string, readonly CertaintyRule[]>;

/** Reads `certainty.rules`; throws on a block that cannot be read, naming it. */
export function compileCertainty(file: string): CertaintyRules {
  const rules = new Map<string, CertaintyRule[]>();
  for (const block of readRuleFile(file)) {
    for (const pattern of block.all("pattern")) {
      const rule = readRule(block, pattern);
      for (const word of (rule.steps[0] as Step).words) rules.set(word, [...(rules.get(word) ?? []), rule]);
    }
  }
  return rules;
}

function readRule(block: RuleBlock, pattern: string): CertaintyRule {
  const words = pattern.split(" ");
  const final = words.at(-1) === "$";
  const steps: Step[] = [];
  for (const [i, word] of words.entries()) {
    if (word === "$" || word === "...") continue;
    steps.push({ words: new Set(word.split("|")), gap: words[i - 1] === "..." });
  }
  const level = block.one("level") as Certainty["level"];
  if (!CERTAINTY_LEVELS.includes(level)) throw new Error(`${block.id}: no such level "${level}"`);
  const [low = null, high = null] = (block.maybe("band") ?? "").split(" ").filter(Boolean).map(Number);
  const reach = new Set((block.maybe("reach") ?? "").split("|").filter(Boolean));
  return { id: block.id, steps, final, level, low, high, reach };
}
