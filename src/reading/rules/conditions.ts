import { childrenOf, Relation, type Syntax, WordClass } from "../../language/index.ts";
import type { Clause, Words } from "./clauses.ts";
import { type Frame, groupOf, hasVerbBetween } from "./frame.ts";
import { partiesOf } from "./parties.ts";
import type { Phrase } from "./phrases.ts";
import type { RoleRule, WordEnds } from "./role-rule.ts";
import { lemmasAt, type SentenceScene, tokenAt } from "./scene.ts";
import { subjectOf } from "./subject.ts";
import { clauseAt, governedInTree, isTransitiveInTree, isWholeInTree, objectsInTree } from "./tree-triggers.ts";

/** Where a trigger stands, and what is its object: of a passive the subject. */
export interface TriggerPlace {
  readonly frame: Frame;
  readonly at: number;
  readonly object: "subject" | "object" | null;
}

/** Whether the words that a rule asks for stand where it asks for them, and none of those that it forbids. */
export function conditionsHold(scene: SentenceScene, place: TriggerPlace, rule: RoleRule): boolean {
  const { words } = scene;
  const { needs, not, object, except, governs, alone, whom, whole, self } = rule;
  // "for three days" is no "for".
  const any = (ends: WordEnds, { clause, kinds } = place.frame) =>
    clause.tokens.some((token, at) => kinds[at] !== "time" && endsIn(words, words.lower(token), ends));
  // "announced | that it would recall its ambassador": what is told stands in a clause of its own.
  const told = (ends: WordEnds) => governs.size > 0 && following(scene, place).some(({ frame }) => any(ends, frame));
  return (
    (needs.words.size === 0 || any(needs) || told(needs)) &&
    (not.words.size === 0 || !(any(not) || opensWith(scene, place, not))) &&
    (object.words.size === 0 || hasObject(scene, place, object)) &&
    (except.words.size === 0 || !hasObject(scene, place, except)) &&
    (governs.size === 0 || isFollowed(scene, place, governs)) &&
    (!alone || !isTransitiveInTree(scene.trees, tokenAt(place.frame, place.at))) &&
    (!whole || isWholeInTree(scene.trees, tokenAt(place.frame, place.at))) &&
    (!whom || !hasThingAsObject(scene, place)) &&
    (!self || speaksOfItself(scene, place))
  );
}

/** "Asked Mali | whether …": what follows opens with one of the words. */
function opensWith(scene: SentenceScene, place: TriggerPlace, ends: WordEnds): boolean {
  const { words } = scene;
  return following(scene, place)
    .slice(1)
    .some(({ frame }) => endsIn(words, words.lower(frame.clause.tokens[0] as number), ends));
}

/** The word itself, after a hyphen, or as the end of a German compound. */
function endsIn(words: Words, lower: string, ends: WordEnds): boolean {
  if (!ends.tails.has(lower.slice(-2))) return false;
  if (ends.words.has(lower)) return true;
  const hyphen = lower.lastIndexOf("-");
  if (hyphen > 0 && ends.words.has(lower.slice(hyphen + 1))) return true;
  if (words.tables.order === "v2") for (const end of ends.ends) if (lower.endsWith(end)) return true;
  return false;
}

function hasObject(scene: SentenceScene, place: TriggerPlace, wanted: WordEnds): boolean {
  const { words } = scene;
  const { frame, at, object } = place;
  if (hasObjectInTree(scene, place, wanted)) return true;
  const subject = subjectOf(scene, frame, at);
  const phrases =
    object === "subject"
      ? subject === null
        ? []
        : groupOf(words, subject.frame, subject.phrase).map((phrase) => ({ frame: subject.frame, phrase }))
      : frame.phrases
          .filter(
            (phrase) =>
              phrase.governor === null &&
              (words.tables.order === "v2"
                ? phrase !== subject?.phrase
                : phrase.first > at && !hasVerbBetween(frame, at, phrase.first)),
          )
          .filter(({ last }) => !isReceiver(scene, tokenAt(frame, last)))
          .map((phrase) => ({ frame, phrase }));
  return phrases.some(({ frame: of, phrase }) =>
    [phrase, ...countedBy(words, of, phrase)].some(({ first, last }) => {
      for (let p = first; p <= last; p++) if (endsIn(words, words.lower(tokenAt(of, p)), wanted)) return true;
      return false;
    }),
  );
}

/** The same by the tree: "signed a landmark data sharing | treaty"; a noun before the noun counts ("travel | bans"). */
function hasObjectInTree(
  { words, trees }: SentenceScene,
  { frame, at, object }: TriggerPlace,
  wanted: WordEnds,
): boolean {
  if (words.tables.order === "v2") return false;
  const clause = clauseAt(trees, tokenAt(frame, at));
  const things = (object === "subject" ? [clause?.subject] : clause?.objects) ?? [];
  return things.some((thing) => thing != null && withJoined(trees.syntax, thing.head).some((head) => isCalled(head)));
  function isCalled(head: number): boolean {
    if (endsIn(words, words.lower(head), wanted)) return true;
    for (const child of childrenOf(trees.syntax, head))
      if (trees.syntax.relation[child] === Relation.compound && endsIn(words, words.lower(child), wanted)) return true;
    return false;
  }
}

