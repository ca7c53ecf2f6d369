// Checks the corpus: spans, references, what each type of statement must and must not have, and that both parts cover everything.
// usage: node corpus/check.mjs; prints one line for each problem and ends with status 1 where there is one.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compiled } from "./build.mjs";
import { LEVELS, TYPES } from "./mark.mjs";

const corpus = fileURLToPath(new URL(".", import.meta.url));

/** Reads one part. Returns [{ name, text, reading }]. */
export function readPart(folder) {
  const names = readdirSync(folder).filter((file) => file.endsWith(".json"));
  return names.sort().map((file) => ({
    name: file.slice(0, -".json".length),
    text: readFileSync(`${folder}/${file.replace(/json$/, "txt")}`, "utf8").replace(/\n$/, ""),
    reading: JSON.parse(readFileSync(`${folder}/${file}`, "utf8")),
  }));
}

/** Problems of one article, as lines; none: []. */
export function problemsOf({ name, text, reading }) {
  const problems = [];
  const say = (where, what) => problems.push(`${name} ${where}: ${what}`);
  const span = (where, start, end) => {
    const words = text.slice(start, end);
    if (!(Number.isInteger(start) && 0 <= start && start < end && end <= text.length))
      say(where, `no span ${start} ${end}`);
    else if (words !== words.trim()) say(where, `space at the end of "${words}"`);
  };
  const known = (where, ids, records) => {
    for (const id of ids) if (!records.some((record) => record.id === id)) say(where, `unknown ${id}`);
  };
  const { actors, statements, events, exchanges } = reading;
  const records = [...actors, ...statements, ...events, ...exchanges];
  for (const { id } of records) if (records.filter((other) => other.id === id).length > 1) say(id, "twice");
  for (const { start, end } of [...reading.sentences, ...reading.article.parts]) span("layout", start, end);
  for (const actor of actors) {
    if (actor.mentions.length === 0) say(actor.id, "no mention");
    for (const { start, end } of actor.mentions) span(actor.id, start, end);
  }
  for (const statement of statements) {
    for (const [start, end] of everySpan(statement)) span(statement.id, start, end);
    const voices = [statement.speaker?.actor, statement.addressee?.actor].filter((id) => id != null);
    known(statement.id, [...voices, ...statement.chain], actors);
    if (statement.within !== null) known(statement.id, [statement.within], statements);
    for (const problem of formProblems(statement, statements)) say(statement.id, problem);
  }
  for (const record of [...events, ...exchanges]) {
    const sides = [record.source, record.target, record.giver, record.receiver].flatMap((ids) => ids ?? []);
    known(record.id, sides, actors);
    known(record.id, record.saidBy, statements);
    known(record.id, record.inReturnFor ?? [], exchanges);
    const goods = (record.goods ?? []).map((item) => item.span);
    for (const [start, end] of [...record.evidence, ...(record.trigger ?? []), ...goods]) span(record.id, start, end);
    if (!within([...(record.trigger ?? []), ...goods], record.evidence))
      say(record.id, "words outside of the evidence");
    for (const item of record.goods ?? []) {
      if (text.slice(...item.span) !== item.words) say(record.id, `goods are not "${item.words}"`);
    }
  }
  return problems;
}

const everySpan = (s) => [
  ...s.content,
  ...s.cue,
  ...s.frame,
  ...(s.speaker?.spans ?? []),
  ...(s.addressee?.spans ?? []),
  ...s.certainty.cues.map((cue) => [cue.start, cue.end]),
];

const within = (inner, outer) => inner.every(([start, end]) => outer.some(([from, to]) => from <= start && end <= to));

/** What its type and its certainty demand of a statement (GUIDELINES.md). */
function formProblems(statement, statements) {
  const problems = [];
  const { type, content, speaker, cue, frame, certainty } = statement;
  const outer = statements.find((other) => other.id === statement.within);
  const free = type === "Reported" || type === "FreeIndirect" || type === "IndirectFreeIndirect";
  if (free && (cue.length > 0 || frame.length > 0)) problems.push(`${type} with cue or frame`);
  if (type === "Direct" && speaker === null) problems.push("Direct without speaker");
  if (type === "Indirect" && frame.length === 0) problems.push("Indirect without frame");
  if (!within(cue, frame)) problems.push("cue outside of the frame");
  const room = [...content, ...frame, ...(outer ? [...outer.content, ...outer.frame] : [])];
  const cues = certainty.cues.map(({ start, end }) => [start, end]);
  if (!within(cues, room)) problems.push("certainty cue outside of frame and content");
  if ((certainty.level === "asserted") !== (cues.length === 0))
    problems.push(`${certainty.level} with ${cues.length} certainty cues`);
  if (outer && !within(content, outer.content)) problems.push(`not inside of ${outer.id}`);
  return problems;
}

/** What a part lacks: a language, a type of statement, a level of certainty. */
export function gapsOf(part, articles) {
  const statements = articles.flatMap(({ reading }) => reading.statements);
  const missing = (values, has) => values.filter((value) => !has(value)).map((value) => `${part}: no ${value}`);
  return [
    ...missing(["de", "en"], (language) => articles.some(({ reading }) => reading.article.language === language)),
    ...missing(TYPES, (type) => statements.some((statement) => statement.type === type)),
    ...missing(LEVELS, (level) => statements.some((statement) => statement.certainty.level === level)),
  ];
}

/** The row of the README's table of counts for one part. */
function countsRow(part, articles) {
  const count = (field) => articles.reduce((sum, { reading }) => sum + reading[field].length, 0);
  const german = articles.filter(({ reading }) => reading.article.language === "de").length;
  const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const numbers = [
    german,
    articles.length - german,
    words,
    ...["sentences", "statements", "events", "exchanges"].map(count),
  ];
  return `| ${[part, ...numbers].join(" | ")} |`;
}

/** All problems of the corpus, as lines. */
export function problemsOfCorpus() {
  const files = compiled();
  const stale = [...files].filter(
    ([name, content]) => !existsSync(corpus + name) || readFileSync(corpus + name, "utf8") !== content,
  );
  const parts = ["train", "test"].map((part) => [part, readPart(corpus + part)]);
  const stray = parts.flatMap(([part, articles]) =>
    articles.filter(({ name }) => !files.has(`${part}/${name}.json`)).map(({ name }) => `${part}/${name}: no source`),
  );
  const readme = readFileSync(`${corpus}README.md`, "utf8").replace(/ +/g, " ");
  const rows = parts.map(([part, articles]) => countsRow(part, articles));
  return [
    ...rows.filter((row) => !readme.includes(row)).map((row) => `README.md: counts are ${row}`),
    ...stale.map(([name]) => `${name}: not as compiled from its source (node corpus/build.mjs)`),
    ...stray,
    ...parts.flatMap(([part, articles]) => [...articles.flatMap(problemsOf), ...gapsOf(part, articles)]),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problems = problemsOfCorpus();
  for (const problem of problems) console.log(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
