import type { Sentence } from "../../text/index.ts";
import type { ActorMention } from "../actors/mention-index.ts";
import type { Event } from "../contract.ts";
import type { Words } from "../rules/clauses.ts";
import { lastPart } from "../rules/triggers.ts";
import type { EventRule } from "./rules.ts";

/** More contexts than these tell nothing. */
const MOST = 2;
/** What states do with words is diplomacy where nothing else is named. */
const WORDS: ReadonlySet<Event["type"]> = new Set([
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "COOPERATE",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
]);

/** The PLOVER contexts that the words of a sentence tell of, those that more words tell first. O(tokens). */
export function contextsOf(words: Words, { from, to }: Sentence): readonly string[] {
  const { contexts, contextEnds, order } = words.tables;
  const counts = new Map<string, number>();
  for (let token = from; token < to; token++) {
    const lower = words.lower(token);
    if (!contextEnds.has(lower.slice(-3))) continue;
    const found = lastPart(lower, contexts, order === "v2" && words.capital(token));
    for (const name of found?.split("|") ?? []) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

/** The contexts of an event: its rule's, then those of its sentence; between governments else diplomacy. */
export function contextsFor(
  rule: EventRule,
  about: readonly string[],
  from: readonly ActorMention[],
  to: readonly ActorMention[],
): readonly string[] {
  const found = [...new Set([...rule.contexts, ...about])].slice(0, MOST);
  if (found.length > 0 || !WORDS.has(rule.type)) return found;
  const codes = new Set([...from, ...to].map(({ actor }) => actor.code));
  const official = [...from, ...to].every(({ actor }) => actor.sector === "GOV" || actor.sector === "IGO");
  return official && codes.size > 1 && !codes.has(null) ? ["diplomatic"] : found;
}
