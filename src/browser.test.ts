import { createContext, runInContext } from "node:vm";
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
const WEB = { TextEncoder, TextDecoder, crypto: globalThis.crypto };

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
  const context = createContext({ ...WEB, article: JSON.stringify(ARTICLE) });
  const code = `${outputFiles[0]?.text}; lagebild.read(JSON.parse(article)).then((reading) => JSON.stringify(reading))`;
  const there = await runInContext(code, context);
  const { read } = await import(dist("index.js").href);
  const here = JSON.stringify(await read(ARTICLE));
  expect(there).toBe(here);
  expect(JSON.parse(there).article.text).toBe(ARTICLE.text);
});
