// Scores readings against a part of the corpus: statements and their roles, certainty, events, exchanges.
// usage: node corpus/score.mjs PART_DIR READINGS.jsonl [--language de|en] [--errors]
// Statements are paired by content as in the German news quotation corpus; certainty counts on pairs that overlap by half.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readPart } from "./check.mjs";
import { LEVELS } from "./mark.mjs";
import { tokensOf, tokensUnder } from "./tokens.mjs";

const ROLES = ["speaker", "cue", "frame", "addressee"];

/** Scores readings: Map(article name -> reading). Returns figures from 0 to 1, the confusion table and the matched pairs. */
export function score(articles, readings) {
  const parts = Object.fromEntries(["content", ...ROLES].map((field) => [field, { precision: [], recall: [] }]));
  const confusion = new Map();
  const matches = [];
  const errors = [];
  const counts = { form: counter(), events: counter(), sides: counter(), exchanges: counter() };
  for (const article of articles) {
    const system = readings.get(article.name) ?? { actors: [], statements: [], events: [], exchanges: [] };
    const tokens = tokensOf(article.text);
    const gold = article.reading.statements.map((statement) => inTokens(statement, tokens));
    const found = system.statements.map((statement) => inTokens(statement, tokens)).filter((s) => s.content.length > 0);
    const pairs = paired(
      gold,
      found,
      (g, s) => similarity(g.content, s.content) + (g.type === s.type ? 0.001 : 0),
      0.002,
    );
    for (const [g, s] of allOf(gold, found, pairs)) {
      for (const field of ["content", ...ROLES]) count(parts[field], g?.[field] ?? [], s?.[field] ?? []);
      add(counts.form, g, s, g?.type === s?.type);
      if (!g || !s || similarity(g.content, s.content) < 0.5) continue;
      matches.push({ article: article.name, gold: g.statement, system: s.statement });
      const key = `${g.level} ${s.level}`;
      confusion.set(key, (confusion.get(key) ?? 0) + 1);
      if (g.level !== s.level)
        errors.push({
          article: article.name,
          gold: g.level,
          system: s.level,
          words: wordsOf(article.text, g.statement),
        });
    }
    const same = sameActor(article.reading.actors, system.actors);
    const events = (reading) =>
      reading.events.map((event) => ({ ...event, tokens: tokensUnder(event.evidence, tokens) }));
    const root = (g, s) => (g.type === s.type && similarity(g.tokens, s.tokens) > 0 ? 1 : 0);
    const sides = (g, s) => root(g, s) && same(g.source, s.source) && same(g.target, s.target);
    tally(counts.events, events(article.reading), events(system), root);
    tally(counts.sides, events(article.reading), events(system), sides);
    const deal = (g, s) => (g.kind === s.kind && same(g.giver, s.giver) && same(g.receiver, s.receiver) ? 1 : 0);
    tally(counts.exchanges, dealsOf(article.reading), dealsOf(system), deal);
  }
  const fields = (names) =>
    figures(mean(names.flatMap((n) => parts[n].precision)), mean(names.flatMap((n) => parts[n].recall)));
  const matched = [...confusion.values()].reduce((sum, n) => sum + n, 0);
  const right = LEVELS.reduce((sum, level) => sum + (confusion.get(`${level} ${level}`) ?? 0), 0);
  return {
    message: fields(["content"]),
    roles: fields(ROLES),
    joint: fields(["content", ...ROLES]),
    form: ofCounts(counts.form),
    certainty: { right, matched, accuracy: matched > 0 ? right / matched : 0 },
    confusion,
    matches,
    errors,
    events: ofCounts(counts.events),
    eventsWithSides: ofCounts(counts.sides),
    exchanges: ofCounts(counts.exchanges),
  };
}

function inTokens(statement, tokens) {
  const under = (spans) => tokensUnder(spans ?? [], tokens);
  const { type, content, speaker, cue, frame, addressee, certainty } = statement;
  return {
    statement,
    type,
    level: certainty.level,
    content: under(content),
    speaker: under(speaker?.spans),
    cue: under(cue),
    frame: under(frame),
    addressee: under(addressee?.spans),
  };
}

const counter = () => ({ right: 0, gold: 0, system: 0 });

function add(counts, g, s, right) {
  if (g) counts.gold++;
  if (s) counts.system++;
  if (g && s && right) counts.right++;
}

function tally(counts, gold, system, weight) {
  counts.gold += gold.length;
  counts.system += system.length;
  counts.right += paired(gold, system, weight, 0).length;
}

