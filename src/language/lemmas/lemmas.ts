import { newRows, product } from "../../numeric/index.ts";
import type { Encoded } from "../encoder/encode.ts";
import type { Model } from "../encoder/model.ts";
import { bestOf } from "../tags/tags.ts";
import { applyEdit } from "./edit.ts";

/** The lemma of each row of a batch: by the lexicon where it knows the form, else by the edit that the model likes best. */
export function lemmasOf(
  model: Model,
  encoded: Encoded,
  forms: readonly string[],
  upos: readonly string[],
): readonly string[] {
  const edits = model.labels.edits;
  const lemmas = forms.map((form, i) => known(model, form, upos[i] as string));
  const unknown = lemmas.flatMap((lemma, i) => (lemma === null ? [i] : []));
  guess(model, encoded, unknown, (row, best) => {
    // A name keeps its capital.
    const fits = upos[row] === "PROPN" ? (edit: number) => !(edits[edit] as string).includes(",l,") : () => true;
    lemmas[row] = applyEdit(forms[row] as string, edits[best(fits)] as string);
  });
  return lemmas as string[];
}

/** A form that the lexicon does not know may be one that it knows in lower case, at the start of a sentence or in a title. */
function known({ labels, lexicon }: Model, form: string, upos: string): string | null {
  const own = lexicon(form, upos);
  if (own !== null) return applyEdit(form, labels.edits[own] as string);
  const lower = form.toLowerCase();
  const other = lexicon(lower, upos);
  return other === null ? null : applyEdit(lower, labels.edits[other] as string);
}

/** The likeliest edit among those that fit. */
type Best = (fits: (edit: number) => boolean) => number;

/** Scores all edits for some rows and hands each row on with its choice. */
function guess(
  { kernel, labels, matrix, vector }: Model,
  { states, embedded }: Encoded,
  rows: readonly number[],
  choose: (row: number, best: Best) => void,
): void {
  const n = rows.length;
  if (n === 0) return;
  const mark = kernel.mark();
  const { floats } = kernel;
  const { width, upper, ranks } = labels;
  const list = kernel.reserve(n);
  kernel.integers.set(rows, list / 4);
  const own = newRows(kernel, n, 2 * upper);
  const form = newRows(kernel, n, width);
  kernel.gather(n, 2 * upper, list, states.at, own.at);
  kernel.gather(n, width, list, embedded.at, form.at);
  const hidden = product(kernel, n, own, matrix.lemmaState, vector("lemmaBias"), newRows(kernel, n, ranks.lemma));
  const more = product(kernel, n, form, matrix.lemmaForm, 0, newRows(kernel, n, ranks.lemma));
  for (let i = 0; i < n * ranks.lemma; i++) {
    const sum = (floats[hidden.at / 4 + i] as number) + (floats[more.at / 4 + i] as number);
    floats[hidden.at / 4 + i] = Math.max(0, sum);
  }
  const scores = product(kernel, n, hidden, matrix.edits, vector("editsBias"), newRows(kernel, n, matrix.edits.m));
  rows.forEach((row, i) => {
    const at = scores.at / 4 + i * scores.ld;
    choose(row, (fits) => {
      const best = bestOf(floats, at, matrix.edits.m);
      if (fits(best)) return best;
      const mine = floats.subarray(at, at + matrix.edits.m);
      return mine.reduce((better, x, edit) => (x > (mine[better] as number) && fits(edit) ? edit : better), 0);
    });
  });
  kernel.release(mark);
}
