// Raw text as sentences of forms, by the engine's own tokeniser.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { engine } from "./engine.mjs";

const LONGEST = 120;

function paragraphs(language, data) {
  if (language === "de")
    return execFileSync("xz", ["-dc", `${data}/raw/de-bundestag.txt.xz`], { maxBuffer: 2 ** 28 })
      .toString("utf8")
      .split("\n");
  return gunzipSync(readFileSync(`${data}/raw/en-wikinews.jsonl.gz`))
    .toString("utf8")
    .split("\n")
    .filter(Boolean)
    .flatMap((l) => JSON.parse(l).text.split("\n"));
}

export async function rawSentences(language, data) {
  const tables = await engine.loadLanguage(language),
    out = [];
  for (const text of paragraphs(language, data)) {
    const tokens = engine.tokenise(text, tables.tokens);
    for (const { from, to } of engine.splitSentences(text, tokens, [{ start: 0, end: text.length }], tables.sentences))
      if (to - from > 2)
        out.push(Array.from(tokens.form.subarray(from, Math.min(to, from + LONGEST)), (f) => tokens.forms[f]));
  }
  return out;
}
