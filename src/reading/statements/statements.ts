import { StatementWord as Word } from "../../language/index.ts";
import type { Sentence, Span, SpanPair, Tokens } from "../../text/index.ts";
import type { Hedge } from "../certainty/certainty.ts";
import type { Statement } from "../contract.ts";
import { type Reported, reportedBy } from "./content.ts";
import { isSpeechAct } from "./cues.ts";
import { type Frame, findFrames } from "./frames.ts";
import { freeSpeech } from "./free.ts";
import type { Piece } from "./piece.ts";
import { type Layout, layOut } from "./pieces.ts";
import { pairQuotations, type Quotation } from "./quotations.ts";
import { frameAround, isSpeech, nearestFrame } from "./quoted.ts";
import { subjectAt } from "./subjects.ts";
import type { FrameWords, TokenRange } from "./words.ts";

/** A statement before its speaker is linked and its certainty is read. */
export interface FoundStatement {
  readonly type: Statement["type"];
  readonly medium: Statement["medium"];
  readonly content: readonly SpanPair[];
  readonly speaker: readonly SpanPair[];
  readonly cue: readonly SpanPair[];
  readonly frame: readonly SpanPair[];
  readonly addressee: readonly SpanPair[];
  /** On whom the speaker relies, where the frame says so. */
  readonly relied?: readonly SpanPair[];
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
  /** Words that show how sure a source sounds, in order: silence and hearsay are statements of their own. */
  readonly hedges: readonly Hedge[];
}

/** The source that a sentence without a frame of its own continues. */
interface Source {
  readonly speaker: readonly SpanPair[];
  readonly medium: Statement["medium"];
  /** Sentence that named it, or that last continued it. */
  readonly sentence: number;
}

/**
 * Finds statements by the conventions of the German news quotation corpus (Petersen-Frey & Biemann 2024): quotations with
 * their speakers, indirect speech behind, before and around its frame, clauses that tell of a speech act, sentences in the
 * subjunctive that continue a source. Linear in the number of tokens but for the few frames of each sentence.
 */
export function findStatements(input: StatementInput): FoundStatement[] {
  const { words, blocks } = input;
  const sentences = input.sentences.flatMap((sentence) => cut(words.tokens, sentence));
  const quotations = pairQuotations(words.tokens, blocks).filter((quotation) => quotation.depth === 0);
  const reader = new Reader({ ...input, sentences });
  let next = 0;
  sentences.forEach((sentence, index) => {
    while (next < quotations.length && (quotations[next] as Quotation).to <= sentence.from) next++;
    reader.read(layOut(words, sentence, quotations, next), index);
  });
  return reader.found;
}

/** What has no end is no sentence: it is read in stretches, so that hostile text costs linear time. */
function cut(tokens: Tokens, sentence: Sentence): Sentence[] {
  const stretches: Sentence[] = [];
  for (let from = sentence.from; from < sentence.to; from += LONGEST) {
    const to = Math.min(from + LONGEST, sentence.to);
    stretches.push({ from, to, start: tokens.start[from] as number, end: tokens.end[to - 1] as number });
  }
  return stretches;
}

const LONGEST = 400;

/** Reads the sentences in order and keeps the source that the next one may continue. */
class Reader {
  readonly found: FoundStatement[] = [];
  readonly #input: StatementInput;
  #source: Source | null = null;
  #previous: Layout | null = null;
  /** The first hedge that is not behind the reader. */
  #hedge = 0;
  /** The quotation that still runs where a sentence ends, and its statement: its frame may stand behind it. */
  #running: { readonly quotation: Quotation; readonly statement: number } | null = null;

  constructor(input: StatementInput) {
    this.#input = input;
  }

