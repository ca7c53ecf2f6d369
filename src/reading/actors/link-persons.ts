import type { Entry, Hit, NameSpan } from "../../language/index.ts";
import { gazetteerOf, genderOfGivenName, officesOf } from "../../language/index.ts";
import { wordsAt } from "../../text/index.ts";
import { addMention, type Draft, type Drafts, draftOf, draftOfEntry } from "./drafts.ts";
import { lowerAt, type Scene } from "./scene.ts";

/** Which actor each name of a person is of, by the index of the name. */
export type PersonLinks = ReadonlyMap<NameSpan, Draft>;

/**
 * Links the names of persons: full names first, each to the knowledge base or to a new actor; then surnames, to the full
 * name of the article that was mentioned last before them (or first behind them), or to a person known so well that the
 * surname alone names them. A single name that nothing explains is an actor of its own where its build speaks for it.
 */
export function linkPersons(scene: Scene, persons: readonly NameSpan[], drafts: Drafts): PersonLinks {
  const links = new Map<NameSpan, Draft>();
  const bySurname = new Map<string, Bearer[]>();
  const full = persons.filter((name) => isFull(scene, name));
  const known = namesInFull(full.map((name) => plainName(scene, name)));
  for (const name of full) {
    const entry =
      name.hits.find((hit) => hit.entry.kind === "person" && hit.as === "name")?.entry ?? likeKnown(scene, name);
    const written = entry ? plainName(scene, name) : baseOf(scene, name, known);
    const draft = entry ? draftOfEntry(drafts, entry) : newPerson(drafts, written);
    draft.gender ??= genderOfGivenName(written.split(" ")[0] as string);
    links.set(name, draft);
    for (const surname of surnamesOf(scene, written, entry)) noteBearer(bySurname, surname, draft, name.start);
  }
  const codes = countriesNamed(scene);
  const link = (name: NameSpan, draft: Draft | null) => {
    if (draft) links.set(name, draft);
  };
  const alone = persons.filter((name) => !links.has(name));
  // "General Beispiel" first: what its build shows to be a name stands for itself where it is repeated.
  const isByBuild = (name: NameSpan) => showsByBuild(scene, name);
  for (const name of alone.filter(isByBuild)) {
    const known = personBySurname(scene, name, bySurname) ?? prominent(scene, name, codes, drafts);
    const draft = known ?? newPerson(drafts, plainName(scene, name));
    if (!known) noteBearer(bySurname, draft.name, draft, name.start);
    link(name, draft);
  }
  for (const name of alone.filter((name) => !isByBuild(name)))
    link(name, personBySurname(scene, name, bySurname) ?? prominent(scene, name, codes, drafts));
  for (const [name, draft] of links) addMention(draft, name, "name");
  return links;
}

/** A single name that shows by what stands around it to be a person's: "President Ott"; "a Republican" is none. */
function showsByBuild(scene: Scene, { source, from, score }: NameSpan): boolean {
  if (source === "gazetteer") return isTitled(scene, from);
  if (source !== "model") return source === "build";
  if (score < LIKELY) return false;
  const { articles, definite } = scene.tables.functionWords;
  const before = from > 0 ? lowerAt(scene, from - 1) : "";
  return !articles.has(before) || definite.has(before);
}

/** "President Ott", "Mr Ott". */
function isTitled(scene: Scene, from: number): boolean {
  if (from === 0) return false;
  const { address } = scene.tables.functionWords;
  if (address.has(lowerAt(scene, from - 1).replace(/\.$/, ""))) return true;
  return scene.found.facts.roles[scene.tokens.form[from - 1] as number]?.kind === "person";
}

/** Score of a model's name that is no doubtful one. */
const LIKELY = 0.5;

function plainName(scene: Scene, name: NameSpan): string {
  return wordsAt(scene.text, name).replace(/\s+/g, " ");
}

/** Countries that the text names in any way. */
function countriesNamed({ found }: Scene): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const name of found.names) {
    const entry = name.hits[0]?.entry;
    if (entry && entry.kind !== "person" && entry.code) codes.add(entry.code);
  }
  return codes;
}

/** The full names of the article; one with an initial stands for the same without it, where no other has one there. */
function namesInFull(names: readonly string[]): ReadonlyMap<string, string> {
  const known = new Map(names.map((name) => [name, name]));
  const longer = new Map<string, Set<string>>();
  for (const name of names) {
    const short = name.replace(INITIAL, " ");
    if (short !== name) longer.set(short, (longer.get(short) ?? new Set()).add(name));
  }
  for (const [short, full] of longer) if (full.size === 1 && known.has(short)) known.set([...full][0] as string, short);
  return known;
}

/** "John R. Beispiel": between given name and surname. */
const INITIAL = /(?<=\p{Ll}) (?:\p{Lu}\. ){1,3}(?=\p{Lu})/u;

/** Who bears a surname, where the article names them in full first, and how often it has named them up to now. */
interface Bearer {
  readonly draft: Draft;
  readonly at: number;
  times: number;
}

