// Root of a marked pair where the program is told who its two sides are, as the published model is: of the events of the sentence
// the one whose actors cover most of the two phrases counts, the first of equals.
// usage: told-sides.mjs GOLD READINGS.jsonl
import { readFileSync } from "node:fs";

/** PLOVER's older names, and YIELD for what it has split since; as the scorer of pairs has them. */
const ROOTS = {
  DEMAND: "REQUEST",
  DISAPPROVE: "ACCUSE",
  INVESTIGATE: "ACCUSE",
  FIGHT: "ASSAULT",
  CONCEDE: "YIELD",
  RETREAT: "YIELD",
};
const rootOf = (type) => ROOTS[type] ?? type;

const [gold, readings] = process.argv.slice(2);
if (!gold || !readings) {
  console.error("usage: told-sides.mjs GOLD READINGS.jsonl");
  process.exit(2);
}
const lines = (file) =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
const idOf = ({ source }) =>
  source
    .split("/")
    .at(-1)
    .replace(/\.txt$/, "");
const known = new Map(lines(readings).map((reading) => [idOf(reading), reading]));

const counts = new Map();
const countsOf = (root) => {
  if (!counts.has(root)) counts.set(root, { gold: 0, told: 0, right: 0 });
  return counts.get(root);
};
const records = lines(gold);
for (const record of records) {
  const root = rootOf(record.root);
  const told = toldRoot(record, known.get(record.id));
  countsOf(root).gold++;
  if (told !== null) countsOf(told).told++;
  if (told === root) countsOf(root).right++;
}
const all = [...counts.values()];
const right = all.reduce((sum, one) => sum + one.right, 0);
const macro = all.reduce((sum, one) => sum + (2 * one.right) / (one.gold + one.told), 0) / all.length;
console.log(`Told  accuracy ${((100 * right) / records.length).toFixed(1)}  macro-F1 ${(100 * macro).toFixed(1)}`);

function toldRoot({ source, target }, reading) {
  if (reading === undefined) return null;
  const { text } = reading.article;
  const actors = new Map(reading.actors.map((actor) => [actor.id, actor]));
  const [from, to] = [placesOf(text, source), placesOf(text, target)];
  const covers = (ids, places) =>
    places.length === 0 ||
    ids.some((id) =>
      actors.get(id).mentions.some((mention) => places.some((place) => shareWord(text, mention, place))),
    );
  const cover = (event) =>
    Number(covers(event.source, from)) + Number(covers(event.target.length > 0 ? event.target : event.source, to));
  const best = reading.events.reduce((a, b) => (a === null || cover(b) > cover(a) ? b : a), null);
  return best && rootOf(best.type);
}

/** Where a phrase stands in the text, whatever its letters' case; nowhere: it sets no condition. */
function placesOf(text, phrase) {
  const [lower, wanted] = [text.toLowerCase(), (phrase ?? "").trim().toLowerCase()];
  const places = [];
  for (let at = lower.indexOf(wanted); wanted !== "" && at >= 0; at = lower.indexOf(wanted, at + 1))
    places.push({ start: at, end: at + wanted.length });
  return places;
}

/** Whether two spans overlap in a word that is no article. */
function shareWord(text, a, b) {
  const common = text.slice(Math.max(a.start, b.start), Math.max(0, Math.min(a.end, b.end)));
  return (common.match(/[\p{L}\p{N}]+/gu) ?? []).some((word) => !/^(?:the|an?)$/i.test(word));
}
