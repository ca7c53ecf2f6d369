import { readRuleFile } from "../rules/rule-file.ts";

/** What a time's value is made of: the name of a function of `values.ts` and its arguments (`$x`: a capture). */
export interface Call {
  /** DATE, TIME, DURATION, SET; "like": as the captured time, with some captures replaced; "none": no time at all. */
  readonly type: string;
  readonly name: string;
  readonly args: readonly string[];
}

/** A rule of `times.rules`. */
export interface TimeRule {
  readonly id: string;
  /** What its times are to other rules, which build on them as `@tag`. */
  readonly tags: readonly string[];
  readonly patterns: readonly string[];
  /** One for each pair of braces of the patterns. */
  readonly calls: readonly Call[];
}

/** Reads `times.rules`: `tag a b`, `match PATTERN` (see `pattern.ts`), `value TYPE function $capture …`. */
export function readTimeRules(file: string): TimeRule[] {
  return readRuleFile(file).map((block) => ({
    id: block.id,
    tags: (block.maybe("tag") ?? "").split(" ").filter((tag) => tag !== ""),
    patterns: block.all("match"),
    calls: block.all("value").map(readCall),
  }));
}

function readCall(line: string): Call {
  const [type = "", ...rest] = line.split(" ");
  if (type === "like" || type === "none") return { type, name: type, args: rest };
  const [name = "", ...args] = rest;
  return { type, name, args };
}
