/** Classes of characters that the tokeniser tells apart. */
export const Char = { space: 1, letter: 2, digit: 3, mark: 4, punctuation: 5, symbol: 6 } as const;

/** Class of each BMP code unit, filled when first asked: 0 is "not asked yet". */
const known = new Uint8Array(65_536);

/** Class of the character with this code point. */
export function classOf(code: number): number {
  if (code > 0xffff) return classify(code);
  if (known[code] === 0) known[code] = classify(code);
  return known[code] as number;
}

function classify(code: number): number {
  const character = String.fromCodePoint(code);
  // The zero-width space parts words; joiners, soft hyphens and variation selectors do not.
  if (code === 0x200b || code === 0xfeff || /^[\s\p{Z}\p{Cc}]$/u.test(character)) return Char.space;
  if (/^[\p{M}\p{Cf}]$/u.test(character)) return Char.mark;
  if (/^\p{L}$/u.test(character)) return Char.letter;
  if (/^\p{N}$/u.test(character)) return Char.digit;
  if (/^\p{P}$/u.test(character)) return Char.punctuation;
  return Char.symbol;
}

export function isUpper(form: string): boolean {
  const first = form.codePointAt(0);
  return first !== undefined && /^\p{Lu}$/u.test(String.fromCodePoint(first));
}
