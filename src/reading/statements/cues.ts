import { type Reporting, StatementWord as Word } from "../../language/index.ts";
import { phraseAt } from "./phrases.ts";
import type { Piece } from "./piece.ts";
import { type FrameWords, skipAside, Verb } from "./words.ts";

/** The reporting verb of a piece with all its words. */
export interface Cue {
  /** Tokens in order: auxiliary, verb, particle, "sich", the words of a phrase. */
  readonly tokens: readonly number[];
  readonly finite: number;
  readonly main: number;
  readonly entry: Reporting;
  /** "wurde berichtet": its subject is no speaker. */
  readonly passive: boolean;
  /** "will mitteilen", "soll gesagt haben". */
  readonly modal: number;
}

/** The reporting verb of a piece: its finite verb, or the participle or infinitive that its auxiliary rules; null where none is. */
export function cueOf(words: FrameWords, piece: Piece): Cue | null {
  const { finite } = piece;
  if (finite < 0) return gerundOf(words, piece);
  if (words.tables.hypotheticals.has(words.lower(finite))) return null;
  const auxiliary = words.is(finite, Word.perfect | Word.passive | Word.modal);
  if (auxiliary) {
    const main = ruledVerb(words, piece);
    const ruled = main < 0 ? null : cueFrom(words, piece, main);
    if (ruled !== null) return ruled;
  }
  return cueFrom(words, piece, finite);
}

/** "…, adding that …": the subject is that of the clause before. */
function gerundOf(words: FrameWords, piece: Piece): Cue | null {
  if (words.tables.order === "v2" || piece.kind !== "none" || piece.sign !== ",") return null;
  const main = piece.from;
  for (const { form, lemma, particle } of words.verbs(main)) {
    const entry = form === "gerund" && particle === null ? entryOf(words, piece, lemma) : null;
    if (entry?.says) return { tokens: [main], finite: main, main, entry, passive: false, modal: -1 };
  }
  return null;
}

/** The participle or infinitive that belongs to an auxiliary: the last of the clause (German), the first behind it (English). */
function ruledVerb(words: FrameWords, piece: Piece): number {
  const wanted = Verb.participle | Verb.infinitive;
  if (words.tables.order === "svo") {
    for (let at = piece.finite + 1; at < Math.min(piece.to, piece.finite + 6); at++)
      if (isRuled(words, at) && (words.verb(at) & wanted) !== 0) return at;
    return -1;
  }
  for (let at = piece.to - 1; at >= piece.from; at--) {
    if (at === piece.finite || words.capital(at) || (words.verb(at) & wanted) === 0) continue;
    if (words.is(at, Word.perfect | Word.passive | Word.modal)) continue;
    if (at > piece.from && words.is(at - 1, Word.infinitiveMark)) continue;
    return at;
  }
  return -1;
}

/** "is careful to [say]", but not "is yet another [warning]" and not "is no reason to [think]". */
function isRuled(words: FrameWords, at: number): boolean {
  if (words.is(at, Word.perfect | Word.passive | Word.modal) || words.is(at - 1, Word.determiner)) return false;
  return !words.is(at - 1, Word.infinitiveMark) || words.syntax.upos(at - 2) !== "NOUN";
}

function cueFrom(words: FrameWords, piece: Piece, main: number): Cue | null {
  const ruled = main !== piece.finite;
  for (const reading of words.verbs(main)) {
    const { form, particle } = reading;
    const plural = !ruled && form === "inf" && words.tables.order === "svo";
    const fits = ruled
      ? form === "participle" || form === "inf" || form === "gerund"
      : plural || (form !== "participle" && form !== "inf" && form !== "zu-inf" && form !== "gerund");
    if (!fits) continue;
    const at = ruled || particle === null ? -1 : particleOf(words, piece, main, particle);
    if (!ruled && particle !== null && at < 0) continue;
    if (!ruled && particle === null && hasParticle(words, piece, main)) continue;
    const entry = entryOf(words, piece, reading.lemma);
    if (entry === null) continue;
    const tokens = new Set([main]);
    if (at >= 0) tokens.add(at);
    if (ruled) tokens.add(piece.finite);
    addCompanions(words, piece, entry, piece.finite, tokens);
    const passive =
      form === "participle" && ruled && (words.is(piece.finite, Word.passive) || followsPassive(words, piece, main));
    if (passive) for (let t = main + 1; t < piece.to; t++) if (words.is(t, Word.passive)) tokens.add(t);
    const modal = ruled && words.is(piece.finite, Word.modal) && form === "inf" ? piece.finite : -1;
    return { tokens: [...tokens].sort((a, b) => a - b), finite: piece.finite, main, entry, passive, modal };
  }
  return null;
}

