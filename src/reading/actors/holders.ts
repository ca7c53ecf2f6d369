import type { Draft } from "./drafts.ts";

/** Who was given a role by the text, and up to where nobody else was. */
interface Holder {
  readonly draft: Draft;
  readonly from: number;
  /** Where another person is first given the role. */
  until: number;
}

/** The holders of the roles that an article states, asked by noun and country. */
export interface Holders {
  /** Notes that the person is given the role at a position of the text. */
  add(noun: string, of: string | null, draft: Draft, at: number): void;
  /** The only person who was given the role before the position; null where none or several were. */
  only(noun: string, of: string | null, at: number): Draft | null;
}

export function newHolders(): Holders {
  const known = new Map<string, Holder[]>();
  const note = (key: string, draft: Draft, at: number) => {
    const holders = known.get(key);
    if (!holders) known.set(key, [{ draft, from: at, until: Number.POSITIVE_INFINITY }]);
    else holders.push({ draft, from: at, until: Number.POSITIVE_INFINITY });
  };
  let settled = false;
  return {
    add(noun, of, draft, at) {
      for (const name of namesOf(noun)) {
        note(name, draft, at);
        if (of) note(`${name}\t${of}`, draft, at);
      }
      settled = false;
    },
    only(noun, of, at) {
      if (!settled) for (const [key, holders] of known) known.set(key, [firstOf(holders)]);
      settled = true;
      const holder = known.get(of ? `${noun.toLowerCase()}\t${of}` : noun.toLowerCase())?.[0];
      return holder && holder.from < at && at <= holder.until ? holder.draft : null;
    },
  };
}

/** The earliest holder, with the place where a second one comes in. */
function firstOf(holders: readonly Holder[]): Holder {
  const first = holders.reduce((a, b) => (b.from < a.from ? b : a));
  let until = first.until;
  for (const other of holders) {
    if (other.draft !== first.draft) until = Math.min(until, other.from);
    else until = Math.min(until, other.until);
  }
  return { ...first, until };
}

/** A role noun and its last word or part: "the minister" may be the foreign minister, but no vice president the president. */
function namesOf(noun: string): readonly string[] {
  const lower = noun.toLowerCase();
  if (DEPUTY.test(lower)) return [lower];
  const head = HEADS.find((word) => lower !== word && lower.endsWith(word));
  return head ? [lower, head] : [lower];
}

const DEPUTY = /^(?:vize|vice|deputy|stellvert|ex|former)/;
/** Nouns that often take up a longer one. */
const HEADS = [
  "minister",
  "sprecher",
  "experte",
  "chef",
  "politiker",
  "vorsitzende",
  "spokesman",
  "spokeswoman",
  "leader",
  "secretary",
  "adviser",
  "expert",
  "general",
];