/** "met a need", "the honour was conferred": what is done is done to a thing. */
function hasThingAsObject({ trees }: SentenceScene, { frame, at }: TriggerPlace): boolean {
  const objects = objectsInTree(trees, tokenAt(frame, at));
  return objects.length > 0 && objects.every(({ head }) => partiesOf(trees, head).every(({ by }) => by === "remote"));
}

/** Words that tell how much or how long: "thousands of", "days of", "a state of". */
const COUNTING = WordClass.transparent | WordClass.time;

/** "some | of its curbs", "a series | of attacks": what a word that only counts tells how much of. */
function countedBy(words: Words, frame: Frame, { last }: Phrase): readonly Phrase[] {
  const { order, words: classes } = words.tables;
  if (order === "v2" || (words.bits(tokenAt(frame, last)) & COUNTING) === 0) return [];
  return frame.phrases.filter(
    ({ first, governor }) =>
      first > last &&
      first <= last + 3 &&
      governor !== null &&
      ((classes.get(governor) ?? 0) & WordClass.partitive) !== 0,
  );
}

/** A noun and those joined to it. */
function withJoined(syntax: Syntax, head: number): readonly number[] {
  const joined = [head];
  for (const child of childrenOf(syntax, head)) if (syntax.relation[child] === Relation.conj) joined.push(child);
  return joined;
}

/** "sent | the police | a plan": who gets something is not what is sent. */
function isReceiver({ trees: { syntax, clauses } }: SentenceScene, head: number): boolean {
  if (syntax.tables.order !== "svo") return false;
  if (syntax.relation[head] === Relation.iobj) return true;
  const [first, second] = clauses.list[clauses.of[head] as number]?.objects ?? [];
  if (first?.head !== head || second === undefined || syntax.classes(second.head) & WordClass.time) return false;
  return second.head === head + 1 || syntax.head[head + 1] === second.head;
}

/** Clauses that hang on this one and follow it, and the rest of the clause itself. */
function following(scene: SentenceScene, { frame, at }: TriggerPlace): { frame: Frame; from: number }[] {
  const token = tokenAt(frame, at);
  const svo = scene.words.tables.order === "svo";
  const own = { frame, from: svo ? at + 1 : 0 };
  const hangs = (clause: Clause) =>
    clause.parent === frame.clause && (clause.tokens[0] as number) > token && clause.kind !== "relative";
  return [own, ...scene.clauses.filter(hangs).map((clause) => ({ frame: scene.frame(clause), from: 0 }))];
}

/** Whether one of the verbs stands in what the trigger governs: "threatened to attack". */
function isFollowed(scene: SentenceScene, place: TriggerPlace, verbs: ReadonlySet<string>): boolean {
  const { words } = scene;
  const governed = governedInTree(scene.trees, tokenAt(place.frame, place.at), words.tables.matrix);
  return following(scene, place).some(({ frame, from }) =>
    frame.kinds.some(
      (kind, at) =>
        kind === "verb" &&
        at >= from &&
        !(frame === place.frame && at === place.at) &&
        (governed?.has(tokenAt(frame, at)) ?? true) &&
        lemmasAt(words, frame, at).some((lemma) => verbs.has(lemma)),
    ),
  );
}

/** "said it would | not | allow": what one will not do is another thing. */
function isNegation(words: Words, { clause }: Frame, at: number): boolean {
  const token = clause.tokens[at];
  return token !== undefined && (words.bits(token) & WordClass.negation) !== 0;
}

function isOpening(words: Words, token: number): boolean {
  return (words.bits(token) & (WordClass.complementiser | WordClass.subordinator)) !== 0;
}

/** "flehte den Rat an, nicht wegzusehen": by the tree, which knows more verbs than the lexicon. */
function governsInfinitive({ trees, words }: SentenceScene, { frame, at }: TriggerPlace): boolean {
  const { list } = trees.clauses;
  return (clauseAt(trees, tokenAt(frame, at))?.complements ?? []).some((one) => {
    const verb = list[one]?.verb;
    if (verb?.form !== "infinitive") return false;
    return verb.infinitive !== null || words.verbs(verb.main).some(({ form }) => form === "zu-inf");
  });
}

/** "said it would", "kündigte an, … zu": who speaks is who will do it. */
function speaksOfItself(scene: SentenceScene, place: TriggerPlace): boolean {
  const { words } = scene;
  if (words.tables.order === "v2" && governsInfinitive(scene, place)) return true;
  return following(scene, place).some(({ frame, from }) => {
    if (frame !== place.frame && frame.clause.kind === "infinitive") return true;
    // "announced on Monday | that it would"
    const pronoun = frame.phrases.find(
      ({ first, governor }) => first >= from && governor === null && !isOpening(words, tokenAt(frame, first)),
    );
    if (pronoun === undefined) return false;
    if ((words.bits(tokenAt(frame, pronoun.first)) & WordClass.anaphor) === 0) return false;
    return frame.kinds.some(
      (kind, at) =>
        kind === "verb" &&
        at > pronoun.last &&
        at <= pronoun.last + 2 &&
        words.tables.promise.has(words.lower(tokenAt(frame, at))) &&
        !isNegation(words, frame, at + 1),
    );
  });
}
