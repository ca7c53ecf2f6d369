import { dayValue, formatDay, two } from "./civil.ts";
import type { Argument, TimeFunction } from "./functions.ts";
import { recentDay, type Scene } from "./scene.ts";

/** Values of times of day. */
export const CLOCKS: Readonly<Record<string, TimeFunction>> = {
  on: (_, day, part) => (day === null || part === null ? null : onDay(day, part)),
  clock: (scene, clock, half = null) => timeOfDay(scene, clockOf(clock ?? "", half)),
  clockOnly: (_, clock, half = null) => {
    const time = clockOf(clock ?? "", half);
    return time && `T${time}`;
  },
  clockOn: (_, day, clock, half = null) => {
    const time = clockOf(clock ?? "", half);
    return time && day && onDay(day, time);
  },
  part: (scene, part) => timeOfDay(scene, part ?? null),
  /** A part of the day so many days from the day of publication. */
  ofDay: (scene, offset, part) => `${dayValue(scene.anchor, Number(offset)) ?? "XXXX-XX-XX"}T${part}`,
  /** A part of the day so many days from the one last spoken of. */
  partFromCurrent: (scene, offset, part) =>
    `${dayValue(scene.current ?? scene.anchor, Number(offset)) ?? "XXXX-XX-XX"}T${part}`,
  /** "halb acht": half an hour before eight. */
  halfBefore: (scene, hour) =>
    Number(hour) > 12 ? null : timeOfDay(scene, clockOf(`${(Number(hour) + 23) % 24}.30`, null)),
  /** "half past seven". */
  halfAfter: (scene, hour) => (Number(hour) > 24 ? null : timeOfDay(scene, clockOf(`${hour}.30`, null))),
};

/** A time of a day; one that is only known to be past or to come stays open. */
function onDay(day: string, time: string): string {
  return `${day.endsWith("_REF") ? "XXXX-XX-XX" : day.slice(0, 10)}T${time}`;
}

/** "14.30", "14:30", "14", with 1 for p.m. and 0 for a.m. as `half`; null where there is no such time. */
function clockOf(clock: string, half: Argument): string | null {
  const [hours = "", minutes = "00", seconds] = clock.split(/[.:]/);
  let h = Number(hours);
  if (half === "PM" && h < 12) h += 12;
  if (half === "AM" && h === 12) h = 0;
  if (!(h <= 24) || Number(minutes) > 59) return null;
  return `${two(h)}:${two(Number(minutes))}${seconds === undefined ? "" : `:${seconds}`}`;
}

function timeOfDay(scene: Scene, time: Argument): string | null {
  if (time === null) return null;
  if (scene.several && scene.severalSentence === scene.sentence) return `T${time}`;
  const day = recentDay(scene) ?? scene.anchor;
  return day === null ? `XXXX-XX-XXT${time}` : `${formatDay(day)}T${time}`;
}
