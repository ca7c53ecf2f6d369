import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addMonths,
  civilDay,
  dayNumber,
  daysInMonth,
  easter,
  formatDay,
  formatWeek,
  nthWeekday,
  parseDay,
  weekdayOf,
} from "./civil.ts";

const day = fc.integer({ min: dayNumber(1, 1, 1), max: dayNumber(9999, 12, 31) });

test("a day and its number are the same day, for every day of ten thousand years", () => {
  fc.assert(
    fc.property(day, (number) => {
      const { year, month, day } = civilDay(number);
      expect(dayNumber(year, month, day)).toBe(number);
      expect(parseDay(formatDay(number))).toBe(number);
    }),
  );
});

test("days are numbered as the calendar of JavaScript numbers them", () => {
  fc.assert(
    fc.property(day, (number) => {
      const date = new Date(number * 86_400_000);
      expect(formatDay(number)).toBe(date.toISOString().slice(0, 10));
      expect(weekdayOf(number) % 7).toBe(date.getUTCDay());
    }),
  );
});

test("the days of a week share its name, the next day begins another", () => {
  fc.assert(
    fc.property(day, (number) => {
      const monday = number - weekdayOf(number) + 1;
      expect(formatWeek(number)).toBe(formatWeek(monday));
      expect(formatWeek(monday + 7)).not.toBe(formatWeek(monday));
    }),
  );
  expect(["2020-12-31", "2021-01-03", "2021-01-04"].map((iso) => formatWeek(parseDay(iso) as number))).toEqual([
    "2020-W53",
    "2020-W53",
    "2021-W01",
  ]);
});

test("months are added by name; the day stays within the month", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -600, max: 600 }), (number, months) => {
      const from = civilDay(number);
      const to = civilDay(addMonths(number, months));
      expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + months);
      expect(to.day).toBe(Math.min(from.day, daysInMonth(to.year, to.month)));
    }),
  );
});

test("feasts fall on the days known for them", () => {
  const easters = [1818, 1943, 2000, 2024, 2038].map((year) => formatDay(easter(year)));
  expect(easters).toEqual(["1818-03-22", "1943-04-25", "2000-04-23", "2024-03-31", "2038-04-25"]);
  expect(formatDay(nthWeekday(2024, 11, 4, 4))).toBe("2024-11-28");
  expect(formatDay(nthWeekday(2024, 5, 1, -1))).toBe("2024-05-27");
});

test("what is no day is none", () => {
  for (const text of ["2023-02-29", "2024-13-01", "2024-04-31", "20240401", "x"]) expect(parseDay(text)).toBeNull();
});
