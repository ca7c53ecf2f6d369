import {
  addMonths,
  civilDay,
  dayNumber,
  dayValue,
  formatDay,
  formatMonth,
  formatWeek,
  formatYear,
  two,
  weekdayOf,
} from "./civil.ts";
import type { Argument, TimeFunction } from "./functions.ts";
import { recentDay, type Scene, toldDay, toldYear } from "./scene.ts";

/** Values of weeks, seasons, decades and other units, and of lengths of time. */
export const UNITS: Readonly<Record<string, TimeFunction>> = {
  unit: (scene, unit, direction, count = "1") => unitValue(scene, unit ?? "", direction, Number(count ?? 1)),
  /** The unit before, of or after the time last spoken of. */
  unitTold: (scene, unit, direction) => unitTold(scene, unit ?? "", Number(direction)),
  /** A week of the year by its number. */
  week: (scene, n, year = null) =>
    Number(n) > 53
      ? null
      : `${year ?? (scene.anchor === null ? "XXXX" : civilDay(scene.anchor).year)}-W${two(Number(n))}`,
  season: (scene, season, year = null, direction = null) => seasonValue(scene, season ?? "", year, direction),
  portion: (scene, portion, n, year = null, direction = null) => portionValue(scene, portion ?? "", n, year, direction),
  decade: (scene, decade) => decadeValue(scene, decade ?? ""),
  centuryBeforeChrist: (_, n) => (Number(n) > 0 && Number(n) < 60 ? `BC${two(Number(n) - 1)}` : null),
  century: (_, n) => {
    const century = Number(n) - 1;
    return century >= 0 && century < 30 ? two(century) : null;
  },
  duration: (_, n, unit) => durationValue(n ?? "X", unit ?? ""),
  /** So many units before or after the day of publication ("ago", "in") or the day last spoken of ("later"). */
  shift: (scene, n, unit, direction) => shiftValue(scene.anchor, n ?? "X", unit ?? "", Number(direction)),
  shiftCurrent: (scene, n, unit, direction) =>
    shiftValue(toldDay(scene) ?? scene.anchor, n ?? "X", unit ?? "", Number(direction)),
};

function unitValue(scene: Scene, unit: string, direction: Argument, count: number): string | null {
  const told = direction === "told" && unit === "Y" ? toldYear(scene) : null;
  const base = told === null ? scene.anchor : dayNumber(told, 7, 1);
  if (base === null)
    return Number(direction) < 0 ? "PAST_REF" : Number(direction) > 0 ? "FUTURE_REF" : `XXXX${TAILS[unit] ?? ""}`;
  const by = (direction === "told" ? 0 : Number(direction ?? 0)) * count;
  switch (unit) {
    case "D":
      return dayValue(recentDay(scene) ?? base, by);
    case "W":
      return formatWeek(base + 7 * by);
    case "WE":
      return weekendValue(scene, base, direction);
    case "M":
      return formatMonth(addMonths(base, by));
    case "Q":
      return quarterOf(addMonths(base, 3 * by));
    case "Y":
      return formatYear(civilDay(base).year + by);
    case "DE":
      return formatYear(civilDay(base).year + 10 * by).slice(0, 3);
    case "CE":
      return formatYear(civilDay(base).year + 100 * by).slice(0, 2);
    default:
      return null;
  }
}

const TAILS: Readonly<Record<string, string>> = { D: "-XX-XX", W: "-WXX", WE: "-WXX-WE", M: "-XX", Q: "-QX" };

function weekendValue(scene: Scene, base: number, direction: Argument): string {
  const monday = base - weekdayOf(base) + 1;
  const past = scene.tense === "past" || scene.tense === null;
  let week = monday;
  if (direction === "-1" || (direction === null && past && weekdayOf(base) < 5)) week = monday - 7;
  if (direction === "1" && weekdayOf(base) >= 6) week = monday + 7;
  return `${formatWeek(week)}-WE`;
}

function quarterOf(day: number): string {
  const { year, month } = civilDay(day);
  return `${formatYear(year)}-Q${Math.ceil(month / 3)}`;
}

const SEASON_MONTH: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

