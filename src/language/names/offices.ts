import type { NameTables } from "./tables.ts";

const parsed = new WeakMap<NameTables, Offices>();

/** Which nouns name the holder of an office of the knowledge base, in one language. */
interface Offices {
  /** Offices that a role noun (as the table of roles has it) can name: "Staatschef" is a president or a head of state. */
  readonly of: ReadonlyMap<string, readonly string[]>;
  /** Nouns of an office, the usual one first. */
  readonly nouns: ReadonlyMap<string, readonly string[]>;
}

export function officesIn(tables: NameTables): Offices {
  let offices = parsed.get(tables);
  if (!offices) {
    offices = parse(tables.offices);
    parsed.set(tables, offices);
  }
  return offices;
}

function parse(table: string): Offices {
  const of = new Map<string, string[]>();
  const nouns = new Map<string, string[]>();
  for (const line of table.split("\n")) {
    const [office = "", cell = ""] = line.split("\t");
    const list = cell.split("|");
    nouns.set(office, list);
    for (const noun of list) of.set(noun, [...(of.get(noun) ?? []), office]);
  }
  return { of, nouns };
}
