import { StatementWord as Word } from "../../language/index.ts";
import { type Reported, reportedBy } from "./content.ts";
import { type FoundStatement, pairAt, pairsAt, says } from "./found.ts";
import type { Frame } from "./frame.ts";
import type { Piece } from "./piece.ts";
import type { Here, Progress } from "./progress.ts";
import type { Quotation } from "./quotations.ts";
import { isBesideVerb, isSpeech } from "./quoted.ts";
import type { Quoted } from "./speakers.ts";
import type { FrameWords } from "./words.ts";

/** Indirect speech: adds what the frames of a sentence report, and returns the frames that report nothing. */
export function readIndirect(progress: Progress, here: Here): Frame[] {
  const { words } = progress.input;
  const idle: Frame[] = [];
  for (const frame of here.frames) {
    const isOwn = !isSaid(progress, here, frame) && !passesOn(here, frame) && !isInserted(here, frame);
    const reported = isOwn ? reportedBy(words, here.layout, frame) : null;
    if (reported === null || reported.content.length === 0) {
      idle.push(frame);
      continue;
    }
    const statement = indirect(words, frame, reported);
    progress.found.push(statement);
    if (frame.quoted !== null) progress.found.push(ofQuoted(words, statement, frame.quoted, progress.found.length - 1));
  }
  return idle;
}

/** "Ott erklärte laut Nordfunk: „…“", „…“, "sagte Ott laut Nordfunk": what the source beside the verb passes on is the quotation. */
function passesOn({ layout, frames }: Here, frame: Frame): boolean {
  const isQuotation = (index: number) => layout.pieces[index]?.kind === "quotation";
  return (isQuotation(frame.last + 1) || isQuotation(frame.first - 1)) && isBesideVerb(frames, frame);
}

/** "Der Rat teilte, [nachdem der Fall bekannt wurde], mit, …": what follows is said by the frame that goes on behind it. */
function isInserted({ frames }: Here, { first, last }: Frame): boolean {
  return frames.some((around) => around.first < first && last < around.last);
}

/** "Der Fahrer habe gesagt, er sei müde": what the last source says that another said, nested in the statement that was found last. */
export function readWithin({ input: { words }, found }: Progress, { layout, frames }: Here): void {
  const within = found.length - 1;
  for (const frame of frames) {
    if (frame.kind !== "verb" || frame.speaker === null || words.is(frame.speaker.from, Word.pronoun)) continue;
    const reported = reportedBy(words, layout, frame);
    if (reported.content.length > 0) found.push({ ...indirect(words, frame, reported), within });
  }
}

function indirect(words: FrameWords, frame: Frame, reported: Reported): FoundStatement {
  return {
    type: "Indirect",
    medium: frame.medium,
    content: reported.content.map((range) => pairAt(words, range)),
    speaker: pairsAt(words, frame.speaker),
    cue: frame.cue.map((range) => pairAt(words, range)),
    frame: reported.frame.map((range) => pairAt(words, range)),
    addressee: pairsAt(words, frame.addressee),
    relied: pairsAt(words, frame.relied),
    within: null,
    rule: `indirect.${frame.kind}${frame.entry ? `-${frame.entry.lemma}` : ""}`,
  };
}

/** "Der Sender zitiert Ott mit den Worten, …": what the sender passes on is what Ott said. */
function ofQuoted(words: FrameWords, statement: FoundStatement, { whom }: Quoted, within: number): FoundStatement {
  return { ...statement, speaker: [pairAt(words, whom)], within, rule: "indirect.quoted" };
}

/** "Sie hoffe, dass …": a frame in the subjunctive is itself what the last source says, and no source of its own. */
export function isSaid({ input, found, sources }: Progress, { layout, first }: Here, frame: Frame): boolean {
  const { kind, mood } = layout.pieces[frame.own] as Piece;
  if (frame.kind !== "verb" && frame.kind !== "noun") return false;
  const own = found.slice(first);
  const isInside = () => own.some((statement) => says(statement, pairAt(input.words, frame.span)));
  // "Sie sagten, [sie würden erwägen], zu klagen": a noun of nobody inside of what is said.
  if (frame.kind === "noun" && frame.speaker === null && kind !== "none" && isInside()) return true;
  if (mood !== "reported" || !(sources.known || own.length > 0)) return false;
  return kind === "main" || kind === "verb-first" || isInside();
}

/** "X. Das teilte Y mit.": the sentence before is what was said, and the word that points to it. Returns whether it is. */
export function readBackward({ input: { words }, found }: Progress, { layout, before }: Here, frame: Frame): boolean {
  const { from } = layout.sentence;
  if (before === null || before.sentence.to !== from || !pointsBack(words, frame, from)) return false;
  const span = pairAt(words, { from: before.sentence.from, to: from + 1 });
  const taken = found.findLastIndex(({ content }) => content.some(([a, b]) => a < span[1] && b > span[0]));
  const statement = found[taken];
  if (statement?.type === "Direct" && statement.frame.length === 0 && frame.speaker !== null) {
    const whole = { from, to: Math.max(layout.end, from + 1) };
    found[taken] = { ...indirect(words, frame, { content: [], frame: [whole] }), ...quotedIn(statement) };
    return true;
  }
  if (statement !== undefined && statement.type !== "Reported") return false;
  const content = [{ from: before.sentence.from, to: from + 1 }];
  const told = indirect(words, frame, { content, frame: [{ from: from + 1, to: Math.max(layout.end, from + 2) }] });
  if (statement !== undefined) found[taken] = told;
  else {
    const within = found.push(told) - 1;
    for (const quotation of before.quotations)
      if (isSpeech(words, before, quotation, true, null)) found.push({ ...told, ...nestedAs(quotation), within });
  }
  return true;
}

/** What is quoted inside of what was said is Direct. */
function nestedAs({ start, end }: Quotation): Pick<FoundStatement, "type" | "content" | "rule"> {
  return { type: "Direct", content: [[start, end]], rule: "direct.nested" };
}

/** "[Das] teilte Y mit", "[Dies] geht aus dem Brief hervor". */
function pointsBack(words: FrameWords, { kind, entry, span, verb }: Frame, from: number): boolean {
  const speaks = kind === "verb" && (entry?.says === true || entry?.located === true);
  return speaks && span.from === from && words.is(from, Word.anaphor) && verb?.finite === from + 1;
}

/** What a quotation keeps when the sentence behind it names its speaker. */
function quotedIn({ type, content, within }: FoundStatement) {
  return { type, content, within, rule: "direct.verb" };
}
