import { type VerbForm, WordClass } from "../../language/index.ts";
import type { Sentence, Span } from "../../text/index.ts";
import { cover } from "../../text/index.ts";
import type { ActorMention, MentionIndex } from "../actors/mention-index.ts";
import { type Clause, clausesOf, type Words } from "./clauses.ts";
import { conditionsHold, type TriggerPlace } from "./conditions.ts";
import { type Frame, frameOf } from "./frame.ts";
import { nounTreeSlots } from "./noun-tree-slots.ts";
import { isPassive } from "./passive.ts";
import type { Phrase } from "./phrases.ts";
import type { RoleRule, RuleIndex } from "./role-rule.ts";
import { beforeAdverbs, type SentenceScene, tokenAt, type VerbPlace } from "./scene.ts";
import { canAct, canSuffer, filled, fillRole, joined } from "./sides.ts";
import { type Fill, nounSlots, verbSlots } from "./slots.ts";
import { type Reality, realityOfNoun, realityOfVerb, type Status } from "./status.ts";
import { firstOf, withinReach } from "./tree-first.ts";
import { clauseTreeSlots, verbTreeSlots } from "./tree-slots.ts";
import { governorOf, isImperative, isNoVerbInTree, isPartOfNoun, isPassiveWith } from "./tree-triggers.ts";
import type { Trees } from "./trees.ts";
import type { Triggers } from "./triggers.ts";
import { particleOf, readingsAt } from "./verb-readings.ts";

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
  /** The token of the verb that it depends on, -1 where none. */
  readonly matrix: number;
  /** The token of the verb whose object the noun is that fired it, -1 where none. */
  readonly governor: number;
  /** It is told in the pluperfect: "hatten sich getroffen", "had met". */
  readonly anterior: boolean;
  /** Nobody stands where the rule asks for its second role, but for whoever is named anywhere. */
  readonly loose: boolean;
  /** The tokens whose complements it speaks for: its own, and the verbs that carry a word ("ist bereit, …"). */
  readonly hosts: readonly number[];
}

function isAuxiliary(words: Words, token: number): boolean {
  return (words.bits(token) & (WordClass.future | WordClass.hypothetical)) !== 0;
}

/** All rules that fire in a sentence, at most one a trigger. Linear in the tokens: clauses are bounded. */
export function matchSentence<R extends RoleRule>(
  words: Words,
  triggers: Triggers,
  sentence: Sentence,
  mentions: MentionIndex,
  rules: RuleIndex<R>,
  trees: Trees,
): Match<R>[] {
  if (!hasTrigger(words, triggers, sentence) || isSport(words, sentence)) return [];
  const clauses = clausesOf(words, sentence);
  const known = new Map<Clause, Frame>();
  const frame = (clause: Clause): Frame => {
    const made = known.get(clause) ?? frameOf(words, clause, mentions, trees);
    known.set(clause, made);
    return made;
  };
  const scene: SentenceScene = { words, clauses, frame, trees };
  const found: Match<R>[] = [];
  for (const clause of clauses) {
    clause.tokens.forEach((token, at) => {
      if (triggers.any[words.tokens.form[token] as number] !== 1) return;
      const match = matchAt(scene, triggers, frame(clause), at, rules);
      if (match !== null) found.push(match);
    });
  }
  const asked = isQuestion(words, sentence);
  return (
    found
      // "Will Peru help?": nobody binds themselves by what is asked.
      .filter(({ rule }) => !asked || rule.words.length === 0)
      .map((match) => (asked && match.status !== "negated" ? { ...match, status: "hypothetical" as const } : match))
      .sort((a, b) => a.triggerToken - b.triggerToken)
  );
}

/** Leaves out what hangs on a verb that fired: "drohte, die Ukraine anzugreifen" is a threat, not also an attack. */
export function outermost<R extends RoleRule>(matches: readonly Match<R>[]): readonly Match<R>[] {
  const fired = new Map(matches.map((match) => [match.triggerToken, match]));
  const hosts = new Set(matches.flatMap((match) => match.hosts));
  const below = new Map<number, Match<R>>();
  for (const match of matches) if (!below.has(match.matrix)) below.set(match.matrix, match);
  return matches
    .filter(({ matrix }) => !hosts.has(matrix))
    .map((match) => {
      if (!match.loose || !match.rule.to.slots.includes("any")) return match;
      const own = match.hosts.filter((host) => (fired.get(host) ?? match) === match);
      const inner = own.map((host) => below.get(host)).find((one) => one !== undefined && alike(one.from, match.from));
      return inner === undefined || inner.loose || inner.to.length === 0 ? match : { ...match, to: inner.to };
    });
}

