// The servers that a measure needs, each its own and gone with it.
import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";

const script = fileURLToPath(new URL("../.ci/postgres", import.meta.url));

/** A PostgreSQL server of its own, without waiting for the disk (`fsync=off`). */
export function startPostgres() {
  const folder = mkdtempSync(join(tmpdir(), "lagebild-bench-"));
  // The server runs as another user.
  chmodSync(folder, 0o755);
  const place = join(folder, "postgres");
  const url = execFileSync(script, [place], { encoding: "utf8" }).trim();
  return {
    url,
    log: join(place, "log"),
    /** Rows of a statement, on a connection of its own. */
    query: async (statement, values = [], database = url) => {
      const client = new pg.Client({ connectionString: database });
      await client.connect();
      try {
        return (await client.query(statement, values)).rows;
      } finally {
        await client.end();
      }
    },
    stop: () => {
      execFileSync(script, [place, "stop"]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
