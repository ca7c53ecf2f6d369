import { countryOf, type Hit, type NameSpan, valueAt } from "../../language/index.ts";
import { formAt, type Span, wordsAt } from "../../text/index.ts";
import type { Mention } from "../contract.ts";
import { addMention, type Draft, type Drafts, draftOf, draftOfEntry } from "./drafts.ts";
import { isOfDescent, stateWithin } from "./role-phrases.ts";
import { lowerAt, nameOn, type Scene } from "./scene.ts";

/** Links a name that is no person's to its actor and notes the mention. */
export function linkName(scene: Scene, name: NameSpan, drafts: Drafts): void {
  const hit = name.hits[0];
  if (!hit) {
    if (name.type === "ORG") addMention(organisationOf(scene, name, drafts), name, "name");
    if (name.type === "LOC") addMention(placeOf(drafts, wordsAt(scene.text, name), null), name, "name");
    return;
  }
  // "US$5 million"
  if (/^\p{Sc}/u.test(scene.text.slice(name.end, name.end + 1))) return;
  if (hit.as === "adjective" && !name.compound && isLanguage(scene, name)) return;
  if (hit.as === "inhabitant" && isOnePerson(scene, name)) {
    addMention(onePerson(scene, name, hit.entry.code, drafts), name, "nominal");
    return;
  }
  if ((hit.as === "adjective" || hit.as === "inhabitant") && isOfDescent(scene, name)) {
    if (isForPeople(scene, name)) addMention(peopleOf(scene, name, drafts), name, "nominal");
    return;
  }
  const host = hostOf(scene, name);
  if (host !== null) {
    const span = { start: host.start, end: name.end };
    addMention(livingIn(scene, span, countryOf(host), hit.entry.code, drafts), span, "nominal");
    return;
  }
  if (hit.as === "capital" && isPlace(scene, name)) {
    const span = withoutEnding(scene, name, hit);
    addMention(placeOf(drafts, wordsAt(scene.text, span), hit.entry.code), span, "name");
    return;
  }
  addMention(draftOfEntry(drafts, hit.entry), name, mentionForm(hit));
}

/** "Ethnic Albanians in Mali": a group of the country where they live, not the country of their name. */
function peopleOf(scene: Scene, name: NameSpan, drafts: Drafts): Draft {
  const span = { start: scene.tokens.start[name.from - 1] as number, end: name.end };
  const home = stateWithin(scene, name.to);
  return livingIn(scene, span, home && countryOf(home), name.hits[0]?.entry.code ?? null, drafts);
}

/** "Bosnian | Serbs", "israelische Araber": the adjective of origin before people tells where they live. */
function hostOf(scene: Scene, name: NameSpan): NameSpan | null {
  const { from, hits } = name;
  const host = from > 0 && isForPeople(scene, name) ? nameOn(scene, from - 1) : null;
  const fits = host?.to === from && !host.compound && host.hits[0]?.as === "adjective";
  return fits && countryOf(host) !== hits[0]?.entry.code ? host : null;
}

/** "Serbs": a noun for people, be it that the table has the same form as an adjective. */
function isForPeople(scene: Scene, { from, hits, compound }: NameSpan): boolean {
  const as = hits[0]?.as;
  if (compound || (as !== "adjective" && as !== "inhabitant")) return false;
  const form = formAt(scene.tokens, from);
  const plural = valueAt(scene.feats, from)?.includes("Number=Plur") || scene.tables.inflection.isPlural(form, "", "");
  return as === "inhabitant" || (plural === true && /^\p{Lu}/u.test(form));
}

function livingIn(scene: Scene, span: Span, code: string | null, descent: string | null, drafts: Drafts): Draft {
  const name = wordsAt(scene.text, span);
  return draftOf(drafts, `people:${name.toLowerCase()}:${code}`, () => ({
    ...{ name, code, descent, kind: "group", sector: null, wikidata: null },
  }));
}

function mentionForm(hit: Hit): Mention["form"] {
  if (hit.as === "adjective" || hit.as === "inhabitant") return "demonym";
  return hit.as === "capital" || hit.as === "metonym" ? "metonym" : "name";
}

