import table from "./months.txt.ts";

const MONTHS = new Map(table.split("\n").map((line) => line.split("\t") as [string, string]));

/** "june 20th, 2024", "jun 20 10:15:00 cest 2024" */
const MONTH_FIRST =
  /(?:^|\P{L})(\p{L}{3,9})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(?:\d\d:\d\d:\d\d\s(?:\p{L}{2,4}\s)?)?(\d{4})(?!\d)/u;

/**
 * The day that a date in a page's metadata names, as ISO 8601 (`2024-06-20`); null where it names none. The day is
 * taken as it is written: no clock and no time zone is asked. "2024-06-20T23:10+02:00", "20.06.2024", "June 20, 2024",
 * "Thu, 20 Jun 2024", "20. Juni 2024", "20240620".
 */
export function dayOf(written: string): string | null {
  const text = written.slice(0, 100).trim().toLowerCase();
  const iso = /(?:^|\D)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)(?!\d)/.exec(text);
  if (iso) return day(iso[1]!, iso[2]!, iso[3]!);
  const numbers = /(?:^|\D)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/.exec(text);
  if (numbers) return day(numbers[3]!, numbers[2]!, numbers[1]!);
  const dayFirst = /(?:^|\D)(\d{1,2})(?:st|nd|rd|th)?[.\s-]{1,3}(\p{L}{3,9})\.?[\s,-]{1,3}(\d{4})(?!\d)/u.exec(text);
  if (dayFirst && MONTHS.has(dayFirst[2]!)) return day(dayFirst[3]!, MONTHS.get(dayFirst[2]!)!, dayFirst[1]!);
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst && MONTHS.has(monthFirst[1]!)) return day(monthFirst[3]!, MONTHS.get(monthFirst[1]!)!, monthFirst[2]!);
  return null;
}

function day(year: string, month: string, dayOfMonth: string): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(dayOfMonth)];
  if (y < 1900 || y > 2200 || m < 1 || m > 12 || d < 1 || d > daysIn(y, m)) return null;
  return `${year}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
