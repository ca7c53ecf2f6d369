import { formAt } from "../../text/index.ts";
import { addMention, type Draft } from "./drafts.ts";
import type { PersonLinks } from "./link-persons.ts";
import { lowerAt, type Scene } from "./scene.ts";

/**
 * Resolves "er", "sie", "he", "she" where one person alone comes into question: the only one named in the sentence
 * before and in this one up to the pronoun. A pronoun that could mean something else stays unresolved.
 */
export function linkPronouns(scene: Scene, links: PersonLinks): void {
  const persons = [...links].map(([name, draft]) => ({ at: name.from, draft })).sort((a, b) => a.at - b.at);
  const { he, she } = scene.tables.functionWords;
  let first = 0;
  scene.sentences.forEach((sentence, index) => {
    const before = scene.sentences[index - 1];
    const from = before && before.to === sentence.from ? before.from : sentence.from;
    while (first < persons.length && (persons[first]?.at ?? 0) < from) first++;
    for (let at = sentence.from; at < sentence.to; at++) {
      const word = lowerAt(scene, at);
      const masculine = he.has(word);
      if (!masculine && !she.has(word)) continue;
      const draft = onlyPerson(persons, first, at, masculine ? "m" : "f");
      if (draft && isSafe(scene, at, sentence.from))
        addMention(draft, { start: scene.tokens.start[at] as number, end: scene.tokens.end[at] as number }, "pronoun");
    }
  });
}

function onlyPerson(
  persons: readonly { at: number; draft: Draft }[],
  from: number,
  limit: number,
  gender: "m" | "f",
): Draft | null {
  let only: Draft | null = null;
  for (let i = from; i < persons.length && (persons[i]?.at ?? 0) < limit; i++) {
    const { draft } = persons[i] as { draft: Draft };
    if (only && only !== draft) return null;
    only = draft;
  }
  return only && (only.gender === null || only.gender === gender) ? only : null;
}

/**
 * Where nouns have gender, "er" may be a thing: only a pronoun that begins the sentence and has a verb in the singular
 * behind it is taken ("Sie sagten" is a plural).
 */
function isSafe(scene: Scene, at: number, first: number): boolean {
  if (!scene.tables.inflection.compounds) return true;
  return at === first && at + 1 < scene.tokens.length && !formAt(scene.tokens, at + 1).endsWith("en");
}
