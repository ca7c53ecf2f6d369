import type { Sentence, Span, Tokens } from "../../text/index.ts";
import { formAt, TokenKind } from "../../text/index.ts";
import { isUpper } from "../tokens/characters.ts";
import { FACE } from "../tokens/faces.ts";
import type { Openers } from "./openers.ts";

/** What the sentence splitter must know of a language. */
export interface SentenceTables extends Openers {
  /** Lower-cased abbreviations that can end a sentence ("usw.", "p.m."): there a capital decides. */
  readonly finalAbbreviations: ReadonlySet<string>;
  /** Whether nouns have capitals: then a capital behind an opener tells nothing. */
  readonly capitalNouns: boolean;
}

/**
 * Parts the tokens into sentences. A sentence ends at a full stop, question or exclamation mark with the closing quotation
 * marks and brackets behind it, unless what follows continues it ("„A!“, sagte X", "„A?“ fragte X"), and at the end of
 * each block: a heading without full stop is a sentence of its own. Without a stop it ends before a word that has a capital
 * nowhere else ("Mehr Geld für Schulen Der Landtag …"). Linear in the number of tokens.
 *
 * @param blocks spans that no sentence crosses (the parts of the article), in order; tokens outside of them are in none.
 */
export function splitSentences(
  text: string,
  tokens: Tokens,
  blocks: readonly Span[],
  tables: SentenceTables,
): Sentence[] {
  const sentences: Sentence[] = [];
  let at = 0;
  for (const block of blocks) {
    while (at < tokens.length && (tokens.start[at] as number) < block.start) at++;
    let from = at;
    while (at < tokens.length && (tokens.start[at] as number) < block.end) {
      if (at > from && opens(text, tokens, { from, at }, tables)) {
        sentences.push(sentenceOf(tokens, from, at));
        from = at;
      }
      const end = endOfSentence(text, tokens, at, tables);
      at = end > at ? end : at + 1;
      if (end === 0 || !insideBlock(tokens, at, block)) continue;
      sentences.push(sentenceOf(tokens, from, at));
      from = at;
    }
    if (from < at) sentences.push(sentenceOf(tokens, from, at));
  }
  return sentences;
}

/** Whether a sentence begins here though none was ended: an opener with its capital between two words. */
function opens(
  text: string,
  tokens: Tokens,
  { from, at }: { from: number; at: number },
  tables: SentenceTables,
): boolean {
  const form = formAt(tokens, at);
  if (form.length < 2 || !isUpper(form) || at + 1 >= tokens.length) return false;
  const lower = form.toLowerCase();
  if (form.slice(1) !== lower.slice(1) || !tables.openers.has(lower)) return false;
  const next = formAt(tokens, at + 1);
  if (tables.openerNames.has(`${lower} ${next.toLowerCase()}`)) return false;
  const goesOn = tables.capitalNouns ? /^\p{L}/u.test(next) : /^\p{Ll}/u.test(next);
  return goesOn && !isGlued(tokens, at) && endsOpen(text, tokens, { from, at: at - 1 }, tables);
}

/**
 * What a sentence can end with that has no stop: a word or number, a semicolon, a quotation mark or bracket that closes;
 * a colon behind more than a label ("Zur Person: Der …"), but for one that tells of words in quotation marks.
 */
function endsOpen(
  text: string,
  tokens: Tokens,
  { from, at }: { from: number; at: number },
  { openers }: SentenceTables,
): boolean {
  const form = formAt(tokens, at);
  if (tokens.kind[at] === TokenKind.word) return !openers.has(form.toLowerCase());
  if (form === ":") return at - from > LABEL && !closes(text, tokens, at - 1);
  return tokens.kind[at] === TokenKind.number || form === ";" || closes(text, tokens, at);
}

/** Words of a label at most. */
const LABEL = 4;

function insideBlock(tokens: Tokens, at: number, block: Span): boolean {
  return at < tokens.length && (tokens.start[at] as number) < block.end;
}

function sentenceOf(tokens: Tokens, from: number, to: number): Sentence {
  return { start: tokens.start[from] as number, end: tokens.end[to - 1] as number, from, to };
}

/** Index of the token after the sentence whose end mark stands at `at`; 0 where no sentence ends here. */
function endOfSentence(text: string, tokens: Tokens, at: number, tables: SentenceTables): number {
  const form = formAt(tokens, at);
  const dotted = form.length > 1 && form.endsWith(".") && tables.finalAbbreviations.has(form.toLowerCase());
  if (!dotted && !ends(form)) return 0;
  let next = at + 1;
  while (next < tokens.length && (ends(formAt(tokens, next)) || closes(text, tokens, next))) next++;
  if (next >= tokens.length) return next;
  if (isGlued(tokens, next) && next === at + 1) return 0;
  if (next === at + 1 && opensSmall(tokens, at, tables)) return next;
  return begins(text, tokens, next, form) ? next : 0;
}

/** "…, sowieso. das war's": an opener in lower case behind a stop that a whole word has before it, no abbreviation. */
function opensSmall(tokens: Tokens, at: number, { openers }: SentenceTables): boolean {
  if (at === 0 || formAt(tokens, at).length > 1 || !openers.has(formAt(tokens, at + 1))) return false;
  return formAt(tokens, at - 1).length >= WHOLE && tokens.kind[at - 1] === TokenKind.word;
}

/** Letters that unknown abbreviations seldom have. */
const WHOLE = 5;

/** Whether a sentence can begin with this token. */
function begins(text: string, tokens: Tokens, at: number, mark: string): boolean {
  const form = formAt(tokens, at);
  if (OPENING.has(form) || (STRAIGHT.has(form) && !closes(text, tokens, at))) {
    const inner = at + 1 < tokens.length ? formAt(tokens, at + 1) : "";
    return form !== "(" || isUpper(inner) || mark === ".";
  }
  if (isUpper(form)) return true;
  // Behind an abbreviation a number goes on with it: "on Sept. 11".
  if (/^[\p{N}–—•*-]/u.test(form)) return mark.length === 1 || !/^\p{N}/u.test(form);
  // Scripts without capitals, and lower case after a full stop alone ("iPhone", "dpa").
  return !/^[\p{Ll},;:.!?…)\]]/u.test(form);
}

/** A quotation mark or bracket that closes: by its form, or a straight or turned mark glued to what stands before it. */
function closes(text: string, tokens: Tokens, at: number): boolean {
  const form = formAt(tokens, at);
  if (form === ")" || form === "]") return true;
  return CLOSING.has(form) && isGlued(tokens, at) && !opensNext(text, tokens, at);
}

/** Glued to the word behind it as well: then it opens (`sagte:"Ja`). */
function opensNext(text: string, tokens: Tokens, at: number): boolean {
  const after = text.charCodeAt(tokens.end[at] as number);
  return STRAIGHT.has(formAt(tokens, at)) && /[\p{L}\p{N}]/u.test(String.fromCharCode(after || 0x20));
}

function isGlued(tokens: Tokens, at: number): boolean {
  return at > 0 && tokens.end[at - 1] === tokens.start[at];
}

const ENDS = new Set([".", "!", "?", "…", "?!", "!!"]);

/** A stop, a run of them, or a face (":-)"). */
function ends(form: string): boolean {
  return ENDS.has(form) || form.startsWith("..") || (form.length > 1 && FACE.test(form));
}

const CLOSING = new Set(['"', "“", "”", "«", "»", "'", "’", "‘", "‹", "›", "''"]);
const OPENING = new Set(["„", "“", "»", "«", "‚", "‘", "›", "‹", "(", "[", "``"]);
const STRAIGHT = new Set(['"', "'"]);