/** "Der Russe" of a text, by the word. */
function onePerson(scene: Scene, name: NameSpan, code: string | null, drafts: Drafts): Draft {
  const words = wordsAt(scene.text, name);
  return draftOf(drafts, `one:${words.toLowerCase()}:${code}`, () => ({
    ...{ name: words, code, kind: "person", sector: "CVL", wikidata: null },
  }));
}

/** "Der Russe sagte": one person of the country, not the country. */
function isOnePerson(scene: Scene, { from }: NameSpan): boolean {
  if (from === 0 || !scene.tables.functionWords.articles.has(lowerAt(scene, from - 1))) return false;
  return valueAt(scene.feats, from)?.includes("Number=Sing") ?? false;
}

/** "Englisch" without ending names the language, unless it begins a compound ("deutsch-französisch"). */
function isLanguage(scene: Scene, name: NameSpan): boolean {
  return scene.tables.inflection.isBare(wordsAt(scene.text, name));
}

/**
 * Whether the name of a capital means the city: after a local preposition ("in Moskau", also "in Moskau und Kiew"), in
 * a compound, and where a dateline opens a report ("MOSKAU (dpa)"). Otherwise it stands for the government.
 */
export function isPlace(scene: Scene, name: NameSpan): boolean {
  const { tables, tokens } = scene;
  if (name.compound) return true;
  const next = name.to < tokens.length ? formAt(tokens, name.to) : "";
  const before = name.from - 1;
  if (next === "(" && (before < 0 || isBreak(scene, before, name.from))) return true;
  if (before < 0) return false;
  if (tables.functionWords.local.has(lowerAt(scene, before))) return true;
  const earlier =
    tables.functionWords.and.has(lowerAt(scene, before)) || formAt(tokens, before) === ","
      ? nameOn(scene, before - 1)
      : null;
  return earlier !== null && earlier.to === before && earlier.hits[0]?.as === "capital" && isPlace(scene, earlier);
}

function isBreak(scene: Scene, before: number, at: number): boolean {
  return scene.text.slice(scene.tokens.end[before], scene.tokens.start[at]).includes("\n");
}

function placeOf(drafts: Drafts, words: string, code: string | null): Draft {
  return draftOf(drafts, `place:${words.toLowerCase()}`, () => ({
    name: words,
    kind: "place",
    code,
    sector: null,
    wikidata: null,
  }));
}

function withoutEnding(scene: Scene, name: NameSpan, hit: Hit): Span {
  if (!name.inflected || hit.as !== "capital") return name;
  const [stem = ""] = scene.tables.inflection.nameStems(wordsAt(scene.text, name));
  return stem ? { start: name.start, end: name.start + stem.length } : name;
}

/** An organisation that no table has; its country is that of a place in its name ("Landgericht Berlin"). */
export function organisationOf(scene: Scene, name: NameSpan, drafts: Drafts): Draft {
  const words = wordsAt(scene.text, name);
  const draft = draftOf(drafts, `organization:${words}`, () => ({
    name: words,
    kind: "organization",
    code: countryOf(name),
    sector: sectorWithin(scene, name),
    wikidata: null,
  }));
  draft.code ??= countryBefore(scene, name);
  return draft;
}

/** "Israel's Supreme Court", "Israels Oberster Gerichtshof", "the Israeli Supreme Court": the country whose it is. */
function countryBefore(scene: Scene, { from }: NameSpan): string | null {
  const mark = from > 0 && POSSESSIVE.has(lowerAt(scene, from - 1));
  const at = from - (mark ? 2 : 1);
  const owner = at < 0 ? undefined : nameOn(scene, at);
  const hit = owner?.to === at + 1 ? owner.hits[0] : undefined;
  if (hit?.entry.kind !== "state") return null;
  return mark || hit.as === "adjective" || owner?.inflected ? hit.entry.code : null;
}

const POSSESSIVE: ReadonlySet<string> = new Set(["'s", "’s", "'", "’"]);

/** "Landgericht Musterstadt" is of the judiciary: what the noun in the name says. */
function sectorWithin({ found, tokens }: Scene, { from, to }: NameSpan): string | null {
  for (let at = from; at < to; at++) {
    const role = found.facts.roles[tokens.form[at] as number];
    if (role && role.kind !== "person" && role.sector) return role.sector;
  }
  return null;
}
