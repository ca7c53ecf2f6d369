import { type SQL, sql } from "drizzle-orm";
import type { Database } from "./engines/engine.ts";
import { LISTS, towardsQueries } from "./picture/dossier.ts";
import { type EventQuery, conditions as eventConditions } from "./picture/events.ts";
import { type LedgerQuery, conditions as ledgerConditions } from "./picture/exchanges.ts";
import { settle } from "./picture/settle.ts";
import { findings, versions } from "./schema.ts";
import { conditionsOf } from "./search/conditions.ts";
import type { Place } from "./search/search.ts";
import type { SearchQuery } from "./search/search-query.ts";
import { wordsQueryOf } from "./search/words-query.ts";

/** Articles by what they tell: those that an article's page, a search, a dossier, an event, a list of events, a ledger rests on. */
export type Told =
  | { readonly by: "version"; readonly version: number }
  | { readonly by: "search"; readonly query: SearchQuery }
  | { readonly by: "dossier"; readonly actor: string; readonly other?: string }
  | { readonly by: "event"; readonly account: Place }
  | { readonly by: "events"; readonly query: Omit<EventQuery, "limit"> }
  | { readonly by: "exchanges"; readonly query: Omit<LedgerQuery, "limit"> };

/** The versions that tell it, latest day of publication first, each once. Throws `search.words`. */
export async function versionsTelling(db: Database, told: Told): Promise<number[]> {
  await settle(db);
  const { rows } = await db.execute(sql`select v.id from versions v
    where v.id in (${sql.join([...(await selectsOf(told))], sql` union `)}) order by v.day desc, v.id desc`);
  return rows.map(({ id }) => Number(id));
}

/** Queries that each give versions. */
async function selectsOf(told: Told): Promise<readonly SQL[]> {
  switch (told.by) {
    case "version":
      return [sql`select ${told.version}::int`];
    case "search":
      return searched(told.query);
    case "dossier":
      return (await Promise.all(dossierQueries(told).map(searched))).flat();
    case "event":
      return [
        sql`select a.version from accounts a where a.cluster = (select b.cluster from accounts b
          where b.version = ${told.account.version} and b.finding = ${told.account.id})`,
      ];
    case "events":
      return [
        sql`select a.version from clusters c join accounts a on a.cluster = c.id where ${eventConditions(told.query)}`,
      ];
    case "exchanges":
      return [
        sql`select d.version from deliveries d join findings f on f.version = d.version and f.id = d.finding
          join versions v on v.id = d.version where ${ledgerConditions(told.query)}`,
      ];
  }
}

/** The lists of a dossier, or of what two say about, do to and give each other. */
function dossierQueries({ actor, other }: Extract<Told, { by: "dossier" }>): readonly SearchQuery[] {
  if (other === undefined) return LISTS.map((list) => ({ [list]: actor }));
  return [towardsQueries(actor, other), towardsQueries(other, actor)].flatMap((each) => Object.values(each));
}

/** The articles of the findings that a search gives, and of the articles themselves where it asks for them. */
async function searched(query: SearchQuery): Promise<readonly SQL[]> {
  const wanted = { words: await wordsQueryOf(query.words ?? ""), after: null };
  const { ofFindings, ofArticles } = conditionsOf(query, wanted);
  const told = sql`select ${findings.version} from ${findings} join ${versions} on ${versions.id} = ${findings.version}`;
  return [
    ...(ofFindings === null ? [] : [sql`${told} where ${ofFindings}`]),
    ...(ofArticles === null ? [] : [sql`select ${versions.id} from ${versions} where ${ofArticles}`]),
  ];
}
