import { StatementWord as Word } from "../../language/index.ts";
import type { Frame } from "./frame.ts";
import { isPronoun } from "./phrases.ts";
import type { Layout } from "./pieces.ts";
import type { Quotation } from "./quotations.ts";
import type { TokenRange } from "./token-range.ts";
import { type FrameWords, Verb } from "./words.ts";

/** A quotation is speech unless it is a name or a title; without a frame it must be long enough to be a clause. */
export function isSpeech(
  words: FrameWords,
  layout: Layout,
  quotation: Quotation,
  nested: boolean,
  frame: Frame | null,
): boolean {
  if (quotation.turn) return true;
  const inner = quotation.to - quotation.from - 2;
  const alone = layout.pieces.some(({ kind, from }) => kind === "quotation" && from === quotation.from);
  if (alone && frame !== null) return inner >= 3 || holdsFinite(words, quotation) || frame.verb?.entry.says === true;
  if (!alone && isName(words, quotation, frame)) return false;
  if (nested) return true;
  if (frame !== null && frame.speaker !== null) return true;
  if (!alone && opensLikeName(words, quotation) && !holdsFinite(words, quotation)) return false;
  return inner >= 5 || (inner >= 3 && holdsFinite(words, quotation));
}

/** "die Zeitung „Morgenblatt“": a capital and few words. */
function isName(words: FrameWords, quotation: Quotation, frame: Frame | null): boolean {
  const first = quotation.from + 1;
  if (first + 2 === quotation.to && words.lower(first).includes(".")) return true;
  if (!words.capital(first) || holdsFinite(words, quotation) || isWorded(words, quotation, frame)) return false;
  const inner = quotation.to - quotation.from - 2;
  return inner <= 3 || (inner <= 8 && quotation.from > 0 && words.capital(quotation.from - 1));
}

/** "der „Preis der Reichsbank für gute Werke“", "beim „2. Deutschen Hafentag der Reeder“": a capital or a number. */
function opensLikeName(words: FrameWords, { from }: Quotation): boolean {
  return words.capital(from + 1) || /^\d/.test(words.lower(from + 1));
}

/**
 * What stands before a quotation may tell that the words are meant and not what has them for a name: "nannte sie „Verräter“",
 * "sprach von „Panik“", "die Parole „Brot“". Names have no indefinite article: "ein „Bunker“".
 */
function isWorded(words: FrameWords, { from }: Quotation, frame: Frame | null): boolean {
  const { tables, lower, is, capital } = words;
  if (frame?.kind === "judge") return true;
  const act = frame?.verb?.entry.act ?? [];
  const before = from - 1;
  if (act.some((word) => tables.verdicts.has(word))) return from === 0 || !isNamed(words, before);
  if (from === 0) return false;
  if (frame?.verb && tables.verdicts.has(lower(before))) return true;
  if (act.includes(lower(before)) || tables.indefinites.has(lower(before))) return true;
  // "warf ihm „Wortbruch“ vor": a verb of speech whose object is the quotation itself, without an article.
  const inClause = frame?.verb && frame.verb.finite < before && before < frame.span.to;
  if (inClause && frame.entry?.act?.length === 0 && !capital(before) && !is(before, Word.determiner | Word.preposition))
    return true;
  // "verspricht „Netze ohne Löcher“"
  if (frame?.verb?.entry.says && !frame.entry?.quotes && frame.verb.main === before && isBefore(frame, before))
    return true;
  // "berichtete von neuen „Engpässen“"
  if (from > 1 && !capital(before) && !is(before, Word.determiner) && act.includes(lower(from - 2))) return true;
  if (labelBefore(words, from) >= 0) return true;
  return from > 1 && !capital(before) && tables.indefinites.has(lower(from - 2));
}

/** "nannte im Magazin „Kran“ …", "mit dem Sender „Nordfunk“": behind a noun that a preposition governs stands its name. */
function isNamed({ capital, is }: FrameWords, noun: number): boolean {
  if (noun < 1 || !capital(noun)) return false;
  return (
    is(noun - 1, Word.preposition) || (noun > 1 && is(noun - 1, Word.determiner) && is(noun - 2, Word.preposition))
  );
}

/** Whether the speaker stands before the verb: what stands behind it is its object. */
function isBefore({ speaker }: Frame, verb: number): boolean {
  return speaker !== null && speaker.to <= verb;
}

/** The noun that tells that a quotation is speech: "Parolen „…“", "Rufe wie etwa „…“"; -1 where none stands before it. */
export function labelBefore({ tables, lower }: FrameWords, from: number): number {
  const between = tables.instances.find((parts) => {
    const first = from - parts.length;
    return first > 0 && parts.every((part, k) => lower(first + k) === part);
  });
  const at = from - 1 - (between?.length ?? 0);
  return at >= 0 && tables.labels.has(lower(at)) ? at : -1;
}

function holdsFinite(words: FrameWords, { from, to }: TokenRange): boolean {
  for (let at = from; at < to; at++) if ((words.verb(at) & Verb.certain) !== 0 && !words.capital(at)) return true;
  return false;
}

/** The frame next to a quotation. */
export function nearestFrame(frames: readonly Frame[], quotation: Quotation): Frame | null {
  let best: Frame | null = frames.find(({ kind }) => kind === "distanced") ?? null;
  if (best !== null) return best;
  let least = Number.POSITIVE_INFINITY;
  for (const frame of frames) {
    if (frame.speaker === null && frame.kind !== "verb") continue;
    if (isBesideVerb(frames, frame)) continue;
    const distance =
      frame.span.from >= quotation.to
        ? frame.span.from - quotation.to + (frame.speaker === null ? SPEAKERLESS : 0)
        : Math.max(0, quotation.from - frame.span.to + 1);
    const nearer =
      best?.kind === "colon" && (frame.kind === "verb" || frame.kind === "gesture")
        ? distance <= least + 1
        : distance < least;
    if (nearer) {
      least = distance;
      best = frame;
    }
  }
  return best;
}

/** "Ott sagte: „…“, betonte sie": who is named goes before who is pointed at. */
export function namedBefore(words: FrameWords, frames: readonly Frame[], quotation: Quotation, near: Frame | null) {
  const speaker = near?.speaker;
  if (!speaker || near.span.from < quotation.to || !isPronoun(words, speaker)) return near;
  const opens = ({ kind, span, speaker: other }: Frame) =>
    kind === "verb" && other !== null && !isPronoun(words, other) && span.to + 1 === quotation.from;
  return frames.find(opens) ?? near;
}

/** "Ott erklärte laut Nordfunk: „…“": a source beside the verb of another passes on what that one says. */
export function isBesideVerb(frames: readonly Frame[], { kind, own }: Frame): boolean {
  if (!ADPOSITIONS.has(kind)) return false;
  return frames.some((other) => other.kind === "verb" && other.speaker !== null && other.own === own);
}

export const ADPOSITIONS = new Set<Frame["kind"]>(["preposition", "postposition"]);

/** "X schrieb: „…“, weiter hieß es, …": who is named is preferred over a frame that names nobody, this many tokens away. */
const SPEAKERLESS = 2;

/** The words of a frame beside its quotation, with the comma or colon between them. */
export function frameAround(layout: Layout, frame: Frame, quotation: Quotation): TokenRange {
  const { from, to } = frame.span;
  if (quotation.to <= from) {
    const next = layout.pieces[frame.last + 1];
    return { from: quotation.to, to: next === undefined ? Math.max(layout.end, to) : to };
  }
  if (quotation.from < to) return { from, to: Math.max(from + 1, quotation.from) };
  return { from, to: Math.max(quotation.from, from + 1) };
}
