import { StatementWord as Word } from "../../language/index.ts";
import { subjectCandidates } from "./candidates.ts";
import { isSubjectPronoun } from "./phrases.ts";
import type { Layout } from "./pieces.ts";
import table from "./subject-weights.txt.ts";
import type { TokenRange } from "./token-range.ts";
import type { FrameWords } from "./words.ts";

/** What each feature of a candidate is worth, as `training/subjects.mjs` learned it from the project's own corpus. */
const WEIGHTS: ReadonlyMap<string, number> = new Map(
  table.split("\n").map((line) => {
    const [feature = "", weight = ""] = line.split("\t");
    return [feature, Number(weight)];
  }),
);

/**
 * The subject of a verb: the best of the phrases that the tree and the order of words offer; null where none is likely.
 * @param told what the order of words tells: "[Der Rat] billigte", "billigte [der Rat]".
 */
export function chooseSubject(
  words: FrameWords,
  layout: Layout,
  verb: { readonly finite: number; readonly main: number },
  told: TokenRange | null,
): TokenRange | null {
  // "Den Plan lobte [er]": what can be nothing but the subject.
  if (told !== null && isSubjectPronoun(words, told) && !words.is(told.from, Word.notSpeaker)) return told;
  let best: TokenRange | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const { phrase, features } of subjectCandidates(words, layout, verb, told)) {
    const score = features.reduce((sum, feature) => sum + (WEIGHTS.get(feature) ?? 0), 0);
    if (score > most) [best, most] = [phrase, score];
  }
  return best;
}
