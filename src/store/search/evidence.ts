import { sql } from "drizzle-orm";
import type { Span } from "../../text/index.ts";
import type { Database } from "../engines/engine.ts";

/** A place of a finding's words, by what they are in it: content, speaker, cue, frame, evidence, trigger … */
export interface RoleSpan extends Span {
  readonly role: string;
}

/** Somebody who takes part: speaker, source, target, giver, receiver … `actor`: the id in the reading. */
export interface Party {
  readonly role: string;
  readonly actor: string | null;
  readonly name: string;
}

export interface Evidence {
  readonly spans: readonly RoleSpan[];
  /** `name` is null where no actor stands behind the words. */
  readonly parties: readonly (Omit<Party, "name"> & { readonly name: string | null })[];
}

interface Place {
  readonly version: number;
  readonly id: string;
}

/** Spans and parties of findings, in two queries for all of them. */
export async function evidenceOf(db: Database, places: readonly Place[]): Promise<(place: Place) => Evidence> {
  if (places.length === 0) return () => ({ spans: [], parties: [] });
  const list = JSON.stringify(places.map(({ version, id }) => ({ version, finding: id })));
  const wanted = sql`json_to_recordset(${list}::json) as w(version int, finding text)`;
  const spans = await db.execute(sql`select s.version, s.finding, s.role, s.start, s.stop
    from ${wanted} join spans s using (version, finding)
    order by s.version, s.finding, s.role, s.ord`);
  const parties = await db.execute(sql`select p.version, p.finding, p.role, p.actor, a.name
    from ${wanted} join parties p using (version, finding)
    left join actors a on a.version = p.version and a.id = p.actor
    order by p.version, p.finding, p.role, p.ord`);
  const spansAt = grouped(spans.rows);
  const partiesAt = grouped(parties.rows);
  return (place) => ({
    spans: (spansAt.get(keyOf(place)) ?? []).map(({ role, start, stop }) => {
      return { role: String(role), start: Number(start), end: Number(stop) };
    }),
    parties: (partiesAt.get(keyOf(place)) ?? []).map(({ role, actor, name }) => {
      return { role: String(role), actor: actor as string | null, name: name as string | null };
    }),
  });
}

const keyOf = ({ version, id }: Place) => `${version} ${id}`;

function grouped(rows: readonly Record<string, unknown>[]): Map<string, Record<string, unknown>[]> {
  const groups = new Map<string, Record<string, unknown>[]>();
  for (const row of rows) {
    const key = `${row.version} ${row.finding}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
