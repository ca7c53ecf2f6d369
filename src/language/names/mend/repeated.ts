import type { NameSpan, NameType } from "../name-span.ts";
import { type Words, withEach } from "./words.ts";

/** Gives equal names one type, that of most of them, and finds names of several words wherever they stand again. */
export function withRepeated(names: readonly NameSpan[], words: Words): readonly NameSpan[] {
  const types = typesOf(names, words);
  const typeOf = (from: number, to: number) => types.get(keyOf(from, to, words));
  const alike = names.map((name) => {
    const type = typeOf(name.from, name.to) as NameType;
    return name.source !== "model" || type === name.type ? name : { ...name, type };
  });
  const lengths = new Map<number, Set<number>>();
  for (const { from, to, compound } of names) {
    if (to - from < 2 || to - from > LONGEST || compound) continue;
    const first = words.tokens.form[from] as number;
    lengths.set(first, (lengths.get(first) ?? new Set()).add(to - from));
  }
  return withEach(alike, words, (at) => {
    let found: { type: NameType; length: number } | null = null;
    for (const length of lengths.get(words.tokens.form[at] as number) ?? []) {
      const type = at + length <= words.tokens.length ? typeOf(at, at + length) : undefined;
      if (type !== undefined && length > (found?.length ?? 0)) found = { type, length };
    }
    return found;
  });
}

/** Words of a name at most that is looked for. */
const LONGEST = 8;

function keyOf(from: number, to: number, { tokens }: Words): string {
  return tokens.form.subarray(from, to).join(" ");
}

/** The type that most names of the same words have; the first of those that come out even. */
function typesOf(names: readonly NameSpan[], words: Words): ReadonlyMap<string, NameType> {
  const votes = new Map<string, Map<NameType, number>>();
  for (const { from, to, type } of names) {
    const key = keyOf(from, to, words);
    const own = votes.get(key) ?? new Map<NameType, number>();
    votes.set(key, own.set(type, (own.get(type) ?? 0) + 1));
  }
  return new Map([...votes].map(([key, own]) => [key, [...own].reduce((a, b) => (b[1] > a[1] ? b : a))[0]]));
}
