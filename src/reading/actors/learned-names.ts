import { type FoundNames, isProperName, type NameSpan } from "../../language/index.ts";
import { firstEndingAfter, overlaps, type Sentence, type Span, type Tokens, tokenAt } from "../../text/index.ts";
import type { Entity } from "../contract.ts";

/**
 * Adds the persons, organisations and places that a model has found where tables and rules find no name: "Ngozi Adeyemi-Obi",
 * "Los Zetas". The titles that a model takes along ("Senator Adeyemi") are none of the name. In order, flat; linear, but
 * for sorting.
 */
export function withLearnedNames(
  found: FoundNames,
  learned: readonly Entity[],
  tokens: Tokens,
  sentences: readonly Sentence[],
): FoundNames {
  const added: NameSpan[] = [];
  for (const { start, end, type } of learned) {
    if (type === "MISC" || isNamed(found.names, { start, end }) || !isInside(sentences, { start, end })) continue;
    const to = tokenAt(tokens, end - 1) + 1;
    let from = tokenAt(tokens, start);
    while (from < to - 1 && found.facts.roles[tokens.form[from] as number]) from++;
    if (!isProperName(found.facts, tokens, from, to)) continue;
    added.push({
      start: tokens.start[from] as number,
      end,
      from,
      to,
      type,
      hits: [],
      country: null,
      source: "learned",
      score: 0.5,
      compound: false,
      inflected: false,
    });
  }
  if (added.length === 0) return found;
  return { ...found, names: [...found.names, ...added].sort((a, b) => a.start - b.start) };
}

function isNamed(names: readonly NameSpan[], span: Span): boolean {
  const name = names[firstEndingAfter(names, span.start)];
  return name !== undefined && overlaps(name, span);
}

function isInside(sentences: readonly Sentence[], { start, end }: Span): boolean {
  const sentence = sentences[firstEndingAfter(sentences, start)];
  return sentence !== undefined && sentence.start <= start && end <= sentence.end;
}
