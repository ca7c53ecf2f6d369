import { type VerbForm, WordClass } from "../../language/index.ts";
import type { Words } from "./clauses.ts";
import type { Frame } from "./frame.ts";
import { beforeAdverbs, lemmasAt, tokenAt } from "./scene.ts";

/** "wurde … angegriffen", "was attacked", "weapons seized from". */
export function isPassive(words: Words, frame: Frame, at: number, reading: VerbForm): boolean {
  const participle = reading.form === "participle" || (words.tables.order === "svo" && reading.form === "past");
  if (!participle) return false;
  const { kinds, clause } = frame;
  if (words.tables.order === "v2") {
    // "ist angeklagt" is a passive, "ist gereist" is not.
    const moves = words.tables.unaccusative.has(reading.lemma);
    return kinds.some((kind, p) => {
      if (p === at || kind !== "verb") return false;
      const token = tokenAt(frame, p);
      if (words.bits(token) & WordClass.passive) return true;
      return !moves && words.verbs(token).some(({ lemma }) => words.tables.state.has(lemma));
    });
  }
  const next = clause.tokens[at + 1];
  const p = beforeAdverbs(frame, at);
  if (kinds[p] === "verb" && words.bits(tokenAt(frame, p)) & WordClass.passive) return true;
  if (kinds[p] === "verb" && words.bits(tokenAt(frame, p)) & WordClass.perfect) return false;
  if (next !== undefined && words.bits(next) & WordClass.agent) return true;
  // "weapons seized from …": a second verb in the past after a noun, where the clause has its own.
  return p >= 0 && kinds[p] === "noun" && frame.finite >= 0 && frame.finite < p && !startsClause(words, frame, p);
}

/** "said forces attacked": the noun before it is its subject, where a verb of saying stands before that. */
function startsClause(words: Words, frame: Frame, p: number): boolean {
  const phrase = frame.phrases.find(({ last }) => last === p);
  if (phrase === undefined || phrase.governor !== null) return false;
  const before = beforeAdverbs(frame, phrase.first);
  return (
    before >= 0 &&
    frame.kinds[before] === "verb" &&
    lemmasAt(words, frame, before).some((lemma) => words.tables.saying.has(lemma))
  );
}
