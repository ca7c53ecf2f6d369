import { type FrameWords, holdsFinite, type TokenRange } from "./words.ts";

/**
 * The noun phrase that begins at `from`: up to a finite verb, a preposition of time or place, an adverb, or the end of a
 * name ("der Experte Ada Beispiel | im Gespräch"). Null where none begins there.
 * @param governed it stands behind a preposition ("laut dem Amt | werden"), so that a pronoun is no subject.
 */
export function phraseAfter(words: FrameWords, from: number, limit: number, governed: boolean): TokenRange | null {
  const { lower, tables } = words;
  if (from >= limit || (!governed && tables.noSpeaker.has(lower(from)))) return null;
  if (holdsFinite(words, { from, to: from + 1 })) return null;
  if (tables.pronouns.has(lower(from))) return { from, to: from + 1 };
  let at = from;
  while (
    at < limit &&
    !tables.phraseEnds.has(lower(at)) &&
    !(at > from && holdsFinite(words, { from: at, to: at + 1 }))
  ) {
    const name = words.nameEnd(at);
    at = name === null ? at + 1 : Math.min(name, limit);
    if (name !== null && at < limit && !tables.phraseContinues.has(lower(at))) break;
  }
  return at > from ? { from, to: at } : null;
}

/**
 * The noun phrase that ends before `limit`, of those that begin at `from`: adverbs behind it are left out.
 * @param subject it must be able to be one: no preposition, adverb or conjunction before it.
 */
export function phraseBefore(words: FrameWords, from: number, limit: number, subject = false): TokenRange | null {
  const { lower, tables } = words;
  if (from >= limit || (subject && tables.noSpeaker.has(lower(from)))) return null;
  let at = from;
  while (at < limit && (at === from || !tables.phraseEnds.has(lower(at)))) {
    if (at > from && holdsFinite(words, { from: at, to: at + 1 })) return null;
    at++;
  }
  return { from, to: at };
}

/** The noun phrase that ends at `to`: back to a finite verb, an adverb, or the beginning of the segment. */
export function phraseEndingAt(words: FrameWords, from: number, to: number): TokenRange | null {
  let at = to;
  while (at > from && !words.tables.noSpeaker.has(words.lower(at - 1)) && !holdsFinite(words, { from: at - 1, to: at }))
    at--;
  return at < to ? { from: at, to } : null;
}
