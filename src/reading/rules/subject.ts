import { WordClass } from "../../language/index.ts";
import type { Clause, Words } from "./clauses.ts";
import type { Frame, Phrase } from "./slots.ts";

/** Who does it in the clause, as far as the order of words tells; null where nobody known does. */
export function subjectOf(
  words: Words,
  frame: Frame,
  trigger: number,
  frames: (clause: Clause) => Frame,
): Phrase | null {
  const { clause } = frame;
  if (clause.kind === "infinitive" || clause.kind === "coordinate") {
    const own = words.tables.order === "svo" ? ownSubject(words, frame, trigger) : null;
    if (own !== null) return own;
    const host = clause.parent === null ? null : frames(clause.parent);
    return host === null || host.finite < 0 ? null : subjectOf(words, host, host.finite, frames);
  }
  if (clause.kind === "relative") {
    const first = clause.tokens[0] as number;
    const named =
      words.tables.order === "v2" && words.bits(first) & WordClass.oblique ? null : antecedent(frame, frames);
    return named ?? ownSubject(words, frame, trigger);
  }
  return ownSubject(words, frame, trigger);
}

/** The phrase that ends right before the relative clause: "Russland, das …". */
function antecedent(frame: Frame, frames: (clause: Clause) => Frame): Phrase | null {
  const { parent, tokens } = frame.clause;
  if (parent === null) return null;
  const first = tokens[0] as number;
  return frames(parent).phrases.find(({ last, modifies }) => !modifies && last < first && first - last <= 2) ?? null;
}

function ownSubject(words: Words, frame: Frame, trigger: number): Phrase | null {
  const can = ({ governor, modifies, oblique }: Phrase) => governor === null && !modifies && !oblique;
  const { phrases, finite, clause } = frame;
  if (words.tables.order === "svo") {
    const verb = finite >= 0 && finite < trigger ? finite : trigger;
    return phrases.find((phrase) => can(phrase) && phrase.last < verb) ?? null;
  }
  const first = phrases.find(can) ?? null;
  if (clause.kind !== "main" || finite < 0)
    return first === null || startsWithOther(words, clause, first) ? null : first;
  if (first !== null && first.first < finite) return first;
  if (takesFirstPlace(words, frame)) return null;
  const next = clause.tokens[clause.tokens.indexOf(finite) + 1];
  const pronoun =
    next !== undefined &&
    (words.bits(next) & WordClass.pronoun) !== 0 &&
    (words.bits(next) & WordClass.determiner) === 0;
  return pronoun ? null : first;
}

/** "…, dass er die Ukraine angriff": a pronoun does it. */
function startsWithOther(words: Words, clause: Clause, phrase: Phrase): boolean {
  return clause.tokens
    .slice(0, 2)
    .some(
      (token) =>
        token < phrase.first &&
        (words.bits(token) & WordClass.pronoun) !== 0 &&
        (words.bits(token) & WordClass.determiner) === 0,
    );
}

/** Whether something that is no actor stands before the finite verb and may be its subject: "Der Sturm traf Japan". */
function takesFirstPlace(words: Words, { clause, finite }: Frame): boolean {
  const first = clause.tokens[0] as number;
  if (first === finite) return false;
  const bits = words.bits(first);
  if (clause.tokens.some((token) => token < finite && (words.bits(token) & WordClass.time) !== 0)) return false;
  if (bits & (WordClass.preposition | WordClass.oblique | WordClass.conjunction)) return false;
  if (bits & (WordClass.determiner | WordClass.pronoun)) return true;
  const second = clause.tokens[1] as number;
  return second !== finite && words.capital(second);
}
