import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Article } from "../article/index.ts";
import { mergesOf } from "./corrections/merges.ts";
import type { Database } from "./engines/engine.ts";
import type { Entry } from "./entry.ts";
import { refused, type StoreError } from "./errors.ts";
import { hashOf, keyOf } from "./identity.ts";
import { numbers } from "./lists.ts";
import { remakeRows } from "./refresh.ts";
import { insertions, noteChanges, ROWS, sidesIn } from "./replace.ts";
import { articles, readings, versions } from "./schema.ts";
import { isNewer } from "./versions.ts";

/** What the archive has of an article: nothing, another text, this text read by an older engine, all of it. */
export type Standing = "new" | "changed" | "outdated" | "known";

/** What became of an entry; `standing` is what was found, `known` was left as it is. */
export type Kept = { readonly version: number; readonly standing: Standing } | { readonly error: StoreError };

export interface KeepOptions {
  /** Put the reading in place of one by the same engine too. */
  readonly again?: boolean;
}

interface Keeping extends KeepOptions {
  /**
   * Leave it at what `entryOf` has checked: that records name only records which are there. Asking the database for each
   * row again takes a third of the one writer's time; only an embedded one lets itself be told not to.
   */
  readonly checked?: boolean;
  /** Throws where there is no room for more. */
  readonly needRoom?: () => void;
}

/** What the archive has of one text at one address. */
interface Found {
  readonly article: number;
  readonly version: number;
  readonly number: number;
  readonly hash: string;
  readonly engine: string | null;
}

/** What adding each of the articles with this engine would change, in their order. */
export async function standingsOf(db: Database, list: readonly Article[], engine: string): Promise<Standing[]> {
  if (list.length === 0) return [];
  const keys = list.map(keyOf);
  const found = await db
    .select({ key: articles.key, hash: versions.hash, engine: readings.engine })
    .from(articles)
    .innerJoin(versions, eq(versions.article, articles.id))
    .leftJoin(readings, eq(readings.version, versions.id))
    .where(inArray(articles.key, keys));
  return list.map(({ text }, i) =>
    standing(
      found.filter(({ key }) => key === keys[i]),
      { hash: hashOf(text), engine },
    ),
  );
}

function standing(found: readonly Pick<Found, "hash" | "engine">[], now: { hash: string; engine: string }): Standing {
  if (found.length === 0) return "new";
  const same = found.find(({ hash }) => hash === now.hash);
  if (same === undefined) return "changed";
  return same.engine === null || isNewer(now.engine, same.engine) ? "outdated" : "known";
}

/**
 * Keeps entries, each wholly or not at all, in one transaction where that goes: a commit and the reading of a statement
 * cost as much as the rows of an article. What the database refuses is tried one at a time, so that only the entry that
 * is at fault is refused. What is there already is left as it is, so keeping twice is keeping once.
 */
export async function keepAll(db: Database, entries: readonly Entry[], options: Keeping = {}): Promise<Kept[]> {
  const kept: Kept[] = [];
  for (const run of distinct(entries)) {
    try {
      options.needRoom?.();
      kept.push(...(await db.transaction((tx) => keepRun(tx, run, options))));
    } catch (error) {
      if (run.length === 1 || isOfAll(error)) kept.push(...run.map(() => ({ error: refused(error) })));
      else for (const entry of run) kept.push(...(await keepAll(db, [entry], options)));
    }
  }
  return kept;
}

/** Whether the others would fail by it as well: it is no entry's fault. */
function isOfAll(error: unknown): boolean {
  return refused(error).code !== "store.refused";
}

/** Entries in their order, parted so that no article stands twice in a run. */
function distinct(entries: readonly Entry[]): Entry[][] {
  const runs: Entry[][] = [];
  let keys = new Set<string>();
  for (const entry of entries) {
    const run = runs.at(-1);
    if (run === undefined || keys.has(entry.key)) {
      runs.push([entry]);
      keys = new Set([entry.key]);
    } else {
      run.push(entry);
      keys.add(entry.key);
    }
  }
  return runs;
}

