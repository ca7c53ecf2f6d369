import type { Statement } from "../contract.ts";
import { phraseAfter, phraseBefore, phraseEndingAt } from "./phrases.ts";
import type { Layout, Segment } from "./segments.ts";
import { FINITE, type FrameWords, holdsFinite, isCapitalised, type TokenRange } from "./words.ts";

/** A place where the text names a source: its words, who speaks, the words that say so. */
export interface Frame {
  /** What kind of construction it is; the second half of the rule's id. */
  readonly kind: "verb" | "preposition" | "postposition" | "adverb" | "so" | "as" | "distanced";
  readonly segment: number;
  readonly span: TokenRange;
  readonly cue: readonly TokenRange[];
  readonly speaker: TokenRange | null;
  readonly medium: Statement["medium"];
  readonly lemma: string | null;
}

/** All frames of a sentence, one a segment at most, in order. */
export function findFrames(words: FrameWords, layout: Layout): Frame[] {
  const frames: Frame[] = [];
  layout.segments.forEach((segment, index) => {
    const frame =
      distanced(words, segment, index) ??
      prepositional(words, segment, index) ??
      postpositional(words, segment, index) ??
      adverbial(words, segment, index) ??
      parenthetical(words, segment, index) ??
      verbal(words, layout, segment, index);
    if (frame) frames.push(frame);
  });
  return frames;
}

/** "Laut dem Verband", "nach Angaben der Polizei", "according to the ministry". */
function prepositional(words: FrameWords, segment: Segment, index: number): Frame | null {
  const { tables, lower } = words;
  for (let at = segment.from; at < segment.to; at++) {
    const word = lower(at);
    const preposition = tables.sourcePrepositions.find((parts) =>
      parts.every((part, k) => at + k < segment.to && lower(at + k) === part),
    );
    if (preposition) {
      const speaker = phraseAfter(words, at + preposition.length, segment.to, true);
      if (speaker) return adpositional("preposition", index, { from: at, to: at + preposition.length }, speaker, at);
    }
    if (tables.sourceNounPrepositions.has(word)) {
      const speaker = phraseAfter(words, at + 1, segment.to, true);
      if (speaker && holds(words, speaker, tables.sourceNouns))
        return adpositional("preposition", index, { from: at, to: at + 1 }, speaker, at);
    }
  }
  return null;
}

function adpositional(kind: Frame["kind"], segment: number, cue: TokenRange, speaker: TokenRange, from: number): Frame {
  const span = { from: Math.min(from, speaker.from), to: Math.max(cue.to, speaker.to) };
  return { kind, segment, span, cue: [cue], speaker, medium: "SW", lemma: null };
}

/** "Medienberichten zufolge". */
function postpositional(words: FrameWords, segment: Segment, index: number): Frame | null {
  for (let at = segment.from + 1; at < segment.to; at++) {
    if (!words.tables.sourcePostpositions.has(words.lower(at))) continue;
    const speaker = phraseEndingAt(words, segment.from, at);
    if (speaker) return adpositional("postposition", index, { from: at, to: at + 1 }, speaker, speaker.from);
  }
  return null;
}

/** "Demnach": the adverb that points back to a source is its own speaker. */
function adverbial(words: FrameWords, segment: Segment, index: number): Frame | null {
  for (let at = segment.from; at < segment.to; at++) {
    if (words.tables.sourceAdverbs.has(words.lower(at)))
      return adpositional("adverb", index, { from: at, to: at + 1 }, { from: at, to: at + 1 }, at);
  }
  return null;
}

/** ", so der Minister". */
function parenthetical(words: FrameWords, segment: Segment, index: number): Frame | null {
  if (!words.tables.parentheticals.has(words.lower(segment.from)) || index + segment.from === 0) return null;
  const speaker = phraseAfter(words, segment.from + 1, segment.to, false);
  if (!speaker || holdsFinite(words, segment)) return null;
  const cue = { from: segment.from, to: segment.from + 1 };
  return { kind: "so", segment: index, span: segment, cue: [cue], speaker, medium: "SW", lemma: null };
}

/** "wenn man der Agentur glaubt": the source is named and distanced at once. */
function distanced(words: FrameWords, segment: Segment, index: number): Frame | null {
  const { impersonal, verbs } = words.tables.distancing;
  for (let at = segment.from; at < segment.to; at++) {
    if (!impersonal.has(words.lower(at))) continue;
    for (let verb = at + 2; verb < segment.to; verb++) {
      if (!verbs.has(words.lower(verb))) continue;
      const speaker = { from: at + 1, to: verb };
      return {
        kind: "distanced",
        segment: index,
        span: segment,
        cue: [{ from: verb, to: verb + 1 }],
        speaker,
        medium: "SW",
        lemma: null,
      };
    }
  }
  return null;
}

/** "sagte der Minister", "der Minister hatte angekündigt", "wie die Behörde mitteilte". */
function verbal(words: FrameWords, layout: Layout, segment: Segment, index: number): Frame | null {
  const cue = reportingVerb(words, segment);
  if (!cue) return null;
  const as = words.tables.asWords.has(words.lower(segment.from));
  const speaker = speakerOf(words, layout, segment, index, cue, as);
  const from = speaker && speaker.from < segment.from ? speaker.from : segment.from;
  const span = { from, to: bareContentStart(words, segment, cue, speaker) ?? segment.to };
  return {
    kind: as ? "as" : "verb",
    segment: index,
    span,
    cue: cue.words,
    speaker,
    medium: cue.medium,
    lemma: cue.lemma,
  };
}

