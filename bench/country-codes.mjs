// Scores the country codes of actors against PLOVER gold records: of each source and target that is a state or its
// government, whether an actor that the reading finds in the annotated words has the annotated code. Judges actors
// alone; events.mjs of ../shared/bench judges the sides of events, for which the event has to be found as well.
// usage: country-codes.mjs GOLD.json READINGS.jsonl
import { readFileSync } from "node:fs";

const [goldFile, readingsFile] = process.argv.slice(2);
if (!goldFile || !readingsFile) {
  console.error("usage: country-codes.mjs GOLD.json READINGS.jsonl");
  process.exit(2);
}
/** Codes of the records that are no country's, and older codes of countries. */
const NO_COUNTRY = new Set(["IGO", "NGO", "IMG", "MNC", "ISM"]);
const TODAY = { JAP: "JPN", ITL: "ITA", VTN: "VNM", ROM: "ROU", GER: "DEU" };

const readings = new Map(
  readFileSync(readingsFile, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))
    .map((reading) => [reading.source.replace(/^.*\/|\.txt$/g, ""), reading]),
);
const found = { right: 0, other: 0, none: 0 };
for (const record of JSON.parse(readFileSync(goldFile, "utf8")))
  for (const { actorText, code, sector } of [record.source, record.target].flatMap((side) => side || []))
    if (/^[A-Z]{3}$/.test(code) && !NO_COUNTRY.has(code) && (!sector || sector === "GOV"))
      found[judged(readings.get(record.id), actorText, TODAY[code] ?? code)]++;

const total = found.right + found.other + found.none;
const share = ((100 * found.right) / total).toFixed(1);
console.log(`Code     right ${share} % of ${total} states and governments; another ${found.other}, none ${found.none}`);

function judged(reading, words, code) {
  const codes = codesIn(reading, words);
  return codes.has(code) ? "right" : codes.size > 0 ? "other" : "none";
}

/** The codes of all actors that a mention of has a character in common with the words. */
function codesIn(reading, words) {
  const codes = new Set();
  if (!reading || !words) return codes;
  const { text } = reading.article;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    for (const { code, mentions } of reading.actors)
      if (code && mentions.some(({ start, end }) => start < at + words.length && at < end)) codes.add(code);
  return codes;
}
