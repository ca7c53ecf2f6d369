import { formAt } from "../../../text/index.ts";
import type { NameSpan, NameType } from "../name-span.ts";
import { type Words, withEach } from "./words.ts";

/**
 * What stands in brackets behind a name means the same, there and wherever it stands again: "Bloc Vert (BV)". Behind a
 * person it is the party. A name whose first letters it has is no person's.
 */
export function withAbbreviations(names: readonly NameSpan[], words: Words): readonly NameSpan[] {
  const types = new Map<string, NameType>();
  const mended = names.map((name) => {
    const form = abbreviationBehind(name, words);
    if (form === null) return name;
    const fits = isMadeOf(form, name, words);
    const type = name.type === "PER" && fits ? "ORG" : name.type;
    if (!types.has(form) && (fits || type === "ORG" || type === "PER")) types.set(form, type === "PER" ? "ORG" : type);
    return type === name.type ? name : { ...name, type };
  });
  if (types.size === 0) return mended;
  const known = mended.map((name) => {
    const type = name.to === name.from + 1 ? types.get(formAt(words.tokens, name.from)) : undefined;
    return type === undefined || name.source !== "model" ? name : { ...name, type };
  });
  return withEach(known, words, (at) => {
    const type = types.get(formAt(words.tokens, at));
    return type === undefined ? null : { type, length: 1 };
  });
}

/** Capitals in brackets, two to eight letters. */
function abbreviationBehind({ to }: NameSpan, { tokens }: Words): string | null {
  if (to + 2 >= tokens.length || formAt(tokens, to) !== "(" || formAt(tokens, to + 2) !== ")") return null;
  const form = formAt(tokens, to + 1);
  return /^\p{Lu}[\p{L}\p{N}-]{1,7}$/u.test(form) && /\p{Lu}\p{Ll}{0,2}\p{Lu}/u.test(form) ? form : null;
}

/** Whether at least two of its capitals are first letters of the name's words, in their order. */
function isMadeOf(abbreviation: string, { from, to }: NameSpan, { tokens }: Words): boolean {
  const letters = abbreviation.replace(/[^\p{Lu}]/gu, "");
  let found = 0;
  for (let at = from; at < to && found < letters.length; at++) {
    if (formAt(tokens, at)[0]?.toUpperCase() === letters[found]) found++;
  }
  return found >= 2;
}
