import { closeSync, openSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { StoreError } from "../errors.ts";

/**
 * A lock on a folder, held by one process at a time: PGlite has none, and two of them destroy the data.
 *
 * Each process that wants the folder puts a file of its own there, `lock.HOST.PID.STARTED`, and then looks whether
 * another's stands beside it. Of two at the same moment at least one sees the other, so both never go on. A file whose
 * process is gone (killed, power cut) is removed by whoever finds it: its name is no living process's, so nothing that
 * somebody holds can be lost by that.
 */
const PREFIX = "lock.";
/** Two that came at the same moment both step back and try again after unequal times. */
const TRIES = 5;

interface Holder {
  readonly host: string;
  readonly pid: number;
  readonly started: string;
}

/** Takes the lock; gives what lets it go. Throws `store.locked` with the pid of the process that has it. */
export async function lockFolder(folder: string): Promise<() => void> {
  const own: Holder = { host: hostname(), pid: process.pid, started: startOf(process.pid) ?? "0" };
  const path = join(folder, fileOf(own));
  for (let attempt = 1; ; attempt++) {
    claim(path, folder);
    const other = othersIn(folder, own)[0];
    if (other === undefined) break;
    rmSync(path, { force: true });
    if (attempt === TRIES) throw inUse(folder, other);
    await wait(20 + Math.random() * 60);
  }
  const release = () => {
    process.removeListener("exit", release);
    rmSync(path, { force: true });
  };
  process.once("exit", release);
  return release;
}

function claim(path: string, folder: string): void {
  try {
    closeSync(openSync(path, "wx"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    throw new StoreError("store.locked", `${folder} is open in this process (${process.pid}) already`, error);
  }
}

/** Who else has a file there; those of dead processes are removed on the way. */
function othersIn(folder: string, own: Holder): Holder[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith(PREFIX) && name !== fileOf(own))
    .flatMap((name) => {
      const holder = holderOf(name);
      if (holder === null) return [];
      if (holder.host !== own.host || isAlive(holder)) return [holder];
      rmSync(join(folder, name), { force: true });
      return [];
    });
}

function fileOf({ host, pid, started }: Holder): string {
  return `${PREFIX}${encodeURIComponent(host)}.${pid}.${started}`;
}

/** The host's name may hold dots itself. */
function holderOf(name: string): Holder | null {
  const [started, pid, ...host] = name.slice(PREFIX.length).split(".").reverse();
  if (!/^\d+$/.test(pid ?? "") || host.length === 0) return null;
  return { host: decodeURIComponent(host.reverse().join(".")), pid: Number(pid), started: started! };
}

/** Whether the very process runs, not another one that got its number later. */
function isAlive({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  return started === (startOf(pid) ?? started);
}

/** When the process began, in ticks since the machine did; null where the system does not tell (outside of Linux). */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

function inUse(folder: string, holder: Holder): StoreError {
  const here = holder.host === hostname();
  const who = here ? `process ${holder.pid}` : `process ${holder.pid} on ${holder.host}`;
  const then = here ? "wait for it or end it" : `if it runs no more, delete ${join(folder, fileOf(holder))}`;
  return new StoreError("store.locked", `${folder} is in use by ${who}: ${then}`);
}
