import type { Account } from "./account.ts";
import type { Cluster } from "./clusters.ts";

/** Two accounts of one event that cannot both be right as they stand, and on what. */
export interface Contradiction {
  /** happened: one tells it, another says that it did not; denied: a party disputes it; number: of the counted word. */
  readonly on: "happened" | "denied" | "number";
  /** The counted word of a number. */
  readonly of: string | null;
  readonly one: Account;
  readonly other: Account;
}

const TOLD: ReadonlySet<string> = new Set(["occurred", "ongoing", "historical"]);

/**
 * Where the accounts of an event disagree, each pair of views once, by the first account that holds it. Nothing is
 * decided: which one is right is not asked. Linear in the accounts.
 */
export function contradictionsIn({ accounts }: Cluster): Contradiction[] {
  const told = accounts.find(({ status, certainty }) => TOLD.has(status) && certainty !== "denied");
  const negated = accounts.find(({ status }) => status === "negated");
  const denied = accounts.find(({ status, certainty }) => status !== "negated" && certainty === "denied");
  return [
    ...(told && negated ? [{ on: "happened" as const, of: null, one: told, other: negated }] : []),
    ...(told && denied ? [{ on: "denied" as const, of: null, one: told, other: denied }] : []),
    ...numbersIn(accounts),
  ];
}

function numbersIn(accounts: readonly Account[]): Contradiction[] {
  const first = new Map<string, { account: Account; number: number }>();
  const found = new Map<string, Contradiction>();
  for (const account of accounts)
    for (const { number, of } of account.counts) {
      const before = first.get(of);
      if (before === undefined) first.set(of, { account, number });
      else if (before.number !== number && before.account.article !== account.article && !found.has(`${of} ${number}`))
        found.set(`${of} ${number}`, { on: "number", of, one: before.account, other: account });
    }
  return [...found.values()];
}
