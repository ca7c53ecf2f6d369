import { StatementWord as Word } from "../../language/index.ts";
import type { SpanPair } from "../../text/index.ts";
import { type FoundStatement, pairAt, pairsAt, says } from "./found.ts";
import type { Frame } from "./frame.ts";
import type { Layout } from "./pieces.ts";
import type { Here, Progress } from "./progress.ts";
import type { Quotation } from "./quotations.ts";
import { ADPOSITIONS, frameAround, isBesideVerb, isSpeech, namedBefore, nearestFrame } from "./quoted.ts";
import type { Sources } from "./sources.ts";
import { subjectAt } from "./subjects.ts";
import type { FrameWords } from "./words.ts";

/** A quotation that still runs where a sentence ends, and the number of its statement: its frame may stand behind it. */
export interface Running {
  readonly quotation: Quotation;
  readonly statement: number;
}

/** Direct speech: adds the quotations that begin in a sentence; returns the one that runs on without a sure frame. */
export function readDirect(progress: Progress, here: Here): Running | null {
  const { words } = progress.input;
  const hosts = hostsOf(progress, here);
  let running: Running | null = null;
  for (const quotation of here.layout.quotations) {
    const host = hostOf(hosts, quotation);
    const outside = here.frames.filter((frame) => speaksOf(progress, here, frame, hosts, host, quotation));
    const frame = namedBefore(words, outside, quotation, nearestFrame(outside, quotation));
    if (!isSpeech(words, here.layout, quotation, host !== null, frame)) continue;
    addDirect(progress, here, quotation, host, host === null ? frame : innerFrame(progress, here, quotation, host));
    if (quotation.to > here.layout.sentence.to && (frame === null || WEAK.has(frame.kind)))
      running = { quotation, statement: progress.found.length - 1 };
  }
  return running;
}

/** Frames without a verb of saying: "Der Hafen war froh: „A. B“, sagte X." */
const WEAK = new Set<Frame["kind"]>(["colon", "gesture"]);

interface Host {
  readonly statement: FoundStatement;
  readonly number: number;
}

/** The statements of a sentence, and the one that was said before it and goes on in it. */
function hostsOf({ found }: Progress, { layout, first }: Here): Host[] {
  const goesOn = (found[first - 1]?.content.at(-1)?.[1] ?? 0) > layout.sentence.start;
  const from = goesOn ? first - 1 : first;
  return found.slice(from).map((statement, i) => ({ statement, number: from + i }));
}

/**
 * The statement that a quotation lies in. A noun's content lies inside of a verb's: "sie sagte, die Sorge, dass „…“":
 * the verb's speaker is nearer to the words.
 */
function hostOf(hosts: readonly Host[], { start, end }: Quotation): Host | null {
  const around = hosts.filter(({ statement }) => says(statement, [start, end]));
  return around.findLast(({ statement }) => !statement.rule.startsWith("indirect.noun")) ?? around[0] ?? null;
}

/** Whether a frame may be a quotation's: its verb stands in no quotation, and it is not itself what another frame reports. */
function speaksOf(
  { input: { words } }: Progress,
  { layout }: Here,
  frame: Frame,
  hosts: readonly Host[],
  own: Host | null,
  quotation: Quotation,
): boolean {
  const at = frame.verb?.main ?? frame.span.from;
  if (layout.quotations.some(({ from, to }) => from <= at && at < to) || isClosed(layout, frame, quotation))
    return false;
  if (names(frame, quotation)) return false;
  const span = pairAt(words, frame.span);
  return !hosts.some((host) => host !== own && host.statement.type === "Indirect" && says(host.statement, span));
}

/** "Die Gruppe „Kai ohne Grenzen“ forderte …": what stands inside of the words for the speaker names the speaker. */
function names({ speaker, kind }: Frame, { from, to }: Quotation): boolean {
  return kind === "verb" && speaker !== null && speaker.from <= from && to <= speaker.to;
}

/** "Ott kritisierte den Plan, [der den Bau vorschlägt], als „Unfug“": behind a relative clause the clause around it goes on. */
function isClosed({ pieces }: Layout, frame: Frame, { from }: Quotation): boolean {
  const next = pieces[frame.last + 1];
  if (pieces[frame.own]?.kind !== "relative" || next === undefined || from < next.from) return false;
  return frame.own > 0 && next.sign === "," && next.kind !== "quotation";
}

/** "Der Plan sei, wie Ott sagte, „tot“": a source that stands in the clause of a quotation is nearer to it than the one around both. */
function innerFrame(
  { input: { words } }: Progress,
  { layout, frames }: Here,
  { from }: Quotation,
  { statement }: Host,
): Frame | null {
  const at = layout.pieces.findIndex((piece) => piece.from <= from && from < piece.to);
  const isInner = ({ kind, own, first, last, speaker, cue: [cue] }: Frame) =>
    speaker !== null &&
    cue !== undefined &&
    ((own === at && (ADPOSITIONS.has(kind) || (kind === "judge" && statement.frame.length === 0))) ||
      (last === at - 1 && first > 0 && PARENTHETICAL.has(kind))) &&
    says(statement, pairAt(words, cue));
  return frames.find(isInner) ?? null;
}

