import type { Part } from "../../article/index.ts";
import { type Coded, countryOf, findNames, type NameSpan, officesIn, officesOf } from "../../language/index.ts";
import { firstEndingAfter, formAt, type Sentence, type Tokens } from "../../text/index.ts";
import type { Actor } from "../contract.ts";
import { houseAfter, phraseAfter, phrasesBefore } from "./appositions.ts";
import { placeAtHome } from "./at-home.ts";
import { linkCollectives } from "./collectives.ts";
import { actorsOf, type Draft, type Drafts } from "./drafts.ts";
import { type Holders, newHolders } from "./holders.ts";
import { linkName } from "./link-names.ts";
import { linkPersons, type PersonLinks } from "./link-persons.ts";
import { addRole, linkNominals } from "./nominals.ts";
import { linkPronouns } from "./pronouns.ts";
import { findRoleNouns, type RoleNoun, type RoleNouns } from "./role-nouns.ts";
import { type ActorLanguage, type Scene, sceneOf } from "./scene.ts";
import { linkSums } from "./sums.ts";

export interface ActorsInput {
  readonly text: string;
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  /** Sentences in furniture are not read. */
  readonly parts: readonly Part[];
  readonly language: ActorLanguage;
  /** Day of publication, ISO 8601: it tells who of two people of one name held office. */
  readonly published: string | null;
  /** Features of the tokens, as UD writes them. */
  readonly feats: Coded;
  /** Names that the model tells of. */
  readonly learned: readonly NameSpan[];
}

/**
 * Finds who is named in an article: each actor with its country, sector, roles as the text states them and every
 * mention, in order of first mention (`a1`, `a2` …), and the names of the text. Spans are UTF-16 code units; no mention
 * is empty. Linear in the tokens, but for sorting.
 */
export function findActors(input: ActorsInput): { actors: Actor[]; names: readonly NameSpan[] } {
  const { text, tokens, feats, language, learned, published } = input;
  const sentences = readSentences(input.sentences, input.parts);
  const found = findNames({ text, tokens, sentences, language, learned });
  const scene = sceneOf(text, tokens, sentences, feats, language, found, published);
  const nouns = findRoleNouns(scene);
  const drafts: Drafts = new Map();
  const persons = linkPersons(scene, found.names.filter(isPerson), drafts);
  const holders = newHolders(language.names);
  addOffices(scene, persons, holders);
  const used = addRoles(scene, nouns, persons, holders);
  const { swallowed, open } = linkNominals(scene, nouns, used, drafts, holders, persons);
  for (const name of found.names) if (!isPerson(name) && !swallowed.has(name)) linkName(scene, name, drafts);
  linkCollectives(scene, open, drafts);
  placeAtHome(drafts);
  linkPronouns(scene, input.parts, drafts);
  linkSums(scene, drafts);
  return { actors: actorsOf(drafts), names: found.names };
}

function isPerson(name: NameSpan): boolean {
  return name.type === "PER";
}

function readSentences(sentences: readonly Sentence[], parts: readonly Part[]): readonly Sentence[] {
  const furniture = parts.filter(({ kind }) => kind === "furniture");
  if (furniture.length === 0) return sentences;
  return sentences.filter((sentence) => {
    const part = furniture[firstEndingAfter(furniture, sentence.start)];
    return !part || part.start >= sentence.end;
  });
}

/** Gives each person the roles that stand around the names; what the knowledge base does not know comes from them. */
function addRoles(scene: Scene, nouns: RoleNouns, persons: PersonLinks, holders: Holders): ReadonlySet<RoleNoun> {
  const used = new Set<RoleNoun>();
  for (const [name, draft] of persons) {
    const after = phraseAfter(scene, nouns, name);
    for (const phrase of [...phrasesBefore(scene, nouns, name), ...(after ? [after] : [])]) {
      used.add(phrase.noun);
      const { role } = phrase.noun;
      draft.gender ??= scene.tables.inflection.genderOf(formAt(scene.tokens, phrase.noun.to - 1));
      if (scene.tables.functionWords.address.has(role.noun.toLowerCase())) continue;
      addRole(scene, draft, phrase, holders);
      draft.code ??= phrase.of;
      draft.sector ??= phrase.sector;
      if (after === phrase) belongTo(draft, houseAfter(scene, phrase.end));
    }
    belongTo(draft, houseAfter(scene, name.to));
  }
  return used;
}

/** Who works for a state, a party or a university belongs to its country; a reporter or a manager need not. */
function belongTo(draft: Draft, house: NameSpan | null): void {
  if (!house) return;
  const sector = house.hits[0]?.entry.sector ?? null;
  if (sector !== null && !PRIVATE.has(sector)) draft.code ??= countryOf(house);
  draft.sector ??= sector;
}

const PRIVATE = new Set(["MED", "BUS"]);

/** Notes the offices that the knowledge base says were held on the day of the article: nobody else is "the president". */
function addOffices(scene: Scene, persons: PersonLinks, holders: Holders): void {
  if (scene.published === "") return;
  const { nouns } = officesIn(scene.tables);
  const seen = new Set<Draft>();
  for (const [name, draft] of persons) {
    if (!draft.entry || seen.has(draft)) continue;
    seen.add(draft);
    for (const { title, of, from, to } of officesOf(draft.entry)) {
      if (from > scene.published || (to !== "" && to < scene.published)) continue;
      for (const noun of nouns.get(title) ?? []) holders.add(noun, of, draft, name.start);
    }
  }
}
