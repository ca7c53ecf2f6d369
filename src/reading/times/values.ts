import { CLOCKS } from "./clocks.ts";
import { DATES } from "./dates.ts";
import type { Argument, TimeFunction } from "./functions.ts";
import type { Capture, Match } from "./match.ts";
import type { Scene } from "./scene.ts";
import { UNITS } from "./units.ts";

/** The functions that the rules may name. */
const FUNCTIONS: Readonly<Record<string, TimeFunction>> = {
  is: (_, value) => value ?? null,
  ...DATES,
  ...CLOCKS,
  ...UNITS,
};

/** The TIMEX3 value of a match in its scene; null where there is no such time (31 February) or where a rule says so. */
export function timexValue(match: Match, scene: Scene): string | null {
  const compute = FUNCTIONS[match.call.name];
  if (compute === undefined)
    throw new Error(`times: the rule ${match.rule.id} names an unknown function "${match.call.name}"`);
  const args = match.call.args.map((arg) => argument(arg, match.captures, scene));
  return compute(scene, ...args);
}

/** `$x` (one letter) is the capture x or null, other words stand for themselves with the captures in them filled in. */
function argument(arg: string, captures: Readonly<Record<string, Capture>>, scene: Scene): Argument {
  const read = (name: string): Argument => {
    const capture = captures[name];
    if (capture === undefined) return null;
    return typeof capture === "string" ? capture : timexValue(capture, scene);
  };
  if (/^\$[a-z]$/.test(arg)) return read(arg.slice(1));
  return arg.replace(/\$([a-z])/g, (_, name: string) => read(name) ?? "");
}
