import type { GoodsTables, Syntax } from "../../language/index.ts";
import type { Sentence } from "../../text/index.ts";
import { type GoodsPhrase, phraseOf } from "./goods.ts";
import { isPartitive } from "./measures.ts";

/**
 * Amounts that stand alone for goods told before: "offered 60,000 tons" where it was rice. They are what was last counted in the
 * same unit, else the last goods of a kind that is counted so. Empty where nothing was told.
 */
export function bareMeasures(
  { syntax, text, goods: tables }: { readonly syntax: Syntax; readonly text: string; readonly goods: GoodsTables },
  { from, to }: Sentence,
  named: readonly GoodsPhrase[],
  before: readonly GoodsPhrase[],
): readonly GoodsPhrase[] {
  const found: GoodsPhrase[] = [];
  for (let token = from + 1; token < to; token++) {
    const unit = syntax.lower(token);
    if (tables.quantities.get(unit) !== "unit" || syntax.tokens.kind[token - 1] !== 1) continue;
    if (isPartitive(syntax, token + 1) || named.some(({ first, token: last }) => first <= token && token <= last))
      continue;
    const told = [...before, ...named.filter((one) => one.token < token)];
    const same = told.findLast(({ goods }) => goods.unit?.toLowerCase() === unit);
    const kind = (same ?? told.findLast((one) => MEASURED.has(one.kind)))?.kind;
    if (kind !== undefined)
      found.push(phraseOf(syntax, text, tables, { token, first: token, kind, isLoose: false, from }));
  }
  return found;
}

/** Kinds of goods that come in tons and litres. */
const MEASURED: ReadonlySet<string> = new Set(["food", "fuel", "munitions", "other", "aid"]);
