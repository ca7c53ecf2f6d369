import {
  addMonths,
  civilDay,
  dayNumber,
  easter,
  formatDay,
  formatMonth,
  formatWeek,
  formatYear,
  isDay,
  nthWeekday,
  two,
  weekdayOf,
} from "./civil.ts";
import type { Capture, Match } from "./match.ts";
import type { Scene } from "./scene.ts";

type Argument = string | null;

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

type Compute = (scene: Scene, ...args: Argument[]) => string | null;

/** The functions that the rules may name. */
const FUNCTIONS: Readonly<Record<string, Compute>> = {
  is: (_, value) => value ?? null,
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
  /** A part of the day so many days from the one last spoken of. */
  partFromCurrent: (scene, offset, part) =>
    `${dayValue(scene.current ?? scene.anchor, Number(offset)) ?? "XXXX-XX-XX"}T${part}`,
  weekday: (scene, weekday, direction = null) => weekdayValue(scene, Number(weekday), direction),
  on: (_, day, part) => (day === null || part === null ? null : `${day.slice(0, 10)}T${part}`),
  clock: (scene, clock, half = null) => timeOfDay(scene, clockOf(clock ?? "", half)),
  clockOnly: (_, clock, half = null) => {
    const time = clockOf(clock ?? "", half);
    return time && `T${time}`;
  },
  clockOn: (_, day, clock, half = null) => {
    const time = clockOf(clock ?? "", half);
    return time && day && `${day.slice(0, 10)}T${time}`;
  },
  part: (scene, part) => timeOfDay(scene, part ?? null),
  unit: (scene, unit, direction, count = "1") => unitValue(scene, unit ?? "", direction, Number(count ?? 1)),
  monthOf: (scene, month, direction) =>
    scene.anchor === null ? `XXXX-${month}` : `${civilDay(scene.anchor).year + Number(direction)}-${month}`,
  /** The month of that name before, in or after this month. */
  monthNear: (scene, month, direction) => monthNear(scene, Number(month), Number(direction)),
  /** A day of the week of last, this or next week. */
  weekdayOfWeek: (scene, weekday, direction) =>
    scene.anchor === null
      ? `XXXX-WXX-${weekday}`
      : formatDay(scene.anchor - weekdayOf(scene.anchor) + Number(weekday) + 7 * Number(direction)),
  /** A part of the day so many days from the day of publication. */
  ofDay: (scene, offset, part) => `${dayValue(scene.anchor, Number(offset)) ?? "XXXX-XX-XX"}T${part}`,
  /** The unit before, of or after the time last spoken of. */
  unitTold: (scene, unit, direction) => unitTold(scene, unit ?? "", Number(direction)),
  /** The first of two years: "2019/20", "2019/2020", of a term of office "2010/15"; null where the second is none. */
  yearsInRow: (_, year, last) => {
    const years = (Number(last) - Number(year) + 2000) % 100;
    return years === 1 || (years <= 10 && Number(last) < 100) ? year : null;
  },
  /** A day of the month, of the month that fits. */
  dayNear: (scene, day) => dayNear(scene, Number(day)),
  /** "18" behind 1914: the year of the same century, where it comes later. */
  yearLike: (_, year, short) =>
    short?.length === 2 && Number(short) > Number(year) % 100 ? `${year?.slice(0, 2)}${short}` : null,
  /** "halb acht": half an hour before eight. */
  halfBefore: (scene, hour) =>
    Number(hour) > 12 ? null : timeOfDay(scene, clockOf(`${(Number(hour) + 23) % 24}.30`, null)),
  /** "half past seven". */
  halfAfter: (scene, hour) => (Number(hour) > 24 ? null : timeOfDay(scene, clockOf(`${hour}.30`, null))),
  /** A week of the year by its number. */
  week: (scene, n, year = null) =>
    Number(n) > 53
      ? null
      : `${year ?? (scene.anchor === null ? "XXXX" : civilDay(scene.anchor).year)}-W${two(Number(n))}`,
  season: (scene, season, year = null, direction = null) => seasonValue(scene, season ?? "", year, direction),
  portion: (scene, portion, n, year = null, direction = null) => portionValue(scene, portion ?? "", n, year, direction),
  decade: (scene, decade) => decadeValue(scene, decade ?? ""),
  century: (_, n) => {
    const century = Number(n) - 1;
    return century >= 0 && century < 30 ? two(century) : null;
  },
  duration: (_, n, unit) => durationValue(n ?? "X", unit ?? ""),
  /** So many units before or after the day of publication ("ago", "in") or the day last spoken of ("later"). */
  shift: (scene, n, unit, direction) => shiftValue(scene.anchor, n ?? "X", unit ?? "", Number(direction)),
  shiftCurrent: (scene, n, unit, direction) =>
    shiftValue(toldDay(scene) ?? scene.anchor, n ?? "X", unit ?? "", Number(direction)),
  feast: (scene, feast, year = null) => feastValue(scene, feast ?? "", year),
};

function monthNear(scene: Scene, month: number, direction: number): string {
  if (scene.anchor === null) return `XXXX-${two(month)}`;
  const now = civilDay(scene.anchor);
  let year = now.year;
  if (direction < 0 && month >= now.month) year--;
  if (direction > 0 && month <= now.month) year++;
  return `${formatYear(year)}-${two(month)}`;
}

function unitTold(scene: Scene, unit: string, direction: number): string | null {
  const told = toldDay(scene);
  return unitValue(told === null ? scene : { ...scene, anchor: told }, unit, String(direction), 1);
}

/** A day amid the time last spoken of, while that is not too long ago. */
function toldDay(scene: Scene): number | null {
  return scene.told !== null && scene.sentence - scene.yearSentence <= 2 ? scene.told : null;
}

/** The day last spoken of, while it is not too long ago. */
function recentDay(scene: Scene): number | null {
  return scene.current !== null && scene.sentence - scene.currentSentence <= 2 ? scene.current : null;
}

function dayValue(day: number | null, offset: number): string | null {
  return day === null ? null : formatDay(day + offset);
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
  const told = scene.year !== null && scene.sentence - scene.yearSentence <= 1 ? scene.year : null;
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

function dayNear(scene: Scene, day: number): string | null {
  if (day < 1 || day > 31) return null;
  if (scene.anchor === null) return `XXXX-XX-${two(day)}`;
  const behind = scene.tense === "past" ? 26 : scene.tense === "future" ? 4 : 15;
  for (let number = scene.anchor - behind; number < scene.anchor - behind + 62; number++)
    if (civilDay(number).day === day) return formatDay(number);
  return null;
}

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

function unitValue(scene: Scene, unit: string, direction: Argument, count: number): string | null {
  const told = direction === "told" && unit === "Y" && scene.year !== null && scene.sentence - scene.yearSentence <= 2;
  const base = told ? dayNumber(scene.year as number, 7, 1) : scene.anchor;
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
  const told = scene.year !== null && scene.sentence - scene.yearSentence <= 1 ? scene.year : null;
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
