import { formAt, type Sentence } from "../../text/index.ts";
import type { Draft } from "./drafts.ts";
import { lowerAt, nameOn, type Scene } from "./scene.ts";

/** A mention of a person, tokens `[token, end)`. */
export interface Place {
  readonly token: number;
  readonly end: number;
  readonly draft: Draft;
  /** Between quotation marks: somebody else speaks of the person. */
  readonly quoted: boolean;
}

/** A pronoun of the third person. */
export interface Pronoun {
  readonly at: number;
  readonly gender: "m" | "f";
  readonly possessive: boolean;
  /** "er", not "ihm". */
  readonly subject: boolean;
}

/** Persons of the sentence before. */
interface Previous {
  readonly sentence: Sentence;
  readonly places: readonly Place[];
}

/** Whom a pronoun means; null where that is not safe. `here`: the persons of its sentence named before it. */
export function antecedentOf(
  scene: Scene,
  pronoun: Pronoun,
  sentence: Sentence,
  here: readonly Place[],
  previous: Previous | null,
): Draft | null {
  const near = here.filter((place) => agrees(place, pronoun));
  const far = (previous?.places ?? []).filter((place) => agrees(place, pronoun));
  if (scene.tables.inflection.compounds) return amongThings(scene, pronoun, sentence, near, far, previous);
  return onlyOne([...near, ...far]) ?? onlyOne(near) ?? leading(pronoun, sentence, near, far, previous);
}

function agrees({ draft }: Place, { gender }: Pronoun): boolean {
  return draft.gender === null || draft.gender === gender;
}

/** The one person of the places; null where they are several or none. */
function onlyOne(places: readonly Place[]): Draft | null {
  const first = places[0]?.draft ?? null;
  return places.every(({ draft }) => draft === first) ? first : null;
}

/** "Ada Beispiel met Eva Muster. She said …": a pronoun that leads takes up the person who led the sentence before. */
function leading(
  { at }: Pronoun,
  sentence: Sentence,
  near: readonly Place[],
  far: readonly Place[],
  previous: Previous | null,
): Draft | null {
  const first = far[0];
  if (!previous || !first || near.length > 0 || at - sentence.from > LEADING) return null;
  return first.token - previous.sentence.from <= LEADING ? first.draft : null;
}

/**
 * Where things have gender, "er" may be a summit and "sie" a government or several people. Taken are: the speaker in a
 * frame ("sagte er"), a pronoun that opens its sentence after a sentence led or spoken by the person, and one in a
 * sentence that the person leads with no other noun of the gender between.
 */
function amongThings(
  scene: Scene,
  pronoun: Pronoun,
  sentence: Sentence,
  near: readonly Place[],
  far: readonly Place[],
  previous: Previous | null,
): Draft | null {
  const { at, gender, possessive, subject } = pronoun;
  if (gender === "f" && !possessive && !isSingularShe(scene, at, sentence)) return null;
  const safe = (draft: Draft | null) => (draft && (draft.gender === gender || gender === "m") ? draft : null);
  if (subject && speaks(scene, at, at + 1)) {
    const free = (place: Place) => !isGoverned(scene, place);
    return safe(onlyOne([...near, ...far].filter(free)) ?? onlyOne(near.filter(free)));
  }
  if (!possessive && at === sentence.from && previous) {
    const draft = safe(onlyOne(far));
    return draft && far.some((place) => !place.quoted && isSubject(scene, place, previous.sentence)) ? draft : null;
  }
  const draft = safe(onlyOne(near));
  const last = near.at(-1);
  if (!draft || !last || !near.some((place) => isSubject(scene, place, sentence))) return null;
  return nothingElse(scene, last.end, at, pronoun) ? draft : null;
}

/** The person leads the sentence, not behind a preposition, or speaks in it. */
function isSubject(scene: Scene, place: Place, sentence: Sentence): boolean {
  const { token, end } = place;
  return (token - sentence.from <= LEADING && !isGoverned(scene, place)) || speaks(scene, token, end);
}

/** Behind a preposition: "unter Ada Beispiel". */
function isGoverned(scene: Scene, { token }: Place): boolean {
  const before = token > 0 ? lowerAt(scene, token - 1) : "";
  return scene.language.statements.noSpeaker.has(before) && !scene.tables.functionWords.and.has(before);
}

/** Whether a verb of saying stands right before or behind the tokens, or "so" before them. */
function speaks(scene: Scene, from: number, to: number): boolean {
  const { parentheticals } = scene.language.statements;
  return reports(scene, from - 1) || reports(scene, to) || (from > 0 && parentheticals.has(lowerAt(scene, from - 1)));
}

function reports({ language, tokens, ...scene }: Scene, at: number): boolean {
  if (at < 0 || at >= tokens.length) return false;
  const forms = language.verbs.get(lowerAt({ language, tokens, ...scene }, at));
  const alone = (lemma: string) =>
    language.statements.reporting.get(lemma)?.some(({ companions }) => companions.size === 0);
  return forms?.some(({ lemma, form }) => FINITE.has(form) && alone(lemma)) ?? false;
}

/** "Sie sagte", "sagte sie": not several people, not the reader. */
function isSingularShe(scene: Scene, at: number, sentence: Sentence): boolean {
  if (at > sentence.from && formAt(scene.tokens, at) !== lowerAt(scene, at)) return false;
  const before = at > sentence.from ? numberOf(scene, at - 1) : null;
  if (before) return before === "sg";
  for (let i = at + 1; i < sentence.to && i - at < FAR && formAt(scene.tokens, i) !== ","; i++) {
    const number = numberOf(scene, i);
    if (number) return number === "sg";
  }
  // A verb that the lexicon lacks stands right behind a "Sie" that opens the sentence.
  return at === sentence.from && at + 1 < sentence.to && /^\p{Ll}+[^n]$/u.test(formAt(scene.tokens, at + 1));
}

function numberOf(scene: Scene, at: number): "sg" | "pl" | null {
  const forms = scene.language.verbs.get(lowerAt(scene, at))?.filter(({ form }) => FINITE.has(form)) ?? [];
  const number = forms[0]?.number ?? null;
  return forms.every((form) => form.number === number) ? number : null;
}

/** Whether nothing between could be meant instead: for a possessive any name, else a noun phrase of the gender. */
function nothingElse(scene: Scene, from: number, to: number, { gender, possessive }: Pronoun): boolean {
  const { masculine, feminine } = scene.tables.functionWords;
  const words = gender === "m" ? masculine : feminine;
  for (let at = from; at < to; at++) {
    if (possessive && nameOn(scene, at)) return false;
    if (words.has(lowerAt(scene, at))) return false;
  }
  return true;
}

const FINITE = new Set(["present", "past", "subj1", "subj2"]);
const LEADING = 3;
const FAR = 12;
