import type { VerbForm } from "../lexicon/verb-form.ts";
import type { Mood } from "./clause.ts";
import { childOf, Feature, Relation, type Syntax } from "./syntax.ts";

/** A mood, and whether the form of the verb can be no other. */
export interface MoodReading {
  readonly mood: Mood;
  readonly moodSure: boolean;
}

const MOOD_OF: Partial<Record<VerbForm["form"], Mood>> = {
  present: "indicative",
  past: "indicative",
  subj1: "subjunctive1",
  subj2: "subjunctive2",
  imperative: "imperative",
};

/**
 * The mood of a finite verb. Where the table of verbs knows its form and that form has one mood alone ("sei", "gäbe"),
 * this counts; else the model's tag does. With "ich" the first subjunctive looks like the indicative ("ich habe", "ich
 * liefere") and is taken for it.
 */
export function moodOf(syntax: Syntax, finite: number, head: number): MoodReading {
  const tagged = taggedMood(syntax.features(finite));
  if (tagged === "imperative") return { mood: tagged, moodSure: false };
  const moods = new Set(syntax.verbForms(finite).flatMap(({ form }) => MOOD_OF[form] ?? []));
  const [only] = moods;
  if (moods.size === 1 && only !== undefined) {
    if (only === "subjunctive1" && isFirstPerson(syntax, finite, head)) return { mood: "indicative", moodSure: true };
    return { mood: only, moodSure: only !== "indicative" || tagged === "indicative" };
  }
  if (moods.size === 0 && isReportive(syntax, finite)) return { mood: "subjunctive1", moodSure: true };
  const told = moods.size === 0 || moods.has(tagged) ? tagged : (only ?? tagged);
  return { mood: told, moodSure: syntax.complexes.reportiveEnding === "" };
}

function taggedMood(bits: number): Mood {
  if ((bits & Feature.imperative) !== 0) return "imperative";
  if ((bits & Feature.subjunctive) === 0) return "indicative";
  return (bits & Feature.past) !== 0 ? "subjunctive2" : "subjunctive1";
}

function isFirstPerson(syntax: Syntax, finite: number, head: number): boolean {
  const subject = childOf(syntax, head, Relation.nsubj);
  const bits = syntax.features(subject ?? finite);
  return (bits & Feature.first) !== 0 && (bits & Feature.plural) === 0;
}

/** A verb that no table knows, third person singular of the present, with an ending that the indicative never has there. */
function isReportive(syntax: Syntax, finite: number): boolean {
  const ending = syntax.complexes.reportiveEnding;
  const wanted = Feature.third | Feature.singular | Feature.present;
  return ending !== "" && (syntax.features(finite) & wanted) === wanted && syntax.lower(finite).endsWith(ending);
}
