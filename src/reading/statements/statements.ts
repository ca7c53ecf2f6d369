import type { Sentence, Span, SpanPair } from "../../text/index.ts";
import type { Statement } from "../contract.ts";
import { indirectContent } from "./content.ts";
import { type Frame, findFrames } from "./frames.ts";
import { pairQuotations, type Quotation } from "./quotations.ts";
import { type Layout, layOut } from "./segments.ts";
import { type FrameWords, holdsFinite, isReportive, type TokenRange } from "./words.ts";

/** A statement before its speaker is linked and its certainty is read. */
export interface FoundStatement {
  readonly type: Statement["type"];
  readonly medium: Statement["medium"];
  readonly content: readonly SpanPair[];
  readonly speaker: readonly SpanPair[];
  readonly cue: readonly SpanPair[];
  readonly frame: readonly SpanPair[];
  /** Index of the statement that this one is nested in, or null. */
  readonly within: number | null;
  /** Second half of the rule's id: "direct.verb". */
  readonly rule: string;
}

export interface StatementInput {
  readonly text: string;
  readonly words: FrameWords;
  readonly sentences: readonly Sentence[];
  /** Stretches that are read, in order: all parts but furniture. */
  readonly blocks: readonly Span[];
}

/** The source that a sentence without a frame of its own continues. */
interface Source {
  readonly speaker: readonly SpanPair[];
  readonly medium: Statement["medium"];
  /** Sentence that named it, or that last continued it. */
  readonly sentence: number;
  /** End of the last words that it said. */
  readonly end: number;
}

/**
 * Finds statements by the conventions of the German news quotation corpus (Petersen-Frey & Biemann 2024): quotations with
 * their speakers, indirect speech behind and before its frame, sentences in the subjunctive that continue a source.
 * In reading order of their content. Linear in the number of tokens but for the few frames of each sentence.
 */
export function findStatements(input: StatementInput): FoundStatement[] {
  const { words, sentences, blocks } = input;
  const quotations = pairQuotations(words.tokens, blocks).filter((quotation) => quotation.depth === 0);
  const reader = new Reader(input);
  let next = 0;
  sentences.forEach((sentence, index) => {
    while (next < quotations.length && (quotations[next] as Quotation).to <= sentence.from) next++;
    reader.read(layOut(words.tokens, sentence, quotations, next), index);
  });
  return reader.found;
}

/** Reads the sentences in order and keeps the source that the next one may continue. */
class Reader {
  readonly found: FoundStatement[] = [];
  readonly #input: StatementInput;
  #source: Source | null = null;
  /** The quotation that still runs where a sentence ends, and its statement: its frame may stand behind it. */
  #running: { readonly quotation: Quotation; readonly statement: number } | null = null;

  constructor(input: StatementInput) {
    this.#input = input;
  }

