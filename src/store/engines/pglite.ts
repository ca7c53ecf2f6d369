import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { StoreError } from "../errors.ts";
import { failing } from "./breakdown.ts";
import type { Engine } from "./engine.ts";
import { lockFolder } from "./lock.ts";
import { needRoom } from "./room.ts";

/** Below the archive's folder, beside the lock. */
const DATABASE = "database";
/** What is being made. Renamed when it is whole, so that a process killed in the middle leaves no broken database. */
const UNFINISHED = "database.unfinished";

/** An archive in memory, for tests: gone when it is closed. */
export async function openMemory(): Promise<Engine> {
  return engineOf(await PGlite.create());
}

/**
 * The archive in a folder. Where there is none it is made if `make` says so. Throws `store.missing`, `store.locked`,
 * `store.not-an-archive`, `store.away` where there is no room for a new one or to start, `store.broken` where it starts no more.
 */
export async function openFolder(folder: string, { make: mayMake }: { readonly make: boolean }): Promise<Engine> {
  if (!mayMake && !existsSync(join(folder, DATABASE)))
    throw new StoreError("store.missing", `there is no archive in ${folder}: lagebild add makes one`);
  prepare(folder);
  const release = await lockFolder(folder);
  try {
    if (!existsSync(join(folder, DATABASE))) {
      needRoom(folder);
      await make(folder);
    }
    const engine = engineOf(await started(folder));
    return { ...engine, needRoom: () => needRoom(folder), close: () => engine.close().finally(release) };
  } catch (error) {
    release();
    throw error;
  }
}

/** Starting writes too: what a full disk cut off is made whole then. */
async function started(folder: string): Promise<PGlite> {
  try {
    return await PGlite.create(join(folder, DATABASE));
  } catch (error) {
    needRoom(folder);
    throw new StoreError("store.broken", `the archive in ${folder} does not start: ${(error as Error).message}`, error);
  }
}

/** Nobody's files get a database between them because a path was mistyped. */
function prepare(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new StoreError("store.location", `${folder} can be no archive: ${(error as Error).message}`, error);
  }
  const names = readdirSync(folder);
  const ours = (name: string) => name === DATABASE || name === UNFINISHED || name.startsWith("lock.");
  if (names.length > 0 && !names.some(ours)) {
    throw new StoreError("store.not-an-archive", `${folder} holds other files: name a new or an empty folder`);
  }
}

/** In a thread of its own, whose memory goes with it: what makes a database takes 200 MB that nothing gives back. */
const MAKING = `const { workerData: { pglite, folder } } = require("node:worker_threads");
require(pglite).PGlite.create(folder).then((database) => database.close());`;

async function make(folder: string): Promise<void> {
  const unfinished = join(folder, UNFINISHED);
  rmSync(unfinished, { recursive: true, force: true });
  const pglite = createRequire(import.meta.url).resolve("@electric-sql/pglite");
  // What it throws is thrown here.
  await once(new Worker(MAKING, { eval: true, workerData: { pglite, folder: unfinished } }), "exit");
  renameSync(unfinished, join(folder, DATABASE));
}

function engineOf(client: PGlite): Engine {
  const isBroken = failing(client);
  return {
    db: drizzle(client) as unknown as Engine["db"],
    embedded: true,
    needRoom: () => {},
    // A database that broke down cannot end itself; what it kept stands in its log.
    close: async () => {
      if (!isBroken()) await client.close();
    },
  };
}
