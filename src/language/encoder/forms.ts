import { hashText, mix } from "../../numeric/index.ts";

/** Which rows of the embedding table stand for a form, each with its weight. */
export interface FormRows {
  readonly rows: readonly number[];
  readonly weights: readonly number[];
}

/** The rows of known words, by the hash of the normal form; row 0 is the unknown word. */
export type Vocabulary = Pick<ReadonlyMap<number, number>, "get">;

/** Parts of longer forms than this are not looked at. */
const LONGEST = 40;

/** Quotation marks, apostrophes and dashes that treebanks write in one way. */
const ALIKE: ReadonlyMap<string, string> = new Map([
  ...Array.from("„“”«»", (mark) => [mark, '"'] as const),
  ...Array.from("‚‘’‹›", (mark) => [mark, "'"] as const),
  ...Array.from("–—", (mark) => [mark, "-"] as const),
]);

/** A word as the vocabulary knows it: lower case, digits as 0 ("G7-Gipfel": "g0-gipfel"), plain marks. */
export function normalForm(form: string): string {
  return ALIKE.get(form) ?? form.slice(0, LONGEST).toLowerCase().replace(/\d/g, "0");
}

export function wordKey(form: string): number {
  return hashText(normalForm(form));
}

/** Outline of a form: runs of X (capital), x, 0 and other signs, each run of three at most ("McDonald's": "XxXxxx'x"). */
export function shapeOf(form: string): string {
  let shape = "";
  let run = 0;
  for (const c of form.slice(0, LONGEST)) {
    const kind = c >= "0" && c <= "9" ? "0" : c !== c.toLowerCase() ? "X" : c !== c.toUpperCase() ? "x" : c;
    run = shape.endsWith(kind) ? run + 1 : 1;
    if (run <= 3) shape += kind;
  }
  return shape;
}

const SUFFIXES = 5;
const PREFIXES = 3;
/** Numbers above those of word lengths, so that kinds of parts do not collide more than by chance. */
const Kind = { suffix: 100, prefix: 200, shape: 300, gram: 400 } as const;

/**
 * The rows of a form: its word, its shape, endings, beginnings, and the pieces of three to five letters inside of it (as in
 * fastText, Bojanowski et al. 2017), hashed to `buckets` rows behind the words.
 */
export function formRows(form: string, vocabulary: Vocabulary, words: number, buckets: number): FormRows {
  const normal = normalForm(form);
  const rows: number[] = [vocabulary.get(hashText(normal)) ?? 0];
  const bucket = (kind: number, hash: number) => words + (mix(hash, kind) & (buckets - 1));
  rows.push(bucket(Kind.shape, hashText(shapeOf(ALIKE.get(form) ?? form))));
  for (let k = 1; k <= SUFFIXES; k++) rows.push(bucket(Kind.suffix + k, hashText(normal.slice(-k))));
  for (let k = 1; k <= PREFIXES; k++) rows.push(bucket(Kind.prefix + k, hashText(normal.slice(0, k))));
  const weights = rows.map(() => 1);
  const marked = `<${normal}>`;
  const grams: number[] = [];
  for (let k = 3; k <= 5; k++)
    for (let at = 0; at + k <= marked.length; at++) grams.push(bucket(Kind.gram, hashText(marked, at, at + k)));
  const weight = 1 / Math.sqrt(grams.length || 1);
  for (const row of grams) {
    rows.push(row);
    weights.push(weight);
  }
  return { rows, weights };
}
