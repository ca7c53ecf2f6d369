import { InvalidArgumentError, Option } from "commander";

/** Options that several commands ask the archive with. */
export const jsonOption = (): Option => new Option("--json", "print the answer as JSON");

export const afterOption = (): Option =>
  new Option("--after <place>", "go on behind this place, which the page before names");

export const limitOption = (): Option =>
  new Option("--limit <count>", "entries of a page, at most 200").argParser(count).default(20);

function count(value: string): number {
  if (!/^\d{1,3}$/.test(value) || Number(value) < 1 || Number(value) > 200)
    throw new InvalidArgumentError("Give a number from 1 to 200.");
  return Number(value);
}

/** One or several of some values, parted by commas. */
export function oneOf<Value extends string>(values: readonly Value[]): (list: string) => Value[] {
  return (list) =>
    list.split(",").map((item) => {
      const value = values.find((one) => one.toLowerCase() === item.trim().toLowerCase());
      if (value === undefined) throw new InvalidArgumentError(`There are ${values.join(", ")}.`);
      return value;
    });
}
