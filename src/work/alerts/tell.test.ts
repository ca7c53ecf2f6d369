import { createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openSender, type Sender } from "../../sources/index.ts";
import { openStore, type Store } from "../../store/index.ts";
import { NEWS, readingOf } from "../../store/sample.ts";
import { signed } from "./sign.ts";
import { type TellMeans, tell, tellDue } from "./tell.ts";

test("signatures are those of Standard Webhooks", () => {
  // The example of the specification's reference libraries.
  const message = { id: "msg_p5jXN8AQM9LWM0D4loKWxJek", timestamp: 1614265330, body: '{"test": 2432232314}' };
  expect(signed(message, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")["webhook-signature"]).toBe(
    "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  );
});

interface Told {
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

let server: Server;
let base = "";
let told: Told[] = [];
let answer: RequestListener = (_, response) => response.end();
let store: Store;
let sender: Sender;
let articles = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      told.push({ path: request.url!, headers: request.headers, body });
      answer(request, response);
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  store = await openStore("memory:");
  sender = await openSender({ allowPrivate: true, timeout: 500 });
});
afterAll(async () => {
  await sender.close();
  await store.close();
  server.closeAllConnections();
  server.close();
});
beforeEach(async () => {
  told = [];
  answer = (_, response) => response.end();
  for (const { id } of await store.watchlists.list()) await store.watchlists.remove(id);
});

const meansOf = (more: Partial<TellMeans> = {}): TellMeans => ({
  ...{ store, sender, page: "https://desk.example", signal: new AbortController().signal },
  ...more,
});

/** A list with a webhook, and an article with statements that are new to it. */
async function somethingNew(path = "/hook"): Promise<{ readonly id: number; readonly secret: string }> {
  const watch = { search: { words: "Stahlpreise", kinds: ["statement"] } } as const;
  const { id, secret } = await store.watchlists.add({ name: "Werften", watch, webhook: `${base}${path}` });
  articles++;
  await store.keep(await readingOf(`Bericht ${articles}.\n\n${NEWS}`, { url: `https://a.example/${articles}` }));
  return { id, secret: secret! };
}

test("an alert is told once, signed, with its words and the address of the reader", async () => {
  const { id, secret } = await somethingNew();
  expect(await tellDue(meansOf())).toEqual({ webhooks: 1, notices: [] });
  await tellDue(meansOf());
  expect(told).toHaveLength(1);
  const [{ headers, body }] = told as [Told];
  const key = Buffer.from(secret.slice("whsec_".length), "base64");
  const content = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
  expect(headers["webhook-signature"]).toBe(`v1,${createHmac("sha256", key).update(content).digest("base64")}`);
  expect(Math.abs(Number(headers["webhook-timestamp"]) - Date.now() / 1_000)).toBeLessThan(60);
  const { alerts } = await store.watchlists.alerts(id, { limit: 9 });
  const { type, data } = JSON.parse(body);
  expect([type, headers["webhook-id"]]).toEqual(["lagebild.statement", alerts[0]!.uid]);
  expect(data).toMatchObject({ watchlist: { id, name: "Werften" }, contradicts: null });
  expect(data.words).toContain("Die Stahlpreise lassen uns keine Wahl");
  const { article, id: record } = alerts[0]!.hit;
  expect(data.reader).toBe(`https://desk.example/articles/${article.version}?record=${record}`);
});

describe("a receiver that", () => {
  const endless: RequestListener = (_, response) => {
    const timer = setInterval(() => response.write("x".repeat(10_000)), 1);
    response.on("close", () => clearInterval(timer));
  };
  const hostile: readonly (readonly [string, RequestListener, RegExp])[] = [
    ["fails", (_, response) => response.writeHead(500).end(), /the server answered 500 \(tried again in 5 seconds\)/],
    [
      "has too much to do",
      (_, response) => response.writeHead(429, { "retry-after": "600" }).end(),
      /429 \(tried again in 10 minutes\)/,
    ],
    ["is gone", (_, response) => response.writeHead(410).end(), /410 \(tried again in 1440 minutes\)/],
    ["sends elsewhere", (_, response) => response.writeHead(307, { location: `${base}/other` }).end(), /answered 307/],
    ["never answers", () => {}, /no answer within 0\.5 seconds/],
    ["breaks off", (request) => request.socket.destroy(), /could not be fetched/],
  ];

  test.each(hostile)("%s is told again later, with the same id, and nobody else is", async (_, behaviour, line) => {
    const { id } = await somethingNew();
    answer = behaviour;
    const { notices } = await tellDue(meansOf());
    expect(notices).toEqual([{ notice: expect.stringMatching(line), code: "webhook.failed" }]);
    expect(await tellDue(meansOf())).toEqual({ webhooks: 0, notices: [] });
    expect((await store.watchlists.get(id))!.webhook).toMatchObject({ waiting: 1, failures: 1, failed: 0 });
    expect(told.map(({ path }) => path)).toEqual(["/hook"]);
    answer = (_, response) => response.end();
    await store.watchlists.webhooks.release(id);
    await tellDue(meansOf());
    expect(new Set(told.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    expect((await store.watchlists.get(id))!.webhook).toMatchObject({ waiting: 0, sent: 1, failures: 0, error: null });
  });

  test("answers endlessly has been told all the same", async () => {
    const { id } = await somethingNew();
    answer = endless;
    expect((await tellDue(meansOf())).notices).toEqual([]);
    expect((await store.watchlists.get(id))!.webhook).toMatchObject({ sent: 1 });
  });

  test("fails again and again is given up for this alert, not for the next", async () => {
    const { id } = await somethingNew();
    answer = (_, response) => response.writeHead(500).end();
    for (let i = 0; i < 10; i++) {
      await store.watchlists.webhooks.release(id);
      await tellDue(meansOf());
    }
    expect((await store.watchlists.get(id))!.webhook).toMatchObject({ waiting: 0, failed: 1, failures: 10 });
    articles++;
    await store.keep(await readingOf(`Anderes ${articles}.\n\n${NEWS.replace("keine Wahl", "keine andere Wahl")}`));
    answer = (_, response) => response.end();
    await store.watchlists.look();
    await store.watchlists.webhooks.release(id);
    await tellDue(meansOf());
    expect((await store.watchlists.get(id))!.webhook).toMatchObject({ sent: 1, failed: 1, failures: 0 });
  });

  test("stands in a private network is not told, unless that is allowed", async () => {
    await somethingNew();
    const careful = await openSender();
    const { notices } = await tellDue(meansOf({ sender: careful }));
    await careful.close();
    expect(notices).toEqual([{ notice: expect.stringMatching(/private network/), code: "webhook.failed" }]);
    expect(told).toEqual([]);
  });

  test("is slow does not hold up the others", async () => {
    await somethingNew("/slow");
    await somethingNew("/quick");
    answer = (request, response) => {
      if (request.url === "/quick") response.end();
    };
    const { webhooks, notices } = await tellDue(meansOf());
    expect([webhooks, notices.length]).toEqual([2, 1]);
    expect((await store.watchlists.list()).map(({ webhook }) => webhook!.sent)).toEqual([0, 1]);
  });
});

test("telling goes on until it is stopped, which counts as no failure of the receiver", async () => {
  const stop = new AbortController();
  const { id } = await somethingNew();
  answer = () => stop.abort();
  for await (const { notice } of tell(meansOf({ signal: stop.signal }))) throw new Error(notice);
  expect((await store.watchlists.get(id))!.webhook).toMatchObject({ waiting: 1, failures: 0, error: null });
  answer = (_, response) => response.end();
  await tellDue(meansOf());
  expect(new Set(told.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
  expect((await store.watchlists.get(id))!.webhook).toMatchObject({ waiting: 0, sent: 1 });
});
