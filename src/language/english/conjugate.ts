import type { VerbEntry, VerbForm } from "../lexicon/verb-form.ts";

type Row = readonly [form: string, reading: VerbForm];

/**
 * The forms of an English verb. Principal parts of an irregular one: past, participle, and, where they cannot be
 * derived, the third person singular and the `-ing` form. A phrasal verb's lemma is two words, "carry out".
 */
export function conjugate({ particle, stem, parts }: VerbEntry): Row[] {
  const lemma = particle === null ? stem : `${stem} ${particle}`;
  const root = doubles(stem) ? stem + stem.at(-1) : stem;
  const regular = stem.endsWith("e") ? `${stem}d` : yEnding(stem) ? `${stem.slice(0, -1)}ied` : `${root}ed`;
  const [past = regular, participle = past, present = thirdPerson(stem), gerund = gerundOf(stem, root)] = parts;
  const row = (form: string, name: VerbForm["form"], number: VerbForm["number"]): Row => [
    form,
    { lemma, particle, form: name, number },
  ];
  return [
    row(stem, "inf", null),
    row(present, "present", "sg"),
    row(past, "past", null),
    row(participle, "participle", null),
    row(gerund, "gerund", null),
    ...(stem === "be" ? [row("am", "present", "sg"), row("are", "present", "pl"), row("were", "past", "pl")] : []),
  ];
}

function thirdPerson(stem: string): string {
  if (yEnding(stem)) return `${stem.slice(0, -1)}ies`;
  const sibilant = ["s", "x", "z", "ch", "sh", "o"].some((ending) => stem.endsWith(ending));
  return `${stem}${sibilant ? "es" : "s"}`;
}

function gerundOf(stem: string, root: string): string {
  if (stem.endsWith("ie")) return `${stem.slice(0, -2)}ying`;
  const mute = stem.endsWith("e") && !stem.endsWith("ee") && stem !== "be";
  return `${mute ? stem.slice(0, -1) : root}ing`;
}

function yEnding(stem: string): boolean {
  return stem.endsWith("y") && !isVowel(stem.at(-2));
}

/** "ban, banned": one syllable, consonant, vowel, consonant other than w, x, y. */
function doubles(stem: string): boolean {
  const [c, v, last] = [stem.at(-3), stem.at(-2), stem.at(-1)];
  const syllables = [...stem].filter((letter) => isVowel(letter)).length;
  return (
    syllables === 1 && c !== undefined && !isVowel(c) && isVowel(v) && !isVowel(last) && !"wxy".includes(last ?? "")
  );
}

function isVowel(letter: string | undefined): boolean {
  return letter !== undefined && "aeiou".includes(letter);
}