  read(layout: Layout, index: number): void {
    const { words } = this.#input;
    const frames = findFrames(words, layout);
    const indirect = this.#indirect(layout, frames, index);
    this.#frameRunning(layout, frames, index);
    const before = this.found.length;
    for (const quotation of layout.quotations) this.#direct(layout, quotation, frames, indirect, index);
    if (indirect !== null || this.found.length > before) return;
    if (!this.#reported(layout, frames, index) && frames.length === 0) this.#continued(layout, index);
  }

  /** Indirect speech of the sentence's first frame that reports something; its index, or null. */
  #indirect(layout: Layout, frames: readonly Frame[], index: number): number | null {
    const { words } = this.#input;
    for (const frame of frames) {
      if (frame.speaker === null || frame.kind === "distanced") continue;
      const content = indirectContent(words, layout, frame).filter((range) => !this.#isQuotation(layout, range));
      if (content.length === 0) continue;
      const speaker = [this.#pair(frame.speaker)];
      this.found.push({
        type: "Indirect",
        medium: frame.medium,
        content: content.map((range) => this.#pair(range)),
        speaker,
        cue: frame.cue.map((range) => this.#pair(range)),
        frame: [this.#pair(frame.span)],
        within: null,
        rule: `indirect.${frame.kind}`,
      });
      this.#remember(speaker, frame.medium, index, layout.sentence.end);
      return this.found.length - 1;
    }
    return null;
  }

  /** A clause that tells of a speech act and not its words: "Die Partei kritisierte das Gesetz." */
  #reported(layout: Layout, frames: readonly Frame[], index: number): boolean {
    const { words } = this.#input;
    const frame = frames.find(
      ({ speaker, lemma }) => speaker !== null && lemma !== null && words.tables.speechActs.has(lemma),
    );
    if (!frame?.speaker || layout.quoted) return false;
    const speaker = [this.#pair(frame.speaker)];
    this.found.push({
      type: "Reported",
      medium: frame.medium,
      content: [[layout.sentence.start, layout.sentence.end]],
      speaker,
      cue: [],
      frame: [],
      within: null,
      rule: "reported.verb",
    });
    this.#remember(speaker, frame.medium, index, layout.sentence.end);
    return true;
  }

  /** Whether the range is one quotation and nothing else but signs: then it is direct, not indirect. */
  #isQuotation(layout: Layout, range: TokenRange): boolean {
    return (
      layout.quotations.some((q) => q.from <= range.from + 1 && q.to >= range.to - 1) ||
      (layout.quoted && layout.segments.every((s) => s.from >= range.to))
    );
  }

  #direct(
    layout: Layout,
    quotation: Quotation,
    frames: readonly Frame[],
    indirect: number | null,
    index: number,
  ): void {
    const host = indirect === null ? null : (this.found[indirect] as FoundStatement);
    const within = host?.content.some(([start, end]) => start <= quotation.start && quotation.end <= end)
      ? indirect
      : null;
    const frame = nearestFrame(frames, quotation);
    if (!this.#isSpeech(layout, quotation, within !== null, frame)) return;
    const continued = this.#continues(quotation, index) ? this.#source : null;
    const speaker = within !== null ? host?.speaker : frame?.speaker ? [this.#pair(frame.speaker)] : continued?.speaker;
    const medium = frame?.medium ?? host?.medium ?? continued?.medium ?? "SW";
    const named = within !== null ? host : null;
    this.found.push({
      type: "Direct",
      medium,
      content: [[quotation.start, quotation.end]],
      speaker: speaker ?? [],
      cue: named?.cue ?? (frame?.cue ?? []).map((range) => this.#pair(range)),
      frame: named?.frame ?? (frame ? [this.#pair(frame.span)] : []),
      within,
      rule: frame ? `direct.${frame.kind}` : within !== null ? "direct.nested" : "direct.continued",
    });
    if (speaker && speaker.length > 0)
      this.#remember(speaker, medium, index, Math.max(quotation.end, layout.sentence.end));
    if (quotation.to > layout.sentence.to && !frame) this.#running = { quotation, statement: this.found.length - 1 };
  }

  /** „A. B“, sagte X: the frame stands in a later sentence than the beginning of its quotation. */
  #frameRunning(layout: Layout, frames: readonly Frame[], index: number): void {
    const running = this.#running;
    if (running === null || running.quotation.to > layout.sentence.to) return;
    this.#running = null;
    const frame = nearestFrame(frames, running.quotation);
    const statement = this.found[running.statement];
    if (!frame?.speaker || !statement) return;
    const speaker = [this.#pair(frame.speaker)];
    const cue = frame.cue.map((range) => this.#pair(range));
    this.found[running.statement] = {
      ...statement,
      medium: frame.medium,
      speaker,
      cue,
      frame: [this.#pair(frame.span)],
      rule: `direct.${frame.kind}`,
    };
    this.#remember(speaker, frame.medium, index, layout.sentence.end);
  }

  /** A quotation is speech where a frame or indirect speech holds it, or where it is long enough to be a clause. */
  #isSpeech(layout: Layout, quotation: Quotation, nested: boolean, frame: Frame | null): boolean {
    const inner = quotation.to - quotation.from - 2;
    if (nested || frame) return inner >= (frame?.kind === "verb" || nested ? 1 : 2) || !isTitle(layout, quotation);
    return (
      inner >= 5 ||
      (inner >= 2 && this.#source !== null && this.#inReported(layout)) ||
      (inner >= 3 && holdsFinite(this.#input.words, quotation))
    );
  }

  /** Whether the sentence outside of its quotations is in reported mood. */
  #inReported(layout: Layout): boolean {
    const { words } = this.#input;
    return layout.segments.some(({ from, to }) => {
      for (let at = from; at < to; at++) if (isReportive(words, at)) return true;
      return false;
    });
  }

  /** A sentence in the subjunctive without a frame of its own continues the last source. */
  #continued(layout: Layout, index: number): void {
    const source = this.#source;
    if (
      source === null ||
      index - source.sentence > 1 ||
      layout.quoted ||
      layout.quotations.length > 0 ||
      !this.#inReported(layout)
    )
      return;
    const content: SpanPair = [layout.sentence.start, layout.sentence.end];
    const last = this.found.at(-1);
    if (
      last?.type === "IndirectFreeIndirect" &&
      this.#input.text.slice(last.content[0]?.[1], content[0]).trim() === ""
    ) {
      this.found[this.found.length - 1] = { ...last, content: [[last.content[0]?.[0] as number, content[1]]] };
    } else {
      this.found.push({
        type: "IndirectFreeIndirect",
        medium: source.medium,
        content: [content],
        speaker: source.speaker,
        cue: [],
        frame: [],
        within: null,
        rule: "free.subjunctive",
      });
    }
    this.#remember(source.speaker, source.medium, index, layout.sentence.end);
  }

  /** A quotation right behind what the source said last, with nothing but a frame between. */
  #continues(quotation: Quotation, index: number): boolean {
    const source = this.#source;
    return source !== null && index - source.sentence <= 1 && quotation.start - source.end < 400;
  }

  #remember(speaker: readonly SpanPair[], medium: Statement["medium"], sentence: number, end: number): void {
    this.#source = { speaker, medium, sentence, end };
  }

  #pair(range: TokenRange): SpanPair {
    const { tokens } = this.#input.words;
    return [tokens.start[range.from] as number, tokens.end[range.to - 1] as number];
  }
}

/** The frame next to a quotation: behind it before others, as in „A“, sagte X. */
function nearestFrame(frames: readonly Frame[], quotation: Quotation): Frame | null {
  let best: Frame | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const frame of frames) {
    if (frame.speaker === null) continue;
    const distance =
      frame.span.from >= quotation.to ? frame.span.from - quotation.to : quotation.from - frame.span.to + 1;
    if (distance < least) {
      least = distance;
      best = frame;
    }
  }
  return best;
}

/** One capitalised word or name between marks is a title or a word at arm's length, not speech. */
function isTitle(layout: Layout, quotation: Quotation): boolean {
  return quotation.to - quotation.from <= 4 && quotation.from > layout.sentence.from;
}
