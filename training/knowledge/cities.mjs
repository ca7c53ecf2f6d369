#!/usr/bin/env node
// Makes src/language/names/cities.txt: names of cities with the code of their country.
//   node training/knowledge/cities.mjs DATA_FOLDER
// Source: GeoNames by way of datasets/world-cities (CC BY 4.0). Left out: ordinary words, given names, role nouns, names
// shared by cities of several countries, unless one of the countries is where the project's languages are at home.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { factbookCode } from "./countries.mjs";

const root = new URL("../../src/language/", import.meta.url).pathname;
const lines = gunzipSync(readFileSync(join(process.argv[2] ?? "", "gazetteer/world-cities.csv.gz")))
  .toString("utf8")
  .trim()
  .split("\n")
  .slice(1);
const COUNTRIES = {
  "Hong Kong S.A.R.": "HKG",
  "Democratic Republic of the Congo": "COD",
  "Palestinian Territory": "PSE",
  "Viet Nam": "VNM",
  "Cote d'Ivoire": "CIV",
  Macedonia: "MKD",
  "The former Yugoslav Republic of Macedonia": "MKD",
};
const HOME = ["DEU", "AUT", "CHE", "USA", "GBR"];
const taken = new Set(
  ["german/words", "english/words", "names/first-names"].flatMap((name) =>
    readFileSync(join(root, `${name}.txt`), "utf8").split("\n"),
  ),
);
// Exonyms that GeoNames' main names lack, and short forms.
const EXTRA =
  "Mailand ITA|Venedig ITA|Neapel ITA|Florenz ITA|Turin ITA|Genua ITA|Genf CHE|Krakau POL|Danzig POL|Breslau POL|Lüttich BEL|Antwerpen BEL|Brügge BEL|Straßburg FRA|Nizza FRA|Sankt Petersburg RUS|St. Petersburg RUS|New York USA|München DEU|Köln DEU|Nürnberg DEU|Braunschweig DEU|Frankfurt DEU|Lemberg UKR|Kairo EGY|Alexandria EGY|Mossul IRQ|Basra IRQ|Homs SYR|Aleppo SYR|Idlib SYR|Rakka SYR|Kandahar AFG|Kundus AFG|Masar-i-Scharif AFG|Karatschi PAK|Schanghai CHN|Kanton CHN|Wuhan CHN|Saloniki GRC|Thessaloniki GRC|Izmir TUR|Istanbul TUR|Wladiwostok RUS|Jekaterinburg RUS|Nowosibirsk RUS|Rostow RUS|Kursk RUS|Belgorod RUS|Butscha UKR|Bucha UKR|Bachmut UKR|Bakhmut UKR|Bombay IND|Kalkutta IND|Rio de Janeiro BRA|Sao Paulo BRA|Den Haag NLD|The Hague NLD|Sewastopol UKR|Sevastopol UKR|Chan Junis PSE|Khan Younis PSE|Rafah PSE".split(
    "|",
  );

const byName = new Map();
for (const line of lines) {
  const [name, country] = cells(line);
  const code = COUNTRIES[country] ?? factbookCode(country);
  if (!code || taken.has(name) || name.length < 4 || !/^\p{Lu}[\p{L} .'’-]+$/u.test(name)) continue;
  byName.set(name, (byName.get(name) ?? new Set()).add(code));
}
const rows = new Map();
for (const [name, codes] of byName) {
  const home = HOME.find((code) => codes.has(code));
  if (codes.size === 1 || home) rows.set(name, codes.size === 1 ? [...codes][0] : home);
}
for (const extra of EXTRA) rows.set(extra.slice(0, -4), extra.slice(-3));
const sorted = [...rows].sort((a, b) => (a[0] < b[0] ? -1 : 1));
writeFileSync(
  join(root, "names/cities.txt"),
  `# sorted; cities and the country that they lie in; made by training/knowledge/cities.mjs\n${sorted.map((row) => row.join("\t")).join("\n")}\n`,
);
console.log(sorted.length);

function cells(line) {
  return line.startsWith('"')
    ? line
        .slice(1)
        .replace('",', "\u0000")
        .split("\u0000")
        .flatMap((part, i) => (i ? part.split(",") : [part]))
    : line.split(",");
}
