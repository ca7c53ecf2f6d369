import { and, asc, eq, sql } from "drizzle-orm";
import type { Article } from "../article/index.ts";
import type { Database } from "./engines/engine.ts";
import { hashOf, keyOf } from "./identity.ts";
import { articles, versions } from "./schema.ts";

/** What is known of a version of an article beside its words. `version`: what `Store.reading` gives the reading of. */
export interface ArticleMeta {
  readonly version: number;
  readonly source: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly language: string;
}

/** One of the texts that stood at an article's address, the first is number 1. */
export interface ArticleVersion {
  readonly version: number;
  readonly number: number;
  readonly latest: boolean;
  readonly title: string | null;
  readonly published: string | null;
  /** When it came into the archive, ISO 8601. */
  readonly added: string;
}

/** The columns of `ArticleMeta`. */
export const META = {
  version: versions.id,
  source: versions.source,
  url: versions.url,
  title: versions.title,
  outlet: versions.outlet,
  published: sql<string | null>`${versions.published}::text`,
  language: versions.language,
};

/** Who prints a version: the outlet, else the host of its address; null where neither is known. */
export const OUTLET = sql<string | null>`coalesce(${versions.outlet}, split_part(${versions.url}, '/', 3))`;

/** A version's article and all of its versions in their order; null where there is none. */
export async function articleOf(
  db: Database,
  version: number,
): Promise<{ readonly article: ArticleMeta; readonly versions: readonly ArticleVersion[] } | null> {
  const [row] = await db
    .select({ ...META, of: versions.article })
    .from(versions)
    .where(eq(versions.id, version));
  if (row === undefined) return null;
  const { of, ...article } = row;
  const { number, latest, title } = versions;
  const all = await db
    .select({ version: versions.id, number, latest, title, published: META.published, added: versions.added })
    .from(versions)
    .where(eq(versions.article, of))
    .orderBy(asc(versions.number));
  return { article, versions: all.map((one) => ({ ...one, added: new Date(one.added).toISOString() })) };
}

/** The version that holds this very text of this very article; null where the archive has none. */
export async function versionOf(db: Database, article: Article): Promise<number | null> {
  const [row] = await db
    .select({ version: versions.id })
    .from(versions)
    .innerJoin(articles, eq(articles.id, versions.article))
    .where(and(eq(articles.key, keyOf(article)), eq(versions.hash, hashOf(article.text))));
  return row?.version ?? null;
}
