import type { SpanPair } from "../../text/index.ts";
import type { MentionIndex } from "../actors/mention-index.ts";
import { certaintyOf, type Hedge } from "../certainty/certainty.ts";
import type { Actor, Statement } from "../contract.ts";
import type { FoundStatement } from "./found.ts";

/**
 * Gives found statements their ids, in reading order of the content, the actor that speaks, and their certainty.
 * The speaker is a person of its words before an organisation, and that before a country ("Russlands Präsident P").
 */
export function linkStatements(
  found: readonly FoundStatement[],
  actors: MentionIndex,
  hedges: readonly Hedge[],
  language: string,
): Statement[] {
  const order = found.map((_, i) => i).sort((a, b) => startOf(found[a]) - startOf(found[b]) || a - b);
  const idOf = new Map(order.map((at, i) => [at, `s${i + 1}`]));
  return order.map((at) => {
    const statement = found[at] as FoundStatement;
    const { type, medium, content, speaker, cue, frame, addressee, relied, within, rule } = statement;
    const actor = speakerAmong(speaker, actors);
    const basis = speakerAmong(relied ?? [], actors);
    const coloured = [...content, ...frame].map(([start, end]) => ({ start, end }));
    return {
      id: idOf.get(at) as string,
      type,
      medium,
      content,
      speaker: speaker.length > 0 ? { spans: speaker, actor } : null,
      cue,
      frame,
      addressee: addressee.length > 0 ? { spans: addressee, actor: speakerAmong(addressee, actors) } : null,
      within: within === null ? null : (idOf.get(within) as string),
      chain: chainOf(found, at, actors),
      ...(basis === null || basis === actor ? {} : { reliedOn: basis }),
      certainty: certaintyOf(hedges, coloured),
      rule: `${language}.statement.${rule}`,
    };
  });
}

/**
 * Who passes a statement on, outermost first, the speaker last: those in whose words its frame stands ("Laut X sagte Y"),
 * who quotes it ("X zitiert Y"), its speaker.
 */
function chainOf(found: readonly FoundStatement[], at: number, actors: MentionIndex): string[] {
  const { frame, speaker, within } = found[at] as FoundStatement;
  const holdsFrame = ([from, to]: SpanPair) => frame[0] !== undefined && from <= frame[0][0] && frame[0][1] <= to;
  const hosts = found
    .slice(Math.max(0, at - NEAR), at + NEAR)
    .filter((other) => other.type === "Indirect" && other.content.some(holdsFrame));
  const outer = within === null ? [] : (found[within] as FoundStatement).speaker;
  const last = speakerAmong(speaker, actors);
  const before = [...hosts.map((host) => host.speaker), outer].map((spans) => speakerAmong(spans, actors));
  const links = [...before.filter((link) => link !== last), last];
  return [...new Set(links.filter((link) => link !== null))];
}

/** Statements of one sentence stand together in the list. */
const NEAR = 6;

function startOf(statement: FoundStatement | undefined): number {
  return statement?.content[0]?.[0] ?? 0;
}

/** Null also where the words name several at once: "beide Seiten"; "ein [englischer] Verlag" is not England. */
function speakerAmong(spans: FoundStatement["speaker"], actors: MentionIndex): string | null {
  const named = spans.flatMap(([start, end]) =>
    actors.overlapping({ start, end }).filter((mention) => mention.form !== "demonym" || mention.end === end),
  );
  const best = (kind: Actor["kind"]) => named.find((mention) => mention.actor.kind === kind);
  const chosen = best("person") ?? best("outlet") ?? best("organization") ?? best("group") ?? named[0];
  const isShared = named.some(
    ({ start, end, actor }) => start === chosen?.start && end === chosen.end && actor.id !== chosen.actor.id,
  );
  return chosen === undefined || isShared ? null : chosen.actor.id;
}
