/** Days from the first to the last, both included, `YYYY-MM-DD`. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const DATE = /^(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|W(\d{2})|(SP|SU|FA|WI|Q[1-4]|H[12])))?(?:T.*)?$/u;
/** First month and number of months; winter begins in the year before. */
const SPANS: Readonly<Record<string, readonly [number, number]>> = {
  SP: [3, 3],
  SU: [6, 3],
  FA: [9, 3],
  WI: [0, 3],
  Q1: [1, 3],
  Q2: [4, 3],
  Q3: [7, 3],
  Q4: [10, 3],
  H1: [1, 6],
  H2: [7, 6],
};

/**
 * The days that a TIMEX3 value names: "2024-06-19", "2024-06", "2024", "2024-W25", "2024-SU", "2024-Q3". Null for what
 * names no stretch of the calendar (durations, sets, PAST_REF, underspecified values).
 */
export function daysOf(value: string): Days | null {
  const match = DATE.exec(value);
  if (match === null) return null;
  const [, year = "", month, day, week, span] = match;
  const y = Number(year);
  if (day !== undefined) return { from: `${year}-${month}-${day}`, to: `${year}-${month}-${day}` };
  if (month !== undefined) return months(y, Number(month), 1);
  if (week !== undefined) return weekOf(y, Number(week));
  if (span !== undefined) return months(y, ...(SPANS[span] as readonly [number, number]));
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** Whether the two share a day when each is `slack` days longer at both ends. */
export function meet(a: Days, b: Days, slack = 0): boolean {
  if (slack === 0) return a.from <= b.to && b.from <= a.to;
  return shifted(a.from, -slack) <= b.to && shifted(b.from, -slack) <= a.to;
}

/** The days that are in both; the first where they share none. */
export function narrowed(a: Days, b: Days): Days {
  const [, from = a.from] = [a.from, b.from].sort();
  const [to = a.to] = [a.to, b.to].sort();
  return from <= to ? { from, to } : a;
}

/** How many days. */
export function lengthOf({ from, to }: Days): number {
  return (at(to) - at(from)) / DAY + 1;
}

/** The day so many days later. */
export function shifted(day: string, days: number): string {
  return new Date(at(day) + days * DAY).toISOString().slice(0, 10);
}

const DAY = 86_400_000;

function at(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function months(year: number, first: number, count: number): Days {
  const day = (month: number, of: number) => new Date(Date.UTC(year, month - 1, of)).toISOString().slice(0, 10);
  return { from: day(first, 1), to: day(first + count, 0) };
}

/** ISO 8601: week 1 holds January 4. */
function weekOf(year: number, week: number): Days {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = shifted(fourth.toISOString().slice(0, 10), (week - 1) * 7 - ((fourth.getUTCDay() + 6) % 7));
  return { from: monday, to: shifted(monday, 6) };
}
