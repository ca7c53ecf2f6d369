import { Option } from "commander";

/** Where the archive is, for every command that opens one. */
export function dbOption(): Option {
  return new Option("--db <place>", "the archive: a folder, or postgres://user@host/database")
    .env("LAGEBILD_DB")
    .default("./lagebild-data");
}
