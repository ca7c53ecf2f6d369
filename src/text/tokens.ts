/**
 * Tokens of one text as columns: token `i` is row `i` of each array.
 * Equal forms share one number, so that what depends on the form alone is looked up once a form, not once a token.
 */
export interface Tokens {
  readonly length: number;
  /** Offsets into the text, UTF-16 code units. */
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  /** Number of the form, an index into `forms`. */
  readonly form: Uint32Array;
  /** One of `TokenKind`. */
  readonly kind: Uint8Array;
  /** The distinct forms as they stand in the text, in order of first appearance. */
  readonly forms: readonly string[];
}

/** What a token is made of. Numbers, because they fill a typed array. */
export const TokenKind = { word: 0, number: 1, punctuation: 2, symbol: 3, url: 4 } as const;

/** The form of token `i`. */
export function formAt(tokens: Tokens, i: number): string {
  return tokens.forms[tokens.form[i] as number] as string;
}

/** Index of the first token that ends after `position`, or `tokens.length`. O(log n). */
export function tokenAt(tokens: Tokens, position: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tokens.end[middle] as number) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}
