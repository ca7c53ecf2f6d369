import type { TimeTables } from "../../language/index.ts";
import type { Lexicon } from "./lexicon.ts";
import { readLexicon } from "./lexicon.ts";
import type { Element } from "./pattern.ts";
import { sequencesOf } from "./pattern.ts";
import { readTimeRules, type TimeRule } from "./rules.ts";
import type { Tense } from "./scene.ts";
import type { Symbols } from "./symbols.ts";
import { newSymbols } from "./symbols.ts";

/** A state of the matcher: all sequences of all rules in one tree, so that cost does not grow with their number. */
export interface Node {
  readonly next: Map<number, Node>;
  /** The symbols of tags among `next`. */
  readonly tags: number[];
  readonly ends: { readonly rule: TimeRule; readonly order: number; readonly elements: readonly Element[] }[];
}

export interface TimeGrammar {
  readonly rules: readonly TimeRule[];
  readonly lexicon: Lexicon;
  readonly symbols: Symbols;
  readonly root: Node;
  /** Tense of a verb form. */
  readonly tenses: ReadonlyMap<string, Tense>;
  /** Endings of verbs of the past. */
  readonly pastEndings: readonly string[];
}

/** Compiles the tables of a language. To be done once; throws on a table that cannot be read. */
export function compileTimes(tables: TimeTables): TimeGrammar {
  const symbols = newSymbols();
  const rules = readTimeRules(tables.rules);
  const root = newNode();
  const literals = new Set<string>();
  rules.forEach((rule, order) => {
    for (const pattern of rule.patterns) {
      for (const word of pattern.match(/'[^']+'/g) ?? []) literals.add(word.slice(1, -1));
      for (const elements of sequencesOf(pattern, symbols)) grow(root, rule, order, elements, symbols);
    }
  });
  const words = [tables.words, ...[...literals].map((word) => `'${word}\t\t${word}`)].join("\n");
  const lexicon = readLexicon(words, symbols);
  return { rules, lexicon, symbols, root, ...tensesOf(lexicon) };
}

function newNode(): Node {
  return { next: new Map(), tags: [], ends: [] };
}

function grow(root: Node, rule: TimeRule, order: number, elements: readonly Element[], symbols: Symbols): void {
  let node = root;
  for (const element of elements) {
    let next = node.next.get(element.symbol);
    if (next === undefined) {
      next = newNode();
      node.next.set(element.symbol, next);
      if (symbols.isTag(element.symbol)) node.tags.push(element.symbol);
    }
    node = next;
  }
  if (node !== root) node.ends.push({ rule, order, elements });
}

function tensesOf(lexicon: Lexicon): { tenses: Map<string, Tense>; pastEndings: string[] } {
  const tenses = new Map<string, Tense>();
  const pastEndings: string[] = [];
  for (const [form, pieces] of lexicon.words)
    for (const { name } of pieces.flatMap((piece) => piece.senses)) {
      if (name === "past" || name === "present" || name === "future") tenses.set(form, name);
      else if (name === "pastending" && form.startsWith("~")) pastEndings.push(form.slice(1));
    }
  return { tenses, pastEndings };
}
