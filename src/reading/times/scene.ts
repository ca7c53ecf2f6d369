import type { Sentence } from "../../text/index.ts";
import { parseDay } from "./civil.ts";

export type Tense = "past" | "present" | "future" | null;

/** What is known where a time is read, in reading order. Days are day numbers of `civil.ts`. */
export interface Scene {
  /** Day of publication. */
  readonly anchor: number | null;
  /** The day last spoken of, and the sentence that did. */
  readonly current: number | null;
  readonly currentSentence: number;
  /** The year last named as such, and the sentence that did. */
  readonly year: number | null;
  readonly yearSentence: number;
  /** The times just before were several (a list, a set): a time of day that follows belongs to none alone. */
  readonly several: boolean;
  readonly severalSentence: number;
  readonly sentence: number;
  readonly tense: Tense;
}

export function openingScene(anchor: string | null): Scene {
  return {
    anchor: anchor === null ? null : parseDay(anchor),
    current: null,
    currentSentence: -9,
    year: null,
    yearSentence: -9,
    several: false,
    severalSentence: -9,
    sentence: 0,
    tense: null,
  };
}

/** The scene after a time with this value. `explicit`: the year was named or follows from what was named. */
export function remember(scene: Scene, value: string, several: boolean, type: string): Scene {
  if (type === "SET") return { ...scene, several: true, severalSentence: scene.sentence };
  if (type === "DURATION") return scene;
  let next = scene;
  const day = parseDay(value);
  if (day !== null)
    next = {
      ...next,
      current: day,
      currentSentence: scene.sentence,
      several: type === "DATE" && several,
      severalSentence: scene.sentence,
    };
  const year = /^(\d{4})(?!\d)/.exec(value);
  if (year && type === "DATE") next = { ...next, year: Number(year[1]), yearSentence: scene.sentence };
  return next;
}

/** Index of the sentence that holds the token, or of the last one before it. */
export function sentenceOf(sentences: readonly Sentence[], token: number, from: number): number {
  let i = Math.max(0, from);
  while (i + 1 < sentences.length && (sentences[i + 1] as Sentence).from <= token) i++;
  return i;
}
