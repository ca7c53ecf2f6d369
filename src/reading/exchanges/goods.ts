import { type ClauseTables, WordClass } from "../../language/index.ts";
import type { Goods } from "../contract.ts";
import type { Clause, Words } from "../rules/clauses.ts";
import type { Frame } from "../rules/frame.ts";
import type { Match } from "../rules/match.ts";
import type { Phrase } from "../rules/phrases.ts";
import { lastPart } from "../rules/triggers.ts";
import type { ExchangeRule } from "./rules.ts";

/** The kind of goods of each form, by form number, or null; compounds by their last part, and "Waffenlieferung". */
export function goodsOf(words: Words): readonly (string | null)[] {
  const nouns = words.tables.order === "v2";
  const { goodsEnds, nounEnds } = words.tables;
  return words.tokens.forms.map((form) => {
    const first = form.charAt(0);
    if (nouns && first === first.toLowerCase()) return null;
    const lower = form.toLowerCase();
    const ends = lower.slice(-3);
    const own = goodsEnds.has(ends) ? lastPart(lower, words.tables.goods, nouns) : null;
    return own ?? (nouns && nounEnds.has(ends) ? deliveredPart(lower, words.tables) : null);
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

/** The goods that stand where the rule of a match has them, with their quantities. */
export function goodsIn(
  text: string,
  words: Words,
  kinds: readonly (string | null)[],
  { frame, rule, triggerToken }: Match<ExchangeRule>,
): readonly Goods[] {
  const { clause } = frame;
  const found: Goods[] = [];
  const allowed = phrasesOfGoods(words, frame, rule, triggerToken);
  clause.tokens.forEach((token, at) => {
    const kind = kinds[words.tokens.form[token] as number];
    if (kind == null || !allowed.some(({ first, last }) => first <= at && at <= last)) return;
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
    const adjective = clause.tokens.findIndex(
      (t, p) => p < at && p >= at - 2 && words.tables.dualUse.has(words.lower(t)),
    );
    const start = words.tokens.start[adjective < 0 ? token : (clause.tokens[adjective] as number)] as number;
    const end = words.tokens.end[token] as number;
    found.push({
      kind: (adjective < 0 ? kind : "dual-use") as Goods["kind"],
      words: text.slice(start, end),
      span: [start, end],
      quantity: first < at ? quantity : null,
      unit,
    });
  });
  return found;
}

/** Objects, what the rule's prepositions govern, and what belongs to these: "Lieferung von Granaten". */
function phrasesOfGoods(words: Words, frame: Frame, rule: ExchangeRule, trigger: number): readonly Phrase[] {
  const found: Phrase[] = [];
  const isNoun = rule.nouns.length > 0;
  const at = frame.clause.tokens.indexOf(trigger);
  for (const phrase of frame.phrases) {
    const { governor } = phrase;
    const head = found.at(-1);
    const belongs =
      head !== undefined &&
      phrase.first - head.last <= 3 &&
      (governor === "genitive" || ((words.tables.words.get(governor ?? "") ?? 0) & WordClass.partitive) !== 0);
    const own = isNoun
      ? phrase.first <= at && at <= phrase.last
      : governor === null || rule.goods.includes(governor) || (phrase.joins !== null && phrase.joins === head);
    if (own || belongs) found.push(phrase);
  }
  return found;
}

/** "Container Munition", "tons of grain": a measure of what follows. */
function isUnitOf(words: Words, kinds: readonly (string | null)[], clause: Clause, at: number): boolean {
  if (words.tables.quantities.get(words.lower(clause.tokens[at] as number)) !== "unit") return false;
  const next = clause.tokens[at + 1];
  const after = next !== undefined && (words.bits(next) & WordClass.partitive) !== 0 ? clause.tokens[at + 2] : next;
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
  if (at > 0 && (words.bits(clause.tokens[at] as number) & WordClass.partitive) !== 0 && kindOf(at - 1) !== undefined)
    at--;
  let unit: string | null = null;
  if (at >= 0 && kindOf(at) === "unit")
    unit = text.slice(
      words.tokens.start[clause.tokens[at--] as number],
      words.tokens.end[clause.tokens[at + 1] as number],
    );
  const last = at;
  // "am 19. Juni 2024 rund 7.000 Granaten": the year before the number is none of it.
  const isYear = (p: number) => p < last && YEAR.test(lower(p));
  while (at >= 0 && kindOf(at) !== undefined && kindOf(at) !== "unit" && !isYear(at)) at--;
  const first = at + 1;
  if (first > last || (first === last && (words.bits(clause.tokens[first] as number) & WordClass.preposition) !== 0))
    return { quantity: null, unit, first: goods };
  const start = words.tokens.start[clause.tokens[first] as number] as number;
  return { quantity: text.slice(start, words.tokens.end[clause.tokens[last] as number]), unit, first };
}

const YEAR = /^(?:19|20)\d\d$/;
