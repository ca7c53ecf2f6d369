import type { Scene } from "./scene.ts";

/** What a rule gives a function: a captured value, a word of its own, or nothing. */
export type Argument = string | null;

/** Computes a TIMEX3 value in its scene; null where there is no such time. */
export type TimeFunction = (scene: Scene, ...args: Argument[]) => string | null;
