import { type Origin, rootsOf } from "../origins/origins.ts";
import { compare, type Report } from "../report.ts";
import { type Account, accountsOf } from "./account.ts";
import { type Days, lengthOf, meet, narrowed } from "./days.ts";

/** The accounts that several articles give of one event. */
export interface Cluster {
  readonly type: Account["type"];
  readonly source: readonly string[];
  readonly target: readonly string[];
  /** The days on which all accounts agree; null where none names any. */
  readonly days: Days | null;
  /** The earliest published first. */
  readonly accounts: readonly Account[];
  /** How many origins they go back to: copies count once, and so do all reports of one agency. */
  readonly independent: number;
}

/** Event types whose sides are equal: who meets whom is the same as whom meets who. */
const MUTUAL: ReadonlySet<string> = new Set(["AGREE", "CONSULT", "COOPERATE"]);

/**
 * Which events of which articles are the same: equal type and parties, and days that meet. Accounts that name their
 * days most exactly found the clusters, the vaguer ones join where exactly one fits, else stay apart: two events
 * taken for one mislead more than one event told twice. In the order of their first days. O(n log n) for n accounts
 * on each pair of parties.
 */
export function clustersOf(reports: readonly Report[], origins: readonly Origin[]): Cluster[] {
  const accounts = reports.flatMap((report) => accountsOf(report));
  return clustersAmong(accounts, rootsOf(origins));
}

/** What two accounts of one event have in common before their days are asked: type and parties. Null without parties. */
export function sidesOf({ type, source, target }: Pick<Account, "type" | "source" | "target">): string | null {
  if (source.length + target.length === 0) return null;
  const sides = MUTUAL.has(type) ? [...source, ...target].sort().join("+") : `${source.join("+")}>${target.join("+")}`;
  return `${type} ${sides}`;
}

/** The clusters of some accounts. `roots`: what each article goes back to; itself where that is unknown. */
export function clustersAmong(accounts: readonly Account[], roots: ReadonlyMap<string, string>): Cluster[] {
  const same = new Map<string, Account[]>();
  for (const account of accounts) {
    const key = sidesOf(account);
    if (key === null) continue;
    const others = same.get(key);
    if (others) others.push(account);
    else same.set(key, [account]);
  }
  return [...same.values()]
    .flatMap(byDays)
    .map(({ days, accounts }) => clusterOf(days, accounts, roots))
    .sort((a, b) => compare(a.days?.from ?? "", b.days?.from ?? ""));
}

interface Growing {
  days: Days | null;
  readonly accounts: Account[];
}

function byDays(accounts: readonly Account[]): Growing[] {
  const exactFirst = [...accounts].sort(
    (a, b) => lengthOrNever(a.days) - lengthOrNever(b.days) || compare(a.days?.from ?? "", b.days?.from ?? ""),
  );
  const clusters: Growing[] = [];
  for (const account of exactFirst) {
    const { days } = account;
    const fitting = clusters.filter((cluster) => days !== null && cluster.days !== null && meet(cluster.days, days));
    const [only] = fitting;
    if (only !== undefined && fitting.length === 1 && days !== null && only.days !== null) {
      only.days = narrowed(only.days, days);
      only.accounts.push(account);
    } else clusters.push({ days, accounts: [account] });
  }
  return clusters;
}

function lengthOrNever(days: Days | null): number {
  return days === null ? Number.MAX_SAFE_INTEGER : lengthOf(days);
}

function clusterOf(days: Days | null, accounts: Account[], roots: ReadonlyMap<string, string>): Cluster {
  accounts.sort((a, b) => compare(a.published ?? "9999", b.published ?? "9999") || compare(a.article, b.article));
  const { type, source, target } = accounts[0] as Account;
  const independent = new Set(accounts.map(({ article }) => roots.get(article) ?? article)).size;
  return { type, source, target, days, accounts, independent };
}
