import {
  type Columns,
  type Language,
  type StatementTables,
  StatementWord,
  type VerbForm,
} from "../../language/index.ts";
import type { Tokens } from "../../text/index.ts";
import { tokenAt } from "../../text/index.ts";
import type { MentionIndex } from "../actors/mention-index.ts";
import type { Actor } from "../contract.ts";
import { type Syntax, syntaxOf } from "./syntax.ts";
import type { TokenRange } from "./token-range.ts";

/** What the statement stage reads: the words of the text, looked up once a form, and the language's tables. */
export interface FrameWords {
  readonly tokens: Tokens;
  /** Lower-cased form of a token. */
  readonly lower: (token: number) => string;
  /** Whether the token begins with a capital. */
  readonly capital: (token: number) => boolean;
  /** Whether the token is of one of the classes (bits of `StatementWord`). */
  readonly is: (token: number, classes: number) => boolean;
  readonly verbs: (token: number) => readonly VerbForm[];
  /** Bits of `Verb`: what the form can be. */
  readonly verb: (token: number) => number;
  readonly tables: StatementTables;
  /** End of the name of a person or an outlet that covers this token, or null: names end phrases. */
  readonly nameEnd: (token: number) => number | null;
  readonly syntax: Syntax;
  /** Whether somebody who can speak is named in a range. */
  readonly isSpeaker: (range: TokenRange) => boolean;
}

/** What a verb form can be, as bits. */
export const Verb = {
  finite: 1,
  certain: 2,
  infinitive: 4,
  participle: 8,
  zu: 16,
  subjunctive: 32,
  conditional: 64,
  plural: 128,
} as const;

const NONE: readonly VerbForm[] = [];

/** The words of a text as the statement stage reads them. */
export function frameWords(
  tokens: Tokens,
  lowers: readonly string[],
  language: Language,
  mentions: MentionIndex,
  columns: Columns,
): FrameWords {
  const tables = language.statements;
  const syntax = syntaxOf(columns);
  const classes = new Int32Array(lowers.length);
  const capitals = new Uint8Array(lowers.length);
  const verbs = new Uint8Array(lowers.length);
  const readings: (readonly VerbForm[])[] = new Array(lowers.length);
  lowers.forEach((lower, form) => {
    const own = language.verbs.get(lower) ?? NONE;
    classes[form] = classesOf(lower, tables);
    capitals[form] = tokens.forms[form] === lower ? 0 : 1;
    readings[form] = own;
    verbs[form] = verbBits(own, classes[form] as number);
  });
  const form = (token: number) => tokens.form[token] as number;
  const tagged = new Uint8Array(tokens.length);
  for (let token = 0; token < tokens.length; token++) {
    const at = form(token);
    const bits = verbs[at] as number;
    // What can be no verb mostly is none.
    const isVerb = bits !== 0 || VERBAL.has(syntax.upos(token));
    if (isVerb) tagged[token] = withTag(bits, readings[at] as readonly VerbForm[], token, capitals[at] === 1, syntax);
  }
  return {
    tokens,
    tables,
    syntax,
    lower: (token) => lowers[form(token)] as string,
    capital: (token) => capitals[form(token)] === 1,
    is: (token, mask) => ((classes[form(token)] as number) & mask) !== 0,
    verbs: (token) => readings[form(token)] as readonly VerbForm[],
    verb: (token) => tagged[token] as number,
    isSpeaker: ({ from, to }) => {
      const found = mentions.overlapping({ start: tokens.start[from] as number, end: tokens.end[to - 1] as number });
      return found.some(({ actor, form }) => form !== "pronoun" && actor.kind !== "state" && actor.kind !== "place");
    },
    nameEnd: (token) => {
      const end = tokens.end[token] as number;
      const [mention] = mentions.overlapping({ start: tokens.start[token] as number, end });
      const isWhole = mention?.form === "name" && NAMED.has(mention.actor.kind);
      return isWhole && mention.end >= end ? tokenAt(tokens, mention.end - 1) + 1 : null;
    },
  };
}

