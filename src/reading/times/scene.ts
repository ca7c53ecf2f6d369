import type { Sentence } from "../../text/index.ts";
import { civilDay, dayNumber, parseDay } from "./civil.ts";

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
  /** A day amid the time last spoken of, be it a day, a month or a year. */
  readonly told: number | null;
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
    told: null,
    several: false,
    severalSentence: -9,
    sentence: 0,
    tense: null,
  };
}

/** The scene after a time with this value; `several`: one of a list. */
export function remember(scene: Scene, value: string, several: boolean, type: string): Scene {
  if (type === "SET") return { ...scene, several: true, severalSentence: scene.sentence };
  if (type === "DURATION") return scene;
  const [, year, month] = /^(\d{4})(?:-(\d\d))?(?!\d)/.exec(value) ?? [];
  if (year === undefined) return scene;
  const day = parseDay(value);
  const told = day ?? dayNumber(Number(year), Number(month ?? 7), month ? 15 : 1);
  const next = type === "DATE" ? { ...scene, year: Number(year), yearSentence: scene.sentence, told } : scene;
  if (day !== null)
    return {
      ...next,
      current: day,
      currentSentence: scene.sentence,
      several: type === "DATE" && several,
      severalSentence: scene.sentence,
    };
  const sameYear = scene.current !== null && civilDay(scene.current).year === Number(year);
  return sameYear ? next : { ...next, current: null };
}

/** Index of the sentence that holds the token, or of the last one before it. */
export function sentenceOf(sentences: readonly Sentence[], token: number, from: number): number {
  let i = Math.max(0, from);
  while (i + 1 < sentences.length && (sentences[i + 1] as Sentence).from <= token) i++;
  return i;
}

/** So many sentences later a time is no longer the one spoken of. */
const MEMORY = 2;

/** The day last spoken of, while it is not too long ago. */
export function recentDay({ current, sentence, currentSentence }: Scene): number | null {
  return current !== null && sentence - currentSentence <= MEMORY ? current : null;
}

/** A day amid the time last spoken of, while that is not too long ago. */
export function toldDay({ told, sentence, yearSentence }: Scene): number | null {
  return told !== null && sentence - yearSentence <= MEMORY ? told : null;
}

/** The year last spoken of, while it is not too long ago. */
export function toldYear({ year, sentence, yearSentence }: Scene, memory = MEMORY): number | null {
  return year !== null && sentence - yearSentence <= memory ? year : null;
}
