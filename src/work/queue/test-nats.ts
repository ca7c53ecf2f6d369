import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const PROGRAM = ["nats-server", "/usr/sbin/nats-server"].find((name) => spawnSync(name, ["--version"]).status === 0);

export const HAS_NATS = PROGRAM !== undefined;
if (!HAS_NATS) console.warn("SKIPPED over NATS: no server. Install it: apt-get install nats-server");

/** A NATS server of the test's own, or one of a cluster. */
export interface TestNats {
  readonly url: string;
  /** Ends it at once, as a power cut would. */
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
}

export interface TestCluster {
  readonly url: string;
  readonly nodes: readonly TestNats[];
  readonly remove: () => Promise<void>;
}

/** Starts `count` servers, which know each other. */
export async function startNats(count = 1): Promise<TestCluster> {
  const folder = mkdtempSync(join(tmpdir(), "lagebild-nats-"));
  const ports = await freePorts(2 * count);
  const routes = ports.slice(count).map((port) => `nats://127.0.0.1:${port}`);
  const nodes = Array.from({ length: count }, (_, i) => {
    const own = join(folder, `${i}`);
    mkdirSync(own);
    const cluster = `cluster { name: test, listen: "127.0.0.1:${ports[count + i]}", routes: [${routes.join(", ")}] }`;
    writeFileSync(
      join(own, "conf"),
      `server_name: n${i}\nlisten: "127.0.0.1:${ports[i]}"\nmax_payload: 8MB\njetstream { store_dir: "${own}", max_file_store: 20GB }\n${count > 1 ? cluster : ""}\n`,
    );
    return nodeOf(own, ports[i]!);
  });
  await Promise.all(nodes.map(({ start }) => start()));
  const remove = async () => {
    await Promise.all(nodes.map(({ kill }) => kill()));
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: nodes.map(({ url }) => url).join(","), nodes, remove };
}

function nodeOf(folder: string, port: number): TestNats {
  let child: ChildProcess | null = null;
  return {
    url: `nats://127.0.0.1:${port}`,
    start: async () => {
      child = spawn(PROGRAM!, ["-c", join(folder, "conf")], { stdio: "ignore" });
      for (let tries = 0; tries < 200 && !(await answers(port)); tries++) await wait(50);
    },
    kill: async () => {
      if (child === null || child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGKILL");
      await once(child, "exit");
    },
  };
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}

async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, "127.0.0.1"));
  await Promise.all(servers.map((server) => once(server, "listening")));
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return ports;
}
