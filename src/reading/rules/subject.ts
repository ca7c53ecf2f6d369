import { WordClass } from "../../language/index.ts";
import type { Clause, Words } from "./clauses.ts";
import { type Frame, headOf, namedBy } from "./frame.ts";
import type { Phrase } from "./phrases.ts";
import { beforeAdverbs, type Found, lemmasAt, type SentenceScene, tokenAt } from "./scene.ts";

/** Chains of verbs under verbs are followed this far. */
const DEEPEST = 4;

/** Who stands as the subject of the verb at a position (of a passive: who it is done to), as far as word order tells. */
export function subjectOf(scene: SentenceScene, frame: Frame, at: number, depth = 0): Found | null {
  if (depth > DEEPEST) return null;
  return scene.words.tables.order === "svo"
    ? subjectBefore(scene, frame, at, depth)
    : subjectAround(scene, frame, at, depth);
}

const isAuxiliary = (words: Words, token: number) =>
  (words.bits(token) &
    (WordClass.passive | WordClass.perfect | WordClass.hypothetical | WordClass.future | WordClass.infinitive)) !==
  0;

/** English: the nearest phrase before the verb group that no preposition governs. */
function subjectBefore(scene: SentenceScene, frame: Frame, at: number, depth: number): Found | null {
  const { words } = scene;
  const { kinds } = frame;
  let start = at;
  let p = beforeAdverbs(frame, at);
  if (kinds[p] === "infinitive") return controller(scene, frame, p, depth);
  while (p >= 0 && kinds[p] === "verb" && isAuxiliary(words, tokenAt(frame, p))) {
    start = p;
    p = beforeAdverbs(frame, p);
  }
  if (kinds[p] === "infinitive") return controller(scene, frame, p, depth);
  const previous = kinds.lastIndexOf("verb", p);
  if (start === at && !canBeFinite(words, tokenAt(frame, at))) {
    const noun = endingAt(frame, p);
    if (noun !== null) return { frame, phrase: headOf(noun) };
    return previous >= 0 ? underVerb(scene, frame, previous, p, depth) : subjectOfParent(scene, frame, depth);
  }
  if (kinds[p] === "conjunction" && previous >= 0) return subjectOf(scene, frame, previous, depth + 1);
  const own = frame.phrases.findLast(
    ({ governor, first, last, joins }) => governor === null && joins === null && first > previous && last < start,
  );
  if (own === undefined) {
    if (previous >= 0) return subjectOf(scene, frame, previous, depth + 1);
    return frame.clause.kind === "relative" ? antecedent(scene, frame) : subjectOfParent(scene, frame, depth);
  }
  if (!own.pronoun || own.actors.length > 0) return { frame, phrase: own };
  const bits = words.bits(tokenAt(frame, own.first));
  if (bits & WordClass.relative) return antecedent(scene, frame);
  if ((bits & WordClass.anaphor) === 0) return { frame, phrase: own };
  // "Hungary said it will support": who says so.
  const said = previous >= 0 ? subjectOf(scene, frame, previous, depth + 1) : subjectOfParent(scene, frame, depth);
  return said ?? { frame, phrase: own };
}

function canBeFinite(words: Words, token: number): boolean {
  return words.verbs(token).some(({ form }) => form === "past" || form === "present" || form === "inf");
}

/** Who does what stands in the infinitive: "asked Kenya to help" Kenya, "promised Kenya to help" who promised. */
function controller(scene: SentenceScene, frame: Frame, to: number, depth: number): Found | null {
  const matrix = frame.kinds.lastIndexOf("verb", to);
  return matrix < 0 ? subjectOfParent(scene, frame, depth) : underVerb(scene, frame, matrix, to, depth);
}

function underVerb(scene: SentenceScene, frame: Frame, matrix: number, to: number, depth: number): Found | null {
  const { words } = scene;
  if (lemmasAt(words, frame, matrix).some((lemma) => words.tables.control.has(lemma))) {
    const object = frame.phrases.find(
      ({ governor, first, last, joins }) =>
        joins === null && first > matrix && last < to && (governor === null || isAddressed(words, governor)),
    );
    if (object !== undefined) return { frame, phrase: object };
  }
  return subjectOf(scene, frame, matrix, depth + 1);
}

