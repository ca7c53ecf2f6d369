import type { Exchange, Goods } from "../contract.ts";
import { type RuleBlock, readRuleFile } from "../rules/rule-file.ts";
import { GOODS_KINDS, STAGES } from "../values.ts";

/** A rule of `exchanges.rules`: what fires it, and where giver, receiver and goods stand. */
export interface ExchangeRule {
  readonly id: string;
  readonly verbs: readonly string[];
  /** Nouns as tables write them ("Lieferung/en"). */
  readonly nouns: readonly string[];
  /** One of these words must stand in the clause too: "zur Verfügung stellen". */
  readonly needs: ReadonlySet<string>;
  /** None of these may: "es gab Kaffee". */
  readonly not: ReadonlySet<string>;
  readonly giver: readonly string[];
  readonly receiver: readonly string[];
  readonly goods: readonly string[];
  /** Prepositions of what is given in return, beside those that always say so. */
  readonly against: ReadonlySet<string>;
  readonly stage: Exchange["stage"];
  /** Whether it says the stage of a transfer that it governs: "bot an, Waffen zu liefern". */
  readonly over: boolean;
  /** Whether its subject is on the side that is open: "dementierte die Lieferung an …". */
  readonly open: boolean;
  /** The side of who does it: of "liefern" the giver, of "erhalten" and "Kauf" the receiver. */
  readonly doer: "giver" | "receiver";
  /** Those of its verbs that mean nothing but a transfer, so that any thing may be their goods: "lend", "verleihen". */
  readonly any: ReadonlySet<string>;
  /** Whether its goods come, so that vehicles and people may do so by themselves: "arrival of". */
  readonly moves: boolean;
  /** Whoever is freed is a prisoner. */
  readonly as: Goods["kind"] | null;
  /** Does not fire without them. */
  readonly wants: readonly ("giver" | "receiver")[];
}

/** Rules by what fires them, so that cost does not grow with their number. */
export interface ExchangeRules {
  readonly verbs: ReadonlyMap<string, readonly ExchangeRule[]>;
  /** By the form of the noun in lower case. */
  readonly nouns: ReadonlyMap<string, readonly ExchangeRule[]>;
  /** The last three letters of these forms. */
  readonly nounEnds: ReadonlySet<string>;
}

/** Reads `exchanges.rules`; the comment above its rules tells of the fields. Throws naming the rule that cannot be read. */
export function compileExchanges(file: string, formsOf: (noun: string) => readonly string[]): ExchangeRules {
  const verbs = new Map<string, ExchangeRule[]>();
  const nouns = new Map<string, ExchangeRule[]>();
  const add = (map: Map<string, ExchangeRule[]>, key: string, rule: ExchangeRule) =>
    map.set(key, [...(map.get(key) ?? []), rule]);
  for (const rule of readRuleFile(file).map(readRule)) {
    for (const verb of rule.verbs) add(verbs, verb, rule);
    for (const noun of rule.nouns) for (const form of new Set(formsOf(noun))) add(nouns, form, rule);
  }
  // "supplies troops with radios": a rule that wants a preposition says more than one that takes any object.
  for (const candidates of verbs.values()) candidates.sort((a, b) => generality(a) - generality(b));
  return { verbs, nouns, nounEnds: new Set(Array.from(nouns.keys(), (form) => form.slice(-3))) };
}

/** Whoever is handed over is a prisoner before he is anything else; a rule that needs a further word says more than one without. */
function generality({ as, goods, needs }: ExchangeRule): number {
  return (as === null ? 4 : 0) + (goods.includes("object") ? 2 : 0) + (needs.size === 0 ? 1 : 0);
}

function readRule(block: RuleBlock): ExchangeRule {
  const list = (field: string) => (block.maybe(field) ?? "-").split("|").filter((word) => word !== "-");
  const stage = block.one("stage") as Exchange["stage"];
  if (!(STAGES as readonly string[]).includes(stage)) throw new Error(`rule ${block.id}: no such stage "${stage}"`);
  const as = block.maybe("as") as Goods["kind"] | null;
  if (as !== null && !GOODS_KINDS.includes(as)) throw new Error(`rule ${block.id}: no such kind "${as}"`);
  const verbs = list("verb");
  const nouns = list("noun");
  if (verbs.length + nouns.length === 0) throw new Error(`rule ${block.id}: wants "verb" or "noun"`);
  return {
    id: block.id,
    verbs,
    nouns,
    needs: new Set(list("needs")),
    not: new Set(list("not")),
    giver: list("giver"),
    receiver: list("receiver"),
    goods: list("goods"),
    against: new Set(list("against")),
    stage,
    over: block.maybe("over") !== null,
    open: block.maybe("open") !== null,
    any: new Set(list("any")),
    moves: block.maybe("moves") !== null || list("goods").includes("subject"),
    doer: list("receiver").includes("subject") || block.maybe("doer") === "receiver" ? "receiver" : "giver",
    as,
    wants: list("wants") as ("giver" | "receiver")[],
  };
}
