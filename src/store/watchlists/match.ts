import { createHash } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import type { Contradiction } from "../../picture/index.ts";
import type { Database } from "../engines/engine.ts";
import { numbers, texts } from "../lists.ts";
import { type Hit, hitsAt, type Place, placesAmong } from "../search/search.ts";
import type { SearchQuery } from "../search/search-query.ts";
import { queriesOf, type Watch } from "./watch.ts";
import { alerts, watchlists } from "./watch-schema.ts";

/** What was worked into the picture: versions that were kept or corrected, and contradictions of their events. */
export interface News {
  readonly versions: readonly number[];
  readonly contradictions: readonly Contradiction[];
}

type Watchlist = typeof watchlists.$inferSelect;
type NewAlert = Pick<
  typeof alerts.$inferInsert,
  "kind" | "version" | "record" | "print" | "againstVersion" | "againstRecord" | "on" | "of"
>;

/**
 * Notes what of the news the watch lists look for. Only these versions are looked at; what came before a list was made
 * is no news to it. Part of the transaction that settles them, so each is matched once whatever happens.
 */
export async function matchWatchlists(tx: Database, news: News): Promise<void> {
  for (const list of await tx.select().from(watchlists)) {
    const found = [...(await findingsFor(tx, list, news)), ...(await contradictionsFor(tx, list, news))];
    await note(tx, list, found);
  }
}

async function findingsFor(tx: Database, { watch, since }: Watchlist, news: News): Promise<NewAlert[]> {
  const fresh = news.versions.filter((version) => version > since);
  const hits = await hitsAt(tx, await matching(tx, queriesOf(watch as Watch), fresh));
  return hits.map((hit) => ({ kind: hit.kind, ...placeOf(hit), print: printOf(hit) }));
}

/** Contradictions that an event which is looked for is part of. */
async function contradictionsFor(tx: Database, { watch, since }: Watchlist, news: News): Promise<NewAlert[]> {
  const events = queriesOf(watch as Watch)
    .filter(({ kinds }) => kinds === undefined || kinds.includes("event"))
    .map((query) => ({ ...query, kinds: ["event"] as const }));
  const sides = news.contradictions
    .map(({ on, of, one, other }) => ({ on, of, against: accountOf(one), account: accountOf(other) }))
    .filter(({ against, account }) => Math.max(against.version, account.version) > since);
  const among = sides.flatMap(({ against, account }) => [against.version, account.version]);
  const wanted = new Set((await matching(tx, events, among)).map(keyOf));
  const chosen = sides.filter(({ against, account }) => wanted.has(keyOf(against)) || wanted.has(keyOf(account)));
  const hits = await hitsAt(
    tx,
    chosen.map(({ account }) => account),
  );
  const at = new Map(hits.map((hit) => [keyOf(accountAt(hit)), hit]));
  return chosen.flatMap(({ on, of, against, account }) => {
    const hit = at.get(keyOf(account));
    if (hit === undefined) return [];
    const place = { againstVersion: against.version, againstRecord: against.id };
    return {
      kind: "contradiction" as const,
      ...placeOf(hit),
      ...place,
      on,
      of,
      print: contradictionPrint(hit, on, of),
    };
  });
}

/** Where in these versions something stands that one of the searches finds, each place once. */
async function matching(tx: Database, queries: readonly SearchQuery[], among: readonly number[]): Promise<Place[]> {
  if (among.length === 0) return [];
  const found = new Map<string, Place>();
  for (const query of queries) for (const place of await placesAmong(tx, query, among)) found.set(keyOf(place), place);
  return [...found.values()].sort((a, b) => a.version - b.version);
}

/**
 * Adds what is new. The same words of the same article are known, in another version of it or read anew, and get the
 * place where they stand now; those of a copy of it are passed over.
 */
async function note(tx: Database, list: Watchlist, found: readonly NewAlert[]): Promise<void> {
  if (found.length === 0) return;
  const known = await knownOf(tx, list, found);
  const facts = await factsOf(tx, found);
  const here = new Set(found.map(({ version, record }) => `${version} ${record}`));
  const added: NewAlert[] = [];
  for (const one of found) {
    const { article, origin } = facts.get(one.version)!;
    const alike = known.filter(({ print }) => print === one.print);
    const same = alike.find((before) => before.article === article);
    if (same?.id != null && !here.has(`${same.version} ${same.record}`))
      await tx.update(alerts).set({ version: one.version, record: one.record }).where(eq(alerts.id, same.id));
    if (same !== undefined || alike.some((before) => origin !== null && before.origin === origin)) continue;
    added.push(one);
    known.push({ id: null, print: one.print, version: one.version, record: one.record, article, origin });
  }
  if (added.length === 0) return;
  const state = list.webhook === null ? "kept" : "waiting";
  await tx.insert(alerts).values(added.map((one) => ({ ...one, watchlist: list.id, state }) as const));
}

interface Known {
  /** Null of what is being added. */
  readonly id: number | null;
  readonly print: string;
  readonly version: number;
  readonly record: string;
  readonly article: number;
  readonly origin: number | null;
}

async function knownOf(tx: Database, { id }: Watchlist, found: readonly NewAlert[]): Promise<Known[]> {
  const prints = texts([...new Set(found.map(({ print }) => print))]);
  const { rows } = await tx.execute(sql`select a.id, a.print, a.version, a.record, v.article, o.origin from alerts a
    join versions v on v.id = a.version left join origins o on o.version = a.version
    where a.watchlist = ${id} and a.print = any(${prints}) order by a.id`);
  return rows as unknown as Known[];
}

async function factsOf(
  tx: Database,
  found: readonly NewAlert[],
): Promise<ReadonlyMap<number, Pick<Known, "article" | "origin">>> {
  const ids = numbers([...new Set(found.map(({ version }) => version))]);
  const { rows } = await tx.execute(sql`select v.id, v.article, o.origin from versions v
    left join origins o on o.version = v.id where v.id = any(${ids})`);
  return new Map(rows.map((row) => [Number(row.id), row as unknown as Known]));
}

/** What a hit says: the same where kind, type and words are. Ids and positions change when a text is read again. */
export function printOf({ kind, type, stage, snippet }: Hit): string {
  return hash(kind === "article" ? [kind] : [kind, type ?? stage, snippet.text]);
}

/** What an account contradicts another one on; which one is the first of the others does not count. */
export function contradictionPrint(hit: Hit, on: string | null, of: string | null): string {
  return hash(["contradiction", on, of, printOf(hit)]);
}

function hash(parts: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
}

function accountOf({ article, event }: Contradiction["one"]): Place {
  return { version: Number(article), id: event };
}

function accountAt({ article, id }: Hit): Place {
  return { version: article.version, id: id ?? "" };
}

function placeOf(hit: Hit) {
  const { version, id: record } = accountAt(hit);
  return { version, record };
}

function keyOf({ version, id }: Place): string {
  return `${version} ${id}`;
}