/** "called on Peru to act". */
function isAddressed(words: Words, governor: string): boolean {
  return ((words.tables.words.get(governor) ?? 0) & WordClass.addressed) !== 0;
}

function subjectOfParent(scene: SentenceScene, frame: Frame, depth: number): Found | null {
  const { parent, kind } = frame.clause;
  if (parent === null || kind === "main") return null;
  const host = scene.frame(parent);
  return host.finite < 0 ? null : subjectOf(scene, host, host.finite, depth + 1);
}

function endingAt(frame: Frame, position: number): Phrase | null {
  return frame.phrases.find(({ last }) => last === position) ?? null;
}

/** The phrase that ends right before the relative clause: "Russland, das …". */
export function antecedent(scene: SentenceScene, frame: Frame): Found | null {
  const { parent, tokens } = frame.clause;
  if (parent === null) return null;
  const first = tokens[0] as number;
  const host = scene.frame(parent);
  const phrase = host.phrases.findLast(({ last }) => {
    const distance = first - tokenAt(host, last);
    return distance > 0 && distance <= 2;
  });
  return phrase === undefined ? null : { frame: host, phrase: headOf(phrase) };
}

/** German: the first phrase that can be a nominative, before the verb or after it. */
function subjectAround(scene: SentenceScene, frame: Frame, at: number, depth: number): Found | null {
  const { words } = scene;
  const { clause } = frame;
  if (clause.kind === "infinitive") return controllerOfParent(scene, clause, depth);
  const can = nominatives(frame);
  if (clause.kind === "coordinate") return subjectOfParent(scene, frame, depth);
  if (clause.kind === "relative") {
    const first = tokenAt(frame, 0);
    const other = words.bits(first) & (WordClass.oblique | WordClass.preposition);
    const own = can.find(({ first: position }) => position > 0);
    return other ? (own === undefined ? null : { frame, phrase: own }) : antecedent(scene, frame);
  }
  const phrase = clause.kind === "main" && frame.finite >= 0 ? inMain(words, frame, can, at) : can[0];
  if (phrase === undefined) return null;
  if (!phrase.pronoun || phrase.actors.length > 0) return { frame, phrase };
  const anaphor = words.bits(tokenAt(frame, phrase.first)) & WordClass.anaphor;
  const said = anaphor && clause.kind === "subordinate" ? subjectOfParent(scene, frame, depth) : null;
  return said ?? { frame, phrase };
}

function nominatives(frame: Frame): readonly Phrase[] {
  return frame.phrases.filter(({ governor, joins, oblique }) => governor === null && joins === null && !oblique);
}

/** "Der Sturm traf Japan": what stands first; "Die Lieferung bestätigte Japan": not where it cannot act. */
function inMain(words: Words, frame: Frame, can: readonly Phrase[], at: number): Phrase | undefined {
  const [first, second] = can;
  if (first === undefined || second === undefined || first.first > frame.finite) return first;
  const fronted =
    namedBy(first).length === 0 &&
    !first.pronoun &&
    second.first === frame.finite + 1 &&
    second.actors.length > 0 &&
    (words.bits(tokenAt(frame, first.first)) & WordClass.nominative) === 0 &&
    !lemmasAt(words, frame, at).some((lemma) => words.tables.inanimate.has(lemma));
  return fronted ? second : first;
}

function controllerOfParent(scene: SentenceScene, clause: Clause, depth: number): Found | null {
  const { words } = scene;
  if (clause.parent === null) return null;
  const host = scene.frame(clause.parent);
  const verb = host.kinds.findLastIndex((kind, at) => kind === "verb" && !isAuxiliary(words, tokenAt(host, at)));
  if (verb < 0) return null;
  const subject = subjectOf(scene, host, verb, depth + 1);
  if (!lemmasAt(words, host, verb).some((lemma) => words.tables.control.has(lemma))) return subject;
  const object = host.phrases.find(
    (phrase) =>
      phrase !== subject?.phrase &&
      phrase.joins === null &&
      (phrase.governor === null || isAddressed(words, phrase.governor)) &&
      namedBy(phrase).length > 0,
  );
  return object === undefined ? null : { frame: host, phrase: object };
}
