import {
  civilDay,
  dayNumber,
  dayValue,
  easter,
  formatDay,
  formatYear,
  isDay,
  nthWeekday,
  two,
  weekdayOf,
} from "./civil.ts";
import type { Argument, TimeFunction } from "./functions.ts";
import { type Scene, toldYear } from "./scene.ts";

/** Values of days, months and years. */
export const DATES: Readonly<Record<string, TimeFunction>> = {
  /** Year (or null), month, day (or null): a date, a month. */
  date: (scene, year, month, day = null) => dateValue(scene, year ?? null, Number(month), day),
  /** A written-out date whose year may be missing: "2024-05-03", "-05-03". */
  ymd: (scene, value) => {
    const [year = "", month = "", day = ""] = (value ?? "").split("-");
    return dateValue(scene, year || null, Number(month), day);
  },
  day: (scene, offset) =>
    dayValue(scene.anchor, Number(offset)) ??
    (Number(offset) < 0 ? "PAST_REF" : Number(offset) > 0 ? "FUTURE_REF" : "PRESENT_REF"),
  /** A day counted from the one last spoken of. */
  dayFromCurrent: (scene, offset) => dayValue(scene.current ?? scene.anchor, Number(offset)) ?? "XXXX-XX-XX",
  /** A day of the month, of the month that fits; with its weekday, if that is told. */
  dayNear: (scene, day, weekday = null) => dayNear(scene, Number(day), weekday === null ? null : Number(weekday)),
  weekday: (scene, weekday, direction = null) => weekdayValue(scene, Number(weekday), direction),
  /** A day of the week of last, this or next week. */
  weekdayOfWeek: (scene, weekday, direction) =>
    scene.anchor === null
      ? `XXXX-WXX-${weekday}`
      : formatDay(scene.anchor - weekdayOf(scene.anchor) + Number(weekday) + 7 * Number(direction)),
  monthOf: (scene, month, direction) =>
    scene.anchor === null ? `XXXX-${month}` : `${civilDay(scene.anchor).year + Number(direction)}-${month}`,
  /** The month of that name before, in or after this month. */
  monthNear: (scene, month, direction) => monthNear(scene, Number(month), Number(direction)),
  feast: (scene, feast, year = null) => feastValue(scene, feast ?? "", year),
  /** Years are counted backwards: BC0044. */
  beforeChrist: (_, year) => yearBeforeChrist(year),
  dayBeforeChrist: (_, year, month, day) =>
    isDay(2000, Number(month), Number(day)) ? `${yearBeforeChrist(year)}-${month}-${two(Number(day))}` : null,
  afterChrist: (_, year) => (Number(year) > 0 && Number(year) < 2100 ? formatYear(Number(year)) : null),
  /** The first of two years: "2019/20", "2019/2020", of a term of office "2010/15"; null where the second is none. */
  yearsInRow: (_, year, last) => {
    const years = (Number(last) - Number(year) + 2000) % 100;
    return years === 1 || (years <= 10 && Number(last) < 100) ? year : null;
  },
  /** "18" behind 1914: the year of the same century, where it comes later. */
  yearLike: (_, year, short) =>
    short?.length === 2 && Number(short) > Number(year) % 100 ? `${year?.slice(0, 2)}${short}` : null,
};

function yearBeforeChrist(year: Argument | undefined): string | null {
  const n = Number(year);
  return n > 0 && n < 10_000 && Number.isInteger(n) ? `BC${formatYear(n)}` : null;
}

function dateValue(scene: Scene, year: string | null, month: number, day: string | null): string | null {
  const d = day === null || day === "" ? null : Number(day);
  if (month < 1 || month > 12) return null;
  const y = year === null ? yearFor(scene, month, d) : Number(year);
  if (y === null)
    return d === null ? `XXXX-${two(month)}` : isDay(2000, month, d) ? `XXXX-${two(month)}-${two(d)}` : null;
  if (d === null) return `${formatYear(y)}-${two(month)}`;
  return isDay(y, month, d) ? `${formatYear(y)}-${two(month)}-${two(d)}` : null;
}

/**
 * The year of a date without one: that of a story told just before ("1945 … im April"), else the one near the day of
 * publication that fits the tense: the past looks back ten months, the rest further ahead.
 */
function yearFor(scene: Scene, month: number, day: number | null): number | null {
  const told = toldYear(scene, 1);
  if (scene.anchor === null) return scene.year;
  const now = civilDay(scene.anchor).year;
  if (told !== null && Math.abs(told - now) > 1) return told;
  const behind = scene.tense === "past" ? 310 : scene.tense === "future" ? 90 : 160;
  for (const year of [now - 1, now, now + 1]) {
    const distance = dayNumber(year, month, Math.min(day ?? 28, 28)) - scene.anchor;
    if (distance >= -behind && distance < 366 - behind) return year;
  }
  return now;
}

/** The nearest such day, looking where the tense points first. */
function dayNear(scene: Scene, day: number, weekday: number | null): string | null {
  if (day < 1 || day > 31) return null;
  const { anchor, tense } = scene;
  if (anchor === null) return `XXXX-XX-${two(day)}`;
  const fits = (number: number) => civilDay(number).day === day && (weekday === null || weekdayOf(number) === weekday);
  const [back, ahead] = tense === "past" ? [1, 2] : tense === "future" ? [2, 1] : [1, 1];
  for (let distance = 0; distance < A_YEAR; distance++)
    for (const number of [anchor - Math.floor(distance / back), anchor + Math.floor(distance / ahead)])
      if (fits(number)) return formatDay(number);
  return null;
}

const A_YEAR = 366;

function weekdayValue(scene: Scene, weekday: number, direction: Argument): string {
  const base = scene.anchor ?? scene.current;
  if (base === null) return `XXXX-WXX-${weekday}`;
  const back = (weekdayOf(base) - weekday + 7) % 7;
  const ahead = (weekday - weekdayOf(base) + 7) % 7;
  if (direction === "-1") return formatDay(base - (back || 7));
  if (direction === "1") return formatDay(base + (ahead || 7));
  if (scene.anchor === null) return formatDay(base + ahead);
  const forward = scene.tense === "future" || (scene.tense !== "past" && direction === "0");
  return formatDay(forward || scene.tense === "present" ? base + ahead : base - back);
}

function monthNear(scene: Scene, month: number, direction: number): string {
  if (scene.anchor === null) return `XXXX-${two(month)}`;
  const now = civilDay(scene.anchor);
  let year = now.year;
  if (direction < 0 && month >= now.month) year--;
  if (direction > 0 && month <= now.month) year++;
  return `${formatYear(year)}-${two(month)}`;
}

/** "12-25", days from Easter Sunday ("easter+49"), or the fourth Thursday of November ("11#4.4"; -1: the last). */
function feastValue(scene: Scene, feast: string, year: Argument): string | null {
  const [, month = "", weekday = "", nth] = /^(\d\d)#(\d)\.(-?\d)$/.exec(feast) ?? [];
  if (nth !== undefined) {
    const y = year === null ? yearFor(scene, Number(month), 25) : Number(year);
    return y === null ? `XXXX-${month}-XX` : formatDay(nthWeekday(y, Number(month), Number(weekday), Number(nth)));
  }
  const [, days] = /^easter([+-]\d+)$/.exec(feast) ?? [];
  if (days === undefined) {
    const [month = "", day = ""] = feast.split("-");
    return dateValue(scene, year, Number(month), day);
  }
  const y = year === null ? yearFor(scene, 4, 15) : Number(year);
  return y === null ? "XXXX-XX-XX" : formatDay(easter(y) + Number(days));
}
