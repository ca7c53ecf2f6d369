// Agreement of the two annotations of corpus/second/*.mark (NAME there is PART.ARTICLE): the first counts as gold, the second as system.
// usage: node corpus/agreement.mjs [--disagreements]; prints the README's table, the confusion tables and the pairs that differ.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { problemsOf } from "./check.mjs";
import { LEVELS, parseMark, TYPES } from "./mark.mjs";
import { score } from "./score.mjs";

const corpus = fileURLToPath(new URL(".", import.meta.url));

/** Every article that was annotated twice: [{ name, text, reading, second }]. Throws where the two texts differ or the second is unsound. */
export function annotatedTwice() {
  return readdirSync(`${corpus}second`)
    .filter((file) => file.endsWith(".mark"))
    .sort()
    .map((file) => {
      const name = file.slice(0, -".mark".length);
      const at = `${corpus}${name.replace(".", "/")}`;
      const text = readFileSync(`${at}.txt`, "utf8").replace(/\n$/, "");
      const second = parseMark(readFileSync(`${corpus}second/${file}`, "utf8"));
      if (second.text !== text) throw new Error(`second/${file}: not the text of ${at}.txt`);
      const problems = problemsOf({ name, text, reading: second.reading });
      if (problems.length > 0) throw new Error(problems.join("\n"));
      return { name, text, reading: JSON.parse(readFileSync(`${at}.json`, "utf8")), second: second.reading };
    });
}

/** Figures of score(), and types and levels of the matched statements: share of equal ones and Cohen's kappa. */
export function agreement(articles) {
  const result = score(articles, new Map(articles.map(({ name, second }) => [name, second])));
  const of = (value) => cohen(result.matches.map(({ gold, system }) => [value(gold), value(system)]));
  return { ...result, types: of(({ type }) => type), levels: of(({ certainty }) => certainty.level) };
}

/** Share of equal pairs, and Cohen's kappa: the share above what chance would give, of what is possible above it. */
export function cohen(pairs) {
  const share = (test) => pairs.filter(test).length / (pairs.length || 1);
  const raw = share(([a, b]) => a === b);
  const values = [...new Set(pairs.flat())];
  const chance = values.reduce((sum, v) => sum + share(([a]) => a === v) * share(([, b]) => b === v), 0);
  return { raw, kappa: chance < 1 ? (raw - chance) / (1 - chance) : 1, pairs };
}

function printTable({ pairs }, values) {
  const short = (value) => value.replace("IndirectFreeIndirect", "IFI").slice(0, 8);
  console.log(`first \\ second ${values.map((value) => short(value).padStart(9)).join("")}`);
  for (const a of values) {
    const row = values.map((b) => pairs.filter(([x, y]) => x === a && y === b).length);
    if (row.some((n) => n > 0)) console.log(`${short(a).padEnd(14)} ${row.map((n) => String(n).padStart(9)).join("")}`);
  }
}

/** Rows of the README's table: German, English, both. */
export function rowsOf(all) {
  const per = (x) => (100 * x).toFixed(1);
  return ["German", "English", "both"].map((name) => {
    const code = { German: "de", English: "en" }[name];
    const articles = all.filter(({ reading }) => code === undefined || reading.article.language === code);
    const { message, roles, joint, types, levels, events, eventsWithSides, exchanges } = agreement(articles);
    const f1 = [message, roles, joint, events, eventsWithSides, exchanges].map((figure) => per(figure.f1));
    const kappas = [types, levels].map(({ raw, kappa }) => `${per(raw)} (${kappa.toFixed(2)})`);
    return `| ${[name, articles.length, ...f1.slice(0, 3), levels.pairs.length, ...kappas, ...f1.slice(3)].join(" | ")} |`;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const all = annotatedTwice();
  console.log(
    "| articles | number | Message | Roles | Joint | pairs | type | certainty | events | with sides | exchanges |",
  );
  console.log(`|${" --- |".repeat(11)}`);
  for (const row of rowsOf(all)) console.log(row);
  const { types, levels, matches } = agreement(all);
  printTable(levels, LEVELS);
  printTable(types, TYPES);
  for (const { article, gold, system } of process.argv.includes("--disagreements") ? matches : []) {
    const [a, b] = [gold, system].map(({ type, certainty }) => `${type} ${certainty.level}`);
    if (a !== b) console.log(`${article} ${gold.id}: ${a} | ${b}`);
  }
}
