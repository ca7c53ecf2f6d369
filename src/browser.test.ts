import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { createContext, runInContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { expect, test } from "vitest";

const dist = (file: string) => new URL(`../dist/${file}`, import.meta.url);

const ARTICLE = {
  source: "harbour.txt",
  text: "Harbour talks end\n\nOn Tuesday the harbour master, Ines Example, said: “The quay is closed.” Norway reportedly sent pumps.\n",
  parts: null,
  title: null,
  outlet: null,
  authors: [],
  published: "2024-06-20",
  url: null,
  language: null,
};

/** What browsers have and JavaScript itself has not. Nothing of Node: no process, Buffer, require, global. */
const WEB = { TextEncoder, TextDecoder, WebAssembly, atob, crypto: globalThis.crypto };
/** The article's language, as a page would fetch it. */
const MODEL = readFileSync(new URL("../models/en.bin", import.meta.url));

async function bundled() {
  return build({
    entryPoints: [dist("browser.js").pathname],
    bundle: true,
    platform: "browser",
    format: "iife",
    globalName: "lagebild",
    write: false,
    metafile: true,
    logLevel: "silent",
  });
}

test("the bundle for browsers holds no Node module", async () => {
  const { metafile } = await bundled();
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports.map(({ path }) => path));
  expect(imports.filter((path) => path.startsWith("node:"))).toEqual([]);
  expect(Object.values(metafile.outputs).flatMap((output) => output.imports)).toEqual([]);
});

test("without Node globals it gives the same reading as in Node", async () => {
  const { outputFiles } = await bundled();
  const context = createContext({ ...WEB, article: JSON.stringify(ARTICLE), model: MODEL });
  const code = `${outputFiles[0]?.text}; lagebild.read(JSON.parse(article), { models: async () => model }).then((reading) => JSON.stringify(reading))`;
  const there = await runInContext(code, context);
  const { read } = await import(dist("index.js").href);
  const here = JSON.stringify(await read(ARTICLE));
  expect(there).toBe(here);
  expect(JSON.parse(there).article.text).toBe(ARTICLE.text);
});

const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
if (!CHROMIUM) console.warn("Chromium is not installed: the engine is not tried in a real browser");

test.skipIf(!CHROMIUM)(
  "Chromium gives the same reading as Node (skipped where it is not installed)",
  async () => {
    const { outputFiles } = await bundled();
    const folder = mkdtempSync(join(tmpdir(), "lagebild-browser-"));
    const models = `async () => Uint8Array.from(atob("${MODEL.toString("base64")}"), (c) => c.charCodeAt(0))`;
    const show = `lagebild.read(${JSON.stringify(ARTICLE)}, { models: ${models} }).then((reading) => {
    document.body.textContent = btoa(unescape(encodeURIComponent(JSON.stringify(reading))));
  })`;
    const code = outputFiles[0]?.text.replaceAll("</script", "<\\/script");
    writeFileSync(
      join(folder, "page.html"),
      `<!doctype html><meta charset="utf-8"><body><script>${code}</script><script>${show}</script>`,
    );
    const options = ["--headless=new", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=60000", "--dump-dom"];
    const args = [...options, `--user-data-dir=${join(folder, "profile")}`, `file://${join(folder, "page.html")}`];
    const { stdout } = await promisify(execFile)(CHROMIUM!, args, { maxBuffer: 2 ** 26 });
    rmSync(folder, { recursive: true, force: true });
    const shown = /<body>([A-Za-z0-9+/=]+)<\/body>/.exec(stdout)?.[1] ?? "";
    const { read } = await import(dist("index.js").href);
    expect(JSON.parse(Buffer.from(shown, "base64").toString("utf8"))).toEqual(await read(ARTICLE));
  },
  120_000,
);

test("the bundle stays small enough for a page", async () => {
  const { outputFiles } = await bundled();
  expect(gzipSync(outputFiles[0]?.contents ?? "").length).toBeLessThan(1_500_000);
});