/** Whom one binds oneself about the verb below tells best: "Chad agreed to lend a ship | to Peru". */
function alike(some: readonly ActorMention[], others: readonly ActorMention[]): boolean {
  return some.length > 0 && some.every(({ actor }) => others.some((other) => other.actor === actor));
}

/** What is asked is not told. */
function isQuestion(words: Words, { from, to }: Sentence): boolean {
  for (let i = to - 1; i >= from && words.tokens.kind[i] === 2; i--) if (words.lower(i) === "?") return true;
  return false;
}

/** "Zum Auftakt des Spieltags empfing …": who plays does not consult. */
function isSport(words: Words, { from, to }: Sentence): boolean {
  for (let i = from; i < to; i++) if (words.tables.sport.has(words.lower(i))) return true;
  return false;
}

function hasTrigger(words: Words, { any }: Triggers, { from, to }: Sentence): boolean {
  for (let i = from; i < to; i++) if (any[words.tokens.form[i] as number] === 1) return true;
  return false;
}

function matchAt<R extends RoleRule>(
  scene: SentenceScene,
  triggers: Triggers,
  frame: Frame,
  at: number,
  rules: RuleIndex<R>,
): Match<R> | null {
  const kind = frame.kinds[at];
  if (kind === "verb") return matchVerb(scene, frame, at, rules) ?? matchWord(scene, frame, at, rules);
  return (kind === "noun" ? matchNoun(scene, triggers, frame, at, rules) : null) ?? matchWord(scene, frame, at, rules);
}

function matchVerb<R extends RoleRule>(
  scene: SentenceScene,
  frame: Frame,
  at: number,
  rules: RuleIndex<R>,
): Match<R> | null {
  const { words, trees } = scene;
  if (isNoVerbInTree(trees, tokenAt(frame, at)) || isImperative(trees, tokenAt(frame, at))) return null;
  for (const reading of readingsAt(scene, frame, at)) {
    const candidates = rules.verbs.get(reading.lemma);
    if (candidates === undefined) continue;
    const particle = reading.particle === null ? -1 : particleOf(words, frame, at, reading.particle);
    const verb = {
      frame,
      at,
      reading,
      passive: isVerbPassive(scene, frame, at, reading),
    };
    const reality = realityOfVerb(scene, verb);
    const place = { frame, at, object: verb.passive ? "subject" : "object" } as const;
    const trigger = particle < 0 ? [at] : [at, particle];
    const flat = withinReach(scene, tokenAt(frame, at), verbSlots(scene, verb), verb.passive);
    const slots = firstOf(verbTreeSlots(trees, tokenAt(frame, at), verb.passive), flat);
    const match = firstMatch(scene, candidates, place, trigger, slots, reality);
    if (match !== null) return match;
  }
  return null;
}

function isVerbPassive({ words, trees }: SentenceScene, frame: Frame, at: number, reading: VerbForm): boolean {
  const bare = frame.finite >= 0 && frame.finite !== at && frame.kinds[beforeAdverbs(frame, at)] !== "verb";
  return isPassiveWith(trees, tokenAt(frame, at), isPassive(words, frame, at, reading), bare);
}

function matchNoun<R extends RoleRule>(
  scene: SentenceScene,
  { nouns }: Triggers,
  frame: Frame,
  at: number,
  rules: RuleIndex<R>,
): Match<R> | null {
  const noun = nouns[scene.words.tokens.form[tokenAt(frame, at)] as number];
  const candidates = noun == null ? undefined : rules.nouns.get(noun);
  const phrase = frame.phrases.find(({ last }) => last === at);
  if (candidates === undefined || phrase === undefined || isPartOfNoun(scene.trees, tokenAt(frame, at))) return null;
  const fill = firstOf(nounTreeSlots(scene.trees, tokenAt(frame, at)), nounSlots(scene, frame, at, phrase));
  const match = firstMatch(scene, candidates, { frame, at, object: null }, [at], fill, {
    status: realityOfNoun(scene, frame, phrase),
    matrix: -1,
  });
  // "needs arms for his war": somebody wages it, so that it is not told as nobody's.
  return match?.from.length === 0 && isPossessed(scene, frame, phrase) ? null : match;
}

