import { formAt, type Sentence, type Tokens } from "../../text/index.ts";
import type { TimeGrammar } from "./grammar.ts";
import type { Piece, Sense } from "./lexicon.ts";
import { isDigit, isHyphen, piecesOf } from "./shapes.ts";

/** The text as the matcher sees it: columns of pieces of words. `entry` is an index into `entries`. */
export interface Pieces {
  readonly length: number;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly entry: Uint32Array;
  /** Index of the token that the piece belongs to. */
  readonly token: Uint32Array;
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly senses: readonly Sense[];
  /** What of the patterns it can stand for. */
  readonly symbols: readonly number[];
}

/** The entry of words that mean nothing here, and of those that begin with a capital. */
const OTHER = 0;
const CAPITAL = 1;

/** Lays out the pieces of the sentences; what stands outside of them is not read. Looks each form up once. Linear. */
export function layOut(text: string, tokens: Tokens, sentences: readonly Sentence[], grammar: TimeGrammar): Pieces {
  const forms = new Forms(grammar);
  const numbers = new Int32Array(tokens.forms.length).fill(-1);
  const columns = newColumns(sentences.reduce((sum, { from, to }) => sum + to - from, 64));
  const begins = sentenceStarts(tokens.length, sentences);
  for (const sentence of sentences)
    for (let i = sentence.from; i < sentence.to; i++) {
      const id = tokens.form[i] as number;
      const form = tokens.forms[id] as string;
      if (numbers[id] === -1) numbers[id] = forms.numberOf(form);
      const number = numbers[id] as number;
      const start = tokens.start[i] as number;
      const end = tokens.end[i] as number;
      if (number <= CAPITAL) {
        push(columns, start, end, number, i);
        continue;
      }
      let parts = forms.parts[number] as readonly Part[];
      if (grammar.lexicon.initial.has(form) && (begins[i] === 1 || opens(text, start))) parts = forms.initial(form);
      const dotted = endsBeforeDot(text, tokens, i) && !endsSentence(tokens, i, begins) ? forms.withDot(form) : null;
      if (dotted) {
        push(columns, start, end + 1, (dotted[0] as Part).entry, i);
        i++;
      } else for (const part of parts) push(columns, start + part.from, start + part.to, part.entry, i);
    }
  return { ...columns, entries: forms.entries };
}

interface Part {
  readonly from: number;
  readonly to: number;
  readonly entry: number;
}

/** Forms of one text: a number for each way to read one. */
class Forms {
  readonly entries: Entry[] = [];
  readonly parts: (readonly Part[])[] = [[], []];
  readonly #grammar: TimeGrammar;
  readonly #dotted = new Map<string, readonly Part[] | null>();
  readonly #initial = new Map<string, readonly Part[]>();

