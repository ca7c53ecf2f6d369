import type { Reading } from "../reading/index.ts";

/**
 * A reading's tokens as CoNLL-U (universaldependencies.org/format): ten columns a token, a blank line after each sentence.
 * Tokens outside of sentences are left out. The tenth column holds the token's place in the text.
 */
export function conllu({ source, article: { text }, sentences, tokens = [] }: Reading): string {
  let out = "";
  let from = 0;
  sentences.forEach(({ start, end }, number) => {
    while (from < tokens.length && (tokens[from]?.start as number) < start) from++;
    let to = from;
    while (to < tokens.length && (tokens[to]?.end as number) <= end) to++;
    const first = number === 0 ? `# newdoc id = ${flat(source)}\n` : "";
    out += `${first}# sent_id = ${number + 1}\n# text = ${flat(text.slice(start, end))}\n`;
    for (const [i, token] of tokens.slice(from, to).entries()) {
      const { lemma, upos, xpos, feats, head, deprel } = token;
      const place = `TokenRange=${token.start}:${token.end}`;
      const tree = deprel === null ? ["_", "_"] : [head < 0 ? 0 : head - from + 1, deprel];
      const form = text.slice(token.start, token.end);
      out += `${[i + 1, form, lemma ?? "_", upos ?? "_", xpos ?? "_", feats ?? "_", ...tree, "_", place].map(String).map(flat).join("\t")}\n`;
    }
    out += "\n";
    from = to;
  });
  return out;
}

/** White space would break lines and columns. */
function flat(value: string): string {
  return value.replace(/\s/g, " ");
}
