import { type Controller, type Entry, entryOf, type Hit, type Reference } from "./entry.ts";
import officials from "./officials.txt.ts";
import organisations from "./organisations.txt.ts";
import outlets from "./outlets.txt.ts";
import people from "./people.txt.ts";
import states from "./states.txt.ts";
import type { NameTables } from "./tables.ts";

/** Called with every form of every entry and what it means by itself; entries share these lists, for there are many forms. */
export type Collect = (form: string, alone: readonly [Hit]) => void;

/** Walks through all that is known, in the spelling of one language. */
export function collectEntries(tables: NameTables, add: Collect): void {
  collectStates(tables, add);
  collectPlaces(tables, add);
  collectOrganisations(tables, add);
  collectOutlets(add);
  collectPeople(tables, add);
}

function collectStates(tables: NameTables, add: Collect): void {
  const wikidata = new Map(rows(states).map(([code, id]) => [code, id ?? ""]));
  const { name, adjective, inhabitant } = tables.inflection;
  for (const [code = "", names, adjectives, inhabitants, capitals, metonyms] of rows(tables.states)) {
    const [first = code] = list(names);
    const entry = entryOf(`state:${code}`, "state", name(first)[0] ?? first, code, "GOV", wikidata.get(code));
    const all = (as: Reference, written: string | undefined, forms: (w: string) => readonly string[]) => {
      const hit = meaning(entry, as);
      for (const one of list(written)) for (const form of forms(one)) add(form, hit);
    };
    all("name", names, name);
    all("adjective", adjectives, adjective);
    all("inhabitant", inhabitants, inhabitant);
    all("metonym", metonyms, name);
    const plain = list(capitals).filter((capital) => !list(names).includes(capital));
    const seat = meaning(entry, "capital");
    for (const capital of plain) add(capital, seat);
  }
}

function collectPlaces(tables: NameTables, add: Collect): void {
  for (const [key = "", code = "", forms] of rows(tables.places)) {
    const entry = entryOf(`place:${key}`, "place", key, code);
    const hit = meaning(entry, "name");
    for (const written of [key, ...list(forms)]) for (const form of tables.inflection.name(written)) add(form, hit);
  }
}

function collectOrganisations(tables: NameTables, add: Collect): void {
  const facts = new Map(rows(organisations).map((row) => [row[0], row]));
  for (const [key = "", forms] of rows(tables.organisations)) {
    const [, kind, code, sector, wikidata] = facts.get(key) ?? [];
    const [first = key] = list(forms);
    const is = kind === "group" ? "group" : "organization";
    const entry = entryOf(`organization:${key}`, is, first, code ?? "", sector, wikidata);
    const hit = meaning(entry, "name");
    for (const form of list(forms)) add(form, hit);
  }
}

function collectOutlets(add: Collect): void {
  for (const [key = "", code, by = "", ground = "", wikidata, forms] of rows(outlets)) {
    const [first = key] = list(forms);
    const known = entryOf(`outlet:${key}`, "outlet", first, code ?? "", "MED", wikidata);
    const entry: Entry = { ...known, control: { by: by as Controller, ground } };
    const hit = meaning(entry, "name");
    for (const form of list(forms)) add(form, hit);
  }
}

function collectPeople(tables: NameTables, add: Collect): void {
  const spellings = new Map(rows(tables.people).map(([key = "", forms]) => [key, list(forms)]));
  const seen = new Set<string>();
  const prominent = rows(officials);
  const all = [...prominent, ...rows(people)];
  for (const [i, [key = "", family = "", code, sector, wikidata, terms = ""]] of all.entries()) {
    if (seen.has(key)) continue;
    seen.add(key);
    const local = spellings.get(key) ?? [];
    const known = entryOf(`person:${key}`, "person", local[0] ?? key, code ?? "", sector, wikidata);
    const entry: Entry = { ...known, terms, family, prominent: i < prominent.length };
    const full = meaning(entry, "name");
    const surname = meaning(entry, "surname");
    for (const form of [key, ...local]) {
      add(form, full);
      if (ACCENT.test(form)) add(withoutAccents(form), full);
    }
    for (const form of familyNames(key, family, local)) {
      add(form, surname);
      if (ACCENT.test(form)) add(withoutAccents(form), surname);
    }
  }
}

function meaning(entry: Entry, as: Reference): readonly [Hit] {
  return [{ entry, as }];
}

/** "Hugo Chávez" also stands as "Hugo Chavez". German vowels keep their dots: "Müller" is not "Muller". */
function withoutAccents(form: string): string {
  return form
    .normalize("NFD")
    .replace(/(?<![AOUaou])\u0308|[\u0300-\u0307\u0309-\u036f]/g, "")
    .normalize("NFC");
}

const ACCENT = /[\u00c0-\u024f]/;

/** The family name, also in the spellings of the language: it stands where the table's key has it. */
function familyNames(key: string, family: string, local: readonly string[]): string[] {
  if (family === "") return [];
  const leads = key.startsWith(`${family} `);
  const width = family.split(" ").length;
  const other = local.filter((form) => !` ${form} `.includes(` ${family} `)).map((form) => form.split(" "));
  const long = other.filter((form) => form.length > width);
  return [family, ...long.map((form) => (leads ? form.slice(0, width) : form.slice(-width)).join(" "))];
}

function rows(table: string): string[][] {
  return table === "" ? [] : table.split("\n").map((line) => line.split("\t"));
}

function list(cell: string | undefined): string[] {
  return cell ? cell.split("|") : [];
}
