import type { Symbols } from "./symbols.ts";

/** What a piece of a word can mean: a class of the word table ("month") and a value ("05"). */
export interface Sense {
  readonly name: string;
  readonly value: string;
}

/** A piece of a word, offsets within the word: "Mittwochabend" has two, "Mittwoch" and "abend". */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly senses: readonly Sense[];
}

export interface Lexicon {
  readonly words: ReadonlyMap<string, readonly Piece[]>;
  /** Capitalised forms that mean more at the beginning of a sentence: "Morgen" is the part of the day, there also tomorrow. */
  readonly initial: ReadonlyMap<string, readonly Piece[]>;
}

/** The classes of `shapes.ts` that only digits have; "number" is for words too. */
const DIGIT_CLASSES: ReadonlySet<string> = new Set(
  "day year recent thousands hhmm ord date clock colon dash".split(" "),
);

/**
 * Reads a word table: `class TAB value TAB forms`, forms parted by spaces. A form `letzt+adj` stands for "letzt" with each
 * ending of the line `endings TAB adj TAB e er _` (`_`: none); `join TAB a TAB b` makes compounds of each word of class a
 * with each of class b. Small words match capitalised too, words with a capital only so.
 */
export function readLexicon(table: string, symbols: Symbols): Lexicon {
  const words = new Map<string, Piece[]>();
  const classes = new Map<string, { form: string; value: string }[]>();
  const endings = new Map<string, string[]>();
  for (const line of table.split("\n")) {
    const [name = "", value = "", forms = ""] = line.split("\t");
    if (DIGIT_CLASSES.has(name)) throw new Error(`times: "${name}" is a class of digits, not of words`);
    if (name === "endings") endings.set(value, forms.split(" "));
    else if (name === "join") join(words, classes, value, forms);
    else
      for (const form of forms.split(" ").flatMap((word) => inflect(word, endings))) {
        symbols.id(name);
        add(words, form, [{ from: 0, to: form.length, senses: [{ name, value }] }]);
        listOf(classes, name).push({ form, value });
      }
  }
  return { words, initial: capitalise(words) };
}

function inflect(word: string, endings: ReadonlyMap<string, readonly string[]>): string[] {
  const at = word.indexOf("+");
  if (at < 0) return [word];
  const list = endings.get(word.slice(at + 1));
  if (list === undefined) throw new Error(`times: the word table has no endings for "${word}"`);
  return list.map((ending) => word.slice(0, at) + (ending === "_" ? "" : ending));
}

function join(
  words: Map<string, Piece[]>,
  classes: Map<string, { form: string; value: string }[]>,
  first: string,
  second: string,
): void {
  for (const a of listOf(classes, first))
    for (const b of listOf(classes, second)) {
      const form = a.form + b.form.toLowerCase();
      add(words, form, [
        { from: 0, to: a.form.length, senses: [{ name: first, value: a.value }] },
        { from: a.form.length, to: form.length, senses: [{ name: second, value: b.value }] },
      ]);
    }
}

/** Adds a reading of a form; forms of one piece collect senses, a compound is taken as it came first. */
function add(words: Map<string, Piece[]>, form: string, pieces: Piece[]): void {
  const known = words.get(form);
  if (known === undefined) words.set(form, pieces);
  else if (known.length === 1 && pieces.length === 1) words.set(form, [merge(known[0] as Piece, pieces[0] as Piece)]);
}

function merge(a: Piece, b: Piece): Piece {
  return { from: a.from, to: a.to, senses: [...a.senses, ...b.senses] };
}

function capitalise(words: Map<string, Piece[]>): Map<string, Piece[]> {
  const initial = new Map<string, Piece[]>();
  for (const [form, pieces] of [...words]) {
    const capital = form.charAt(0).toUpperCase() + form.slice(1);
    if (capital === form) continue;
    const own = words.get(capital);
    if (own === undefined) words.set(capital, pieces);
    else if (own.length === 1 && pieces.length === 1)
      initial.set(capital, [merge(own[0] as Piece, pieces[0] as Piece)]);
  }
  return initial;
}

function listOf<K, V>(map: Map<K, V[]>, key: K): V[] {
  const known = map.get(key);
  if (known) return known;
  const list: V[] = [];
  map.set(key, list);
  return list;
}
