import type { Node, TimeGrammar } from "./grammar.ts";
import type { Element } from "./pattern.ts";
import type { Entry, Pieces } from "./pieces.ts";
import type { Call, TimeRule } from "./rules.ts";

/** A captured value, or a captured time. */
export type Capture = string | Match;

/** A stretch of pieces `[from, to)` that a rule reads as a time. */
export interface Match {
  readonly rule: TimeRule;
  readonly call: Call;
  readonly captures: Readonly<Record<string, Capture>>;
  readonly tags: readonly string[];
  readonly from: number;
  readonly to: number;
  /** Pieces that the whole pattern covers, with what stands around the time. */
  readonly reach: number;
  readonly order: number;
  /** One of several that share their words: "3." of "3. und 4. Mai". */
  readonly listed: boolean;
}

/**
 * All ways to read the pieces as times, from the last to the first, so that a rule may build on the times that begin
 * behind its own words ("@day"). Each pattern has an end, so this is linear in the number of pieces.
 */
export function findMatches(pieces: Pieces, grammar: TimeGrammar): Match[] {
  const matches: Match[] = [];
  const search = new Search(pieces, grammar);
  for (let i = pieces.length - 1; i >= 0; i--) {
    const entry = pieces.entries[pieces.entry[i] as number] as Entry;
    if (entry.symbols.length > 0) matches.push(...search.at(i));
  }
  return matches;
}

class Search {
  readonly #pieces: Pieces;
  readonly #root: Node;
  readonly #tagNames = new Map<number, string>();
  /** Times that can be built on, by the piece they begin at. */
  readonly #starting = new Map<number, Match[]>();
  readonly #path: number[] = [];
  readonly #times: (Match | null)[] = [];
  #found: Match[] = [];

  constructor(pieces: Pieces, grammar: TimeGrammar) {
    this.#pieces = pieces;
    this.#root = grammar.root;
    for (const tag of new Set(grammar.rules.flatMap((rule) => rule.tags)))
      this.#tagNames.set(grammar.symbols.id(`@${tag}`), tag);
  }

  at(start: number): readonly Match[] {
    this.#found = [];
    this.#step(this.#root, start, 0);
    this.#keep(start);
    // What begins with a time ("@day part") sees only now which times begin here.
    if (this.#starting.has(start)) {
      for (const symbol of this.#root.tags) this.#stepOverTime(this.#root, symbol, start, 0);
      this.#keep(start);
    }
    return this.#found.filter(({ from, to }) => this.#standsAlone(from, to));
  }

  #keep(start: number): void {
    const own = this.#found.filter((match) => match.from === start && match.tags.length > 0);
    if (own.length > 0) this.#starting.set(start, own);
  }

  #step(node: Node, at: number, depth: number): void {
    if (node.ends.length > 0) this.#accept(node, at, depth);
    if (at >= this.#pieces.length || node.next.size === 0) return;
    const entry = this.#pieces.entries[this.#pieces.entry[at] as number] as Entry;
    this.#path[depth] = at;
    this.#times[depth] = null;
    for (const symbol of entry.symbols) {
      const next = node.next.get(symbol);
      if (next) this.#step(next, at + 1, depth + 1);
    }
    for (const symbol of node.tags) this.#stepOverTime(node, symbol, at, depth);
  }

  /** Takes the longest time with this tag that begins here as one element. */
  #stepOverTime(node: Node, symbol: number, at: number, depth: number): void {
    const tag = this.#tagNames.get(symbol) ?? "";
    let longest: Match | null = null;
    for (const match of this.#starting.get(at) ?? [])
      if (match.tags.includes(tag) && (longest === null || match.to > longest.to)) longest = match;
    if (longest === null) return;
    this.#path[depth] = at;
    this.#times[depth] = longest;
    this.#step(node.next.get(symbol) as Node, longest.to, depth + 1);
    this.#times[depth] = null;
  }

  #accept(node: Node, end: number, depth: number): void {
    for (const { rule, order, elements } of node.ends) {
      const captures = this.#captures(elements, depth);
      rule.calls.forEach((call, group) => {
        const first = elements.findIndex((element) => element.group === group);
        const last = elements.findLastIndex((element) => element.group === group);
        if (first < 0) return;
        const from = this.#path[first] as number;
        const to = last + 1 < depth ? (this.#path[last + 1] as number) : end;
        const reach = end - (this.#path[0] as number);
        this.#found.push(build({ rule, call, captures, tags: rule.tags, from, to, reach, order, listed: false }));
      });
    }
  }

  #captures(elements: readonly Element[], depth: number): Record<string, Capture> {
    const captures: Record<string, Capture> = {};
    for (let i = 0; i < depth; i++) {
      const { capture, name } = elements[i] as Element;
      if (capture === null) continue;
      const entry = this.#pieces.entries[this.#pieces.entry[this.#path[i] as number] as number] as Entry;
      captures[capture] = this.#times[i] ?? entry.senses.find((sense) => sense.name === name)?.value ?? "";
    }
    return captures;
  }

  /** Not a part of a longer word, as "Mai" of "Mai-Kundgebung" is, but for ranges: "1914" of "1914-1918" is a time. */
  #standsAlone(from: number, to: number): boolean {
    return !this.#belongsToWord(from, -1) && !this.#belongsToWord(to - 1, 1);
  }

  #belongsToWord(at: number, step: number): boolean {
    const { token, entry, entries, length } = this.#pieces;
    let inside = false;
    for (let i = at + step; i >= 0 && i < length && token[i] === token[at]; i += step) {
      inside = true;
      const { senses } = entries[entry[i] as number] as Entry;
      if (senses.length === 0) return true;
      if (senses.some(({ name }) => RANGES.has(name))) return false;
    }
    return inside;
  }
}

/** Classes of words that a hyphen joins to a range. */
const RANGES: ReadonlySet<string> = new Set(["number", "year", "ord", "clock", "month", "weekday"]);

/** Carries out "like": the call of the captured time with the named captures replaced. */
function build(match: Match): Match {
  if (match.call.type !== "like") return match;
  const [source = "", ...replaced] = match.call.args;
  const model = match.captures[source.slice(1)];
  if (typeof model !== "object") return match;
  const captures: Record<string, Capture> = { ...model.captures };
  for (const pair of replaced) {
    const [name = "", from = ""] = pair.split("=$");
    const value = match.captures[from];
    if (value !== undefined) captures[name] = value;
  }
  const tags = match.tags.length > 0 || replaced.length === 0 ? match.tags : model.tags;
  return { ...match, call: model.call, captures, tags, listed: replaced.length > 0 || model.listed };
}

/** Whether a match says that its words are no time. */
function forbids(match: Match): number {
  return match.call.type === "none" ? 1 : 0;
}

/**
 * The matches in the order in which they claim their words: from left to right, of those that begin together the longer,
 * then the one that saw more of what stands around it, then what is no time at all, then the rule that comes first.
 */
export function inOrder(matches: readonly Match[]): readonly Match[] {
  return [...matches].sort(
    (a, b) => a.from - b.from || b.to - a.to || b.reach - a.reach || forbids(b) - forbids(a) || a.order - b.order,
  );
}
