import { StatementWord as Word } from "../../language/index.ts";
import type { Sentence } from "../../text/index.ts";
import { endsWithVerb, holdsReporting, isBareInfinitive, isFiniteAt, marksInfinitive } from "./finite.ts";
import { classify, type Piece } from "./piece.ts";
import type { Quotation } from "./quotations.ts";
import type { TokenRange } from "./token-range.ts";
import { closing, type FrameWords, skipAside, Verb } from "./words.ts";

/** A sentence as the frame finder sees it. */
export interface Layout {
  readonly sentence: Sentence;
  readonly pieces: readonly Piece[];
  /** Outermost quotations that begin in the sentence, in order. */
  readonly quotations: readonly Quotation[];
  /** The sentence begins inside of a quotation that an earlier one opened. */
  readonly quoted: boolean;
  /** End of the sentence without its final signs. */
  readonly end: number;
}

interface Raw extends TokenRange {
  readonly sign: string;
  readonly quotation: boolean;
}

/**
 * Lays a sentence out: its pieces between signs and at conjunctions, and its quotations. What stands in brackets, and a
 * quotation inside of a clause ("die „volle Verantwortung“"), is part of the piece around it. Linear.
 * @param quotations outermost quotations of the whole text, in order; `next` is the first that ends after the sentence's start.
 */
export function layOut(words: FrameWords, sentence: Sentence, quotations: readonly Quotation[], next: number): Layout {
  const first = quotations[next];
  const quoted = first !== undefined && first.from < sentence.from;
  const inside: Quotation[] = [];
  for (let i = quoted ? next + 1 : next; i < quotations.length && (quotations[i] as Quotation).from < sentence.to; i++)
    inside.push(quotations[i] as Quotation);
  const end = endOf(words, sentence);
  const start = quoted ? Math.min((first as Quotation).to, sentence.to) : sentence.from;
  const raw: Raw[] = quoted ? [{ from: sentence.from, to: start, sign: "", quotation: true }] : [];
  splitAtSigns(words, start, Math.max(end, start), inside, raw);
  const pieces: Piece[] = [];
  for (const piece of raw) {
    if (piece.quotation) pieces.push({ ...piece, ...NO_VERB, kind: "quotation" });
    else splitAtConjunctions(words, piece, pieces);
  }
  return {
    sentence,
    pieces: words.tables.order === "svo" ? pieces : joinSplit(words, pieces),
    quotations: inside,
    quoted,
    end,
  };
}

/** "wie [der Rat], ein Gremium, [mitteilte]": a dependent clause that an apposition splits is one piece again. */
function joinSplit(words: FrameWords, pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const first = pieces[i] as Piece;
    const last = opensDependent(words, first) ? endOfSplit(words, pieces, i) : i;
    if (last === i) joined.push(first);
    else {
      const { from, sign, coordinate } = first;
      const { to, finite, mood } = pieces[last] as Piece;
      joined.push({
        from,
        to,
        sign,
        coordinate,
        finite,
        mood,
        kind: words.is(from, Word.subordinator) && !words.is(from, Word.that | Word.as) ? "subordinate" : "complement",
      });
      i = last;
    }
  }
  return joined;
}

function opensDependent(words: FrameWords, { from, kind, coordinate }: Piece): boolean {
  const waits = kind === "none" || (kind === "complement" && words.is(from, Word.that));
  return waits && !coordinate && words.is(from, Word.as | Word.that | Word.subordinator);
}

/** The piece that ends with the verb for which a dependent clause waits, behind a few insertions; `index` where none does. */
function endOfSplit(words: FrameWords, pieces: readonly Piece[], index: number): number {
  if ((pieces[index] as Piece).finite >= 0) return index;
  for (let i = index + 1; i < pieces.length && i <= index + INSERTIONS; i++) {
    const { kind, sign, coordinate, finite, to } = pieces[i] as Piece;
    if (sign !== "," || coordinate) return index;
    if ((kind === "verb-first" || kind === "main") && endsWithVerb(words, finite, to)) return i;
    if (kind !== "none" && kind !== "relative") return index;
  }
  return index;
}

const INSERTIONS = 3;

const NO_VERB = { finite: -1, mood: "indicative", coordinate: false } as const;

function endOf(words: FrameWords, { from, to }: Sentence): number {
  let end = to;
  while (end > from && FINAL.has(words.lower(end - 1))) end--;
  return end;
}

function splitAtSigns(words: FrameWords, start: number, end: number, inside: readonly Quotation[], raw: Raw[]): void {
  let from = start;
  let sign = "";
  let next = 0;
  let at = start;
  const close = (to: number, after: string) => {
    if (from < to) raw.push({ from, to, sign, quotation: false });
    sign = after;
  };
  while (at < end) {
    const quotation = inside[next];
    const lower = words.lower(at);
    if (quotation !== undefined && at >= quotation.from) {
      next++;
      const to = Math.min(quotation.to, end);
      if (standsAlone(words, quotation, start, end, from)) {
        close(at, sign === "" || from < at ? signBefore(words, at, start) : sign);
        raw.push({ from: at, to, sign, quotation: true });
        from = to;
        sign = "";
      }
      at = Math.max(to, at + 1);
    } else if (lower === "(" || lower === "[") {
      const close = closing(words, at, end);
      at = close > 0 ? close : at + 1;
    } else if (SEPARATORS.has(lower) && !isHyphen(words, at)) {
      close(at, lower);
      at++;
      from = at;
    } else if (words.tables.order === "svo" && at > from && opensUnmarked(words, at, from, end)) {
      close(at, "");
      from = at;
      at++;
    } else at++;
  }
  close(Math.min(at, end), "");
}

