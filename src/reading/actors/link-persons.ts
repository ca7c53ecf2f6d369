import type { Entry, NameSpan } from "../../language/index.ts";
import { gazetteerOf, officesOf } from "../../language/index.ts";
import { wordsAt } from "../../text/index.ts";
import { addMention, type Draft, type Drafts, draftOf, draftOfEntry } from "./drafts.ts";
import type { Scene } from "./scene.ts";

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
  const known = new Set(full.map((name) => wordsAt(scene.text, name)));
  for (const name of full) {
    const entry =
      name.hits.find((hit) => hit.entry.kind === "person" && hit.as === "name")?.entry ?? likeKnown(scene, name);
    const written = entry ? wordsAt(scene.text, name) : baseOf(scene, name, known);
    const draft = entry ? draftOfEntry(drafts, entry) : newPerson(drafts, written);
    links.set(name, draft);
    for (const surname of surnamesOf(written, entry)) noteBearer(bySurname, surname, draft, name.start);
  }
  for (const name of persons) {
    if (links.has(name)) continue;
    const draft =
      personBySurname(scene, name, bySurname) ?? prominent(scene, name, drafts) ?? single(scene, name, drafts);
    if (draft) links.set(name, draft);
  }
  for (const [name, draft] of links) addMention(draft, name, "name");
  return links;
}

/** Who bears a surname, and where the article names them in full; in order, a new one only where the bearer changes. */
interface Bearer {
  readonly draft: Draft;
  readonly at: number;
}

function noteBearer(bySurname: Map<string, Bearer[]>, surname: string, draft: Draft, at: number): void {
  const bearers = bySurname.get(surname);
  if (!bearers) bySurname.set(surname, [{ draft, at }]);
  else if (bearers.at(-1)?.draft !== draft) bearers.push({ draft, at });
}

/** Index of the last bearer named before the position; -1 where none is. */
function lastBefore(bearers: readonly Bearer[], position: number): number {
  let low = 0;
  let high = bearers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((bearers[middle] as Bearer).at < position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

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

/** "Kurt Volkers" is "Kurt Volker" where that stands in the article too. */
function baseOf(scene: Scene, name: NameSpan, known: ReadonlySet<string>): string {
  const written = wordsAt(scene.text, name).replace(/\s+/g, " ");
  return scene.tables.inflection.nameStems(written).find((stem) => known.has(stem)) ?? written;
}

/** What a person is called alone: the family name of the knowledge base, else the last word, and the words after the given name. */
function surnamesOf(written: string, entry: Entry | undefined): readonly string[] {
  const words = written.split(/\s+/);
  const last = words.at(-1) as string;
  const names = new Set([last, words.slice(1).join(" ")]);
  if (entry?.family) names.add(entry.family);
  // "Moon Jae-in", "Kim Jong-un": the family name leads.
  if (words.length > 1 && /^\p{Lu}\p{Ll}+-\p{L}\p{Ll}+$/u.test(words[1] as string)) names.add(words[0] as string);
  return [...names].filter((name) => name.length > 1);
}

function personBySurname(
  scene: Scene,
  name: NameSpan,
  bySurname: ReadonlyMap<string, readonly Bearer[]>,
): Draft | null {
  const written = wordsAt(scene.text, name);
  for (const form of [written, ...scene.tables.inflection.nameStems(written)]) {
    const candidates = bySurname.get(form);
    if (!candidates) continue;
    return (candidates[lastBefore(candidates, name.start)] ?? candidates[0])?.draft ?? null;
  }
  return null;
}

/** The one person of the knowledge base whom the surname names at the time of the article. */
function prominent(scene: Scene, name: NameSpan, drafts: Drafts): Draft | null {
  const all = name.hits.filter((hit) => hit.entry.kind === "person").map((hit) => hit.entry);
  const inOffice = all.filter((entry) => heldAround(entry, scene.published));
  const best = [inOffice.filter((entry) => entry.prominent), inOffice, all.filter((entry) => entry.prominent), all];
  const choice = best.find((entries) => entries.length > 0) ?? [];
  const codes = new Set(choice.map((entry) => entry.code));
  return choice[0] && codes.size === 1 ? draftOfEntry(drafts, choice[0]) : null;
}

/** Whether the person held an office on the day; false where the day is unknown. */
function heldAround(entry: Entry, day: string): boolean {
  if (day === "") return false;
  return officesOf(entry).some(({ from, to }) => from <= day && (to === "" || day <= to));
}

function single(scene: Scene, name: NameSpan, drafts: Drafts): Draft | null {
  return name.source === "build" ? newPerson(drafts, wordsAt(scene.text, name)) : null;
}
