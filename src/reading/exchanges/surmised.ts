import { pairOf, type Sentence } from "../../text/index.ts";
import type { ActorMention, MentionIndex } from "../actors/mention-index.ts";
import { type Draft, joined } from "./draft.ts";
import { isOneParty } from "./returns.ts";

type Side = "giver" | "receiver";

/** A sentence that names more countries leaves open which; and time stays linear. */
const MOST_NAMED = 8;

/** The first mention of each actor. */
function eachOnce(mentions: readonly ActorMention[]): readonly ActorMention[] {
  const first = new Map<string, ActorMention>();
  for (const mention of mentions) if (!first.has(mention.actor.id)) first.set(mention.actor.id, mention);
  return [...first.values()];
}

/**
 * Fills the one side that a sentence leaves open with the only other country that it names by a word of its own: "Aus Togo heißt
 * es, man wolle Mais aus Brasilien kaufen", but not "US-Dollar", "the German years". Not with who says so, nor with the place of the
 * dateline. The evidence then covers that place too.
 */
export function completeInSentence(
  text: string,
  mentions: MentionIndex,
  drafts: readonly Draft[],
  sentence: Sentence,
  dateline: ActorMention | null,
  speakers: (draft: Draft) => readonly ActorMention[],
): void {
  const states = mentions
    .inside(sentence)
    .filter((one) => one.actor.kind === "state" && isWhole(text, one) && one.start !== dateline?.start);
  const named = eachOnce(states);
  if (named.length > MOST_NAMED) return;
  for (const draft of drafts) {
    const side = openSide(draft);
    if (side === null) continue;
    const others = named.filter((one) => !draft[OTHER[side]].some((known) => isKin(known, one)));
    const [first] = others;
    if (first === undefined || others.length > 1) continue;
    // "Polen hat Zelte geschickt, Zypern Decken": one who gives as well gets nothing.
    if (drafts.some((other) => other.clause === draft.clause && other[OTHER[side]].some((one) => isKin(one, first))))
      continue;
    if (!speakers(draft).some((speaker) => isKin(speaker, first))) put(draft, side, first);
  }
}

/** A name, no adjective and no part of a compound. */
function isWhole(text: string, { form, end }: ActorMention): boolean {
  return (form === "name" || form === "metonym") && !/^[\p{L}\p{N}-]/u.test(text.slice(end, end + 1));
}

const OTHER: Readonly<Record<Side, Side>> = { giver: "receiver", receiver: "giver" };

/** The side that is open where the other one is told; null where none or both are, or somebody unknown stands there. */
function openSide({ giver, receiver, hasStranger, wants }: Draft): Side | null {
  if (hasStranger || giver.length > 0 === receiver.length > 0) return null;
  const side = giver.length === 0 ? "giver" : "receiver";
  // Whose own country is meant where people give to people, nobody can tell.
  const isOfCountry = ({ actor: { kind, code, mentions } }: ActorMention) =>
    code !== null || (kind === "organization" && mentions.some(({ form }) => form === "name"));
  return wants.includes(side) || ![...giver, ...receiver].every(isOfCountry) ? null : side;
}

function put(draft: Draft, side: Side, mention: ActorMention): void {
  draft[side] = [mention];
  draft.evidence = joined([pairOf(mention), ...draft.evidence]);
}

/** One party, or both of one country. */
function isKin(a: ActorMention, b: ActorMention): boolean {
  return isOneParty(a, b) || (a.actor.code !== null && a.actor.code === b.actor.code);
}
