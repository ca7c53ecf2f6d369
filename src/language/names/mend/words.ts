import { formAt, type Tokens } from "../../../text/index.ts";
import { isInstitution } from "../institutions.ts";
import { BY_MODEL, type NameSpan, type NameType } from "../name-span.ts";
import { rolesOf } from "../roles.ts";
import type { NameTables } from "../tables.ts";

/** What the steps ask of the words of a text. */
export interface Words {
  readonly tokens: Tokens;
  readonly tables: NameTables;
  /** Lower-cased form; "" behind the last token. */
  readonly lower: (at: number) => string;
  /** Whether the token begins with a capital or is a number. */
  readonly capital: (at: number) => boolean;
  /** A word that no name begins or ends with: written small, and where nouns have capitals of a closed class too. */
  readonly small: (at: number) => boolean;
  readonly institution: (at: number) => boolean;
  /** A noun of office or a form of address ("Senator", "Mr"). */
  readonly title: (at: number) => boolean;
  readonly article: (at: number) => boolean;
}

export function wordsOf(tokens: Tokens, tables: NameTables): Words {
  const capitals = Uint8Array.from(tokens.forms, (form) => (/^[\p{Lu}\p{N}]/u.test(form) ? 1 : 0));
  const lowers = tokens.forms.map((form) => form.toLowerCase());
  const roles = rolesOf(tables);
  const { articles, address, genitive, and, local, house } = tables.functionWords;
  const closed = [articles, genitive, and, local, house];
  const lower = (at: number) => (at < tokens.length ? (lowers[tokens.form[at] as number] as string) : "");
  return {
    tokens,
    tables,
    lower,
    capital: (at) => at >= 0 && at < tokens.length && capitals[tokens.form[at] as number] === 1,
    small: (at) => {
      if (!/^\p{Ll}/u.test(formAt(tokens, at))) return false;
      return !tables.inflection.compounds || closed.some((list) => list.has(lower(at)));
    },
    institution: (at) => at < tokens.length && isInstitution(formAt(tokens, at), tables),
    title: (at) => roles.of(formAt(tokens, at)) !== null || address.has(lower(at).replace(/\.$/, "")),
    article: (at) => articles.has(lower(at)),
  };
}

/** The name with other ends. */
export function withRange(name: NameSpan, from: number, to: number, { tokens }: Words): NameSpan {
  return { ...name, from, to, start: tokens.start[from] as number, end: tokens.end[to - 1] as number };
}

/** A name that the model overlooked. */
export function newName(type: NameType, from: number, to: number, words: Words): NameSpan {
  return withRange({ ...BY_MODEL, type, start: 0, end: 0, from, to }, from, to, words);
}

/** Adds what `told` says of places where no name stands. In order. */
export function withEach(
  names: readonly NameSpan[],
  words: Words,
  told: (at: number) => { type: NameType; length: number } | null,
): readonly NameSpan[] {
  const all: NameSpan[] = [];
  let next = 0;
  for (let at = 0; at < words.tokens.length; at++) {
    const name = names[next];
    if (name !== undefined && name.from <= at) {
      all.push(name);
      next++;
      at = name.to - 1;
      continue;
    }
    const found = told(at);
    if (found === null || (name !== undefined && at + found.length > name.from)) continue;
    all.push(newName(found.type, at, at + found.length, words));
    at += found.length - 1;
  }
  return all;
}