/** "Partei- und Fraktionschefs": a stroke that hangs on the word before it parts nothing. */
function isHyphen({ tokens, lower }: FrameWords, at: number): boolean {
  return lower(at) === "-" && at > 0 && tokens.end[at - 1] === tokens.start[at];
}

/** Where commas are few a clause may begin without one: "said | that …", "urged them | to go", "said | prices rose". */
function opensUnmarked(words: FrameWords, at: number, from: number, end: number): boolean {
  if (words.is(at, Word.that | Word.relative | Word.subordinator)) return !words.is(at - 1, Word.preposition);
  const negated = words.is(at, Word.adverb) && at + 1 < end && marksInfinitive(words, at + 1);
  if (negated || (marksInfinitive(words, at) && !words.is(at - 1, Word.adverb)))
    return holdsReporting(words, from, at, ({ infinitive }) => infinitive);
  // "said on Wednesday | prices rose"
  const dated = at - 3 >= from && words.capital(at - 1) && words.is(at - 2, Word.preposition);
  const verb = dated ? at - 3 : at - 1;
  if (!holdsReporting(words, verb, verb + 1, ({ says }) => says) || isBareInfinitive(words, verb)) return false;
  return startsPhrase(words, at) && clauseFollows(words, at, end);
}

function startsPhrase(words: FrameWords, at: number): boolean {
  return !words.is(at, Word.preposition | Word.adverb | Word.oblique | Word.perfect | Word.passive | Word.modal);
}

/** Whether a finite verb stands behind at least one word, before the next sign. */
function clauseFollows(words: FrameWords, at: number, end: number): boolean {
  for (let next = at + 1; next < end && next < at + LOOK_AHEAD; next++) {
    if (SEPARATORS.has(words.lower(next)) || words.is(next, Word.that | Word.infinitiveMark)) return false;
    if (isFiniteAt(words, next, end)) return true;
  }
  return false;
}

function signBefore(words: FrameWords, at: number, start: number): string {
  return at > start ? words.lower(at - 1) : "";
}

/** A quotation between signs is a clause of its own; one inside of a clause belongs to it. */
function standsAlone(words: FrameWords, quotation: Quotation, start: number, end: number, from: number): boolean {
  // "mit den Worten „A. B“": what runs over the end of the sentence is no part of its clause.
  if (quotation.to > end) return true;
  const before = quotation.from <= start || SEPARATORS.has(words.lower(quotation.from - 1)) || from === quotation.from;
  if (!before) return false;
  if (quotation.to === end) return true;
  const after = words.lower(quotation.to);
  return SEPARATORS.has(after) || FINAL.has(words.lower(quotation.to - 2)) || words.lower(quotation.to - 2) === ",";
}

/** "… und verlangte": a conjunction before a finite verb, or before a clause of its own, begins a new piece. */
function splitAtConjunctions(words: FrameWords, raw: Raw, pieces: Piece[]): void {
  let { from, sign } = raw;
  let finite = false;
  for (let at = from; at < raw.to; at = skipAside(words, at, raw.to)) {
    if (
      at > from &&
      finite &&
      at + 1 < raw.to &&
      (opensThat(words, at) ||
        (words.is(at, Word.coordinator) && opensClause(words, at + 1, raw.to, waitsForVerb(words, from, at))))
    ) {
      pieces.push(classify(words, from, at, sign, pieces.at(-1)));
      from = at;
      sign = "";
      finite = false;
    } else if (isFiniteAt(words, at, raw.to)) finite = true;
  }
  pieces.push(classify(words, from, raw.to, sign, pieces.at(-1)));
}

/** "Sie hoffte | dass er kommt": the comma is missing; but "ohne dass" and "so dass" belong together. */
function opensThat(words: FrameWords, at: number): boolean {
  return (
    words.tables.order === "v2" &&
    words.is(at, Word.that) &&
    !words.is(
      at - 1,
      Word.adverb | Word.preposition | Word.coordinator | Word.subordinator | Word.as | Word.parenthetical,
    )
  );
}

/** "Sie hatte den Rat und das Amt [informiert]": an auxiliary whose participle has not come. */
function waitsForVerb(words: FrameWords, from: number, to: number): boolean {
  if (words.tables.order === "svo") return false;
  let auxiliary = false;
  for (let at = from; at < to; at = skipAside(words, at, to)) {
    if (words.is(at, Word.perfect | Word.passive)) auxiliary = true;
    else if (auxiliary && !words.capital(at) && (words.verb(at) & Verb.participle) !== 0) return false;
  }
  return auxiliary;
}

/** Whether a clause with a verb of its own begins here: its verb at once, or before the next conjunction. */
function opensClause(words: FrameWords, from: number, to: number, waits: boolean): boolean {
  if (words.is(from, Word.that)) return true;
  for (let at = from; at < to && at < from + LOOK_AHEAD; at = skipAside(words, at, to)) {
    if (at > from && words.is(at, Word.coordinator) && !words.capital(at - 1)) return false;
    const sure = (words.verb(at) & Verb.certain) !== 0 || (at === from && words.tables.order === "svo");
    if (sure && isFiniteAt(words, at, to)) return !(waits && (words.verb(at) & Verb.participle) !== 0 && at + 1 >= to);
  }
  return false;
}

const LOOK_AHEAD = 25;
const FINAL = new Set([".", "!", "?", "…", "..."]);
const SEPARATORS = new Set([",", ":", ";", "–", "—", "-", "--"]);
