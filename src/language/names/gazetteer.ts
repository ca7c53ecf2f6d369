import { tokenise } from "../tokens/tokens.ts";
import type { Entry, Hit } from "./entry.ts";
import { collectEntries } from "./knowledge.ts";
import type { NameTables } from "./tables.ts";

/** All forms of the knowledge base in one language, as a trie over words. */
export interface Gazetteer {
  /** Number of a word that occurs in some form. */
  readonly words: ReadonlyMap<string, number>;
  /** From a node by a word to the next node; -1 where no form goes on. 0 is the root. */
  step(node: number, word: number): number;
  /** What a form that ends at the node can mean; null where none ends. */
  hitsAt(node: number): readonly Hit[] | null;
  /** What a whole form can mean. */
  find(form: string): readonly Hit[];
  /** States by ISO 3166-1 alpha-3 code. */
  readonly states: ReadonlyMap<string, Entry>;
}

const built = new WeakMap<NameTables, Gazetteer>();

/** The gazetteer of a language, built when it is first asked for. */
export function gazetteerOf(tables: NameTables): Gazetteer {
  let gazetteer = built.get(tables);
  if (!gazetteer) {
    gazetteer = build(tables);
    built.set(tables, gazetteer);
  }
  return gazetteer;
}

/** The state with the code; null where no table has it. */
export function stateOf(tables: NameTables, code: string): Entry | null {
  return gazetteerOf(tables).states.get(code) ?? null;
}

function build(tables: NameTables): Gazetteer {
  const words = new Map<string, number>();
  /** First words lead straight to their node: most forms have no other. */
  const roots: number[] = [];
  const edges = new Map<number, number>();
  const hits: (readonly Hit[] | undefined)[] = [];
  const states = new Map<string, Entry>();
  let nodes = 1;

  const wordNumber = (word: string): number => {
    const known = words.get(word);
    if (known !== undefined) return known;
    words.set(word, words.size);
    return words.size - 1;
  };
  const child = (node: number, word: string): number => {
    const number = wordNumber(word);
    if (node === 0) {
      roots[number] ??= nodes++;
      return roots[number];
    }
    const edge = edgeOf(node, number);
    const known = edges.get(edge);
    if (known !== undefined) return known;
    edges.set(edge, nodes);
    return nodes++;
  };
  collectEntries(tables, (form, alone) => {
    let node = 0;
    for (const word of wordsOf(form, tables)) node = child(node, word);
    const list = hits[node];
    const [hit] = alone;
    if (hit.entry.kind === "state" && hit.entry.code) states.set(hit.entry.code, hit.entry);
    if (!list) hits[node] = alone;
    else if (!list.some((known) => known.entry === hit.entry)) hits[node] = [...list, hit];
  });
  if (words.size > MOST_WORDS || nodes > MOST_NODES) throw new RangeError("the tables of names have too many forms");

  const step = (node: number, word: number) => (node === 0 ? roots[word] : edges.get(edgeOf(node, word))) ?? -1;
  const find = (form: string): readonly Hit[] => {
    let node = 0;
    for (const word of wordsOf(form, tables)) {
      const number = words.get(word);
      node = number === undefined ? -1 : step(node, number);
      if (node < 0) return [];
    }
    return hits[node] ?? [];
  };
  return { words, step, hitsAt: (node) => hits[node] ?? null, find, states };
}

/** The key of an edge: a small integer, which a Map holds without a box. */
function edgeOf(node: number, word: number): number {
  return (node << WORD_BITS) | word;
}

const WORD_BITS = 14;
const MOST_WORDS = 2 ** WORD_BITS;
const MOST_NODES = 2 ** (30 - WORD_BITS);

/** The tokens of a form. The tokeniser is asked only where spaces alone do not tell. */
function wordsOf(form: string, tables: NameTables): string[] {
  const shape = shapeOf(form);
  if (shape === "word") return [form];
  if (shape === "words") return form.split(" ");
  const apostrophes = form.replace(/[’‘ʼ]/g, "'");
  const { start, end, length } = tokenise(apostrophes, tables.tokens);
  return Array.from({ length }, (_, i) => apostrophes.slice(start[i], end[i]));
}

/** Whether a form has letters, digits and hyphens alone, with spaces between; a loop, for this runs over all forms. */
function shapeOf(form: string): "word" | "words" | "other" {
  let shape: "word" | "words" = "word";
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i);
    if (code === 32) shape = "words";
    else if (!isPlain(code)) return "other";
  }
  return shape;
}

/** Letters of the Latin alphabet with their diacritics, digits, hyphen. */
function isPlain(code: number): boolean {
  if (code >= 97 && code <= 122) return true;
  return (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 45 || (code >= 0xc0 && code < 0x250);
}
