// Agreement of two annotations: of statements and events by corpus/second/*.mark (NAME there is PART.ARTICLE; the first counts as
// gold, the second as system), of exchanges by corpus/second/exchanges.jsonl.
// usage: node corpus/agreement.mjs [--disagreements]; prints the README's tables, the confusion tables and the pairs that differ.
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

function printRows(head, rows) {
  console.log(`${head}\n${head.replace(/[^|]+/g, " --- ")}\n${rows.join("\n")}\n`);
}

function printTable({ pairs }, values) {
  const short = (value) => value.replace("IndirectFreeIndirect", "IFI").slice(0, 8);
  console.log(`first \\ second ${values.map((value) => short(value).padStart(9)).join("")}`);
  for (const a of values) {
    const row = values.map((b) => pairs.filter(([x, y]) => x === a && y === b).length);
    if (row.some((n) => n > 0)) console.log(`${short(a).padEnd(14)} ${row.map((n) => String(n).padStart(9)).join("")}`);
  }
}

/** The exchanges that two annotators found in test: [{ article, annotator, n, kind, words, giver, receiver, stage, status, for }]. */
export function exchangesTwice() {
  const lines = readFileSync(`${corpus}second/exchanges.jsonl`, "utf8").trimEnd().split("\n");
  return lines.map((line) => JSON.parse(line));
}

/**
 * Rows of the README's table of exchanges (German, English, both): how many each annotator found, how many are in common (kind,
 * giver and receiver equal), their F1 in percent, and how many have the same stage too.
 */
export function exchangeRowsOf(all) {
  return Object.entries({ German: "de-", English: "en-", both: "" }).map(([name, start]) => {
    const [first, second] = [1, 2].map((who) => all.filter((x) => x.annotator === who && x.article.startsWith(start)));
    const deal = ({ article, kind, giver, receiver }) => [article, kind, giver, receiver];
    const both = inCommon(first, second, deal);
    const stages = inCommon(first, second, (x) => [...deal(x), x.stage]);
    const f1 = ((200 * both) / (first.length + second.length)).toFixed(1);
    return `| ${[name, first.length, second.length, both, f1, stages].join(" | ")} |`;
  });
}

/** How many of the first have their own one in the second with the same values. */
function inCommon(first, second, valuesOf) {
  const left = second.map((x) => JSON.stringify(valuesOf(x)));
  const taken = first.filter((x) => {
    const at = left.indexOf(JSON.stringify(valuesOf(x)));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return taken.length;
}

/** Rows of the README's table of statements and events: German, English, both. */
export function rowsOf(all) {
  const per = (x) => (100 * x).toFixed(1);
  return ["German", "English", "both"].map((name) => {
    const code = { German: "de", English: "en" }[name];
    const articles = all.filter(({ reading }) => code === undefined || reading.article.language === code);
    const { message, roles, joint, types, levels, events, eventsWithSides } = agreement(articles);
    const f1 = [message, roles, joint, events, eventsWithSides].map((figure) => per(figure.f1));
    const kappas = [types, levels].map(({ raw, kappa }) => `${per(raw)} (${kappa.toFixed(2)})`);
    return `| ${[name, articles.length, ...f1.slice(0, 3), levels.pairs.length, ...kappas, ...f1.slice(3)].join(" | ")} |`;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const all = annotatedTwice();
  printRows(
    "| articles | number | Message | Roles | Joint | pairs | type | certainty | events | with sides |",
    rowsOf(all),
  );
  printRows("| exchanges | first | second | in common | F1 | same stage |", exchangeRowsOf(exchangesTwice()));
  const { types, levels, matches } = agreement(all);
  printTable(levels, LEVELS);
  printTable(types, TYPES);
  for (const { article, gold, system } of process.argv.includes("--disagreements") ? matches : []) {
    const [a, b] = [gold, system].map(({ type, certainty }) => `${type} ${certainty.level}`);
    if (a !== b) console.log(`${article} ${gold.id}: ${a} | ${b}`);
  }
}
