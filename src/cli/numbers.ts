import { InvalidArgumentError } from "commander";

/** A parser of a whole number within bounds; throws what commander turns into wrong usage. */
export function wholeNumber(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new InvalidArgumentError(`give a number from ${least} to ${most}`);
  };
}
