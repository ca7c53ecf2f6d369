import type { RuleBlock } from "./rule-file.ts";

/** Places in a clause that an actor can fill: `subject`, `object`, `genitive`, `modifier`, or a preposition. */
export interface Role {
  readonly slots: readonly string[];
  /** Whether the rule fires without it. */
  readonly optional: boolean;
}

/** A rule that is fired by a verb or noun and fills two roles. */
export interface RoleRule {
  readonly id: string;
  readonly verbs: readonly string[];
  readonly nouns: readonly string[];
  /** Words of any other kind, in lower case: "ready", "bereit". */
  readonly words: readonly string[];
  readonly from: Role;
  readonly to: Role;
  /** All actors of both roles do it together: "A und B trafen sich". */
  readonly together: boolean;
  /** One of these must stand in the clause, as a word or the end of a compound; empty: no condition. */
  readonly needs: WordEnds;
  /** None of these may. */
  readonly not: WordEnds;
  /** One of these must stand in the object of the verb; empty: no condition. */
  readonly object: WordEnds;
  /** None of these may stand in it. */
  readonly except: WordEnds;
  /** One of these verbs must stand in what the trigger governs: "threatened to attack"; empty: no condition. */
  readonly governs: ReadonlySet<string>;
  /** Kinds of actors that the second role may be filled with; empty: all. */
  readonly kinds: ReadonlySet<string>;
  /** Forces that belong to nobody named are what is sent, no side: "promised Mali troops". */
  readonly means: boolean;
  /** The verb must have no object: "demonstrated", not "demonstrated its skill". */
  readonly alone: boolean;
  /** The verb must have no object but one that names somebody: "met Mali's envoy", not "met a need". */
  readonly whom: boolean;
  /** The verb must have an object or a clause: "declined the offer", not "sales declined". */
  readonly whole: boolean;
  /** Who speaks is who will do it: "said it would …", "kündigte an, … zu …". */
  readonly self: boolean;
}

/** Words of a condition; with the last two letters of each, which most other words do not end in. */
export interface WordEnds {
  readonly words: ReadonlySet<string>;
  readonly tails: ReadonlySet<string>;
}

/** Rules by the lemmas that fire them, so that cost does not grow with their number. */
export interface RuleIndex<R extends RoleRule> {
  readonly verbs: ReadonlyMap<string, readonly R[]>;
  readonly nouns: ReadonlyMap<string, readonly R[]>;
  readonly words: ReadonlyMap<string, readonly R[]>;
}

/**
 * Reads the fields that rules with roles share: `verb a|b`, `noun A|B`, `from subject`, `to object|mit?` (`?`: may be
 * missing; `-`: has none), `both subject|mit` in place of the two, and conditions: `needs a|b`, `not a|b` (in the
 * clause), `object a|b`, `except a|b` (not in the object), `governs verb|verb`, `alone yes` (no object), `whom yes` (none that names nobody), `whole yes` (an object or a clause), `self yes`, `kinds person|state` (who may be `to`), `means yes` (unnamed
 * forces are no side); `word a|b` fires on other words. Throws naming the rule.
 */
export function readRoleRule(block: RuleBlock): RoleRule {
  const list = (field: string) => (block.maybe(field) ?? "").split("|").filter((word) => word !== "");
  const verbs = list("verb");
  const nouns = list("noun").map((noun) => noun.toLowerCase());
  const words = list("word");
  if (verbs.length + nouns.length + words.length === 0)
    throw new Error(`rule ${block.id}: wants "verb", "noun" or "word"`);
  const both = block.maybe("both");
  const from = readRole(both ?? block.one("from"));
  const to = both === null ? readRole(block.maybe("to") ?? "-") : NONE;
  const ends = (field: string): WordEnds => {
    const lower = list(field).map((word) => word.toLowerCase());
    return { words: new Set(lower), tails: new Set(lower.map((word) => word.slice(-2))) };
  };
  return {
    id: block.id,
    verbs,
    nouns,
    words,
    from,
    to,
    together: both !== null,
    needs: ends("needs"),
    not: ends("not"),
    object: ends("object"),
    except: ends("except"),
    governs: new Set(list("governs").map((lemma) => lemma.replace("_", " "))),
    kinds: new Set(list("kinds")),
    means: block.maybe("means") !== null,
    alone: block.maybe("alone") !== null,
    whom: block.maybe("whom") !== null,
    whole: block.maybe("whole") !== null,
    self: block.maybe("self") !== null,
  };
}

export function indexRules<R extends RoleRule>(rules: readonly R[]): RuleIndex<R> {
  const verbs = new Map<string, R[]>();
  const nouns = new Map<string, R[]>();
  const words = new Map<string, R[]>();
  const add = (map: Map<string, R[]>, lemma: string, rule: R) => map.set(lemma, [...(map.get(lemma) ?? []), rule]);
  for (const rule of rules) {
    for (const lemma of rule.verbs) add(verbs, lemma.replace("_", " "), rule);
    for (const lemma of rule.nouns) add(nouns, lemma, rule);
    for (const word of rule.words) add(words, word, rule);
  }
  for (const candidates of [...verbs.values(), ...nouns.values(), ...words.values()])
    candidates.sort((a, b) => conditionsOf(b) - conditionsOf(a));
  return { verbs, nouns, words };
}

/** How many conditions a rule has: of several rules the one that asks for most comes first. */
function conditionsOf({ object, needs, governs, self }: RoleRule): number {
  return [object.words.size, needs.words.size, governs.size].filter((size) => size > 0).length + (self ? 1 : 0);
}

const NONE: Role = { slots: [], optional: true };

function readRole(written: string): Role {
  if (written === "-") return NONE;
  const optional = written.endsWith("?");
  return { slots: (optional ? written.slice(0, -1) : written).split("|"), optional };
}