  constructor(grammar: TimeGrammar) {
    this.#grammar = grammar;
    this.entries.push({ senses: [], symbols: [] }, this.#entry([{ name: "capital", value: "" }]));
  }

  numberOf(form: string): number {
    const pieces = this.#pieces(form);
    if (pieces === null) {
      const first = form.charCodeAt(0);
      return isCapital(first) ? CAPITAL : OTHER;
    }
    this.parts.push(this.#parts(pieces));
    return this.parts.length - 1;
  }

  /** The number with the full stop that follows it, where that makes an ordinal or a date: "3." and "03.05.". */
  withDot(form: string): readonly Part[] | null {
    if (!isDigit(form.charCodeAt(0)) || form.length > 5) return null;
    const before = this.#dotted.get(form);
    if (before !== undefined) return before;
    const pieces = piecesOf(`${form}.`, () => undefined);
    const parts = pieces && pieces.length === 1 ? this.#parts(pieces) : null;
    // No rule of the language asks for it: the full stop ends a sentence.
    const known = parts?.some((part) => (this.entries[part.entry] as Entry).symbols.length > 0) ? parts : null;
    this.#dotted.set(form, known);
    return known;
  }

  initial(form: string): readonly Part[] {
    const known = this.#initial.get(form);
    if (known) return known;
    const parts = this.#parts(this.#grammar.lexicon.initial.get(form) as readonly Piece[]);
    this.#initial.set(form, parts);
    return parts;
  }

  #pieces(form: string): readonly Piece[] | null {
    const found = this.#lookup(form);
    if (found) return found;
    for (let i = 0; i < form.length; i++) {
      const code = form.charCodeAt(i);
      if (isDigit(code) || isHyphen(code) || code === 0x2013 || code === 0x2014)
        return piecesOf(form, (word) => this.#lookup(word));
    }
    return null;
  }

  /** A heading in capitals is looked up as if only its first letter were one. */
  #lookup(form: string): readonly Piece[] | undefined {
    const { words } = this.#grammar.lexicon;
    const found = words.get(form);
    if (found || form.length < 3 || form.length > 20 || !isCapital(form.charCodeAt(1))) return found;
    return form === form.toUpperCase() ? words.get(form.charAt(0) + form.slice(1).toLowerCase()) : undefined;
  }

  #parts(pieces: readonly Piece[]): Part[] {
    return pieces.map((piece) => {
      this.entries.push(this.#entry(piece.senses));
      return { from: piece.from, to: piece.to, entry: this.entries.length - 1 };
    });
  }

  #entry(senses: readonly Sense[]): Entry {
    const symbols: number[] = [];
    for (const { name, value } of senses)
      for (const symbol of [this.#grammar.symbols.find(name), this.#grammar.symbols.find(`${name}=${value}`)])
        if (symbol >= 0 && !symbols.includes(symbol)) symbols.push(symbol);
    return { senses, symbols };
  }
}

function endsBeforeDot(text: string, tokens: Tokens, i: number): boolean {
  const end = tokens.end[i] as number;
  return (
    i + 1 < tokens.length &&
    text.charCodeAt(end) === 0x2e &&
    tokens.start[i + 1] === end &&
    tokens.end[i + 1] === end + 1
  );
}

/** "Winter 1944/45." ends its sentence with its full stop; "3. 5. 2024" does not, "am 03.05." is a date even there. */
function endsSentence(tokens: Tokens, i: number, begins: Uint8Array): boolean {
  if (formAt(tokens, i).includes(".")) return false;
  return i + 2 >= tokens.length || (begins[i + 2] === 1 && !isDigit(formAt(tokens, i + 2).charCodeAt(0)));
}

/** Whether what stands before makes the next word a first one: quotation mark, colon, bracket, dash. */
function opens(text: string, start: number): boolean {
  const before = text.charAt(start - 1) === " " ? text.charAt(start - 2) : text.charAt(start - 1);
  return before !== "" && '"„“»«:(–—'.includes(before);
}

function sentenceStarts(length: number, sentences: readonly Sentence[]): Uint8Array {
  const starts = new Uint8Array(length);
  for (const sentence of sentences) starts[sentence.from] = 1;
  return starts;
}

function isCapital(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde);
}

interface Columns {
  length: number;
  start: Uint32Array;
  end: Uint32Array;
  entry: Uint32Array;
  token: Uint32Array;
}

function newColumns(size: number): Columns {
  const column = () => new Uint32Array(size);
  return { length: 0, start: column(), end: column(), entry: column(), token: column() };
}

function push(columns: Columns, start: number, end: number, entry: number, token: number): void {
  if (columns.length === columns.start.length)
    for (const name of ["start", "end", "entry", "token"] as const) {
      const wider = new Uint32Array(columns.length * 2);
      wider.set(columns[name]);
      columns[name] = wider;
    }
  const i = columns.length++;
  columns.start[i] = start;
  columns.end[i] = end;
  columns.entry[i] = entry;
  columns.token[i] = token;
}
