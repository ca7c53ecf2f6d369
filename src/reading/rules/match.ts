import { type VerbForm, WordClass } from "../../language/index.ts";
import type { Sentence, Span } from "../../text/index.ts";
import { cover } from "../../text/index.ts";
import type { ActorMention, MentionIndex } from "../actors/mention-index.ts";
import { type Clause, clausesOf, isFiniteVerb, type Words } from "./clauses.ts";
import type { Role, RoleRule, RuleIndex } from "./role-rule.ts";
import { type Frame, frameOf, type Phrase } from "./slots.ts";
import { realityOf, type Status } from "./status.ts";
import { subjectOf } from "./subject.ts";

/** A rule that fired, with what fills its roles. */
export interface Match<R extends RoleRule> {
  readonly rule: R;
  readonly trigger: readonly Span[];
  readonly from: readonly ActorMention[];
  readonly to: readonly ActorMention[];
  readonly status: Status;
  /** The clause with trigger and roles. */
  readonly evidence: Span;
  readonly frame: Frame;
  readonly triggerToken: number;
}

/** The noun lemma of each form that rules ask for, by form number, or null; compounds by their last part. */
function nounLemmas(words: Words): readonly (string | null)[] {
  return words.tokens.forms.map((form) => {
    const first = form.charAt(0);
    if (words.tables.order === "v2" && first === first.toLowerCase()) return null;
    return lastPart(form.toLowerCase(), words.tables.nouns, words.tables.order === "v2");
  });
}

/** The value of the word, of what follows its last hyphen, or, where words are compounded, of its longest known end. */
export function lastPart(lower: string, known: ReadonlyMap<string, string>, compounds: boolean): string | null {
  const whole = known.get(lower);
  if (whole !== undefined) return whole;
  const hyphen = lower.lastIndexOf("-");
  if (hyphen > 0) return lastPart(lower.slice(hyphen + 1), known, compounds);
  if (!compounds || lower.length > 40) return null;
  for (let i = 2; i <= lower.length - 4; i++) {
    const end = known.get(lower.slice(i));
    if (end !== undefined) return end;
  }
  return null;
}

/** Which forms can fire a rule, by form number, looked up once a text. */
export interface Triggers {
  readonly nouns: readonly (string | null)[];
  readonly any: Uint8Array;
}

export function triggersOf(words: Words, rules: RuleIndex<RoleRule>): Triggers {
  const nouns = nounLemmas(words);
  const any = new Uint8Array(nouns.length);
  nouns.forEach((noun, form) => {
    const fires =
      words.readings[form]?.some(({ lemma }) => rules.verbs.has(lemma)) || (noun !== null && rules.nouns.has(noun));
    if (fires) any[form] = 1;
  });
  return { nouns, any };
}

/** All rules that fire in a sentence, at most one a trigger. Linear in the tokens: clauses are bounded. */
export function matchSentence<R extends RoleRule>(
  words: Words,
  triggers: Triggers,
  sentence: Sentence,
  mentions: MentionIndex,
  rules: RuleIndex<R>,
): Match<R>[] {
  if (!hasTrigger(words, triggers, sentence)) return [];
  const known = new Map<Clause, Frame>();
  const frames = (clause: Clause): Frame => {
    const frame = known.get(clause) ?? frameOf(words, clause, mentions);
    known.set(clause, frame);
    return frame;
  };
  const found: Match<R>[] = [];
  for (const clause of clausesOf(words, sentence)) {
    for (const token of clause.tokens) {
      if (triggers.any[words.tokens.form[token] as number] !== 1) continue;
      const match =
        matchVerb(words, frames, clause, token, rules) ??
        matchNoun(words, triggers.nouns, frames, clause, token, rules);
      if (match !== null) found.push(match);
    }
  }
  return found.sort((a, b) => a.triggerToken - b.triggerToken);
}

function hasTrigger(words: Words, { any }: Triggers, { from, to }: Sentence): boolean {
  for (let i = from; i < to; i++) if (any[words.tokens.form[i] as number] === 1) return true;
  return false;
}

