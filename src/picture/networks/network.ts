import type { Account } from "../clusters/account.ts";
import type { Cluster } from "../clusters/clusters.ts";
import { compare } from "../report.ts";

/** PLOVER's four classes of events: who talks and who acts, with or against each other. */
export type EventClass = "verbal cooperation" | "material cooperation" | "verbal conflict" | "material conflict";

const CLASSES: Readonly<Record<Account["type"], EventClass>> = {
  AGREE: "verbal cooperation",
  CONSULT: "verbal cooperation",
  SUPPORT: "verbal cooperation",
  CONCEDE: "verbal cooperation",
  COOPERATE: "material cooperation",
  AID: "material cooperation",
  RETREAT: "material cooperation",
  REQUEST: "verbal conflict",
  ACCUSE: "verbal conflict",
  REJECT: "verbal conflict",
  THREATEN: "verbal conflict",
  PROTEST: "material conflict",
  SANCTION: "material conflict",
  MOBILIZE: "material conflict",
  COERCE: "material conflict",
  ASSAULT: "material conflict",
};

/** Events of one class from one party to another in one month. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly class: EventClass;
  /** `YYYY-MM`; null where no account tells when. */
  readonly month: string | null;
  /** Events that happened as told, and those only expected, threatened, denied or negated. */
  readonly happened: number;
  readonly open: number;
  /** Of the events, those that at least two independent origins tell of. */
  readonly confirmed: number;
}

/** The class of an event type. */
export function classOf(type: Account["type"]): EventClass {
  return CLASSES[type];
}

const HAPPENED: ReadonlySet<string> = new Set(["occurred", "ongoing", "historical"]);

/**
 * The network of parties: what each did to each other, month by month, counted in events, not in articles. Sorted by
 * month and names. Linear in the clusters, plus the sort.
 */
export function networkOf(clusters: readonly Cluster[]): Edge[] {
  const edges = new Map<string, Edge>();
  for (const { type, source, target, days, accounts, independent } of clusters)
    for (const [from, to] of pairsOf(source, target)) {
      const month = days?.from.slice(0, 7) ?? null;
      const key = [month, from, to, CLASSES[type]].join("\u0000");
      const edge = edges.get(key) ?? { from, to, class: CLASSES[type], month, happened: 0, open: 0, confirmed: 0 };
      const happened = hasHappened(accounts);
      edges.set(key, {
        ...edge,
        happened: edge.happened + (happened ? 1 : 0),
        open: edge.open + (happened ? 0 : 1),
        confirmed: edge.confirmed + (independent > 1 ? 1 : 0),
      });
    }
  return [...edges].sort(([a], [b]) => compare(a, b)).map(([, edge]) => edge);
}

/** Whether any account tells it as a thing that is or was, and not only as expected, threatened or denied. */
export function hasHappened(accounts: readonly Account[]): boolean {
  return accounts.some(({ status, certainty }) => HAPPENED.has(status) && certainty !== "denied");
}

/** Each source with each target; where all stand on one side ("A and B met") each two of them. */
export function pairsOf(source: readonly string[], target: readonly string[]): [string, string][] {
  if (target.length > 0) return source.flatMap((from) => target.map((to): [string, string] => [from, to]));
  return source.flatMap((from, i) => source.slice(i + 1).map((to): [string, string] => [from, to]));
}
