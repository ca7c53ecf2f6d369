import { Client, InMemoryTransport, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { UNKNOWN } from "../../article/index.ts";
import { read } from "../../reading/index.ts";
import { modelFile } from "../../sources/index.ts";
import { openStore, type Store, storable } from "../../store/index.ts";
import { serviceFor } from "../test-service.ts";
import type { Quote } from "./quote.ts";
import { mcpServerOf } from "./server.ts";

const ARTICLES = [
  {
    url: "https://kueste.example/1",
    outlet: "Küstenblatt",
    title: "Zelte für Riga",
    published: "2026-03-04",
    text: "„Die Zelte kommen pünktlich“, sagte die polnische Ministerin Ines Beispiel am Dienstag in Warschau. Polen lieferte Lettland am Dienstag 300 Zelte.",
  },
  {
    url: "https://hafen.example/2",
    outlet: "Hafenbote",
    title: "Streit um Zelte",
    published: "2026-03-05",
    text: "Laut der Agentur KCNA soll Polen Lettland am Dienstag auch 20 Panzer geliefert haben. Norwegen drohte Finnland am Mittwoch.",
  },
];

const WIRE =
  "Norwegen lieferte Finnland am Montag 120 Granaten. Der Hafen von Oslo war dafür zwei Tage lang für andere Schiffe gesperrt, und viele Fähren fuhren verspätet.";
const DELIVERY = [
  { url: "https://a.example/3", outlet: "Inselpost", published: "2026-02-10", text: WIRE },
  { url: "https://b.example/4", outlet: "Fjordbote", published: "2026-02-10", text: WIRE },
  {
    url: "https://c.example/5",
    outlet: "Nordkurier Beispiel",
    published: "2026-02-11",
    text: "Norwegen lieferte Finnland am Montag 100 Granaten. In Helsinki wurden sie von der Ministerin empfangen.",
  },
];

let store: Store;
let client: Client;
beforeAll(async () => {
  store = await openStore("memory:");
  for (const article of [...ARTICLES, ...DELIVERY]) {
    const whole = storable({ ...UNKNOWN, source: article.url, parts: null, ...article });
    await store.keep(await read(whole, { models: modelFile }));
  }
  const [near, far] = InMemoryTransport.createLinkedPair();
  await mcpServerOf({ store, allowPrivate: false }).connect(near);
  client = new Client({ name: "test", version: "1" });
  await client.connect(far);
}, 120_000);
afterAll(async () => {
  await client.close();
  await store.close();
});

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape.
type Answer = any;

/** Asks a tool; its answer as data, as text, and whether it is an error. */
async function ask(name: string, asked: object): Promise<{ data: Answer; text: string; error: boolean }> {
  const { content, structuredContent, isError } = await client.callTool({ name, arguments: { ...asked } });
  const [first] = content as { text: string }[];
  return { data: structuredContent, text: first?.text ?? "", error: isError === true };
}

/** Every quotation stands in its article, at its place. */
function checkQuotes(quotes: readonly Quote[], texts: ReadonlyMap<string | null, string>): void {
  for (const { quote, spans, article } of quotes) {
    const text = texts.get(article.url) ?? "";
    expect(spans.map(([start, end]) => text.slice(start, end)).join(" … ")).toBe(quote);
    expect(quote).not.toBe("");
  }
}
const TEXTS = new Map<string | null, string>([...ARTICLES, ...DELIVERY].map(({ url, text }) => [url, text]));

describe("the MCP server", () => {
  test("offers tools that only read, each with a schema of what it takes and gives", async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(expect.arrayContaining(["read_text", "search_statements"]));
    for (const { annotations, inputSchema, outputSchema, description } of tools) {
      expect(annotations?.readOnlyHint).toBe(true);
      expect(inputSchema.additionalProperties).toBe(false);
      expect(outputSchema?.type).toBe("object");
      expect(description).not.toBe("");
    }
    expect(client.getInstructions()).toContain("Quote those words");
  });

  test("reads a text and gives what it says in its own words", async () => {
    const text = "Norwegen drohte Finnland am Mittwoch. „Wir warten“, sagte Präsidentin Ines Beispiel.";
    const { data, text: page, error } = await ask("read_text", { text, published: "2026-03-05" });
    expect(error).toBe(false);
    expect(data.findings.map(({ kind, what }: Quote) => `${kind} ${what}`)).toEqual(
      expect.arrayContaining(["event THREATEN: Norwegen → Finnland (occurred, asserted)"]),
    );
    checkQuotes(data.findings, new Map([[null, text]]));
    expect(page).toContain("“„Wir warten“”");
    expect(page).toContain("says Ines Beispiel");
  });

  test.each([
    ["search_statements", { speaker: "Beispiel" }, "pünktlich"],
    ["search_events", { actor: "NOR", types: ["THREATEN"] }, "drohte"],
    ["search_exchanges", { certainty: ["hearsay"] }, "Panzer"],
  ])("%s %j finds the words and where they stand", async (name, asked, words) => {
    const { data, text } = await ask(name, asked);
    expect(data.quotes.length).toBeGreaterThan(0);
    for (const { quote } of data.quotes) expect(quote).toContain(words);
    checkQuotes(data.quotes, TEXTS);
    const { article, id, spans } = data.quotes[0];
    for (const part of [article.title, article.outlet, article.published, article.url, id, `${spans[0][0]}–`])
      expect(text).toContain(part);
  });

  test("hearsay comes with its source and the word that shows it", async () => {
    const { data } = await ask("search_exchanges", { words: "Panzer" });
    expect(data.quotes[0]).toMatchObject({ certainty: "hearsay", hedges: ["soll"], says: ["KCNA"] });
  });

  test("goes on where an answer ends, and gives the whole article of a finding", async () => {
    const first = await ask("search_events", { limit: 1 });
    const second = await ask("search_events", { limit: 1, after: first.data.next });
    expect(second.data.quotes[0].id).not.toBe(first.data.quotes[0].id);
    const version = Number(first.data.quotes[0].id.split(".")[0]);
    const { data } = await ask("get_article", { version });
    expect(data.findings.map(({ id }: Quote) => id)).toContain(first.data.quotes[0].id);
    checkQuotes(data.findings, TEXTS);
  });

  test("finds whom a name means, and gives the dossier of one and of two in the words of the articles", async () => {
    const { data: found } = await ask("find_actors", { name: "Norw" });
    expect(found.actors[0]).toMatchObject({ key: "NOR", name: "Norwegen", articles: 4 });
    const { data: one, text } = await ask("get_dossier", { actor: "Norwegen" });
    expect(one.lists.map(({ what }: { what: string }) => what)).toContain("done by Norwegen");
    const { data: two } = await ask("get_dossier", { actor: "NOR", other: "Finnland" });
    expect(two.lists.map(({ what }: { what: string }) => what)).toContain("given by Norwegen to Finnland");
    for (const { quotes } of [...one.lists, ...two.lists]) checkQuotes(quotes, TEXTS);
    expect(text).toContain("“Norwegen drohte Finnland");
  });

  test("puts the accounts of an event side by side, by origin, with what contradicts each other", async () => {
    const { data: listed } = await ask("list_events", { actor: "NOR", contradicted: true });
    expect(listed.events).toHaveLength(1);
    const { event } = listed.events[0];
    expect(event).toMatchObject({ articles: 3, independent: 2, days: { from: "2026-02-09", to: "2026-02-09" } });
    const { data, text } = await ask("compare_accounts", { event: event.id });
    const outlets = data.origins.map(({ accounts }: Answer) =>
      accounts.map(({ account }: { account: Quote }) => account.article.outlet),
    );
    expect(outlets).toEqual([["Inselpost", "Fjordbote"], ["Nordkurier Beispiel"]]);
    for (const { accounts } of data.origins)
      checkQuotes(
        accounts.map(({ account }: { account: Quote }) => account),
        TEXTS,
      );
    expect(data.contradictions).toMatchObject([{ on: "number", of: "granaten" }]);
    expect(text).toContain("CONTRADICTION on number");
  });

  test.each([
    ["get_dossier", { actor: "Atlantis" }, /no article tells of Atlantis/],
    ["compare_accounts", { event: "999.e1" }, /no event 999\.e1/],
    ["compare_accounts", { event: "1; drop table" }, /event/],
    ["search_events", { limit: 5_000 }, /limit/],
    ["search_events", { types: ["NONSENSE"] }, /types/],
    ["search_statements", { words: "x", drop: "table" }, /drop/],
    ["read_text", {}, /give text, html or url/],
    ["read_text", { url: "file:///etc/passwd" }, /url/],
    ["read_text", { url: "http://127.0.0.1/" }, /private|address/i],
    ["search_statements", { after: "nonsense" }, /place to go on from/],
    ["get_article", { version: 999 }, /no version 999/],
  ])("%s %j is refused with words that help", async (name, asked, message) => {
    const answer = await ask(name, asked);
    expect([answer.error, answer.data]).toEqual([true, undefined]);
    expect(answer.text).toMatch(message);
    expect(answer.text).not.toMatch(/node_modules|at .*\.ts/);
  });

  test("answers the same at /mcp of the service", async () => {
    const { app } = serviceFor(store);
    const over = new Client({ name: "test", version: "1" });
    const fetch = async (url: string | URL, init?: RequestInit) => app.request(url, init);
    await over.connect(new StreamableHTTPClientTransport(new URL("http://localhost/mcp"), { fetch }));
    const { structuredContent } = await over.callTool({ name: "search_events", arguments: { actor: "NOR" } });
    expect(structuredContent).toEqual((await ask("search_events", { actor: "NOR" })).data);
    await over.close();
  });
});
