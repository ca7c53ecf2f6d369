import { StatementWord as Word } from "../../language/index.ts";
import type { SpanPair } from "../../text/index.ts";
import { tokenAt } from "../../text/index.ts";
import type { Statement } from "../contract.ts";
import { type FoundStatement, pairAt, pairsAt, says } from "./found.ts";
import type { Frame } from "./frame.ts";
import { phraseAt } from "./phrases.ts";
import type { Layout } from "./pieces.ts";
import { subjectAt } from "./subjects.ts";
import type { FrameWords } from "./words.ts";

/** Whom a sentence without a frame of its own may continue. */
interface Source {
  readonly speaker: readonly SpanPair[];
  readonly medium: Statement["medium"];
  /** Sentence that named it, or that last continued it. */
  readonly sentence: number;
}

/** Who was last to speak, as the sentences go by. */
export class Sources {
  readonly #words: FrameWords;
  #last: Source | null = null;
  /** The sentence before. */
  #before: Layout | null = null;

  constructor(words: FrameWords) {
    this.#words = words;
  }

  /** Whether anybody has spoken yet. */
  get known(): boolean {
    return this.#last !== null;
  }

  /** Who spoke in this sentence or in one of so many before it. */
  within(sentences: number, index: number): Source | null {
    return this.#last !== null && index - this.#last.sentence <= sentences ? this.#last : null;
  }

  /** Who is likely to say a sentence in the subjunctive: who spoke in the sentence before or whom it is about, else who spoke last. */
  likely(index: number): Source | null {
    return this.before(index) ?? this.#last;
  }

  /** Who spoke in the sentence before, else whom it is about: "Der Wirt ist zufrieden. „Das Haus war immer voll.“" */
  before(index: number): Source | null {
    const last = this.within(1, index);
    if (last !== null || this.#before === null) return last;
    const speaker = this.#about(this.#before);
    return speaker.length === 0 ? null : { speaker, medium: "SW", sentence: index - 1 };
  }

  /** Who is the subject of a sentence, where it is somebody who can speak. */
  #about(layout: Layout): SpanPair[] {
    const main = layout.pieces.findIndex(({ kind }) => kind === "main" || kind === "verb-first");
    const subject = main < 0 ? null : subjectAt(this.#words, layout, main);
    return subject !== null && this.#words.isSpeaker(subject) ? [pairAt(this.#words, subject)] : [];
  }

  /** The text that the sentence before names last: "Die Werft legte [eine Studie] vor. Darin heißt es". */
  written(): SpanPair[] | null {
    const words = this.#words;
    if (this.#before === null) return null;
    const { from } = this.#before.sentence;
    for (let at = this.#before.end - 1; at >= from; at--) {
      if (!words.is(at, Word.speechNoun | Word.sourceNoun) || !words.capital(at)) continue;
      const start = at > from && words.is(at - 1, Word.determiner) ? at - 1 : at;
      const phrase = phraseAt(words, start, this.#before.end, true);
      if (phrase !== null) return [pairAt(words, phrase)];
    }
    return null;
  }

  remember(speaker: readonly SpanPair[], medium: Statement["medium"], sentence: number): void {
    if (speaker.length > 0) this.#last = { speaker, medium, sentence };
    else if (this.#last !== null) this.#last = { ...this.#last, sentence };
  }

  /** After a sentence: its last source that is not quoted by another. Who is only pointed at ("demnach") is known already. */
  settle(own: readonly FoundStatement[], index: number, layout: Layout): void {
    const free = own.every(({ type }) => type === "IndirectFreeIndirect");
    const isQuoted = (one: FoundStatement) =>
      own.some((other) => other !== one && other.type === "Indirect" && one.frame[0] && says(other, one.frame[0]));
    const chosen = own.findLast(
      (one) =>
        one.speaker.length > 0 &&
        one.within === null &&
        !isQuoted(one) &&
        !(this.known && isAdposition(one) && this.#begins(one, this.#words.tables.possessives)) &&
        !(this.known && one.rule.startsWith("indirect.adverb")) &&
        !(own.length > 1 && one.rule.startsWith("indirect.noun")),
    );
    // "Nach eigenen Angaben war X dabei": X goes on to speak.
    if (chosen !== undefined && isAdposition(chosen) && this.#begins(chosen, this.#words.tables.reflexivePossessives)) {
      this.remember(this.#about(layout), chosen.medium, index);
      return;
    }
    if (!free) this.remember(chosen?.speaker ?? [], chosen?.medium ?? "SW", index);
  }

  /** Whether the first word of a speaker is one of these. */
  #begins({ speaker: [first] }: FoundStatement, list: ReadonlySet<string>): boolean {
    return first !== undefined && list.has(this.#words.lower(tokenAt(this.#words.tokens, first[0])));
  }

  /** A source that is named without a statement of its own may be continued too. */
  settleWithout(frames: readonly Frame[], index: number): void {
    const named = frames.findLast(({ speaker, kind }) => speaker !== null && (kind === "verb" || kind === "distanced"));
    if (named !== undefined) this.remember(pairsAt(this.#words, named.speaker), named.medium, index);
  }

  /** Ends a sentence: it is the one before the next. Who is quoted over several sentences speaks in all of them. */
  leave(layout: Layout, index: number): void {
    this.#before = layout;
    if (layout.quoted && this.#last?.sentence === index - 1) this.#last = { ...this.#last, sentence: index };
  }
}

/** "seiner Meinung nach", "nach Angaben der Polizei". */
function isAdposition({ rule }: FoundStatement): boolean {
  return rule === "indirect.preposition" || rule === "indirect.postposition";
}
