// Writes a part of the corpus in the format of the German news quotation corpus (Petersen-Frey & Biemann 2024),
// so that its scorers can be used. usage: node corpus/to-quotes.mjs corpus/train OUT_DIR
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readPart } from "./check.mjs";
import { tokensOf, tokensUnder } from "./tokens.mjs";

/** One document of that format: { documentName, originalText, sentences: [{ tokens }], annotations }. */
export function toQuotes({ name, text, reading }) {
  const sentences = reading.sentences.map(({ start, end }) => tokensOf(text, start, end));
  const tokens = sentences.flat();
  const under = (spans) => ({ tokenIds: tokensUnder(spans, tokens) });
  return {
    documentName: name,
    originalText: text,
    sentences: sentences.map((sentence) => ({ tokens: sentence.map(([start, end]) => text.slice(start, end)) })),
    annotations: reading.statements.map((statement) => ({
      id: statement.id,
      type: statement.type,
      medium: statement.medium,
      isNested: statement.within !== null,
      quote: under(statement.content),
      speaker: under(statement.speaker?.spans ?? []),
      cue: under(statement.cue),
      frame: under(statement.frame),
      addressee: under(statement.addressee?.spans ?? []),
    })),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [part, out] = process.argv.slice(2);
  if (!part || !out) {
    console.error("usage: node corpus/to-quotes.mjs PART_DIR OUT_DIR");
    process.exit(2);
  }
  mkdirSync(out, { recursive: true });
  for (const article of readPart(part))
    writeFileSync(`${out}/${article.name}.json`, `${JSON.stringify(toQuotes(article))}\n`);
}
