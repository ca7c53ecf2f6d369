import { byPosition, type Sentence } from "../../text/index.ts";
import { addMention, type Draft, type Drafts } from "./drafts.ts";
import { lowerAt, type Scene } from "./scene.ts";

/** What a sum counts. */
type Sum = "state" | "side" | "party" | "person";

/** A mention of a state or person, by the token where it begins. */
interface Place {
  readonly start: number;
  readonly draft: Draft;
}

/**
 * Resolves "beide Länder", "both sides", "die beiden Präsidenten" to the two that are meant: the only two states (or
 * sides, or persons) that the sentence names before, or that it and the one or two sentences before it name. Both get a
 * mention over the same words.
 */
export function linkSums(scene: Scene, drafts: Drafts): void {
  const { both, two, definite, countries, sides, parties } = scene.tables.functionWords;
  const kinds = scene.lowers.map((word) => (both.has(word) ? "both" : two.has(word) ? "two" : null));
  if (!kinds.some((kind) => kind !== null)) return;
  const places = placesOf(drafts);
  scene.sentences.forEach((sentence, index) => {
    for (let at = sentence.from; at + 1 < sentence.to; at++) {
      const sums = kinds[scene.tokens.form[at] as number];
      if (!sums || (sums === "two" && !(at > 0 && definite.has(lowerAt(scene, at - 1))))) continue;
      const noun = lowerAt(scene, at + 1);
      const role = scene.found.facts.roles[scene.tokens.form[at + 1] as number];
      const person = role?.kind === "person" ? "person" : null;
      const kind = countries.has(noun) ? "state" : sides.has(noun) ? "side" : parties.has(noun) ? "party" : person;
      if (!kind) continue;
      const span = { start: scene.tokens.start[at] as number, end: scene.tokens.end[at + 1] as number };
      for (const draft of pairBefore(scene, places, span.start, index, kind, drafts))
        addMention(draft, span, "nominal");
    }
  });
}

function placesOf(drafts: Drafts): Place[] {
  const places = [...drafts.values()].flatMap((draft) =>
    draft.mentions.map(({ start, end }) => ({ start, end, draft })),
  );
  return places.sort(byPosition);
}

/** The two of the kind in the sentence up to the position; where they are none or one, in one and two sentences more. */
function pairBefore(
  scene: Scene,
  places: readonly Place[],
  position: number,
  index: number,
  kind: Sum,
  drafts: Drafts,
): readonly Draft[] {
  for (let back = 0; back <= 2 && index - back >= 0; back++) {
    const from = startOf(scene, scene.sentences[index - back] as Sentence);
    const found = new Set<Draft>();
    for (let i = firstFrom(places, from); i < places.length && (places[i] as Place).start < position; i++) {
      const party = partyOf((places[i] as Place).draft, kind, drafts);
      if (party) found.add(party);
    }
    if (found.size === 2) return [...found];
    if (found.size > 2) return [];
  }
  return [];
}

/** As what an actor counts in the sum: of a person who governs, a side is the state, where the article names it. */
function partyOf(draft: Draft, kind: Sum, drafts: Drafts): Draft | null {
  if (kind === "person") return draft.kind === "person" ? draft : null;
  if (kind === "party") return draft.sector === "PTY" && draft.kind === "organization" ? draft : null;
  if (draft.kind === "state") return draft;
  if (kind === "state" || draft.kind === "place" || draft.kind === "outlet") return null;
  if (draft.kind === "person") return (draft.sector === "GOV" && drafts.get(`state:${draft.code}`)) || null;
  return draft.sector !== null && PARTIES.has(draft.sector) ? draft : null;
}

/** Sectors of those who deal or fight as a side. */
const PARTIES = new Set(["REB", "IGO", "PTY", "OPP", "LAB"]);

function startOf(scene: Scene, { from }: Sentence): number {
  return scene.tokens.start[from] as number;
}

function firstFrom(places: readonly Place[], position: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle] as Place).start < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
