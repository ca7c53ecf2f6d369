import { Feature, type GoodsTables, type Listed, Relation, type Syntax } from "../../language/index.ts";
import type { Sentence } from "../../text/index.ts";
import type { Goods } from "../contract.ts";
import { CURRENCY, isPartitive, quantityBefore } from "./measures.ts";

/** Goods as the text names them. Numbers are tokens. */
export interface GoodsPhrase {
  /** A kind of goods; "people" are none unless somebody frees them. */
  readonly kind: string;
  /** The noun itself, and the first of its words with quantity and unit. */
  readonly token: number;
  readonly first: number;
  /** By what it hangs on the rest: its noun, or the measure before it ("200 Tonnen Reis"). */
  readonly attached: number;
  readonly goods: Omit<Goods, "kind">;
  /** Whether a pronoun takes them up, which stand further up: "Prag hat sie angeboten". */
  readonly isTaken?: boolean;
  /** Whether it is goods only where words tell of nothing but a transfer: "a table", "das Dorf". */
  readonly isLoose?: boolean;
}

const MAX_COMPOUND = 40;

/** What `goods.txt` says of each form, by form number, or null. Compounds count by the longest name that they end in. */
export function listedForms(syntax: Syntax, tables: GoodsTables): readonly (Listed | null)[] {
  const nouns = syntax.tables.order === "v2";
  return syntax.tokens.forms.map((form) => {
    const first = form.charAt(0);
    if (nouns && first === first.toLowerCase()) return null;
    const found = listedAs(form.toLowerCase(), tables, nouns);
    return found === null || found.kind === NO_GOODS ? null : found;
  });
}

/** The kind of words that only look like goods. */
const NO_GOODS = "none";

function listedAs(lower: string, tables: GoodsTables, compounds: boolean): Listed | null {
  if (!tables.ends.has(lower.slice(-3))) return null;
  const own = tables.listed.get(lower);
  if (own !== undefined) return own;
  const hyphen = lower.lastIndexOf("-");
  if (hyphen > 0 && hyphen < lower.length - 1) {
    const found = listedAs(lower.slice(hyphen + 1), tables, compounds);
    // "Sport-Bild" is no picture.
    return found?.isLoose && found.isWhole ? null : found;
  }
  if (!compounds || lower.length > MAX_COMPOUND) return null;
  for (let at = 3; at <= lower.length - 4; at++) {
    const found = tables.listed.get(lower.slice(at));
    if (found !== undefined && !found.isWhole) return found;
  }
  return null;
}

/** Which forms can be the last word of goods or begin an amount, by form number: most cannot. */
export function candidatesOf(syntax: Syntax, tables: GoodsTables): Uint8Array {
  return Uint8Array.from(syntax.tokens.forms, (form) => {
    const lower = form.toLowerCase();
    return tables.ends.has(lower.slice(-3)) || CURRENCY.has(lower) ? 1 : 0;
  });
}

/** All goods that a sentence names, in reading order. Linear: a quantity has few words. */
export function goodsOfSentence(
  syntax: Syntax,
  text: string,
  tables: GoodsTables,
  listed: readonly (Listed | null)[],
  candidates: Uint8Array,
  { from, to }: Sentence,
): readonly GoodsPhrase[] {
  const found: GoodsPhrase[] = [];
  const add = (phrase: GoodsPhrase) => {
    // "gift" in "a gift of five engines".
    const last = found.at(-1);
    if (last !== undefined && isMeasuring(syntax, tables, last, phrase)) found.pop();
    if (isPrice(syntax, tables, found.at(-1), phrase) || isRole(syntax, tables, phrase, from)) return;
    found.push(phrase);
  };
  for (let token = from; token < to; token++) {
    if (candidates[syntax.tokens.form[token] as number] === 0) continue;
    const amount = amountAt(syntax, text, tables, listed, token, to);
    if (amount !== null) {
      add(amount);
      token = amount.token;
      continue;
    }
    const first = firstWord(syntax, tables, listed, token, from);
    if (first === null || (first.isLoose && isProper(syntax, token)) || isMeasure(syntax, tables, listed, token, to))
      continue;
    const phrase = phraseOf(syntax, text, tables, { ...first, token, first: first.token, from });
    if (isTitle(syntax, phrase) || isMarket(syntax, tables, phrase)) continue;
    // "credit" in "credit line".
    while (found.length > 0 && (found.at(-1) as GoodsPhrase).token >= first.token) found.pop();
    add(phrase);
  }
  return found;
}