function noteBearer(bySurname: Map<string, Bearer[]>, surname: string, draft: Draft, at: number): void {
  const bearers = bySurname.get(surname) ?? [];
  if (bearers.length === 0) bySurname.set(surname, bearers);
  const bearer = bearers.find((one) => one.draft === draft);
  if (bearer) bearer.times++;
  else if (bearers.length < MOST_BEARERS) bearers.push({ draft, at, times: 1 });
}

/** Whom a surname means: of those named in full before it the one named most often, else the one named first. */
function likeliest(bearers: readonly Bearer[], position: number): Bearer | undefined {
  const before = bearers.filter(({ at }) => at < position);
  const choice = before.reduce<Bearer | undefined>((a, b) => (a && a.times >= b.times ? a : b), undefined);
  return choice ?? bearers[0];
}

/** Of one surname; more are a list of a family, and a bound keeps the time linear. */
const MOST_BEARERS = 16;

function isFull(scene: Scene, name: NameSpan): boolean {
  if (name.hits.some((hit) => hit.entry.kind === "person" && hit.as === "name")) return true;
  return name.source !== "gazetteer" && wordsAt(scene.text, name).includes(" ");
}

/** The known person with the same given name and surname: "Omar Hassan al-Bashir" is "Omar al-Bashir". */
function likeKnown(scene: Scene, name: NameSpan): Entry | undefined {
  const words = wordsAt(scene.text, name).split(/\s+/);
  const [first = "", last = ""] = [words[0], words.at(-1)];
  const known = gazetteerOf(scene.tables).find(last);
  return known.find((hit) => hit.as === "surname" && hit.entry.name.split(" ")[0] === first)?.entry;
}

function newPerson(drafts: Drafts, written: string): Draft {
  return draftOf(drafts, `person:${written}`, () => ({
    name: written,
    kind: "person",
    code: null,
    sector: null,
    wikidata: null,
  }));
}

/** "Kurt Volkers" is "Kurt Volker" where that stands in the article too, and so is "Kurt D. Volker". */
function baseOf(scene: Scene, name: NameSpan, known: ReadonlyMap<string, string>): string {
  const written = plainName(scene, name);
  const stem = scene.tables.inflection.nameStems(written).find((one) => known.has(one)) ?? written;
  return known.get(stem) ?? stem;
}

/** What a person is called alone: the family name of the knowledge base, else the last word, and the words after the given name. */
function surnamesOf({ tables }: Scene, written: string, entry: Entry | undefined): readonly string[] {
  const words = written.split(/\s+/);
  const last = words.at(-1) as string;
  const names = new Set([last, words.slice(1).join(" ")]);
  if (entry?.family) names.add(entry.family);
  // "Moon Jae-in", "Hu Jintao": the family name leads.
  const [first = "", second = ""] = words;
  const leads = ({ as, entry: { name } }: Hit) => as === "surname" && name.startsWith(`${first} `);
  if (/^\p{Lu}\p{Ll}+-\p{L}\p{Ll}+$/u.test(second) || (second && gazetteerOf(tables).find(first).some(leads)))
    names.add(first);
  return [...names].filter((name) => name.length > 1);
}

function personBySurname(
  scene: Scene,
  name: NameSpan,
  bySurname: ReadonlyMap<string, readonly Bearer[]>,
): Draft | null {
  const written = wordsAt(scene.text, name);
  for (const form of [written, ...scene.tables.inflection.nameStems(written)]) {
    const bearers = bySurname.get(form);
    const bearer = bearers && likeliest(bearers, name.start);
    if (!bearer) continue;
    bearer.times++;
    return bearer.draft;
  }
  return null;
}

/**
 * The one person of the knowledge base whom the surname names at the time of the article. A surname that others bear
 * too ("Carter") names nobody where neither the time nor a country in the text speaks for it.
 */
function prominent(scene: Scene, name: NameSpan, codes: ReadonlySet<string>, drafts: Drafts): Draft | null {
  const all = name.hits.filter((hit) => hit.entry.kind === "person").map((hit) => hit.entry);
  const inOffice = all.filter((entry) => heldAround(entry, scene.published));
  const supported = all.filter((entry) => entry.code !== null && codes.has(entry.code));
  const titled = name.from > 0 && scene.found.facts.roles[scene.tokens.form[name.from - 1] as number]?.sector === "GOV";
  const known = (entries: readonly Entry[]) => entries.filter((entry) => entry.prominent);
  const best = [known(inOffice), inOffice, known(supported), supported, known(all), titled ? all : []];
  const choice = best.find((entries) => entries.length > 0) ?? [];
  const countries = new Set(choice.map((entry) => entry.code));
  return choice[0] && countries.size === 1 ? draftOfEntry(drafts, choice[0]) : null;
}

/** Whether the person held an office on the day; false where the day is unknown. */
function heldAround(entry: Entry, day: string): boolean {
  if (day === "") return false;
  return officesOf(entry).some(({ from, to }) => from <= day && (to === "" || day <= to));
}
