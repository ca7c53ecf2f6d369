#!/usr/bin/env node
// Makes src/language/names/people.txt: heads of state and of government with their terms of office.
//   node training/knowledge/people.mjs DATA_FOLDER     (the folder that holds gazetteer/)
// Sources: The World Factbook (public domain), who is in office and since when; REIGN (MIT), leaders from 1945 to 2021
// by surname, with months; Phoenix country actors (MIT), whose full names complete REIGN's surnames where country,
// surname and years agree. What cannot be completed is left out.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { factbookCode, reignCode } from "./countries.mjs";

const data = join(process.argv[2] ?? "", "gazetteer");
const root = new URL("../../src/language/", import.meta.url).pathname;
const people = new Map();
/** Where the family name comes first. */
const FAMILY_FIRST = new Set(["PRK", "KOR", "CHN", "TWN", "VNM", "KHM"]);
/** The last month of REIGN: who was in office then is known to have been until then, not longer. */
const REIGN_ENDS = "2021-03";
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

for (const row of readTable(join(data, "factbook-chiefs.tsv")).slice(1)) addFactbook(row);
const phoenix = phoenixPeople(gunzipSync(readFileSync(join(data, "Phoenix.Countries.actors.txt.gz"))).toString("utf8"));
for (const leader of reignLeaders(readFileSync(join(data, "reign-leaders.csv"), "utf8"))) addReign(leader);
writeFileSync(join(root, "names/people.txt"), tableText());
console.log(`${people.size} people`);

function addFactbook([country, , office, title, name, since, represents]) {
  const code = factbookCode(country);
  if (!code || !name || represents === "yes") return;
  const family = name
    .split(" ")
    .filter((w) => /\p{L}/u.test(w) && w === w.toUpperCase() && w.length > 1 && !isNumeral(w, name));
  const given = proper(name.replace(/\(.*?\)|"[^"]*"|;.*$|,.*$| of .*$/g, " "));
  if (given.split(" ").length < 2 || family.length === 0 || /Council|Commission|Minister/.test(given)) return;
  const held = {
    title: office === "chief of state" ? titleOf(title, "head of state") : titleOf(title, "head of government"),
    from: day(since),
    to: "",
  };
  add(given, proper(family.join(" ")), code, held);
  const short = shortName(given, proper(family.join(" ")));
  if (short !== given) add(short, proper(family.join(" ")), code, held);
}

/** "II" of "Abdallah II" is no family name; "XI" of "XI Jinping" is one. */
function isNumeral(word, name) {
  return /^[IVX]+$/.test(word) && !name.startsWith(word);
}

function titleOf(title, office) {
  const known =
    /president|prime minister|king|queen|emperor|chancellor|premier|sultan|amir|prince|pope|supreme leader|taoiseach/i.exec(
      title,
    );
  return known ? known[0].toLowerCase() : office;
}

function addReign({ code, leader, from, to }) {
  const words = leader.split(" ").filter(Boolean);
  if (words.length > 1) {
    const family = FAMILY_FIRST.has(code) && words.length < 4 ? words[0] : words.at(-1);
    return add(words.join(" "), family, code, { title: "leader", from, to });
  }
  const full = (phoenix.get(`${code} ${leader.toUpperCase()}`) ?? []).filter(
    (p) => p.from <= (to || "9999") && from <= (p.to || "9999"),
  );
  const names = [...new Set(full.map((p) => p.name))];
  if (names.length === 1) add(names[0], leader, code, { title: "leader", from, to });
}

function add(name, family, code, office) {
  const key = name.trim();
  if (!/^[\p{L}][\p{L}\p{M} '’.-]+$/u.test(key) || key.length > 40) return;
  const person = people.get(key) ?? { family, code, offices: [] };
  if (!people.has(key)) people.set(key, person);
  if (person.code !== code) return;
  const same = person.offices.find((o) => o.from.slice(0, 7) === office.from.slice(0, 7) && o.title === office.title);
  if (!same) person.offices.push(office);
}

/** "Jose Daniel Ortega Saavedra" is "Jose Ortega"-like in the news: first given name and family name. */
function shortName(name, family) {
  const words = name.split(" ");
  const at = words.indexOf(family.split(" ")[0]);
  return at > 1 ? `${words[0]} ${family}` : name;
}

/** Full names by "CODE SURNAME", with the years in which the actor held a GOV role. */
function phoenixPeople(text) {
  const found = new Map();
  let name = null;
  for (const line of text.split("\n")) {
    if (/^[A-Z]/.test(line)) name = line.split(/[;[]/)[0].trim().replace(/_+$/, "");
    const role = /\[([A-Z]{3})GOV\S*\s+(<|>)?(\d{6})(?:-(\d{6}))?\]/.exec(line);
    if (!name || !role) continue;
    const words = name.split("_").filter(Boolean);
    if (words.length < 2 || words.length > 4) continue;
    const term = {
      name: proper(words.join(" ")),
      from: role[2] === "<" ? "" : date6(role[3]),
      to: role[2] === "<" ? date6(role[3]) : role[4] ? date6(role[4]) : "",
    };
    const key = `${role[1]} ${words.at(-1)}`;
    found.set(key, [...(found.get(key) ?? []), term]);
  }
  return found;
}

function reignLeaders(text) {
  return text
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","))
    .flatMap(([, ccode, , leader, , smonth, syear, emonth, eyear]) => {
      const code = reignCode(Number(ccode));
      return code && leader
        ? [{ code, leader: leader.trim(), from: month(syear, smonth), to: month(eyear, emonth) || REIGN_ENDS }]
        : [];
    });
}

function month(year, number) {
  return year ? `${year}-${String(number || 1).padStart(2, "0")}` : "";
}

/** "051122" of the actor files: 2005-11-22. */
function date6(digits) {
  const year = Number(digits.slice(0, 2));
  return `${year > 30 ? 1900 + year : 2000 + year}-${digits.slice(2, 4)}-${digits.slice(4, 6)}`;
}

function day(since) {
  const [, d, m, y] = /(?:(\d{1,2}) )?(?:([A-Z][a-z]+) )?(\d{4})/.exec(since ?? "") ?? [];
  if (!y) return "";
  const at = MONTHS.indexOf((m ?? "").slice(0, 3).toLowerCase());
  return [y, at >= 0 && String(at + 1).padStart(2, "0"), at >= 0 && d && d.padStart(2, "0")].filter(Boolean).join("-");
}

/** Capitals as names have them: "SASSOU-Nguesso" → "Sassou-Nguesso", "MBEKI" → "Mbeki", "II" stays. */
function proper(name) {
  return name
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => {
      if (isNumeral(word, name)) return word;
      return word.replace(/\p{L}[\p{L}\p{M}]*/gu, (part) =>
        part.length > 1 && part === part.toUpperCase() ? part[0] + part.slice(1).toLowerCase() : part,
      );
    })
    .join(" ");
}

function tableText() {
  const lines = [...people].map(([key, p]) =>
    [key, p.family, p.code, "GOV", "", p.offices.map((o) => `${o.title}@${o.from}/${o.to}`).join("|")].join("\t"),
  );
  return `# sorted by name; made by training/knowledge/people.mjs: family name, country, sector, Wikidata, offices as title@from/to\n${lines.sort((a, b) => (a.split("\t")[0] < b.split("\t")[0] ? -1 : 1)).join("\n")}\n`;
}

function readTable(file) {
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split("\t"));
}