/** "ist … berichtet worden", "has been told". */
function followsPassive(words: FrameWords, piece: Piece, main: number): boolean {
  const next = main + 1;
  if (words.tables.order === "svo") return main > piece.from && words.is(main - 1, Word.passive);
  return next < piece.to && words.is(next, Word.passive) && next !== piece.finite;
}

/** The entry of the phrase whose words stand in the piece, else that of the verb alone. */
function entryOf(words: FrameWords, piece: Piece, lemma: string): Reporting | null {
  const entries = words.tables.reporting.get(lemma);
  if (entries === undefined) return null;
  let alone: Reporting | null = null;
  for (const entry of entries) {
    if (entry.companions.size === 0) alone = entry;
    else for (let at = piece.from; at < piece.to; at++) if (isCompanion(words, piece, entry, at)) return entry;
  }
  return alone;
}

/** Whether a word makes the verb a phrase that reports: "wurde Kritik laut", but not "wurde laut Polizei gefunden". */
function isCompanion(words: FrameWords, piece: Piece, { companions }: Reporting, at: number): boolean {
  if (!companions.has(words.lower(at))) return false;
  const isPreposition = words.tables.sourcePrepositions.some(([first]) => first === words.lower(at));
  return !isPreposition || phraseAt(words, at + 1, piece.to, true) === null;
}

/** "sich", the words of a phrase, "davon" in "geht davon aus", and "es" in "heißt es". */
function addCompanions(words: FrameWords, piece: Piece, entry: Reporting, finite: number, tokens: Set<number>): void {
  for (let at = piece.from; at < piece.to; at++) {
    const pointer = words.tables.correlates.has(words.lower(at)) && at + 3 >= piece.to;
    if (pointer || entry.companions.has(words.lower(at)) || words.is(at, Word.reflexive)) tokens.add(at);
  }
  if (entry.located && finite + 1 < piece.to && words.is(finite + 1, Word.notSpeaker)) tokens.add(finite + 1);
}

/** The particle that the tree hangs on the verb, behind an insertion too ("teilte der Rat, ein Gremium, mit"), else the last of the piece. */
function particleOf(words: FrameWords, piece: Piece, verb: number, particle: string): number {
  const { syntax } = words;
  for (const child of syntax.children(verb))
    if (child > verb && syntax.relation(child) === "compound:prt" && words.lower(child) === particle) return child;
  for (let at = piece.to - 1; at > verb; at--)
    if (words.lower(at) === particle) return isParticle(words, piece, at) ? at : -1;
  return -1;
}

/** A particle stands last in its clause, or before "und" or what is extraposed: no noun phrase follows that it could rule. */
function isParticle(words: FrameWords, piece: Piece, at: number): boolean {
  if (words.tables.order === "svo") return true;
  const next = at + 1;
  return (
    next >= piece.to ||
    words.is(next, Word.coordinator | Word.preposition | Word.as) ||
    /^[)“”«»]$/.test(words.lower(next))
  );
}

/** "gab … an" is not "geben": a verb without particle gives way where the last word is another's. */
function hasParticle(words: FrameWords, piece: Piece, verb: number): boolean {
  return words.verbs(verb).some(({ particle }) => particle !== null && particleOf(words, piece, verb, particle) >= 0);
}

/** Whether the clause holds what makes its verb a speech act: one of the words asked for, or an object where none is. */
export function isSpeechAct(words: FrameWords, piece: Piece, { entry }: Cue): boolean {
  if (entry.act === null) return false;
  if (entry.act.length === 0) return true;
  for (let at = piece.from; at < piece.to; at = skipAside(words, at, piece.to))
    if (entry.act.includes(words.lower(at))) return true;
  return false;
}
