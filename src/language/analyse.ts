import { formAt, type Sentence, type Tokens } from "../text/index.ts";
import { type Columns, newColumn } from "./columns.ts";
import { encode, type Stretch } from "./encoder/encode.ts";
import type { Model } from "./encoder/model.ts";
import { lemmasOf } from "./lemmas/lemmas.ts";
import { namesOf } from "./names/sequence.ts";
import { afterDateline } from "./sentences/datelines.ts";
import { tagsOf } from "./tags/tags.ts";
import { headsOf } from "./trees/arcs.ts";
import { relationsOf } from "./trees/relations.ts";

/** Tokens that are worked on at a time. */
const BATCH = 512;
/** Longer sentences are read in pieces, so that time stays linear in the text. */
const LONGEST = 128;

/**
 * Tags, lemmas, trees and names of the tokens of all sentences. Each sentence gets one tree; a dateline and the
 * pieces of a sentence of over `LONGEST` tokens are read by themselves, and their roots hang on the first piece's. Linear time; the same input gives the same columns.
 */
export function analyse(model: Model, tokens: Tokens, sentences: readonly Sentence[]): Columns {
  const n = tokens.length;
  const [lemma, upos, xpos] = [newColumn(n), newColumn(n), newColumn(n)];
  const [feats, deprel, name] = [newColumn(n), newColumn(n), newColumn(n)];
  const head = new Int32Array(n).fill(-1);
  for (const pieces of batches(tokens, sentences)) {
    const at = pieces.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i));
    const forms = at.map((i) => formAt(tokens, i));
    const read = readBatch(model, forms, stretches(pieces));
    at.forEach((token, row) => {
      upos.set(token, read.upos[row] as string);
      xpos.set(token, read.xpos[row] as string);
      feats.set(token, read.feats[row] as string);
      lemma.set(token, read.lemmas[row] as string);
      name.set(token, read.names[row] as string);
      const h = read.heads[row] as number;
      head[token] = h < 0 ? -1 : (at[h] as number);
      deprel.set(token, read.deprels[row] as string);
    });
  }
  for (const sentence of sentences) {
    const begin = afterDateline(tokens, sentence);
    if (begin > sentence.from || sentence.to - begin > LONGEST) joinPieces(sentence, begin, head, deprel.set);
  }
  return {
    lemma: lemma.column,
    upos: upos.column,
    xpos: xpos.column,
    feats: feats.column,
    head,
    deprel: deprel.column,
    name: name.column,
  };
}

function readBatch(model: Model, forms: readonly string[], sentences: readonly Stretch[]) {
  const { kernel } = model;
  const mark = kernel.mark();
  const encoded = encode(model, forms, sentences);
  const tags = tagsOf(model, encoded, forms.length);
  const heads = headsOf(model, encoded, sentences);
  const read = {
    ...tags,
    heads,
    deprels: relationsOf(model, encoded, heads),
    lemmas: lemmasOf(model, encoded, forms, tags.upos),
    names: namesOf(tags.nameScores, model.labels.names, sentences),
  };
  kernel.release(mark);
  return read;
}

/** The pieces of sentences in groups of up to `BATCH` tokens. */
function* batches(tokens: Tokens, sentences: readonly Sentence[]): Generator<readonly Stretch[]> {
  let group: Stretch[] = [];
  let size = 0;
  for (const sentence of sentences) {
    for (const { from, to } of piecesOf(tokens, sentence)) {
      if (size + to - from > BATCH) {
        yield group;
        group = [];
        size = 0;
      }
      group.push({ from, to });
      size += to - from;
    }
  }
  if (size > 0) yield group;
}

/** A dateline by itself, and the rest, cut where it is long. */
function* piecesOf(tokens: Tokens, sentence: Sentence): Generator<Stretch> {
  const begin = afterDateline(tokens, sentence);
  if (begin > sentence.from) yield { from: sentence.from, to: begin };
  for (let from = begin; from < sentence.to; from += LONGEST) {
    yield { from, to: Math.min(from + LONGEST, sentence.to) };
  }
}

/** Where the pieces lie in their batch. */
function stretches(pieces: readonly Stretch[]): readonly Stretch[] {
  let at = 0;
  return pieces.map(({ from, to }) => {
    at += to - from;
    return { from: at - (to - from), to: at };
  });
}

/** Hangs the roots of all pieces on that of the first behind the dateline. */
function joinPieces(
  { from, to }: Sentence,
  begin: number,
  head: Int32Array,
  setRelation: (i: number, value: string) => void,
): void {
  const first = head.indexOf(-1, begin);
  for (let i = from; i < to; i++) {
    if (head[i] !== -1 || i === first) continue;
    head[i] = first;
    setRelation(i, "parataxis");
  }
}