function matchVerb<R extends RoleRule>(
  words: Words,
  frames: (clause: Clause) => Frame,
  clause: Clause,
  token: number,
  rules: RuleIndex<R>,
): Match<R> | null {
  if (words.tables.order === "v2" && words.capital(token) && token !== clause.tokens[0]) return null;
  for (const reading of words.verbs(token)) {
    const candidates = rules.verbs.get(reading.lemma);
    if (candidates === undefined || !fits(words, clause, token, reading)) continue;
    const particle = reading.particle === null ? -1 : particleOf(words, clause, token, reading.particle);
    if (reading.particle !== null && particle < 0) continue;
    if (reading.particle === null && standsApart(words, clause, token)) continue;
    const frame = frames(clause);
    const passive = isPassive(words, clause, token, reading);
    const subject = subjectOf(words, frame, token, frames);
    const fill = (slot: string): readonly ActorMention[] => {
      if (slot === "subject" || slot === "object") {
        const wanted = (slot === "subject") !== passive;
        if (wanted && subject !== null) return subject.mentions;
        if (passive && slot === "subject")
          return phraseOf(
            frame,
            (p) => p.governor !== null && ((words.tables.words.get(p.governor) ?? 0) & WordClass.agent) !== 0,
          );
        return wanted
          ? []
          : phraseOf(
              frame,
              (p) => p !== subject && p.governor === null && (words.tables.order === "v2" || p.first > token),
            );
      }
      return phraseOf(frame, (p) => p.governor === slot && (words.tables.order === "v2" || p.first > token));
    };
    const reality = realityOf(words, frame, token, reading.form, frames);
    // "drohte, die Ukraine anzugreifen" is a threat, not also an attack.
    if (reality.matrix !== null && rules.verbs.has(reality.matrix)) continue;
    const tokens = particle < 0 ? [token] : [token, particle];
    const match = firstMatch(words, candidates, frame, token, tokens, fill, reality.status);
    if (match !== null) return match;
  }
  return null;
}

function matchNoun<R extends RoleRule>(
  words: Words,
  nouns: readonly (string | null)[],
  frames: (clause: Clause) => Frame,
  clause: Clause,
  token: number,
  rules: RuleIndex<R>,
): Match<R> | null {
  const noun = nouns[words.tokens.form[token] as number];
  const candidates = noun == null ? undefined : rules.nouns.get(noun);
  if (candidates === undefined) return null;
  const frame = frames(clause);
  const near = (p: Phrase, reach: number) => p.first > token && p.first - token <= reach;
  const fill = (slot: string): readonly ActorMention[] => {
    if (slot === "modifier") return phraseOf(frame, (p) => p.modifies && p.first <= token && token - p.last <= 4);
    if (slot === "genitive") return phraseOf(frame, (p) => p.governor === "genitive" && near(p, 5));
    if (slot === "subject")
      return frame.finite < 0 ? [] : (subjectOf(words, frame, frame.finite, frames)?.mentions ?? []);
    return phraseOf(frame, (p) => p.governor === slot && near(p, 9));
  };
  return firstMatch(
    words,
    candidates,
    frame,
    token,
    [token],
    fill,
    realityOf(words, frame, token, null, frames).status,
  );
}

function firstMatch<R extends RoleRule>(
  words: Words,
  candidates: readonly R[],
  frame: Frame,
  token: number,
  trigger: readonly number[],
  fill: (slot: string) => readonly ActorMention[],
  status: Status,
): Match<R> | null {
  for (const rule of candidates) {
    if (!allows(words, frame.clause, rule)) continue;
    const from = rule.together ? rule.from.slots.flatMap(fill) : fillRole(rule.from, fill);
    const source = new Set(from.map(({ actor }) => actor));
    const to = fillRole(rule.to, fill).filter(({ actor }) => !source.has(actor));
    if (rule.together ? source.size < 2 && !(rule.from.optional && source.size === 1) : !filled(rule, from, to))
      continue;
    const { tokens } = words;
    const spans = trigger.map((t) => ({ start: tokens.start[t] as number, end: tokens.end[t] as number }));
    return {
      rule,
      trigger: spans,
      from,
      to,
      status,
      evidence: evidenceOf(words, frame.clause, [...spans, ...from, ...to]),
      frame,
      triggerToken: token,
    };
  }
  return null;
}

