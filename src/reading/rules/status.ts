import { type VerbForm, WordClass } from "../../language/index.ts";
import type { Event } from "../contract.ts";
import type { Clause, Words } from "./clauses.ts";
import type { Frame } from "./slots.ts";

export type Status = Event["status"];

/** How real the clause makes it, and the lemma of the verb that it depends on ("drohte, … anzugreifen"), if any. */
export interface Reality {
  readonly status: Status;
  readonly matrix: string | null;
}

/** Reads modals, negation, conditionals and verbs with an infinitive in the clause of the trigger. */
export function realityOf(
  words: Words,
  frame: Frame,
  trigger: number,
  form: VerbForm["form"] | null,
  frames: (clause: Clause) => Frame,
): Reality {
  const { clause } = frame;
  const as = (status: Status, matrix: string | null = null): Reality => ({
    status: negated(words, clause, trigger) ? "negated" : status,
    matrix,
  });
  const intro = clause.tokens[0] as number;
  if (words.bits(intro) & WordClass.conditional) return as("hypothetical");
  if (form === null) return nounReality(words, clause, as);
  return words.tables.order === "v2"
    ? verbSecond(words, frame, trigger, form, as, frames)
    : subjectFirst(words, clause, trigger, form, as);
}

type As = (status: Status, matrix?: string | null) => Reality;

function nounReality(words: Words, clause: Clause, as: As): Reality {
  if (clause.tokens.some((token) => words.bits(token) & WordClass.hypothetical)) return as("hypothetical");
  return clause.tokens.some((token) => words.bits(token) & WordClass.future && !(words.bits(token) & WordClass.passive))
    ? as("future")
    : as("occurred");
}

function verbSecond(
  words: Words,
  frame: Frame,
  trigger: number,
  form: VerbForm["form"],
  as: As,
  frames: (clause: Clause) => Frame,
): Reality {
  const { clause } = frame;
  const others = clause.tokens.filter((token) => token !== trigger && !words.capital(token));
  const any = (bit: number) => others.some((token) => (words.bits(token) & bit) !== 0);
  if (form === "subj2" || (form !== "zu-inf" && any(WordClass.hypothetical))) return as("hypothetical");
  if (form === "participle") {
    const planned = others.some(
      (token) => (words.bits(token) & WordClass.future) !== 0 && (words.bits(token) & WordClass.passive) === 0,
    );
    return as(planned && others.some((token) => words.lower(token) === "werden") ? "future" : "occurred");
  }
  const joined = form === "zu-inf" || (form === "inf" && (words.bits(trigger - 1) & WordClass.infinitive) !== 0);
  if (joined) {
    const host = clause.kind === "infinitive" && clause.parent !== null ? frames(clause.parent).clause : clause;
    return underVerb(words, host, trigger, as);
  }
  if (form === "inf" && any(WordClass.future)) return as("future");
  return as("occurred");
}

function subjectFirst(words: Words, clause: Clause, trigger: number, form: VerbForm["form"], as: As): Reality {
  const at = clause.tokens.indexOf(trigger);
  const before = clause.tokens.slice(Math.max(0, at - 4), at).reverse();
  const to = before.findIndex((token) => (words.bits(token) & WordClass.infinitive) !== 0 && form === "inf");
  if (to === 0 || to === 1) return underVerb(words, clause, before[to] as number, as);
  if (before.some((token) => words.bits(token) & WordClass.hypothetical)) return as("hypothetical");
  if (before.some((token) => words.bits(token) & WordClass.future)) return as("future");
  if (form === "gerund" && before.slice(0, 2).some((token) => words.bits(token) & WordClass.passive))
    return as("ongoing");
  return as("occurred");
}

/** The nearest verb before the infinitive decides; one that is not known leaves it open. */
function underVerb(words: Words, clause: Clause, before: number, as: As): Reality {
  const lemmas: string[] = [];
  for (const token of clause.tokens) {
    if (token >= before && words.tables.order === "svo") break;
    if (token === before || (words.capital(token) && words.tables.order === "v2")) continue;
    for (const reading of words.verbs(token)) {
      if (reading.particle === null || clause.tokens.some((t) => t > token && words.lower(t) === reading.particle))
        lemmas.push(reading.lemma);
    }
  }
  const matrix = lemmas.findLast((lemma) => words.tables.matrix.has(lemma)) ?? null;
  return as(
    matrix === null ? "hypothetical" : (words.tables.matrix.get(matrix) as Status),
    matrix ?? lemmas.at(-1) ?? null,
  );
}

/** A negation anywhere in the clause, but not "nicht nur" ("not only"): that affirms. */
function negated(words: Words, clause: Clause, trigger: number): boolean {
  return clause.tokens.some((token, i) => {
    if ((words.bits(token) & WordClass.negation) === 0) return false;
    if (words.tables.order === "svo" && token > trigger) return false;
    const next = clause.tokens[i + 1];
    return next === undefined || !(words.lower(next) === "nur" || words.lower(next) === "only");
  });
}