/** Where the content begins that follows its verb without a comma ("he told reporters | that …", "he said | prices rose"). */
function bareContentStart(
  words: FrameWords,
  segment: Segment,
  cue: ReportingVerb,
  speaker: TokenRange | null,
): number | null {
  const { tables, lower } = words;
  if (!tables.bareContent || speaker === null || speaker.from > cue.main) return null;
  const from = cue.main + 1;
  for (let at = from; at < segment.to; at++) if (tables.complementizers.has(lower(at))) return at;
  return segment.to - from >= 3 && holdsFinite(words, { from: from + 1, to: segment.to }) ? from : null;
}

interface ReportingVerb {
  readonly words: readonly TokenRange[];
  readonly finite: number;
  readonly main: number;
  readonly lemma: string;
  readonly medium: Statement["medium"];
}

/** The reporting verb of a segment: finite, or a participle with its auxiliary; a separable one with its particle. */
function reportingVerb(words: FrameWords, segment: Segment): ReportingVerb | null {
  const { lower, tables, verbs } = words;
  let auxiliary = -1;
  for (let at = segment.from; at < segment.to; at++) {
    if (tables.auxiliaries.has(lower(at))) auxiliary = at;
    for (const reading of verbs.get(lower(at)) ?? []) {
      const medium = tables.reporting.get(reading.lemma);
      if (medium === undefined) continue;
      const participle = reading.form === "participle";
      if (participle && auxiliary < 0 && !tables.auxiliaries.has(at + 1 < segment.to ? lower(at + 1) : "")) continue;
      if (!participle && (!FINITE.has(reading.form) || isCapitalised(words, at) || isInfinitive(words, segment, at)))
        continue;
      const particle = reading.particle === null ? at : particleOf(words, segment, at, reading.particle);
      if (particle < 0) continue;
      const finite = participle ? (auxiliary >= 0 ? auxiliary : at + 1) : at;
      const places = [...new Set([finite, at, particle])].sort((a, b) => a - b);
      return { words: places.map((from) => ({ from, to: from + 1 })), finite, main: at, lemma: reading.lemma, medium };
    }
  }
  return null;
}

/** "sprechen" in "zu sprechen" and "sprechen wollte" is no finite form, though it looks like one. */
function isInfinitive(words: FrameWords, segment: Segment, at: number): boolean {
  if (at > segment.from && words.tables.infinitiveMarks.has(words.lower(at - 1))) return true;
  return at > segment.from && at + 1 < segment.to && holdsFinite(words, { from: at + 1, to: at + 2 });
}

function particleOf(words: FrameWords, segment: Segment, verb: number, particle: string): number {
  for (let at = segment.to - 1; at > verb; at--) if (words.lower(at) === particle) return at;
  return -1;
}

function speakerOf(
  words: FrameWords,
  layout: Layout,
  segment: Segment,
  index: number,
  cue: ReportingVerb,
  as: boolean,
): TokenRange | null {
  const left = as ? segment.from + 1 : segment.from;
  const limit = as ? cue.main : cue.finite;
  const takesObject = words.tables.speechActs.has(cue.lemma);
  if (left === cue.finite && takesObject && isInterrupted(words, layout, index))
    return appositionBefore(words, layout, index);
  const before = left < limit ? phraseBefore(words, left, limit, true) : null;
  if (before) return before;
  const after = phraseAfter(words, cue.finite + 1, segment.to, false);
  return after ?? (left === cue.finite ? appositionBefore(words, layout, index) : null);
}

/** Whether the clause began before the comma in front of the verb: its first piece is a phrase and no clause. */
function isInterrupted(words: FrameWords, layout: Layout, index: number): boolean {
  const first = layout.segments[index - 2];
  return (
    first !== undefined &&
    first.from === layout.sentence.from &&
    !holdsFinite(words, first) &&
    layout.quotations.length === 0
  );
}

/** "Der Chef des Verbands, Kim Ott, sagte": the verb's own segment is empty, the subject stands before the commas. */
function appositionBefore(words: FrameWords, layout: Layout, index: number): TokenRange | null {
  const previous = layout.segments[index - 1];
  if (!previous) return null;
  const first = layout.segments[index - 2];
  const relative = words.tables.relatives.has(words.lower(previous.from));
  if (first && first.from === layout.sentence.from) {
    const subject = phraseBefore(words, first.from, first.to, true);
    if (subject) return relative ? subject : { from: subject.from, to: previous.to };
  }
  return relative ? null : phraseBefore(words, previous.from, previous.to, true);
}

function holds(words: FrameWords, range: TokenRange, list: ReadonlySet<string>): boolean {
  for (let at = range.from; at < Math.min(range.to, range.from + 3); at++) {
    if (list.has(words.lower(at)) || words.tables.sourceCompounds.test(words.lower(at))) return true;
  }
  return false;
}
