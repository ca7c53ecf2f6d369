import { and, asc, eq, gt, isNull } from "drizzle-orm";
import { type ArticleMeta, META } from "../article.ts";
import type { Database } from "../engines/engine.ts";
import { corrections, versions } from "../schema.ts";
import type { Action, Change, Recorded, RecordKind, Refs } from "./correction.ts";

/** One correction as an example to learn from. Whoever it names by id stands in `named` with the words. */
export interface TrainingExample {
  readonly action: Action;
  readonly record: RecordKind;
  readonly article: ArticleMeta & { readonly hash: string };
  /** Where the record's words stand in the article, in UTF-16 code units, and the lines around them. */
  readonly start: number;
  readonly end: number;
  readonly context: { readonly start: number; readonly text: string };
  readonly before: Recorded;
  /** Null where the record was rejected. */
  readonly after: Recorded | null;
  /** What a merge, a split or a note says. */
  readonly change: Change | null;
  readonly named: Readonly<Record<string, { readonly start: number; readonly end: number; readonly words: string }>>;
  readonly author: string;
  readonly made: string;
}

/** Corrections in memory at a time. */
const PAGE = 100;

/** The corrections that stand, in the order in which they were made. */
export async function* trainingExamples(db: Database): AsyncGenerator<TrainingExample> {
  for (let after = 0; ; ) {
    const rows = await db
      .select({ row: corrections, article: META, hash: versions.hash, text: versions.text })
      .from(corrections)
      .innerJoin(versions, eq(versions.id, corrections.version))
      .where(and(isNull(corrections.undone), gt(corrections.id, after)))
      .orderBy(asc(corrections.id))
      .limit(PAGE);
    for (const { row, article, hash, text } of rows) {
      after = row.id;
      const { action, record, start, stop, author, made } = row;
      const stated = row.stated as { record: Recorded; refs: Refs };
      const change = row.change as Change | null;
      const edit = change !== null && "fields" in change ? change : null;
      const refs = { ...stated.refs, ...edit?.refs };
      yield {
        ...{ action, record, article: { ...article, hash }, start, end: stop, context: linesAround(text, start, stop) },
        before: stated.record,
        after: action === "reject" ? null : ({ ...stated.record, ...edit?.fields } as Recorded),
        change: edit === null ? change : null,
        named: Object.fromEntries(
          Object.entries(refs).map(([id, ref]) => {
            return [id, { start: ref.start, end: ref.stop, words: text.slice(ref.start, ref.stop) }];
          }),
        ),
        author,
        made: new Date(made).toISOString(),
      };
    }
    if (rows.length < PAGE) return;
  }
}

/** The paragraphs that the words stand in. */
function linesAround(text: string, start: number, stop: number): { readonly start: number; readonly text: string } {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const to = text.indexOf("\n", stop);
  return { start: from, text: text.slice(from, to < 0 ? text.length : to) };
}