function filled(rule: RoleRule, from: readonly ActorMention[], to: readonly ActorMention[]): boolean {
  if (from.length === 0 && to.length === 0) return false;
  return (from.length > 0 || rule.from.optional) && (to.length > 0 || rule.to.optional);
}

function fillRole(role: Role, fill: (slot: string) => readonly ActorMention[]): readonly ActorMention[] {
  for (const slot of role.slots) {
    const found = fill(slot);
    if (found.length > 0) return found;
  }
  return [];
}

function phraseOf(frame: Frame, accepts: (phrase: Phrase) => boolean): readonly ActorMention[] {
  return frame.phrases.find(accepts)?.mentions ?? [];
}

function allows(words: Words, clause: Clause, { needs, not }: RoleRule): boolean {
  const any = (ends: readonly string[]) =>
    clause.tokens.some((token) => ends.some((end) => words.lower(token).endsWith(end)));
  return (needs.length === 0 || any(needs)) && (not.length === 0 || !any(not));
}

/** A bare infinitive in English is a noun or adjective as often: it wants "to", a modal or a subject before it. */
function fits(words: Words, clause: Clause, token: number, reading: VerbForm): boolean {
  if (words.tables.order === "v2" || (reading.form !== "inf" && reading.form !== "present")) return true;
  const at = clause.tokens.indexOf(token);
  const before = clause.tokens[at - 1];
  if (before === undefined) return false;
  const bits = words.bits(before);
  if (isFiniteVerb(words, before) && (bits & (WordClass.hypothetical | WordClass.future)) === 0) return false;
  return (
    (bits & (WordClass.determiner | WordClass.preposition | WordClass.possessive)) === 0 ||
    (bits & WordClass.infinitive) !== 0
  );
}

function particleOf(words: Words, clause: Clause, token: number, particle: string): number {
  const reach = words.tables.order === "v2" ? Number.POSITIVE_INFINITY : 3;
  return (
    clause.tokens.findLast(
      (t) =>
        t > token &&
        t - token <= reach &&
        words.lower(t) === particle &&
        (words.tables.order === "svo" || t === lastWord(words, clause)),
    ) ?? -1
  );
}

function lastWord(words: Words, clause: Clause): number {
  return clause.tokens.findLast((token) => words.tokens.kind[token] === 0) ?? -1;
}

/** "griff … an" is not "greifen": a reading without particle gives way where another's particle stands. */
function standsApart(words: Words, clause: Clause, token: number): boolean {
  return words
    .verbs(token)
    .some(({ particle }) => particle !== null && particleOf(words, clause, token, particle) >= 0);
}

function isPassive(words: Words, clause: Clause, token: number, reading: VerbForm): boolean {
  if (reading.form !== "participle" && !(words.tables.order === "svo" && reading.form === "past")) return false;
  if (words.tables.order === "v2")
    return clause.tokens.some((t) => t !== token && !words.capital(t) && (words.bits(t) & WordClass.passive) !== 0);
  const at = clause.tokens.indexOf(token);
  const next = clause.tokens[at + 1];
  if (next !== undefined && words.bits(next) & WordClass.agent) return true;
  for (let p = at - 1; p >= 0 && p >= at - 3; p--) {
    const bits = words.bits(clause.tokens[p] as number);
    if (bits & WordClass.passive) return true;
    if (bits & (WordClass.perfect | WordClass.preposition | WordClass.determiner)) return false;
  }
  return false;
}

function evidenceOf(words: Words, clause: Clause, parts: readonly Span[]): Span {
  const inner = clause.tokens.filter((token) => words.tokens.kind[token] !== 2);
  const first = inner[0] ?? (clause.tokens[0] as number);
  const last = inner.at(-1) ?? first;
  return cover([...parts, { start: words.tokens.start[first] as number, end: words.tokens.end[last] as number }]);
}
