import type { Lexicon, Piece } from "./lexicon.ts";
import { readLexicon } from "./lexicon.ts";
import type { Element } from "./pattern.ts";
import { sequencesOf } from "./pattern.ts";
import type { Rule } from "./rules.ts";
import { readRules } from "./rules.ts";
import type { Symbols } from "./symbols.ts";
import { newSymbols } from "./symbols.ts";

/** What a language tells of its time expressions: the texts of `times.words.txt` and `times.rules`. */
export interface TimeTables {
  readonly words: string;
  readonly rules: string;
}

/** A state of the matcher: all sequences of all rules in one tree, so that cost does not grow with their number. */
export interface Node {
  readonly next: Map<number, Node>;
  /** The symbols of tags among `next`. */
  readonly tags: number[];
  readonly ends: { readonly rule: Rule; readonly order: number; readonly elements: readonly Element[] }[];
}

export interface TimeGrammar {
  readonly rules: readonly Rule[];
  readonly lexicon: Lexicon;
  readonly symbols: Symbols;
  readonly root: Node;
  /** Tense of a verb form: -1 past, 1 future. */
  readonly tenses: ReadonlyMap<string, number>;
  /** Endings of words that are verbs of the past, longest word they do not apply to excluded by length. */
  readonly pastEndings: readonly string[];
}

/** Compiles the tables of a language. To be done once; throws on a table that cannot be read. */
export function compileTimes(tables: TimeTables): TimeGrammar {
  const symbols = newSymbols();
  const rules = readRules(tables.rules);
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

function grow(root: Node, rule: Rule, order: number, elements: readonly Element[], symbols: Symbols): void {
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

function tensesOf(lexicon: Lexicon): { tenses: Map<string, number>; pastEndings: string[] } {
  const tenses = new Map<string, number>();
  const pastEndings: string[] = [];
  const senses = (pieces: readonly Piece[]) => pieces.flatMap((piece) => piece.senses);
  for (const [form, pieces] of lexicon.words)
    for (const { name } of senses(pieces)) {
      if (name === "past") tenses.set(form, -1);
      else if (name === "future") tenses.set(form, 1);
      else if (name === "present") tenses.set(form, 0);
      else if (name === "pastending" && form.startsWith("~")) pastEndings.push(form.slice(1));
    }
  return { tenses, pastEndings };
}