/** "New Jersey", "Lord of the Rings": in English the capital tells of a name. */
function isProper(syntax: Syntax, token: number): boolean {
  return syntax.tables.order === "svo" && syntax.upos(token) === "PROPN";
}

/** "engineer Eric Bodenstab": who somebody is. */
function isTitle(syntax: Syntax, { token, kind }: GoodsPhrase): boolean {
  return PERSONS.has(kind) && syntax.upos(token + 1) === "PROPN" && (syntax.features(token) & Feature.plural) === 0;
}

const PERSONS: ReadonlySet<string> = new Set(["labour", "know-how", "troops"]);

/** "der Dollar fiel": a currency that nobody counts. */
function isMarket(syntax: Syntax, tables: GoodsTables, { token, goods }: GoodsPhrase): boolean {
  return goods.quantity === null && tables.currencies.has(syntax.lower(token)) && syntax.upos(token - 1) !== "ADP";
}

/** "a gift of five engines", "eine Spende von 300 Zelten": the first measures the second. */
function isMeasuring(syntax: Syntax, tables: GoodsTables, last: GoodsPhrase, next: GoodsPhrase): boolean {
  return (
    tables.transparent.has(syntax.lower(last.token)) &&
    last.token + 2 === next.first &&
    isPartitive(syntax, next.first - 1)
  );
}

/** Words between goods and what they are worth: "tanks worth about …", "ein Kredit in Höhe von …". */
const MAX_PRICE = 4;

/** "gifts worth $340,000", "ein Kredit über zwei Milliarden Dollar": what goods cost is not given beside them. */
function isPrice(
  syntax: Syntax,
  tables: GoodsTables,
  last: GoodsPhrase | undefined,
  { kind, first }: GoodsPhrase,
): boolean {
  if (last === undefined || kind !== "money" || first - last.token > MAX_PRICE + 1) return false;
  for (let at = last.token + 1; at < first; at++) if (!tables.prices.has(syntax.lower(at))) return false;
  return first > last.token + 1 || tables.prices.has(syntax.lower(first));
}

/** "as a gift", "als Entschädigung": what something else is given as. */
function isRole(syntax: Syntax, tables: GoodsTables, { first, token }: GoodsPhrase, from: number): boolean {
  // "als" may also begin a quantity: "mehr als 40".
  let at = first < token ? first : first - 1;
  if (at > from && syntax.upos(at) === "DET") at--;
  // "tanks as well as shells"
  return at > from && token - at <= 2 && tables.roles.has(syntax.lower(at)) && syntax.upos(at - 1) !== "ADV";
}

/** "$10 million", "€500": an amount without a noun is money; before one ("$3 million in cash", "a $2 million loan") its quantity. */
function amountAt(
  syntax: Syntax,
  text: string,
  tables: GoodsTables,
  listed: readonly (Listed | null)[],
  token: number,
  to: number,
): GoodsPhrase | null {
  const { tokens } = syntax;
  if (!CURRENCY.has(syntax.lower(token))) return null;
  let last = token;
  while (last + 1 < to && (tokens.kind[last + 1] === 1 || tables.quantities.get(syntax.lower(last + 1)) === "number"))
    last++;
  if (last === token) return null;
  for (let next = last + 1; next < Math.min(last + 4, to); next++) {
    // "$140 million for 24 howitzers", but "$3 million in cash".
    if (syntax.upos(next) === "ADP" && syntax.lower(next) !== "in" && !isPartitive(syntax, next)) break;
    if (listed[tokens.form[next] as number] != null) return null;
  }
  const [start, end] = [tokens.start[token] as number, tokens.end[last] as number];
  const goods = { words: text.slice(start, end), span: [start, end] as const, quantity: null, unit: null };
  return { kind: "money", token: last, first: token, attached: topOf(syntax, token, last), goods };
}

interface Named {
  readonly token: number;
  readonly kind: string;
  readonly isLoose: boolean;
}

