import firstNames from "./first-names.txt.ts";
import { wordTable } from "./word-table.ts";

const genders = wordTable(firstNames);

/** Whether the form is a given name, or two with a hyphen ("Frank-Walter"). */
export function isGivenName(form: string): boolean {
  if (genders(form) !== null) return true;
  const [first = "", second = "", ...more] = form.split("-");
  return second !== "" && more.length === 0 && genders(first) !== null && genders(second) !== null;
}

/** The gender of those who bear the given name; null where both do or nothing is known. */
export function genderOfGivenName(form: string): "f" | "m" | null {
  const gender = genders(form) ?? (form.includes("-") ? genders(form.slice(0, form.indexOf("-"))) : null);
  return gender === "f" || gender === "m" ? gender : null;
}
