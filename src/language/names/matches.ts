import type { Tokens } from "../../text/index.ts";
import type { Hit } from "./entry.ts";
import type { FormFacts } from "./forms.ts";
import type { Gazetteer } from "./gazetteer.ts";

/** A known name in the text: tokens `[from, to)`, or a part of one token where it stands in a compound. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly hits: readonly Hit[];
  readonly compound: boolean;
  /** Whether the form is inflected: the genitive "Russlands". */
  readonly inflected: boolean;
}

/** The known names within the tokens `[from, to)`, longest first come, without overlap, in order. Linear. */
export function matchNames(
  tokens: Tokens,
  facts: FormFacts,
  gazetteer: Gazetteer,
  from: number,
  to: number,
  matches: Match[],
): void {
  let at = from;
  while (at < to) {
    const match = longestAt(tokens, facts, gazetteer, at, to);
    if (match) {
      matches.push(match);
      at = match.to;
      continue;
    }
    const pieces = facts.pieces[tokens.form[at] as number];
    if (pieces) {
      const start = tokens.start[at] as number;
      for (const { start: a, end: b, hits } of pieces)
        matches.push({
          start: start + a,
          end: start + b,
          from: at,
          to: at + 1,
          hits,
          compound: true,
          inflected: false,
        });
    }
    at++;
  }
}

function longestAt(tokens: Tokens, facts: FormFacts, gazetteer: Gazetteer, from: number, to: number): Match | null {
  let best: { to: number; hits: readonly Hit[]; inflected: boolean } | null = null;
  let node = 0;
  for (let at = from; at < to; at++) {
    const form = tokens.form[at] as number;
    const stem = facts.stem[form] as number;
    const inflected = stem < 0 ? -1 : gazetteer.step(node, stem);
    const stemHits = inflected < 0 ? null : gazetteer.hitsAt(inflected);
    if (stemHits) best = { to: at + 1, hits: stemHits, inflected: true };
    const word = facts.word[form] as number;
    node = word < 0 ? -1 : gazetteer.step(node, word);
    if (node < 0) break;
    const hits = gazetteer.hitsAt(node);
    if (hits) best = { to: at + 1, hits, inflected: false };
  }
  if (!best) return null;
  const { hits, inflected } = best;
  const end = tokens.end[best.to - 1] as number;
  return { start: tokens.start[from] as number, end, from, to: best.to, hits, compound: false, inflected };
}
