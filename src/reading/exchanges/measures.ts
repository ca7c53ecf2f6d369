import { type GoodsTables, Relation, type Syntax } from "../../language/index.ts";

/** Adjectives between a number and its noun: "zwei gebrauchte Mähdrescher". */
const MAX_ADJECTIVES = 3;
/** Words of a count. */
const MAX_QUANTITY = 6;

/** How much of goods, and in what: tokens. */
export interface Measure {
  /** First and last token. */
  readonly quantity: readonly [number, number] | null;
  readonly unit: number | null;
  readonly first: number;
}

/** "rund 7.000 Container Munition", "up to 500 old tanks", "200 tons of grain": as stated, and the unit. */
export function quantityBefore(syntax: Syntax, tables: GoodsTables, goods: number, from: number): Measure {
  const kindOf = (at: number) =>
    at < from
      ? undefined
      : syntax.tokens.kind[at] === 1
        ? "number"
        : tables.currencies.has(syntax.lower(at))
          ? "unit"
          : tables.quantities.get(syntax.lower(at));
  let at = goods - 1;
  for (let n = 0; n < MAX_ADJECTIVES && at >= from && kindOf(at) === undefined && isAdjective(syntax, at); n++) at--;
  if ((isPartitive(syntax, at) || syntax.lower(at) === "in") && kindOf(at - 1) !== undefined) at--;
  let unit: number | null = null;
  if (kindOf(at) === "unit") unit = at--;
  const last = at;
  while (
    at >= from &&
    last - at < MAX_QUANTITY &&
    isQuantity(kindOf(at), syntax, at) &&
    !(at < last && isYear(syntax, at))
  )
    at--;
  const first = at + 1;
  const counted = first <= last && !isArticleAlone(syntax, tables, first, last);
  return {
    quantity: counted ? [first, last] : null,
    unit,
    first: counted ? first : (unit ?? goods),
  };
}

function isQuantity(kind: string | undefined, syntax: Syntax, at: number): boolean {
  return kind === "number" || kind === "vague" || (kind === undefined && CURRENCY.has(syntax.lower(at)));
}

export const CURRENCY: ReadonlySet<string> = new Set(["$", "€", "£", "a$", "us$"]);

/** "2024 rund 40 Panzer": a year is no part of what follows. */
function isYear(syntax: Syntax, at: number): boolean {
  return /^(?:19|20)\d\d$/.test(syntax.lower(at));
}

/** "ein Panzer", "an island": an article, not a count. */
function isArticleAlone(syntax: Syntax, tables: GoodsTables, first: number, last: number): boolean {
  return first === last && tables.quantities.get(syntax.lower(first)) === "vague" && syntax.upos(first) === "DET";
}

function isAdjective(syntax: Syntax, at: number): boolean {
  const upos = syntax.upos(at);
  return upos === "ADJ" || upos === "ADV" || syntax.relation[at] === Relation.amod;
}

export function isPartitive(syntax: Syntax, at: number): boolean {
  return at >= 0 && (syntax.lower(at) === "of" || syntax.lower(at) === "von");
}
