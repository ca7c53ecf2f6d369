import { type ClauseTables, WordClass } from "../../language/index.ts";
import type { Goods } from "../contract.ts";
import type { Clause, Words } from "../rules/clauses.ts";
import { lastPart } from "../rules/triggers.ts";

/** The kind of goods of each form, by form number, or null; compounds by their last part, and "Waffenlieferung". */
export function goodsOf(words: Words): readonly (string | null)[] {
  const nouns = words.tables.order === "v2";
  return words.tokens.forms.map((form) => {
    const first = form.charAt(0);
    if (nouns && first === first.toLowerCase()) return null;
    const lower = form.toLowerCase();
    return lastPart(lower, words.tables.goods, nouns) ?? (nouns ? deliveredPart(lower, words.tables) : null);
  });
}

/** What a compound of goods and an act tells to be given: "Waffen" in "Waffenlieferung". */
function deliveredPart(lower: string, { goods, nouns }: ClauseTables): string | null {
  if (lower.length > 40) return null;
  for (let i = lower.length - 4; i >= 2; i--) {
    const kind = goods.get(lower.slice(0, i));
    if (kind !== undefined && nouns.has(lower.slice(i))) return kind;
  }
  return null;
}

/** The goods that a clause names, with their quantities. */
export function goodsIn(
  text: string,
  words: Words,
  kinds: readonly (string | null)[],
  clause: Clause,
): readonly Goods[] {
  const found: Goods[] = [];
  clause.tokens.forEach((token, at) => {
    const kind = kinds[words.tokens.form[token] as number];
    if (kind == null) return;
    const next = clause.tokens[at + 1];
    // "three million dollars": the number belongs to what it counts; "food aid", "arms dealer": the last noun counts.
    if (
      words.tables.quantities.get(words.lower(token)) === "number" &&
      next !== undefined &&
      kinds[words.tokens.form[next] as number] != null
    )
      return;
    if (isUnitOf(words, kinds, clause, at)) return;
    const { quantity, unit, first } = quantityBefore(text, words, clause, at);
    const start = words.tokens.start[token] as number;
    const end = words.tokens.end[token] as number;
    found.push({
      kind: kind as Goods["kind"],
      words: text.slice(start, end),
      span: [start, end],
      quantity: first < at ? quantity : null,
      unit,
    });
  });
  return found;
}

/** "Container Munition", "tons of grain": a measure of what follows. */
function isUnitOf(words: Words, kinds: readonly (string | null)[], clause: Clause, at: number): boolean {
  if (words.tables.quantities.get(words.lower(clause.tokens[at] as number)) !== "unit") return false;
  const next = clause.tokens[at + 1];
  const after = next !== undefined && words.lower(next) === "of" ? clause.tokens[at + 2] : next;
  return after !== undefined && kinds[words.tokens.form[after] as number] != null;
}

/** "rund 7.000 Container Munition", "up to 500 tanks", "200 tons of grain": as stated, and the unit. */
function quantityBefore(
  text: string,
  words: Words,
  clause: Clause,
  goods: number,
): { quantity: string | null; unit: string | null; first: number } {
  let at = goods - 1;
  const lower = (p: number) => words.lower(clause.tokens[p] as number);
  const kindOf = (p: number): ReturnType<ClauseTables["quantities"]["get"]> | "digits" =>
    words.tokens.kind[clause.tokens[p] as number] === 1 ? "digits" : words.tables.quantities.get(lower(p));
  if (at > 0 && words.tables.order === "svo" && lower(at) === "of" && kindOf(at - 1) !== undefined) at--;
  let unit: string | null = null;
  if (at >= 0 && kindOf(at) === "unit")
    unit = text.slice(
      words.tokens.start[clause.tokens[at--] as number],
      words.tokens.end[clause.tokens[at + 1] as number],
    );
  const last = at;
  while (at >= 0 && kindOf(at) !== undefined && kindOf(at) !== "unit") at--;
  const first = at + 1;
  if (first > last || (first === last && (words.bits(clause.tokens[first] as number) & WordClass.preposition) !== 0))
    return { quantity: null, unit, first: goods };
  const start = words.tokens.start[clause.tokens[first] as number] as number;
  return { quantity: text.slice(start, words.tokens.end[clause.tokens[last] as number]), unit, first };
}
