import { Option } from "commander";

/** Where the archive is, for every command that opens one. */
export function dbOption(): Option {
  return new Option("--db <place>", "the archive: a folder, or postgres://user@host/database")
    .env("LAGEBILD_DB")
    .default("./lagebild-data");
}

/** Where jobs wait for workers. */
export function queueOption(): Option {
  return new Option("--queue <address>", "hand the jobs to the workers of this queue: nats://host:4222").env(
    "LAGEBILD_QUEUE",
  );
}

/** Where the page is, for alerts that lead there. */
export function addressOption(): Option {
  return new Option("--address <url>", "how people reach lagebild serve: what webhooks are told leads there").env(
    "LAGEBILD_ADDRESS",
  );
}