  read(layout: Layout, index: number): void {
    const { words } = this.#input;
    const frames = findFrames(words, layout);
    this.#frameRunning(layout, frames, index);
    const before = this.found.length;
    const entering = this.#source;
    const reporting: Frame[] = [];
    for (const frame of frames) {
      if (this.#isSaid(layout, frame, before)) continue;
      const reported = reportedBy(words, layout, frame);
      if (reported.content.length > 0) {
        this.#indirect(frame, reported, index);
        reporting.push(frame);
      }
    }
    for (const frame of frames)
      if (!reporting.includes(frame) && !this.#backward(layout, frame, index)) this.#reported(layout, frame, index);
    if (this.found.length === before && !layout.quoted) this.#continued(layout, index, frames.length === 0);
    if (this.found.length === before && !layout.quoted) this.#hedged(layout, index);
    if (this.found.length === before && !layout.quoted) this.#intended(layout, index);
    if (this.found.length === before) this.#rememberLast(layout, frames, index);
    const hosts = this.found.length;
    this.#previous = layout;
    this.#outermost(before, hosts, index, entering);
    for (const quotation of layout.quotations) this.#direct(layout, quotation, frames, [before, hosts], index);
  }

  #outermost(first: number, last: number, index: number, entering: Source | null): void {
    const own = this.found.slice(first, last);
    if (own.length === 0 || own.every(({ type }) => type === "IndirectFreeIndirect")) return;
    const inside = (a: FoundStatement, b: FoundStatement) =>
      a !== b && b.type === "Indirect" && a.frame[0] !== undefined && b.content.some(([s, e]) => s <= (a.frame[0] as SpanPair)[0] && (a.frame[0] as SpanPair)[1] <= e);
    const outer = own.filter((a) => !own.some((b) => inside(a, b)) && (entering === null || !a.rule.startsWith("indirect.adverb")) && a.speaker.length > 0 && !(a.rule.startsWith("indirect.noun") && own.length > 1));
    const chosen = outer.at(-1);
    this.#source = entering;
    if (chosen) this.#source = { speaker: chosen.speaker, medium: chosen.medium, sentence: index };
    else if (this.#source) this.#source = { ...this.#source, sentence: index };
  }

  /** "Sie hoffe, dass …": a frame in the subjunctive is itself what the last source says, and no source of its own. */
  #isSaid(layout: Layout, frame: Frame, before: number): boolean {
    const { kind, mood } = layout.pieces[frame.own] as Piece;
    if (frame.kind !== "verb" || mood !== "reported" || this.#source === null) return false;
    const [start, end] = this.#pair(frame.span);
    const holds = ({ content }: FoundStatement) => content.some(([from, to]) => from <= start && end <= to);
    return kind === "main" || kind === "verb-first" || this.found.slice(before).some(holds);
  }

  #indirect(frame: Frame, reported: Reported, index: number): void {
    const speaker = frame.speaker === null ? [] : [this.#pair(frame.speaker)];
    this.found.push({
      type: "Indirect",
      medium: frame.medium,
      content: reported.content.map((range) => this.#pair(range)),
      speaker,
      cue: frame.cue.map((range) => this.#pair(range)),
      frame: reported.frame.map((range) => this.#pair(range)),
      addressee: this.#pairs(frame.addressee),
      relied: this.#pairs(frame.relied),
      within: null,
      rule: `indirect.${frame.kind}${frame.entry ? `-${frame.entry.lemma}` : ""}`,
    });
    this.#remember(speaker, frame.medium, index);
  }

  /** "X. Das teilte Y mit.": the sentence before is what was said, and the word that points to it. */
  #backward(layout: Layout, frame: Frame, index: number): boolean {
    const { words, sentences } = this.#input;
    const before = sentences[index - 1];
    const { from } = layout.sentence;
    if (frame.kind !== "verb" || !(frame.entry?.says || frame.entry?.located) || frame.span.from !== from) return false;
    if (before === undefined || before.to !== from || !words.is(from, Word.anaphor) || frame.verb?.finite !== from + 1)
      return false;
    const [start, end] = this.#pair({ from: before.from, to: from + 1 });
    const taken = this.found.findLastIndex(({ content }) => content.some(([a, b]) => a < end && b > start));
    const kept = this.found[taken];
    if (kept?.type === "Direct" && kept.frame.length === 0 && frame.speaker !== null) {
      const speaker = [this.#pair(frame.speaker)];
      const cue = frame.cue.map((range) => this.#pair(range));
      const whole = [this.#pair({ from, to: Math.max(layout.end, from + 1) })];
      this.found[taken] = { ...kept, speaker, cue, frame: whole, medium: frame.medium, rule: "direct.verb" };
      this.#remember(speaker, frame.medium, index);
      return true;
    }
    if (taken >= 0 && kept?.type !== "Reported") return false;
    if (taken >= 0) this.found.splice(taken, 1);
    const span = { from: from + 1, to: Math.max(layout.end, from + 2) };
    this.#indirect(frame, { content: [{ from: before.from, to: from + 1 }], frame: [span] }, index);
    return true;
  }

  /** A clause that tells of a speech act and not its words: "Die Partei kritisierte das Gesetz." */
  #reported(layout: Layout, frame: Frame, index: number): void {
    const { words } = this.#input;
    const { verb } = frame;
    if (verb === null || frame.kind !== "verb" || layout.quoted) return;
    const piece = layout.pieces[frame.own] as Piece;
    if (piece.kind !== "main" && piece.kind !== "verb-first") return;
    if (!isSpeechAct(words, piece, verb) || frame.speaker === null) return;
    const quoted = layout.quotations.find((q) => q.from >= piece.from && q.to <= layout.end + 1);
    if (quoted !== undefined) return;
    const speaker = [this.#pair(frame.speaker)];
    const from = frame.span.from;
    let last = frame.last;
    while (last + 1 < layout.pieces.length && !isNextClause(layout.pieces[last + 1] as Piece)) last++;
    const to = last === layout.pieces.length - 1 ? layout.sentence.to : (layout.pieces[last] as Piece).to;
    this.found.push({
      type: "Reported",
      medium: frame.medium,
      content: [this.#pair({ from, to })],
      speaker,
      cue: [],
      frame: [],
      addressee: this.#pairs(frame.addressee),
      within: null,
      rule: `reported.${verb.entry.lemma}`,
    });
    this.#remember(speaker, frame.medium, index);
  }

  #direct(
    layout: Layout,
    quotation: Quotation,
    frames: readonly Frame[],
    [first, last]: readonly [number, number],
    index: number,
  ): void {
    let within: number | null = null;
    for (let i = first; i < last; i++) {
      const holds = (this.found[i] as FoundStatement).content.some(
        ([start, end]) => start <= quotation.start && quotation.end <= end,
      );
      // A noun's content lies inside of a verb's: "sie sagte, die Sorge, dass „…“": the verb's speaker is nearer to the words.
      if (holds && (within === null || !(this.found[i] as FoundStatement).rule.startsWith("indirect.noun"))) within = i;
    }
    const host = within === null ? null : (this.found[within] as FoundStatement);
    const outside = frames.filter((frame) => this.#speaksOf(layout, frame, this.found.slice(first, last), host));
    const frame = nearestFrame(outside, quotation);
    if (!isSpeech(this.#input.words, layout, quotation, host !== null, frame)) return;
    const continued = this.#source !== null && index - this.#source.sentence <= 1 ? this.#source : null;
    const speaker = host?.speaker ?? (frame?.speaker ? [this.#pair(frame.speaker)] : continued?.speaker) ?? [];
    const medium = host?.medium ?? frame?.medium ?? continued?.medium ?? "SW";
    this.found.push({
      type: "Direct",
      medium,
      content: [[quotation.start, quotation.end]],
      speaker,
      cue: host?.cue ?? (frame?.cue ?? []).map((range) => this.#pair(range)),
      frame: host?.frame ?? (frame ? [this.#pair(frameAround(layout, frame, quotation))] : []),
      addressee: host?.addressee ?? this.#pairs(frame?.addressee ?? null),
      relied: host?.relied ?? this.#pairs(frame?.relied ?? null),
      within,
      rule: host ? "direct.nested" : frame ? `direct.${frame.kind}` : "direct.continued",
    });
    if (host === null && frame?.quoted) this.#quoted(frame.quoted);
    if (host === null && speaker.length > 0) this.#remember(speaker, medium, index);
    if (quotation.to > layout.sentence.to && frame === null)
      this.#running = { quotation, statement: this.found.length - 1 };
  }

  /** Whether a frame may be a quotation's: its verb stands in no quotation, and it is not itself what another frame reports. */
  #speaksOf({ quotations }: Layout, frame: Frame, own: readonly FoundStatement[], host: FoundStatement | null): boolean {
    const at = frame.verb?.main ?? frame.span.from;
    if (quotations.some(({ from, to }) => from <= at && at < to)) return false;
    const [start, end] = this.#pair(frame.span);
    return !own.some(
      (other) =>
        other !== host && other.type === "Indirect" && other.content.some(([from, to]) => from <= start && end <= to),
    );
  }

  /** "Der Sender zitiert X mit den Worten: „…“": the words that the sender passes on are those of X. */
  #quoted(whom: TokenRange): void {
    const outer = this.found.at(-1) as FoundStatement;
    this.found.push({ ...outer, speaker: [this.#pair(whom)], within: this.found.length - 1, rule: "direct.quoted" });
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
    this.found[running.statement] = {
      ...statement,
      medium: frame.medium,
      speaker,
      cue: frame.cue.map((range) => this.#pair(range)),
      frame: [this.#pair(frameAround(layout, frame, running.quotation))],
      addressee: this.#pairs(frame.addressee),
      rule: `direct.${frame.kind}`,
    };
    this.#remember(speaker, frame.medium, index);
  }

  /** A sentence in the subjunctive without a frame of its own continues the last source. */
  #continued(layout: Layout, index: number, bare: boolean): void {
    const source = this.#nearSource(index);
    const near = this.#source !== null && index - this.#source.sentence <= 1;
    const range = freeSpeech(layout, near && bare);
    if (range === null) return;
    const content = this.#pair(range);
    const last = this.found.at(-1);
    const before = last?.content.at(-1);
    if (
      last?.type === "IndirectFreeIndirect" &&
      before &&
      this.#input.text.slice(before[1], content[0]).trim() === ""
    ) {
      this.found[this.found.length - 1] = { ...last, content: [[last.content[0]?.[0] as number, content[1]]] };
    } else {
      this.found.push({
        type: "IndirectFreeIndirect",
        medium: source?.medium ?? "SW",
        content: [content],
        speaker: source?.speaker ?? [],
        cue: [],
        frame: [],
        addressee: [],
        within: null,
        rule: range.sure ? "free.subjunctive" : "free.conditional",
      });
    }
    if (source !== null) this.#remember(source.speaker, source.medium, index);
  }

  #nearSource(index: number): Source | null {
    const source = this.#source;
    const M = +(2);
    if (source !== null && index - source.sentence < M) return source;
    const before = this.#previous;
    if (before === null) return source;
    const { words } = this.#input;
    const main = before.pieces.findIndex(({ kind }) => kind === "main" || kind === "verb-first");
    if (main < 0) return source;
    const subject = subjectAt(words, before, main);
    if (subject === null) return source;
    const okk = words.isActor(subject);
    return okk ? { speaker: [this.#pair(subject)], medium: "SW", sentence: index - 1 } : source;
  }

  /** "Das Amt schwieg", "Er soll geflohen sein": a sentence without a frame whose hedge tells of silence or hearsay. */
  #hedged(layout: Layout, index: number): void {
    const { words, hedges } = this.#input;
    const { sentence } = layout;
    while (this.#hedge < hedges.length && (hedges[this.#hedge] as Hedge).start < sentence.start) this.#hedge++;
    let at = this.#hedge;
    while (
      at < hedges.length &&
      (hedges[at] as Hedge).start < sentence.end &&
      !TELLING.has((hedges[at] as Hedge).level)
    )
      at++;
    const hedge = hedges[at];
    if (hedge === undefined || hedge.start >= sentence.end || layout.quotations.length > 0) return;
    const silent = hedge.level === "silent";
    const main = layout.pieces.findIndex(({ kind }) => kind === "main" || kind === "verb-first");
    const subject = silent && main >= 0 ? subjectAt(words, layout, main) : null;
    if (silent && subject === null) return;
    const source = !silent && this.#source !== null && index - this.#source.sentence <= 2 ? this.#source : null;
    this.found.push({
      type: silent ? "Reported" : "FreeIndirect",
      medium: source?.medium ?? "SW",
      content: [this.#pair(clauseAround(words, layout, hedge))],
      speaker: subject === null ? (source?.speaker ?? []) : [this.#pair(subject)],
      cue: [],
      frame: [],
      addressee: [],
      within: null,
      rule: silent ? "reported.silence" : "free.hearsay",
    });
    if (subject !== null) this.#remember([this.#pair(subject)], "SW", index);
  }

  /** "Der Verein will klagen": who tells of an intention has stated it. */
  #intended(layout: Layout, index: number): void {
    const { words } = this.#input;
    const main = layout.pieces.findIndex(
      ({ kind, finite }) => (kind === "main" || kind === "verb-first") && words.is(finite, Word.intention),
    );
    const subject = main < 0 ? null : subjectAt(words, layout, main);
    if (subject === null || layout.quotations.length > 0) return;
    this.found.push({
      type: "Reported",
      medium: "SW",
      content: [this.#pair({ from: layout.sentence.from, to: layout.sentence.to })],
      speaker: [this.#pair(subject)],
      cue: [],
      frame: [],
      addressee: [],
      within: null,
      rule: "reported.intention",
    });
    this.#remember([this.#pair(subject)], "SW", index);
  }

  /** A source that is named without a statement of its own may be continued too. */
  #rememberLast(layout: Layout, frames: readonly Frame[], index: number): void {
    if (layout.quoted) return;
    const named = frames.findLast(({ speaker, kind }) => speaker !== null && (kind === "verb" || kind === "distanced"));
    if (named?.speaker) this.#remember([this.#pair(named.speaker)], named.medium, index);
  }

  #remember(speaker: readonly SpanPair[], medium: Statement["medium"], sentence: number): void {
    if (speaker.length > 0) this.#source = { speaker, medium, sentence };
    else if (this.#source !== null) this.#source = { ...this.#source, sentence };
  }

  #pairs(range: TokenRange | null): SpanPair[] {
    return range === null ? [] : [this.#pair(range)];
  }

  #pair(range: TokenRange): SpanPair {
    const { tokens } = this.#input.words;
    return [tokens.start[range.from] as number, tokens.end[range.to - 1] as number];
  }
}

/** The main clause that holds a hedge, with what hangs on it: another main clause joined to it says something of its own. */
function clauseAround(words: FrameWords, { pieces, sentence }: Layout, hedge: Span): TokenRange {
  const isMain = ({ kind, coordinate, sign }: Piece) => kind === "main" && (coordinate || sign === ";");
  const after = pieces.findIndex((piece) => (words.tokens.start[piece.from] as number) > hedge.start && isMain(piece));
  const before = after < 0 ? pieces.length : after;
  const first = pieces.findLastIndex(
    (piece, i) => i > 0 && i < before && (words.tokens.start[piece.from] as number) <= hedge.start && isMain(piece),
  );
  return {
    from: first < 0 ? sentence.from : (pieces[first] as Piece).from,
    to: after < 0 ? sentence.to : (pieces[after - 1] as Piece).to,
  };
}

/** Levels of certainty that are statements by themselves. */
const TELLING = new Set<Hedge["level"]>(["silent", "hearsay"]);

/** Whether a piece begins a clause beside the one before it: what hangs on that one does not. */
function isNextClause(piece: Piece): boolean {
  return piece.sign === ";" || piece.kind === "main" || (piece.kind === "verb-first" && piece.coordinate);
}