/** The kind of what ends here, and where its name begins: "air defence system"; null where no goods end. */
function firstWord(
  syntax: Syntax,
  tables: GoodsTables,
  listed: readonly (Listed | null)[],
  token: number,
  from: number,
): Named | null {
  if (!canBeGoods(syntax, token)) return null;
  let name = syntax.lower(token);
  if (!tables.ends.has(name.slice(-3))) return null;
  let best: Named | null = null;
  const own = listed[syntax.tokens.form[token] as number];
  if (own != null) best = { token, kind: own.kind, isLoose: own.isLoose };
  for (let at = token - 1; at >= from && token - at < tables.longest; at--) {
    name = `${syntax.lower(at)} ${name}`;
    const found = tables.listed.get(name);
    if (found !== undefined) best = { token: at, kind: found.kind, isLoose: found.isLoose };
  }
  const adjective = tables.adjectives.get(syntax.lower(token - 1));
  if (adjective !== undefined && token > from) {
    const open = best === null ? tables.bare.has(syntax.lower(token)) : BY_USE.has(best.kind) && best.token === token;
    if (open) return { token: token - 1, kind: adjective, isLoose: false };
  }
  return best !== null && tables.bare.has(syntax.lower(token)) && best.token === token ? null : best;
}

/** Whether a word is a noun: by its tag, or by where the tree puts what the tagger does not know ("paid in bauxite"). */
function canBeGoods(syntax: Syntax, token: number): boolean {
  const upos = syntax.upos(token);
  if (upos === "NOUN" || upos === "PROPN") return true;
  if (syntax.tables.order === "v2") return upos === "X" || upos === "ADJ" || upos === "NUM";
  return (upos === "X" || upos === "ADV" || upos === "ADJ") && NOMINAL.has(syntax.relation[token] as number);
}

const NOMINAL: ReadonlySet<number> = new Set([Relation.nsubj, Relation.obj, Relation.obl, Relation.nmod]);

/** Kinds that an adjective says more of: "militärische Fahrzeuge". */
const BY_USE: ReadonlySet<string> = new Set(["technology", "other"]);

/** "Container Munition", "three million dollars", "arms deliveries": it measures or tells of the next noun. */
function isMeasure(
  syntax: Syntax,
  tables: GoodsTables,
  listed: readonly (Listed | null)[],
  token: number,
  to: number,
): boolean {
  const lower = syntax.lower(token);
  if (!tables.quantities.has(lower) && !tables.currencies.has(lower)) return isModifier(syntax, tables, token);
  const next = isPartitive(syntax, token + 1) ? token + 2 : token + 1;
  return next < to && listed[syntax.tokens.form[next] as number] != null;
}

/** "food prices": the first part of an English compound is not what the whole is; "arms deliveries" tells of an act. */
function isModifier(syntax: Syntax, tables: GoodsTables, token: number): boolean {
  const head = syntax.head[token] as number;
  return syntax.relation[token] === Relation.compound && head > token && !tables.acts.has(syntax.lower(head));
}

/** Goods from their first word to their noun, with what measures them from `from` on. */
export function phraseOf(
  syntax: Syntax,
  text: string,
  tables: GoodsTables,
  { token, first, kind, isLoose, from }: Named & { readonly first: number; readonly from: number },
): GoodsPhrase {
  const { tokens } = syntax;
  const measure = quantityBefore(syntax, tables, first, from);
  const [start, end] = [tokens.start[first] as number, tokens.end[token] as number];
  const words = (a: number, b: number) => text.slice(tokens.start[a] as number, tokens.end[b] as number);
  const attached = topOf(syntax, measure.first, token);
  return {
    kind,
    token,
    first: Math.min(measure.first, first),
    attached,
    isLoose,
    goods: {
      words: text.slice(start, end),
      span: [start, end],
      quantity: measure.quantity === null ? null : words(...measure.quantity),
      unit: measure.unit === null ? null : words(measure.unit, measure.unit),
    },
  };
}

/** The word of a stretch that hangs on one outside of it: "$" in "$5 million in cash". */
function topOf(syntax: Syntax, first: number, last: number): number {
  for (let at = first; at < last; at++) {
    const head = syntax.head[at] as number;
    if ((head < first || head > last) && COUNTS.has(syntax.upos(at))) return at;
  }
  return last;
}

const COUNTS: ReadonlySet<string> = new Set(["NUM", "NOUN", "SYM", "PROPN"]);

/** What a compound of goods and an act tells to be given: "Waffen" in "Waffenlieferung". Null where it tells of none. */
export function deliveredPart(lower: string, tables: GoodsTables, isAct: (end: string) => boolean): string | null {
  if (lower.length > MAX_COMPOUND) return null;
  for (let at = lower.length - 4; at >= 2; at--) {
    if (!isAct(lower.slice(at))) continue;
    const first = lower.slice(0, at).replace(/-$/, "");
    const found = listedAs(first, tables, true) ?? listedAs(first.replace(/s$/, ""), tables, true);
    if (found !== null && !found.isLoose && found.kind !== NO_GOODS) return found.kind;
  }
  return null;
}
