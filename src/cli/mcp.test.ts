import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStore } from "../store/index.ts";

const CLI = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lagebild-mcp-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("lagebild mcp speaks the protocol over standard input and output and lets the archive go", async () => {
  const db = join(folder, "archive");
  const transport = new StdioClientTransport({ command: process.execPath, args: [CLI, "mcp", "--db", db] });
  const client = new Client({ name: "test", version: "1" });
  await client.connect(transport);
  const { structuredContent } = await client.callTool({
    name: "read_text",
    arguments: { text: "„Wir liefern nichts“, sagte Ministerin Ines Beispiel am Mittwoch in Berlin." },
  });
  expect(structuredContent).toMatchObject({ findings: [{ quote: "„Wir liefern nichts“", says: ["Ines Beispiel"] }] });
  const { structuredContent: nothing } = await client.callTool({ name: "search_events", arguments: {} });
  expect(nothing).toEqual({ quotes: [], next: null });
  await client.close();
  const store = await openStore(db, { make: false });
  expect((await store.counts()).articles).toBe(0);
  await store.close();
}, 120_000);
