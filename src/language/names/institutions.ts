import type { NameTables } from "./tables.ts";

const parsed = new WeakMap<NameTables, ReadonlySet<string>>();

function institutionsOf(tables: NameTables): ReadonlySet<string> {
  let set = parsed.get(tables);
  if (!set) {
    set = new Set(tables.institutions.split("\n"));
    parsed.set(tables, set);
  }
  return set;
}

/** Whether a form is a noun of institutions ("Court"), or a compound that ends in one ("Landgericht"). */
export function isInstitution(form: string, tables: NameTables): boolean {
  const nouns = institutionsOf(tables);
  if (!tables.inflection.compounds) return nouns.has(form);
  if (!/^\p{Lu}/u.test(form) || form.length > 40) return false;
  const lower = form.toLowerCase();
  if (nouns.has(lower)) return true;
  return tables.inflection.nameStems(lower).some((stem) => nouns.has(stem));
}
