import type { NameTables } from "../../language/index.ts";
import { officesIn, rolesOf } from "../../language/index.ts";
import type { Draft } from "./drafts.ts";

/** Who was given a role by the text, and up to where nobody else was. */
interface Holder {
  readonly draft: Draft;
  readonly from: number;
  /** Where another person is first given the role. */
  readonly until: number;
}

/** The holders of the roles that an article states, asked by noun and by country or house. */
export interface Holders {
  /** Notes that the person is given the role at a position of the text. */
  add(noun: string, whose: string | null, draft: Draft, at: number): void;
  /** The only person who was given the role before the position; null where none or several were. */
  only(noun: string, whose: string | null, at: number): Draft | null;
}

/**
 * A role is taken up by its noun, by the head of its noun ("the minister": the foreign minister) and by other nouns of
 * the same office ("der Staatschef": the president).
 */
export function newHolders(tables: NameTables): Holders {
  const { heads } = rolesOf(tables);
  const offices = officesIn(tables).of;
  const noted = new Map<string, { draft: Draft; at: number }[]>();
  const settled = new Map<string, Holder | null>();

  const namesOf = (noun: string): string[] => {
    const lower = noun.toLowerCase();
    const head = heads.find((word) => lower !== word && lower.endsWith(word));
    return [lower, ...(head ? [head] : []), ...(offices.get(noun) ?? []).map((office) => `office:${office}`)];
  };
  const holderOf = (key: string): Holder | null => {
    let holder = settled.get(key);
    if (holder === undefined) {
      holder = firstOf(noted.get(key) ?? []);
      settled.set(key, holder);
    }
    return holder;
  };
  return {
    add(noun, whose, draft, at) {
      for (const name of namesOf(noun)) {
        for (const key of whose ? [name, `${name}\t${whose}`] : [name]) {
          const list = noted.get(key);
          if (list) list.push({ draft, at });
          else noted.set(key, [{ draft, at }]);
          settled.delete(key);
        }
      }
    },
    only(noun, whose, at) {
      const lower = noun.toLowerCase();
      for (const name of [lower, ...(offices.get(noun) ?? []).map((office) => `office:${office}`)]) {
        const holder = holderOf(whose ? `${name}\t${whose}` : name);
        if (holder && holder.from < at) return at <= holder.until ? holder.draft : null;
      }
      return null;
    },
  };
}

/** The earliest holder, with the place where a second one comes in. */
function firstOf(noted: readonly { draft: Draft; at: number }[]): Holder | null {
  const [any] = noted;
  if (!any) return null;
  const first = noted.reduce((a, b) => (b.at < a.at ? b : a), any);
  let until = Number.POSITIVE_INFINITY;
  for (const { draft, at } of noted) if (draft !== first.draft) until = Math.min(until, at);
  return { draft: first.draft, from: first.at, until };
}
