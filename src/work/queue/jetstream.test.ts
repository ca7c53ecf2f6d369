import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Job } from "../job.ts";
import { openJetStream, serversOf } from "./jetstream.ts";
import type { DocumentJob } from "./message.ts";
import { identityOf, packed, unpacked } from "./message.ts";
import type { Queue, Taken } from "./queue.ts";
import { HAS_NATS, startNats, type TestCluster } from "./test-nats.ts";

const jobOf = (source: string, bytes: Uint8Array = Buffer.from(`Text von ${source}`)): DocumentJob => ({
  source,
  document: { source, form: "text", bytes, contentType: null, url: null, otherwise: { outlet: "Bote" } },
  options: { language: "de" },
});

test("a job comes out of a message as it went in", () => {
  const job = jobOf("ä\n1", Uint8Array.from([0, 10, 255, 10]));
  const { document } = unpacked(packed(job));
  expect({ ...document, bytes: [...document.bytes] }).toEqual({ ...job.document, bytes: [0, 10, 255, 10] });
  expect(identityOf(unpacked(packed(job)))).toBe(identityOf(job));
  expect(identityOf(jobOf("b"))).not.toBe(identityOf(jobOf("a")));
  expect(() => unpacked(Buffer.from("x"))).toThrow("no job");
});

test("an address names servers and who asks", () => {
  expect(serversOf("nats://me:a%40b@one:4222,two")).toEqual({
    servers: ["nats://one:4222", "nats://two"],
    user: "me",
    pass: "a@b",
  });
  expect(() => serversOf("http://one")).toThrow("a queue is nats://");
});

describe.skipIf(!HAS_NATS)("a queue over NATS", { timeout: 120_000 }, () => {
  let server: TestCluster;
  let queue: Queue;
  beforeAll(async () => {
    server = await startNats();
    queue = await openJetStream(server.url);
  });
  afterAll(async () => {
    await queue.close();
    await server.remove();
  });

  async function take(count: number): Promise<Taken[]> {
    const stop = new AbortController();
    const taken: Taken[] = [];
    for await (const job of queue.take(10, stop.signal)) {
      if (!("notice" in job)) taken.push(job);
      if (taken.length === count) break;
    }
    return taken;
  }

  async function drained(settle: (job: Taken) => Promise<void>, count: number): Promise<string[]> {
    const stop = new AbortController();
    const sources: string[] = [];
    for await (const job of queue.take(10, stop.signal)) {
      if ("notice" in job) continue;
      sources.push(job.source);
      await settle(job);
      if (sources.length === count) break;
    }
    return sources.sort();
  }

  test("keeps a job until it is done, the same one once", async () => {
    for (const source of ["a", "b", "a"]) await queue.put(jobOf(source));
    expect(await queue.counts()).toEqual({ waiting: 2, underway: 0, dead: 0 });
    const [first] = await take(1);
    expect(first).toMatchObject({ source: "a", attempt: 1, options: { language: "de" } });
    expect(await drained((job) => job.done(), 2)).toEqual(["a", "b"]);
    await wait(100);
    expect(await queue.counts()).toEqual({ waiting: 0, underway: 0, dead: 0 });
  });

  test("dead letters are listed, looked into, put back and dropped", async () => {
    for (const source of ["c", "d\r\nx: y"]) await queue.put(jobOf(source));
    await drained((job) => job.dead({ code: "source.no-text", message: `nothing in ${job.source}` }), 2);
    const letters = [];
    for await (const letter of queue.deadLetters()) letters.push(letter);
    expect(letters).toMatchObject([
      { number: 1, source: "c", code: "source.no-text", message: "nothing in c", attempts: 1 },
      { number: 2, source: "d\r\nx: y" },
    ]);
    const letter = await queue.deadLetter(1);
    expect(Buffer.from((letter!.job as DocumentJob).document.bytes).toString()).toBe("Text von c");
    expect(await queue.retry(1)).toBe(true);
    expect(await queue.drop(2)).toBe(true);
    expect([await queue.retry(1), await queue.drop(7), await queue.deadLetter(7)]).toEqual([false, false, null]);
    expect(await drained((job) => job.done(), 1)).toEqual(["c"]);
  });

  test("an input that failed is no job; a document over the limit of the servers is refused", async () => {
    await queue.put({ source: "x", error: new Error("gone"), options: {} } as unknown as Job);
    const noise = randomBytes(9_000_000);
    await expect(queue.put(jobOf("large", noise))).rejects.toMatchObject({ code: "queue.too-large" });
    expect((await queue.counts()).waiting).toBe(0);
  });

  test("a server that starts again has lost nothing, and the operator is told", async () => {
    await queue.put(jobOf("e"));
    const [node] = server.nodes;
    await node!.kill();
    const putting = queue.put(jobOf("f"));
    await wait(300);
    await node!.start();
    await putting;
    const notices: string[] = [];
    const sources: string[] = [];
    for await (const job of queue.take(10, new AbortController().signal)) {
      if ("notice" in job) notices.push(job.notice);
      else {
        sources.push(job.source);
        await job.done();
      }
      if (sources.length === 2) break;
    }
    expect(sources.sort()).toEqual(["e", "f"]);
    expect(notices).toContain("the queue is back");
  });

  test("an address where nobody answers says so", async () => {
    await expect(openJetStream("nats://127.0.0.1:1")).rejects.toMatchObject({ code: "queue.unreachable" });
  });
});
