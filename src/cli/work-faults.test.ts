import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { HAS_NATS, startNats, type TestCluster } from "../work/queue/test-nats.ts";

const CLI = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const POSTGRES = fileURLToPath(new URL("../../.ci/postgres", import.meta.url));
/** Articles under way in each; starting servers and workers takes its time, so it is asked for. */
const ARTICLES = Number(process.env.LAGEBILD_TEST_FAULTS ?? 0);
const LIMIT = 600_000;

if (ARTICLES === 0) console.warn("SKIPPED: faults under work. LAGEBILD_TEST_FAULTS=500 runs them, as .ci/run does");

let folder = "";
let server = "";
let calm: string[] = [];
const postgres = () => join(folder, "postgres");

function start(
  args: string[],
  database: string,
): { child: ChildProcess; said: () => string; ended: Promise<unknown[]> } {
  const child = spawn(process.execPath, [CLI, ...args, "--db", database], { stdio: ["ignore", "ignore", "pipe"] });
  let text = "";
  child.stderr!.on("data", (chunk) => {
    text += chunk;
  });
  return { child, said: () => text, ended: once(child, "close") };
}

/** What an archive holds, without the numbers that depend on the order of arrival. */
async function contents(database: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  try {
    const { rows } =
      await client.query(`select a.key || ' ' || v.number || ' ' || v.hash || ' ' || md5(r.document::text)
      || ' ' || (select count(*) from findings f where f.version = v.id) || ' ' || (select count(*) from spans s where s.version = v.id)
      as line from articles a join versions v on v.article = a.id left join readings r on r.version = v.id order by 1`);
    return rows.map(({ line }) => line);
  } finally {
    await client.end();
  }
}

/** Articles that are there; none while the server is away. */
async function counted(database: string): Promise<number> {
  const client = new pg.Client({ connectionString: database });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query("select count(*)::int as count from articles");
    return rows[0].count;
  } catch {
    return 0;
  } finally {
    await client.end().catch(() => {});
  }
}

async function freshDatabase(name: string): Promise<string> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return server.replace(/\/postgres$/, `/${name}`);
}

beforeAll(async () => {
  if (ARTICLES === 0) return;
  folder = mkdtempSync(join(tmpdir(), "lagebild-faults-"));
  chmodSync(folder, 0o755);
  const lines = Array.from({ length: ARTICLES }, (_, i) =>
    JSON.stringify({
      id: `${i}`,
      url: `https://a.example/${i}`,
      text: `Hafen ${i} gesperrt\n\n„Pier ${i} ist gesperrt“, sagte Hafenmeisterin Ines Beispiel am Mittwoch in Oslo. Norwegen soll Finnland Pumpen liefern.\n`,
    }),
  );
  writeFileSync(join(folder, "all.jsonl"), `${lines.join("\n")}\n`);
  if (!HAS_NATS) return;
  server = execFileSync(POSTGRES, [postgres()], { encoding: "utf8" }).trim();
  const database = await freshDatabase("calm");
  expect(await start(["add", join(folder, "all.jsonl")], database).ended).toEqual([0, null]);
  calm = await contents(database);
  expect(calm).toHaveLength(ARTICLES);
}, LIMIT);
afterAll(() => {
  if (folder === "") return;
  if (server !== "") execFileSync(POSTGRES, [postgres(), "stop"]);
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(ARTICLES === 0 || !HAS_NATS)("jobs over a queue are kept exactly once when", { timeout: LIMIT }, () => {
  /** Puts all articles into the queue, works on them while something happens, and gives what the workers said. */
  async function under(name: string, nodes: number, fault: (at: Fault) => Promise<void>): Promise<string> {
    const cluster = await startNats(nodes);
    const database = await freshDatabase(name);
    try {
      const adding = start(["add", join(folder, "all.jsonl"), "--queue", cluster.url], database);
      expect([await adding.ended, adding.said()]).toEqual([[0, null], ""]);
      let said = "";
      const work = () => start(["work", "--queue", cluster.url, "--until-empty", "--threads", "2"], database);
      const reached = async (share: number) => {
        while ((await counted(database)) < ARTICLES * share) {
          expect([worker.child.exitCode, worker.said()], "the worker still runs").toEqual([null, expect.anything()]);
          await wait(100);
        }
      };
      let worker = work();
      await fault({
        cluster,
        reached,
        kill: async () => {
          worker.child.kill("SIGKILL");
          await worker.ended;
          said += worker.said();
          worker = work();
        },
      });
      const ended = await worker.ended;
      said += worker.said();
      expect([ended, said]).toEqual([[0, null], said]);
      expect(await contents(database)).toEqual(calm);
      return said;
    } finally {
      await cluster.remove();
    }
  }
  interface Fault {
    readonly cluster: TestCluster;
    /** Waits until a share of the articles is kept. */
    readonly reached: (share: number) => Promise<void>;
    readonly kill: () => Promise<void>;
  }

  test("a worker is killed ten times", async () => {
    await under("killed", 1, async ({ kill, reached }) => {
      for (let i = 1; i <= 10; i++) {
        await reached(i / 20);
        await kill();
      }
    });
  });

  test("the NATS server ends and starts", async () => {
    const said = await under("stopped", 1, async ({ cluster, reached }) => {
      await reached(0.2);
      await cluster.nodes[0]!.kill();
      await wait(3_000);
      await cluster.nodes[0]!.start();
    });
    expect(said).toMatch(/the queue is away/);
    expect(said).toMatch(/the queue is back/);
  });

  test("one of three NATS servers is killed", async () => {
    await under("cluster", 3, async ({ cluster, reached }) => {
      await reached(0.2);
      await cluster.nodes[0]!.kill();
    });
  });

  test("PostgreSQL crashes and starts again", async () => {
    const said = await under("restarted", 1, async ({ reached }) => {
      await reached(0.2);
      execFileSync(POSTGRES, [postgres(), "restart"]);
    });
    expect(said).toMatch(/the archive cannot be written now: .*; trying again/);
    expect(said).toMatch(/the archive is back after/);
  });
});