/** Kinds of actors whose names are looked at as wholes: "USA Today". */
const NAMED = new Set<Actor["kind"]>(["person", "outlet"]);

function classesOf(lower: string, tables: StatementTables): number {
  const known = tables.words.get(lower) ?? 0;
  if ((known & StatementWord.sourceNoun) !== 0) return known;
  return tables.sourceNounEnds.some((end) => lower.length > end.length && lower.endsWith(end))
    ? known | StatementWord.sourceNoun
    : known;
}

function verbBits(readings: readonly VerbForm[], classes: number): number {
  let bits = 0;
  for (const { form, number } of readings) {
    if (form === "inf") bits |= Verb.infinitive;
    else if (form === "zu-inf") bits |= Verb.zu;
    else if (form === "participle" || form === "gerund") bits |= Verb.participle;
    else if (FINITE.has(form)) bits |= Verb.finite | (number === "pl" ? Verb.plural : 0);
  }
  if ((bits & Verb.finite) !== 0 && (bits & (Verb.infinitive | Verb.participle)) === 0) bits |= Verb.certain;
  const { auxiliary, reportive, conditional } = MOODS;
  if ((classes & auxiliary) !== 0) bits |= Verb.finite | Verb.certain;
  if ((classes & reportive) !== 0) bits |= Verb.subjunctive | Verb.finite | Verb.certain;
  else if (isSubjunctive(readings)) bits |= Verb.subjunctive;
  if ((classes & conditional) !== 0 || isConditional(readings)) bits |= Verb.conditional;
  return bits;
}

/** What the tags of the model make of what the form can be: a word that they call a noun or an infinitive is hardly finite. */
function withTag(bits: number, readings: readonly VerbForm[], token: number, capital: boolean, syntax: Syntax): number {
  const upos = syntax.upos(token);
  if (upos === "NOUN" && !capital) return bits;
  if (!VERBAL.has(upos)) return bits & ~(Verb.finite | Verb.certain);
  if (!syntax.has(token, "VerbForm=Fin")) return bits & ~Verb.certain;
  let told = bits | Verb.finite | Verb.certain;
  if (syntax.has(token, "Mood=Sub")) {
    const could = (form: VerbForm["form"]) => readings.some((reading) => reading.form === form);
    if (could("subj1") && syntax.has(token, "Tense=Pres")) told |= Verb.subjunctive;
    if (could("subj2") && syntax.has(token, "Tense=Past")) told |= Verb.conditional;
  }
  return told;
}

const VERBAL = new Set(["VERB", "AUX"]);

const MOODS = {
  auxiliary: StatementWord.perfect | StatementWord.passive | StatementWord.modal,
  reportive: StatementWord.reportive,
  conditional: StatementWord.conditional,
};

/** Konjunktiv I that cannot be read as anything else ("gebe", "seien"). */
function isSubjunctive(readings: readonly VerbForm[]): boolean {
  return (
    readings.some(({ form }) => form === "subj1") && !readings.some(({ form }) => form === "past" || form === "present")
  );
}

function isConditional(readings: readonly VerbForm[]): boolean {
  return readings.some(({ form }) => form === "subj2") && readings.every(({ form }) => form === "subj2");
}

const FINITE = new Set(["present", "past", "subj1", "subj2"]);

/** The next token, behind what stands in brackets. */
export function skipAside(words: FrameWords, at: number, to: number): number {
  const lower = words.lower(at);
  if (lower !== "(" && lower !== "[") return at + 1;
  const close = closing(words, at, to);
  return close > 0 ? close : at + 1;
}

/** End of the brackets that open at a token, or -1: bounded, so that a bracket that never closes costs little. */
export function closing(words: FrameWords, open: number, end: number): number {
  const mark = words.lower(open) === "(" ? ")" : "]";
  for (let at = open + 1; at < end && at < open + BRACKET; at++) if (words.lower(at) === mark) return at + 1;
  return -1;
}

const BRACKET = 30;
