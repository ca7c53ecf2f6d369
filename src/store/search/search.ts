import { and, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { loadStem } from "../../language/index.ts";
import type { Certainty, Event, Exchange, Statement } from "../../reading/index.ts";
import { cover, type Span } from "../../text/index.ts";
import { type ArticleMeta, META } from "../article.ts";
import type { Database } from "../engines/engine.ts";
import { findings, versions } from "../schema.ts";
import { articleConditions, conditionsOf, findingConditions } from "./conditions.ts";
import { byPosition, cursorOf, type Position, positionOf } from "./cursor.ts";
import { type Evidence, evidenceOf, type Party, type RoleSpan } from "./evidence.ts";
import { firstPlaces } from "./first-places.ts";
import { type Kind, limitOf, type SearchQuery } from "./search-query.ts";
import { type Snippet, snippetOf } from "./snippet.ts";
import { type WordsQuery, wordsQueryOf } from "./words-query.ts";

/** What was found and where it stands. Fields that its kind does not have are null. */
export interface Hit {
  readonly kind: Kind;
  /** The record's id in its reading; null of an article. */
  readonly id: string | null;
  readonly article: ArticleMeta;
  readonly type: Statement["type"] | Event["type"] | null;
  readonly medium: Statement["medium"] | null;
  readonly stage: Exchange["stage"] | null;
  readonly status: Event["status"] | null;
  readonly certainty: Pick<Certainty, "level" | "low" | "high"> | null;
  readonly rule: string | null;
  readonly parties: readonly Party[];
  readonly spans: readonly RoleSpan[];
  readonly snippet: Snippet;
}

export interface SearchPage {
  readonly hits: readonly Hit[];
  /** What to give as `after` for the next page; null on the last one. */
  readonly next: string | null;
}

interface Row extends Position {
  readonly kind: Kind;
  readonly article: ArticleMeta;
  readonly finding: Omit<Hit, "kind" | "id" | "article" | "parties" | "spans" | "snippet">;
}

/** One page of what the archive holds. Throws `search.words`, `search.limit`, `search.cursor`. */
export async function search(db: Database, query: SearchQuery): Promise<SearchPage> {
  const limit = limitOf(query);
  const after = query.after === undefined ? null : positionOf(query.after);
  const words = await wordsQueryOf(query.words ?? "");
  const { ofFindings, ofArticles } = conditionsOf(query, { words, after });
  const found = [
    ...(ofFindings === null ? [] : await findingRows(db, ofFindings, limit + 1)),
    ...(ofArticles === null ? [] : await articleRows(db, ofArticles, limit + 1)),
  ].sort(byPosition);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  const articles = rows.filter(({ kind }) => kind === "article").map(({ version }) => version);
  const looked = { words, places: await firstPlaces(db, query, articles) };
  return { hits: await hitsOf(db, rows, looked), next: last && found.length > limit ? cursorOf(last) : null };
}

async function findingRows(db: Database, conditions: SQL | undefined, limit: number): Promise<Row[]> {
  const { kind, version, id, start, type, medium, stage, status, level, low, high, rule } = findings;
  const rows = await db
    .select({
      day: sql<string>`${findings.day}::text`,
      ...{ kind, version, id, start, type, medium, stage, status, level, low, high, rule },
      article: META,
    })
    .from(findings)
    .innerJoin(versions, eq(versions.id, findings.version))
    .where(conditions)
    .orderBy(desc(findings.day), desc(findings.version), findings.start, sql`${findings.id} collate "C"`)
    .limit(limit);
  return rows.map(({ day, kind, version, id, start, article, level, low, high, ...rest }) => {
    // The rows hold what the reading gave, whose types the schema of the tables does not repeat.
    const finding = { ...rest, certainty: { level, low, high } } as Row["finding"];
    return { day, kind, version, id, start, article, finding };
  });
}

/** Findings and articles by their place, as hits, in the order of the places; what is not there any more is left out. */
export async function hitsAt(db: Database, places: readonly Place[]): Promise<Hit[]> {
  if (places.length === 0) return [];
  const list = JSON.stringify(places.map(({ version, id }) => ({ version, id })));
  const wanted = sql`(${findings.version}, ${findings.id}) in (
    select version, id from json_to_recordset(${list}::json) as w(version int, id text))`;
  const whole = places.filter(({ id }) => id === "").map(({ version }) => version);
  const rows = [
    ...(await findingRows(db, wanted, places.length)),
    ...(whole.length === 0 ? [] : await articleRows(db, inArray(versions.id, whole), whole.length)),
  ];
  const at = new Map((await hitsOf(db, rows, NOTHING)).map((hit) => [`${hit.article.version} ${hit.id ?? ""}`, hit]));
  return places.flatMap(({ version, id }) => at.get(`${version} ${id}`) ?? []);
}

/** Where in some versions something stands that a search finds; articles only where it asks for them by kind. */
export async function placesAmong(db: Database, query: SearchQuery, among: readonly number[]): Promise<Place[]> {
  const words = await wordsQueryOf(query.words ?? "");
  const { kinds } = query;
  const wanted = { words, after: null, among };
  const ofFindings =
    kinds === undefined || kinds.some((kind) => kind !== "article") ? findingConditions(query, wanted) : null;
  const ofArticles = kinds?.includes("article") ? articleConditions(query, wanted) : null;
  const { version, id } = findings;
  const places: Place[] =
    ofFindings === null
      ? []
      : await db
          .select({ version, id })
          .from(findings)
          .innerJoin(versions, eq(versions.id, version))
          .where(ofFindings)
          .orderBy(version, findings.start, sql`${id} collate "C"`);
  if (ofArticles === null) return places;
  const whole = await db.select({ version: versions.id }).from(versions).where(ofArticles);
  return [...places, ...whole.map((one) => ({ ...one, id: "" }))];
}

/** Where a finding or an article stands in the archive. */
export interface Place {
  readonly version: number;
  /** The record's id in its reading; empty of an article. */
  readonly id: string;
}

const NO_FINDING = { type: null, medium: null, stage: null, status: null, certainty: null, rule: null };

async function articleRows(db: Database, conditions: SQL | undefined, limit: number): Promise<Row[]> {
  const rows = await db
    .select({ day: sql<string>`${versions.day}::text`, article: META })
    .from(versions)
    .where(and(conditions))
    .orderBy(desc(versions.day), desc(versions.id))
    .limit(limit);
  return rows.map(({ day, article }) => {
    return { day, kind: "article", version: article.version, id: "", start: -1, article, finding: NO_FINDING };
  });
}

/** Texts in memory at a time: a page of hits in long articles must not fill it. */
const TEXTS = 10;

/** What a snippet shows and marks: the words that were looked for; of an article the place for which it was found. */
interface Looked {
  readonly words: WordsQuery | null;
  readonly places: ReadonlyMap<number, Span>;
}

const NOTHING: Looked = { words: null, places: new Map() };

async function hitsOf(db: Database, rows: readonly Row[], looked: Looked): Promise<Hit[]> {
  const evidence = await evidenceOf(
    db,
    rows.filter(({ kind }) => kind !== "article"),
  );
  const hits: Hit[] = [];
  for (let i = 0; i < rows.length; i += TEXTS) {
    const some = rows.slice(i, i + TEXTS);
    const texts = await textsOf(db, some);
    for (const row of some) hits.push(await hitOf(row, texts.get(row.version) ?? "", evidence(row), looked));
  }
  return hits;
}

async function hitOf(row: Row, text: string, { spans, parties }: Evidence, { words, places }: Looked): Promise<Hit> {
  const { kind, id, article, finding } = row;
  const shown = spans.filter(({ role }) => role === "content" || role === "frame" || role === "evidence");
  const within = kind === "article" ? { start: 0, end: text.length } : cover(shown);
  const looking = { stem: await loadStem(article.language), matches: words?.matches ?? (() => false) };
  return {
    kind,
    id: id === "" ? null : id,
    article,
    ...finding,
    parties: parties.map((party) => ({ ...party, name: party.name ?? standing(text, spans, party.role) })),
    spans,
    snippet: snippetOf(text, within, looking, kind === "article" ? places.get(row.version) : undefined),
  };
}

/** The words of a voice that is no actor: "ein Sprecher". */
function standing(text: string, spans: readonly RoleSpan[], role: string): string {
  const own = spans.filter((span) => span.role === role);
  return own.map(({ start, end }) => text.slice(start, end)).join(" … ");
}

async function textsOf(db: Database, rows: readonly Row[]): Promise<ReadonlyMap<number, string>> {
  const ids = [...new Set(rows.map(({ version }) => version))];
  const found = await db
    .select({ id: versions.id, text: versions.text })
    .from(versions)
    .where(inArray(versions.id, ids));
  return new Map(found.map(({ id, text }) => [id, text]));
}