function count(part, gold, system) {
  const both = common(gold, system);
  if (system.length > 0) part.precision.push(both / system.length);
  if (gold.length > 0) part.recall.push(both / gold.length);
}

function common(a, b) {
  const inB = new Set(b);
  return a.filter((x) => inB.has(x)).length;
}

/** F1 of two sets of tokens. */
function similarity(a, b) {
  return a.length + b.length > 0 ? (2 * common(a, b)) / (a.length + b.length) : 0;
}

/** One-to-one pairs with a weight above the floor, the heaviest first. */
function paired(gold, system, weight, floor) {
  const all = gold
    .flatMap((g, i) => system.map((s, j) => ({ i, j, weight: weight(g, s) })))
    .filter((pair) => pair.weight > floor);
  const pairs = [];
  for (const pair of all.sort((a, b) => b.weight - a.weight || a.i - b.i || a.j - b.j)) {
    if (!pairs.some(([i, j]) => i === pair.i || j === pair.j)) pairs.push([pair.i, pair.j]);
  }
  return pairs;
}

function allOf(gold, system, pairs) {
  const lonelyGold = gold.filter((_, i) => !pairs.some(([g]) => g === i)).map((g) => [g, null]);
  const lonelySystem = system.filter((_, j) => !pairs.some(([, s]) => s === j)).map((s) => [null, s]);
  return [...pairs.map(([i, j]) => [gold[i], system[j]]), ...lonelyGold, ...lonelySystem];
}

/** One actor in common, or none on either side. Two actors are the same where mentions overlap or both are the same state. */
function sameActor(goldActors, systemActors) {
  const gold = new Map(goldActors.map((actor) => [actor.id, actor]));
  const system = new Map(systemActors.map((actor) => [actor.id, actor]));
  const alike = (a, b) =>
    (a.kind === "state" && b.kind === "state" && a.code === b.code && a.code !== null) ||
    a.mentions.some((x) => b.mentions.some((y) => x.start < y.end && y.start < x.end));
  return (goldIds, systemIds) =>
    goldIds.length === 0
      ? systemIds.length === 0
      : goldIds.some((g) => systemIds.some((s) => alike(gold.get(g), system.get(s))));
}

const dealsOf = (reading) =>
  reading.exchanges.flatMap((x) => x.goods.map(({ kind }) => ({ kind, giver: x.giver, receiver: x.receiver })));
const mean = (numbers) => (numbers.length > 0 ? numbers.reduce((sum, x) => sum + x, 0) / numbers.length : 0);
const figures = (precision, recall) => ({
  precision,
  recall,
  f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0,
});
const ofCounts = ({ right, gold, system }) => figures(right / (system || 1), right / (gold || 1));
const wordsOf = (text, { content }) => content.map(([start, end]) => text.slice(start, end)).join(" … ");

function print(result, withErrors) {
  const per = (x) => (100 * x).toFixed(1).padStart(5);
  const rows = { Message: result.message, Roles: result.roles, Joint: result.joint, Form: result.form };
  const more = { Events: result.events, "Events with sides": result.eventsWithSides, Exchanges: result.exchanges };
  for (const [name, f] of Object.entries({ ...rows, ...more })) {
    console.log(`${name.padEnd(18)} P ${per(f.precision)}  R ${per(f.recall)}  F1 ${per(f.f1)}`);
  }
  const { right, matched, accuracy } = result.certainty;
  console.log(`Certainty          ${per(accuracy)} % (${right} of ${matched} matched statements)`);
  console.log(`gold \\ system ${LEVELS.map((level) => level.slice(0, 6).padStart(7)).join("")}`);
  for (const gold of LEVELS)
    console.log(
      `${gold.padEnd(13)} ${LEVELS.map((s) => String(result.confusion.get(`${gold} ${s}`) ?? 0).padStart(7)).join("")}`,
    );
  if (withErrors) for (const e of result.errors) console.log(`${e.article} ${e.gold} -> ${e.system}: ${e.words}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [part, file, ...flags] = process.argv.slice(2);
  if (!part || !file) {
    console.error("usage: node corpus/score.mjs PART_DIR READINGS.jsonl [--language de|en] [--errors]");
    process.exit(2);
  }
  const language = flags.includes("--language") ? flags[flags.indexOf("--language") + 1] : null;
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  const readings = new Map(
    lines.map((line) => JSON.parse(line)).map((r) => [r.source.replace(/^.*[\\/]/, "").replace(/\.txt$/, ""), r]),
  );
  const articles = readPart(part).filter(({ reading }) => language === null || reading.article.language === language);
  print(score(articles, readings), flags.includes("--errors"));
}
