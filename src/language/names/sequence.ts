import type { Stretch } from "../encoder/encode.ts";
import { bestOf } from "../tags/tags.ts";

/** Of names that have a token with a less likely tag, most are wrong: they are not told. */
const LEAST_LIKELY = 0.4;

/** Names as "B-PER", "I-PER" … "O": the best sequence of each sentence in which an I- follows its own type, without doubtful names. */
export function namesOf(
  scores: readonly Float32Array[],
  names: readonly string[],
  sentences: readonly Stretch[],
): readonly string[] {
  const follows = names.map((b) => names.map((a) => b[0] !== "I" || a.slice(1) === b.slice(1)));
  return sentences.flatMap(({ from, to }) => {
    const rows = scores.slice(from, to);
    const path = bestPath(rows, follows);
    const doubtful = path.map((k, i) => names[k] !== "O" && likelihood(rows[i] as Float32Array, k) < LEAST_LIKELY);
    return withoutDoubtful(
      path.map((k) => names[k] as string),
      doubtful,
    );
  });
}

/** Share of class `k` in the exponentials of the scores. */
function likelihood(row: Float32Array, k: number): number {
  const score = row[k] as number;
  return 1 / row.reduce((sum, x) => sum + Math.exp(x - score), 0);
}

/** Takes out each name of which a token is doubtful. Linear. */
function withoutDoubtful(path: readonly string[], doubtful: readonly boolean[]): readonly string[] {
  const kept = [...path];
  for (let from = 0, to = 1; from < path.length; from = to++) {
    if (path[from] === "O") continue;
    while (path[to]?.startsWith("I")) to++;
    if (doubtful.slice(from, to).some(Boolean)) kept.fill("O", from, to);
  }
  return kept;
}

/** `follows[b][a]`: b may stand after a; what may follow nothing may begin. Linear in the length (Viterbi 1967). */
function bestPath(scores: readonly Float32Array[], follows: readonly (readonly boolean[])[]): readonly number[] {
  const alone = scores.map((row) => bestOf(row, 0, row.length));
  const starts = follows.map((before) => before.every(Boolean));
  if (alone.every((b, i) => (i === 0 ? starts[b] : follows[b]?.[alone[i - 1] as number]))) return alone;
  let before: number[] = starts.map((may, b) => (may ? (scores[0]?.[b] as number) : Number.NEGATIVE_INFINITY));
  const steps: number[][] = [];
  for (const row of scores.slice(1)) {
    const step = follows.map((may) =>
      before.reduce((best, x, a) => (may[a] && (best < 0 || x > (before[best] as number)) ? a : best), -1),
    );
    before = step.map((a, b) => (before[a] as number) + (row[b] as number));
    steps.push(step);
  }
  let at = before.indexOf(Math.max(...before));
  const path = [at];
  for (const step of steps.reverse()) {
    at = step[at] as number;
    path.push(at);
  }
  return path.reverse();
}
