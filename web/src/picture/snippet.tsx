import type { Shapes } from "../api/client.ts";

/** A stretch of an article as plain text, with the places that were looked for marked. */
export function SnippetText({ snippet: { start, end, text, marks } }: { snippet: Shapes["Hit"]["snippet"] }) {
  const pieces: { readonly from: number; readonly to: number; readonly marked: boolean }[] = [];
  let at = start;
  for (const [from, to] of marks) {
    if (from < at || to > end) continue;
    pieces.push({ from: at, to: from, marked: false }, { from, to, marked: true });
    at = to;
  }
  pieces.push({ from: at, to: end, marked: false });
  return (
    <span dir="auto">
      {pieces.map(({ from, to, marked }) => {
        const words = text.slice(from - start, to - start);
        return marked ? <mark key={from}>{words}</mark> : words;
      })}
    </span>
  );
}
