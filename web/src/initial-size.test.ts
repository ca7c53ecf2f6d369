import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
}

const place = (file: string) => new URL(`../../dist/web/${file}`, import.meta.url);

test("what the page loads before it shows anything stays below 350 kB of JavaScript, gzipped", () => {
  const manifest = JSON.parse(readFileSync(place(".vite/manifest.json"), "utf8")) as Record<string, Chunk>;
  const needed = new Set<string>();
  const need = (name: string) => {
    if (needed.has(name)) return;
    needed.add(name);
    for (const other of manifest[name]?.imports ?? []) need(other);
  };
  need("index.html");
  // Whatever view comes first, its code comes with it.
  for (const [name, { file }] of Object.entries(manifest)) if (/views\//.test(name) && file.endsWith(".js")) need(name);
  const sizes = [...needed].map((name) => gzipSync(readFileSync(place(manifest[name]!.file))).length);
  expect(sizes.length).toBeGreaterThan(5);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(350_000);
});
