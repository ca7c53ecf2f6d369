import type { Entry, NameSpan } from "../../language/index.ts";
import type { RoleNoun } from "./role-nouns.ts";
import { lowerAt, type Scene } from "./scene.ts";

/** Tells whose government "die Regierung" is. */
export interface Governments {
  /** Notes that the text names the government of the state. */
  add(state: Entry): void;
  /** The state of a definite noun without a country: the only one whose government was named, or named nearby. */
  of(noun: RoleNoun): Entry | null;
}

/**
 * "Die Regierung" is that of the one state whose government the text named before; where it named none, that of the only
 * state in its sentence up to the noun and in the sentence before. Two states: nobody knows.
 */
export function newGovernments(scene: Scene): Governments {
  const named = new Set<Entry>();
  const states = scene.found.names.filter((name) => stateOn(name) !== null);
  const sentenceOf = sentenceStarts(scene);
  return {
    add: (state) => named.add(state),
    of(noun) {
      if (noun.from === 0 || !scene.tables.functionWords.definite.has(lowerAt(scene, noun.from - 1))) return null;
      if (named.size > 0) return named.size === 1 ? ([...named][0] as Entry) : null;
      const from = sentenceOf(noun.from);
      const near = new Set<Entry>();
      for (let i = firstFrom(states, from); i < states.length && (states[i] as NameSpan).from < noun.from; i++)
        near.add(stateOn(states[i] as NameSpan) as Entry);
      return near.size === 1 ? ([...near][0] as Entry) : null;
    },
  };
}

function stateOn({ hits }: NameSpan): Entry | null {
  const entry = hits[0]?.entry;
  return entry?.kind === "state" ? entry : null;
}

/** For a token, where the sentence before its own begins. */
function sentenceStarts({ sentences }: Scene): (token: number) => number {
  let index = 0;
  return (token) => {
    while (index + 1 < sentences.length && (sentences[index]?.to ?? 0) <= token) index++;
    return sentences[Math.max(0, index - 1)]?.from ?? 0;
  };
}

function firstFrom(names: readonly NameSpan[], token: number): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((names[middle] as NameSpan).from < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