function seasonValue(scene: Scene, season: string, year: Argument, direction: Argument): string | null {
  if (year !== null) return `${year}-${season}`;
  const start = SEASON_MONTH[season];
  const told = toldYear(scene, 1);
  if (start === undefined) return null;
  if (scene.anchor === null) return told === null ? `XXXX-${season}` : `${told}-${season}`;
  const now = civilDay(scene.anchor);
  if (told !== null && Math.abs(told - now.year) > 1) return `${formatYear(told)}-${season}`;
  const begun = season === "WI" ? now.month <= 4 || now.month === 12 : now.month >= start;
  let by = 0;
  if (direction === "-1" && (!begun || now.month - start < 3)) by = -1;
  else if (direction === "1" && begun) by = 1;
  else if (direction === null && scene.tense === "past" && !begun) by = -1;
  else if (direction === null && scene.tense === "future" && now.month >= start + 4) by = 1;
  return `${formatYear(now.year + by)}-${season}`;
}

/** A half ("H") or quarter ("Q") of a year. */
function portionValue(scene: Scene, portion: string, n: Argument, year: Argument, direction: Argument): string | null {
  if (year !== null && year.length >= 4) return `${year.slice(0, 4)}-${portion}${n}`;
  if (scene.anchor === null) return `${scene.year ?? "XXXX"}-${portion}${n}`;
  const now = civilDay(scene.anchor);
  const length = portion === "H" ? 6 : 3;
  const begun = now.month > (Number(n) - 1) * length;
  const ahead = scene.tense === "future" || scene.tense === "present";
  const by = direction !== null ? Number(direction) : begun || ahead ? 0 : -1;
  return `${formatYear(now.year + by)}-${portion}${n}`;
}

/** "1990" and "90": the first digits of the years meant. Two digits mean the last such decade that has begun. */
function decadeValue(scene: Scene, decade: string): string | null {
  const digits = decade.padStart(2, "0");
  if (!/^\d*0$/.test(digits)) return null;
  if (digits.length === 4) return digits.slice(0, 3);
  const now = scene.anchor === null ? 2019 : civilDay(scene.anchor).year;
  const running = Number(digits) + 10 > now % 100;
  const before = Number(digits) > now % 100 || (running && scene.tense === "past");
  return digits.length === 2 ? `${two(Math.floor(now / 100) - (before ? 1 : 0))}${digits.charAt(0)}` : null;
}

/** "3" and "Y": P3Y; parts of a day and less stand behind a T (unit "TH": PT3H). */
function durationValue(n: string, unit: string): string | null {
  if (n === "0.5") return { Y: "P6M", TH: "PT30M", D: "PT12H", TM: "PT30S" }[unit] ?? null;
  if (n === "1.5" && unit === "Y") return "P18M";
  if (n === "1.5" && unit === "TH") return "PT90M";
  return unit.startsWith("T") ? `PT${n}${unit.slice(1)}` : `P${n}${unit}`;
}

function shiftValue(base: number | null, n: string, unit: string, direction: number): string | null {
  const count = Number(n) * direction;
  if (base === null || n === "X" || Number.isNaN(count)) return direction < 0 ? "PAST_REF" : "FUTURE_REF";
  switch (unit) {
    case "Y":
      return Number.isInteger(count)
        ? formatYear(civilDay(base).year + count)
        : formatMonth(addMonths(base, Math.round(12 * count)));
    case "M":
      return formatMonth(addMonths(base, Math.round(count)));
    case "W":
      return formatWeek(base + 7 * Math.round(count));
    case "D":
      return formatDay(base + Math.round(count));
    case "DE":
      return formatYear(civilDay(base).year + 10 * Math.round(count)).slice(0, 3);
    case "CE":
      return formatYear(civilDay(base).year + 100 * Math.round(count)).slice(0, 2);
    default:
      return "XXXX-XX-XXTXX:XX";
  }
}

function unitTold(scene: Scene, unit: string, direction: number): string | null {
  const told = toldDay(scene);
  return unitValue(told === null ? scene : { ...scene, anchor: told }, unit, String(direction), 1);
}