const PARENTHETICAL = new Set<Frame["kind"]>(["as", "so"]);

function addDirect(
  { input: { words }, found, sources }: Progress,
  here: Here,
  quotation: Quotation,
  host: Host | null,
  frame: Frame | null,
): void {
  const { layout, index } = here;
  const content = [[quotation.start, quotation.end]] as const;
  if (host !== null) {
    const { statement, number } = host;
    const inner = frame === null ? { rule: "direct.nested" } : framed(words, layout, quotation, frame);
    found.push({ ...statement, ...inner, type: "Direct", content, within: number });
    return;
  }
  const named = frame === null ? null : framed(words, layout, quotation, frame);
  const { from } = layout.sentence;
  const isNew = quotation.from <= from || words.tables.possessives.has(words.lower(from));
  const continued = isNew ? sources.before(index) : sources.within(1, index);
  const own = named?.speaker.length ? null : speakerBeside(words, here, sources, quotation);
  const speaker = own ?? (named?.speaker.length ? named.speaker : (continued?.speaker ?? []));
  const medium = named?.medium ?? "SW";
  const bare = { cue: [], frame: [], addressee: [], rule: "direct.continued" };
  found.push({ ...bare, ...named, type: "Direct", content, speaker, medium, within: null });
  if (speaker.length > 0) sources.remember(speaker, medium, index);
  if (frame !== null) passOn(words, here, found, found.length - 1, frame);
}

/** Who speaks though no frame says so: the text that "darin" points to, who wants something ("Ott will „alles prüfen“"). */
function speakerBeside(words: FrameWords, { layout }: Here, sources: Sources, { from }: Quotation): SpanPair[] | null {
  if (words.tables.placeAdverbs.has(words.lower(layout.sentence.from))) return sources.written();
  const index = layout.pieces.findIndex((piece) => piece.from < from && from < piece.to);
  const piece = layout.pieces[index];
  if (piece === undefined || piece.finite < 0 || piece.finite >= from || !words.is(piece.finite, Word.intention))
    return null;
  const subject = subjectAt(words, layout, index);
  return subject === null ? null : [pairAt(words, subject)];
}

/** "Der Sender zitiert X mit den Worten: „…“", "X sagte laut einem Sender: „…“": the words are those of X, and the sender passes them on. */
function passOn(words: FrameWords, { frames }: Here, found: FoundStatement[], number: number, frame: Frame): void {
  const statement = found[number] as FoundStatement;
  const [inner, outer] = [found.length, { ...statement, within: null }];
  if (frame.quoted !== null) {
    const [whom, by] = [pairsAt(words, frame.quoted.whom), pairsAt(words, frame.quoted.by)];
    found[number] = { ...statement, speaker: whom, within: inner, rule: "direct.quoted" };
    found.push({ ...outer, speaker: by });
    return;
  }
  const through = frame.verb && frames.find((other) => other.own === frame.own && isBesideVerb(frames, other));
  if (!through) return;
  found[number] = { ...statement, within: inner };
  const cue = through.cue.map((range) => pairAt(words, range));
  found.push({ ...outer, speaker: pairsAt(words, through.speaker), cue, rule: `direct.${through.kind}` });
}

function framed(words: FrameWords, layout: Layout, quotation: Quotation, frame: Frame) {
  return {
    medium: frame.medium,
    speaker: pairsAt(words, frame.speaker),
    cue: frame.cue.map((range) => pairAt(words, range)),
    frame: [pairAt(words, frameAround(layout, frame, quotation))],
    addressee: pairsAt(words, frame.addressee),
    relied: pairsAt(words, frame.relied),
    rule: `direct.${frame.kind}`,
  };
}

/** „A. B“, sagte X: the frame stands in a later sentence than the beginning of its quotation. Returns what still runs. */
export function endRunning(
  { input: { words }, found, sources }: Progress,
  here: Here,
  running: Running | null,
): Running | null {
  if (running === null || running.quotation.to > here.layout.sentence.to) return running;
  const frame = nearestFrame(here.frames, running.quotation);
  const statement = found[running.statement];
  if (!frame?.speaker || statement === undefined) return null;
  if (statement.frame.length > 0 && frame.span.from > running.quotation.to + 1) return null;
  const named = framed(words, here.layout, running.quotation, frame);
  found[running.statement] = { ...statement, ...named };
  sources.remember(named.speaker, named.medium, here.index);
  passOn(words, here, found, running.statement, frame);
  return null;
}
