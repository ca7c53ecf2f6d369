import { formAt, type Tokens } from "../../text/index.ts";
import { type Columns, valueAt } from "../columns.ts";
import { BY_MODEL, type NameSpan } from "./name-span.ts";
import { rolesOf } from "./roles.ts";
import type { NameTables } from "./tables.ts";

type Tagged = Pick<Columns, "upos" | "deprel" | "head">;

/** What hangs a name on the noun before it. */
const BESIDE: ReadonlySet<string> = new Set(["appos", "flat", "compound", "nmod"]);

/**
 * Names that stand right behind the noun of a firm are organisations ("die Firma Blitzwerk", "the company Kwanza Petroleum"): those that
 * a model takes for a person or a place, and those that it overlooks where the tree hangs them on the noun. In order. Linear.
 */
export function withFirms(
  names: readonly NameSpan[],
  tokens: Tokens,
  columns: Tagged,
  tables: NameTables,
): readonly NameSpan[] {
  const firms = firmForms(tokens, tables);
  const all: NameSpan[] = [];
  let next = 0;
  for (let at = 0; at < tokens.length; at++) {
    const name = names[next];
    const isBehind = at > 0 && firms[tokens.form[at - 1] as number] === 1;
    if (name !== undefined && name.from <= at) {
      all.push(isBehind && name.from === at && /^\p{Lu}/u.test(formAt(tokens, at)) ? { ...name, type: "ORG" } : name);
      next++;
      at = name.to - 1;
      continue;
    }
    if (!isBehind || firms[tokens.form[at] as number] === 1 || !isNamed(tokens, columns, at)) continue;
    let to = at + 1;
    while (to < Math.min(name?.from ?? tokens.length, tokens.length) && goesOn(tokens, columns, at, to)) to++;
    all.push({
      ...BY_MODEL,
      type: "ORG",
      from: at,
      to,
      start: tokens.start[at] as number,
      end: tokens.end[to - 1] as number,
    });
    at = to - 1;
  }
  return all;
}

/** Which forms are nouns of a firm, by form number. */
function firmForms({ forms }: Tokens, tables: NameTables): Uint8Array {
  const roles = rolesOf(tables);
  return Uint8Array.from(forms, (form) => {
    const role = roles.of(form);
    return role !== null && role.sector === "BUS" && role.kind !== "person" ? 1 : 0;
  });
}

function isNamed(tokens: Tokens, { upos, deprel, head }: Tagged, at: number): boolean {
  if (!/^\p{Lu}[\p{L}\p{N}-]/u.test(formAt(tokens, at))) return false;
  const tag = valueAt(upos, at);
  const relation = valueAt(deprel, at)?.split(":")[0] ?? "";
  // "The firm Tuesday said …" tells when.
  if (tag === "PROPN") return relation !== "obl" && relation !== "advmod";
  return tag === "NOUN" && head[at] === at - 1 && BESIDE.has(relation);
}

/** "Kranbau | Ostsee" */
function goesOn(tokens: Tokens, { upos, head }: Tagged, from: number, at: number): boolean {
  if (valueAt(upos, at) !== "PROPN" || !/^\p{Lu}/u.test(formAt(tokens, at))) return false;
  const above = head[at] as number;
  return (above >= from - 1 && above < at) || head[at - 1] === at;
}
