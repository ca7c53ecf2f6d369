import { StatementWord as Word } from "../../language/index.ts";
import type { Cue } from "./cues.ts";
import { isOblique, phraseAt } from "./phrases.ts";
import type { Piece } from "./piece.ts";
import type { Layout } from "./pieces.ts";
import { subjectUnder } from "./subjects.ts";
import type { TokenRange } from "./token-range.ts";
import type { FrameWords } from "./words.ts";
import { skipAside } from "./words.ts";

/**
 * To whom it is said: "gegenüber X", "im Gespräch mit X", an object in the dative ("teilte dem Sender mit"), and with
 * verbs that take an infinitive any object ("forderte die Truppen auf"). Null where nobody is named.
 */
export function addresseeOf(
  words: FrameWords,
  layout: Layout,
  index: number,
  cue: Cue,
  speaker: TokenRange | null,
): TokenRange | null {
  const piece = layout.pieces[index] as Piece;
  const named = namedListener(words, piece);
  if (named !== null) return named;
  if (cue.passive) return cue.entry.infinitive ? subjectUnder(words, layout, index, cue) : null;
  for (let at = piece.from; at < piece.to; ) {
    if (speaker !== null && at === speaker.from) {
      at = Math.max(speaker.to, at + 1);
      continue;
    }
    if (words.is(at, Word.adverb) && !words.is(at, Word.determiner)) {
      at++;
      continue;
    }
    if (words.is(at, Word.preposition)) {
      const object = phraseAt(words, at + 1, piece.to, true);
      at = object === null ? at + 1 : object.to;
      continue;
    }
    const phrase = words.is(at, Word.determiner) || words.capital(at) ? phraseAt(words, at, piece.to, true) : null;
    if (phrase === null || (phrase.from === piece.from && speaker === null)) {
      at = skipAside(words, at, piece.to);
      continue;
    }
    if (isListener(words, phrase, cue)) return phrase;
    at = phrase.to;
  }
  return null;
}

function isListener(words: FrameWords, phrase: TokenRange, cue: Cue): boolean {
  if (words.is(phrase.from, Word.speechNoun) || words.is(phrase.to - 1, Word.speechNoun)) return false;
  if (words.tables.order === "svo") return cue.entry.infinitive && phrase.from > cue.main;
  if (cue.entry.infinitive && !cue.entry.says) return true;
  return isDative(words, phrase);
}

/** "dem Sender", "der Zeitung"; "den" and "des" may be other cases. */
function isDative(words: FrameWords, phrase: TokenRange): boolean {
  if (words.is(phrase.from, Word.dative)) return true;
  return !words.is(phrase.from, Word.oblique) && isOblique(words, phrase);
}

function namedListener(words: FrameWords, piece: Piece): TokenRange | null {
  const { addressees, interviews } = words.tables;
  for (let at = piece.from; at < piece.to; at++) {
    if (addressees.has(words.lower(at))) return phraseAt(words, at + 1, piece.to, true);
    if (interviews.has(words.lower(at)) && at + 1 < piece.to && words.is(at + 1, Word.preposition))
      return phraseAt(words, at + 2, piece.to, true);
  }
  return null;
}
