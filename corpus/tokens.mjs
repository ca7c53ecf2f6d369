// Tokens for scoring: words, numbers and single marks, as [start, end) in UTF-16 code units.

/** Tokens of text between start and end. */
export function tokensOf(text, start = 0, end = text.length) {
  const words = text.slice(start, end).matchAll(/\p{L}+|\p{N}+|[^\s\p{L}\p{N}]/gu);
  return [...words].map((word) => [start + word.index, start + word.index + word[0].length]);
}

/** Numbers of the tokens that overlap any of the spans, ascending. Linear in tokens times spans. */
export function tokensUnder(spans, tokens) {
  const numbers = [];
  for (const [i, [start, end]] of tokens.entries()) {
    if (spans.some(([from, to]) => start < to && from < end)) numbers.push(i);
  }
  return numbers;
}