/** Entries of different articles. */
async function keepRun(
  tx: Database,
  run: readonly Entry[],
  { again = false, checked = false }: Keeping,
): Promise<Kept[]> {
  const ids = await articlesFor(tx, run);
  const there = await versionsOf(tx, [...ids.values()]);
  const plans = run.map((entry) => {
    const article = ids.get(entry.key)!;
    const found = there.filter((one) => one.article === article);
    const state = standing(found, { hash: entry.version.hash, engine: entry.engine });
    const same = found.find(({ hash }) => hash === entry.version.hash);
    const number = Math.max(0, ...found.map((one) => one.number)) + 1;
    return { entry, article, number, same, standing: state === "known" && again ? "outdated" : state };
  });
  const replaced = plans.filter((plan) => plan.standing === "outdated" || plan.standing === "changed");
  const earlier = there.filter(({ article }) => replaced.some((plan) => plan.article === article));
  const before = await sidesIn(
    tx,
    earlier.map(({ version }) => version),
  );
  for (const { entry, same } of plans.filter((plan) => plan.standing === "outdated")) {
    await tx.delete(readings).where(eq(readings.version, same!.version));
    const { words, language } = entry.version;
    await tx.update(versions).set({ words, language }).where(eq(versions.id, same!.version));
  }
  const changed = plans.filter((plan) => plan.standing === "changed").map(({ article }) => article);
  if (changed.length > 0) {
    await tx
      .update(versions)
      .set({ latest: false })
      .where(and(inArray(versions.article, changed), versions.latest));
  }
  const made = await addVersions(
    tx,
    plans.filter(({ same }) => same === undefined),
  );
  const done = plans.map((plan) => ({ ...plan, version: plan.same?.version ?? made.get(plan.article)! }));
  const written = done.filter((plan) => plan.standing !== "known");
  if (written.length > 0) {
    if (checked) await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(insertion(written));
    if (checked) await tx.execute(sql`set local session_replication_role = origin`);
    await noteChanges(tx, [
      { version: written[0]!.version, sides: before },
      ...written.map(({ version, entry: { sides } }) => ({ version, sides })),
    ]);
    for (const version of await correctedAmong(tx, written)) await remakeRows(tx, version);
  }
  return done.map(({ version, standing: state }) => ({ version, standing: state }));
}

/** The articles' rows, locked, so that of two processes that add the same article one waits for the other. */
async function articlesFor(tx: Database, run: readonly Entry[]): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .insert(articles)
    .values(run.map(({ key, version: { url } }) => ({ key, url })))
    .onConflictDoUpdate({ target: articles.key, set: { key: sql`excluded.key` } })
    .returning({ key: articles.key, id: articles.id });
  return new Map(rows.map(({ key, id }) => [key, id]));
}

function versionsOf(tx: Database, ids: readonly number[]): Promise<Found[]> {
  const { article, id: version, number, hash } = versions;
  return tx
    .select({ article, version, number, hash, engine: readings.engine })
    .from(versions)
    .leftJoin(readings, eq(readings.version, versions.id))
    .where(inArray(versions.article, [...ids]));
}

interface NewVersion {
  readonly entry: Entry;
  readonly article: number;
  readonly number: number;
}

/** The latest versions of their articles; gives their numbers in the archive by article. */
async function addVersions(tx: Database, plans: readonly NewVersion[]): Promise<ReadonlyMap<number, number>> {
  if (plans.length === 0) return new Map();
  const rows = await tx
    .insert(versions)
    .values(plans.map(({ entry, article, number }) => ({ ...entry.version, article, number, latest: true })))
    .returning({ article: versions.article, id: versions.id });
  return new Map(rows.map(({ article, id }) => [article, id]));
}

/** The readings and all of their rows, as one statement. */
function insertion(written: readonly Written[]): SQL {
  const documents = written.map(
    ({ version, entry }) => sql`(${version}::int, ${entry.engine}::text, ${entry.document}::json, ${ROWS}::int)`,
  );
  const rows = insertions(written.map(({ version, entry }) => ({ version, rows: entry.rows })));
  return sql`with ${sql.join(
    [
      sql`new_reading as (insert into ${readings} (version, engine, document, rows)
        values ${sql.join(documents, sql`, `)})`,
      ...rows,
    ],
    sql`, `,
  )} select 1`;
}

/** Of some versions those in whose readings people have corrected something, there or by merging actors anywhere. */
async function correctedAmong(tx: Database, written: readonly Written[]): Promise<number[]> {
  const { rows } = await tx.execute(sql`select distinct version from corrections
    where undone is null and version = any(${numbers(written.map(({ version }) => version))})`);
  const here = new Set(rows.map(({ version }) => Number(version)));
  const merged = await mergesOf(tx);
  const isMerged = ({ entry }: Written) => entry.own.some((key) => merged(key) !== key);
  return written.filter((one) => here.has(one.version) || isMerged(one)).map(({ version }) => version);
}

interface Written {
  readonly entry: Entry;
  readonly version: number;
}