function isPossessed({ words }: SentenceScene, frame: Frame, { first }: Phrase): boolean {
  return words.tables.possessor.has(words.lower(tokenAt(frame, first)));
}

/** Words that are neither verb nor noun: "is ready to help". */
function matchWord<R extends RoleRule>(
  scene: SentenceScene,
  frame: Frame,
  at: number,
  rules: RuleIndex<R>,
): Match<R> | null {
  const { words } = scene;
  const candidates = rules.words.get(words.lower(tokenAt(frame, at)));
  if (candidates === undefined) return null;
  const token = tokenAt(frame, at);
  const inTree = clauseTreeSlots(scene.trees, token);
  // "will help", "would not help": what an auxiliary says is promised or refused as it stands.
  if (isAuxiliary(words, token) || (words.bits(token) & WordClass.negation) !== 0) {
    const told = { status: "occurred", matrix: -1 } as const;
    return firstMatch(scene, candidates, { frame, at, object: null }, [at], (slot) => inTree(slot) ?? [], told);
  }
  const verb = words.tables.order === "svo" ? frame.kinds.lastIndexOf("verb", at - 1) : frame.finite;
  if (verb < 0 || at === 0) return null;
  const reading = words.verbs(tokenAt(frame, verb))[0];
  if (reading === undefined) return null;
  const place: VerbPlace = { frame, at: verb, reading, passive: false };
  const fill = firstOf(inTree, verbSlots(scene, place));
  return firstMatch(scene, candidates, { frame, at, object: null }, [at], fill, realityOfVerb(scene, place));
}

function firstMatch<R extends RoleRule>(
  scene: SentenceScene,
  candidates: readonly R[],
  place: TriggerPlace,
  trigger: readonly number[],
  fill: Fill,
  { status, matrix }: Reality,
): Match<R> | null {
  const { words } = scene;
  const { frame } = place;
  for (const rule of candidates) {
    if (!conditionsHold(scene, place, rule)) continue;
    const from = (rule.together ? rule.from.slots.flatMap(fill) : fillRole(rule.from, fill)).filter(canAct);
    const source = new Set(from.map(({ actor }) => actor));
    // "Mali and Chad agreed to …": whoever else is named is no side of it.
    const side = (slot: string) => (slot === "any" && from.length > 1 ? [] : fill(slot));
    const fits = (one: ActorMention) => !source.has(one.actor) && canSuffer(rule, one);
    const near = fillRole(rule.to, (slot) => (slot === "any" ? [] : side(slot).filter(fits)));
    const to = near.length > 0 ? near : fillRole(rule.to, (slot) => side(slot).filter(fits));
    if (rule.together ? !joined(rule, source.size) : !filled(rule, from, to)) continue;
    const { tokens } = words;
    const spans = trigger
      .map((at) => tokenAt(frame, at))
      .map((token) => ({ start: tokens.start[token] as number, end: tokens.end[token] as number }));
    return {
      rule,
      trigger: spans,
      from,
      to,
      status,
      evidence: evidenceOf(words, frame.clause, [...spans, ...from, ...to]),
      frame,
      triggerToken: tokenAt(frame, place.at),
      matrix,
      governor:
        frame.kinds[place.at] === "noun" ? (governorOf(scene.trees, tokenAt(frame, place.at))?.verb?.main ?? -1) : -1,
      anterior: isAnterior(words, frame, place.at),
      loose: near.length === 0,
      hosts: frame.clause.tokens.filter(
        (_, at) => at === place.at || (rule.words.length > 0 && frame.kinds[at] === "verb"),
      ),
    };
  }
  return null;
}

function isAnterior(words: Words, frame: Frame, at: number): boolean {
  return frame.kinds.some((kind, p) => {
    if (kind !== "verb" || p === at || (words.tables.order === "svo" && (p > at || at - p > 3))) return false;
    const token = tokenAt(frame, p);
    return (words.bits(token) & WordClass.perfect) !== 0 && words.verbs(token).some(({ form }) => form === "past");
  });
}

function evidenceOf(words: Words, clause: Clause, parts: readonly Span[]): Span {
  const inner = clause.tokens.filter((token) => words.tokens.kind[token] !== 2);
  const first = inner[0] ?? (clause.tokens[0] as number);
  const last = inner.at(-1) ?? first;
  return cover([...parts, { start: words.tokens.start[first] as number, end: words.tokens.end[last] as number }]);
}
