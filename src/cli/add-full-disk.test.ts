import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { HAS_DISKS, makeDisk } from "../store/engines/test-disk.ts";

const CLI = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const ARTICLES = 2_000;
/** Articles that are kept when the disk is found full. */
const BEFORE = 300;

function add(file: string, db: string, ...options: string[]) {
  const child = spawn(process.execPath, [CLI, "add", file, "--threads", "1", "--db", db, ...options]);
  const said = { out: "", err: "" };
  child.stdout.on("data", (chunk) => {
    said.out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    said.err += chunk;
  });
  return { said, ended: once(child, "close") };
}

test.skipIf(!HAS_DISKS)(
  "a disk that gets full is waited for, with a line; then everything is kept once",
  { timeout: 900_000 },
  async () => {
    const disk = makeDisk(800)!;
    try {
      const archive = join(disk.folder, "archive");
      const lines = Array.from({ length: ARTICLES }, (_, i) =>
        JSON.stringify({
          id: `${i}`,
          text: `Hafen ${i} gesperrt\n\n„Pier ${i} ist gesperrt“, sagte Hafenmeisterin Ines Beispiel.\n`,
        }),
      );
      const all = join(disk.folder, "all.jsonl");
      writeFileSync(all, `${lines.join("\n")}\n`);
      const { said, ended } = add(all, archive, "--jsonl");
      const kept = () => said.out.split("\n").length - 1;
      while (kept() < BEFORE) await Promise.race([wait(20), ended]);
      disk.fill(30_000_000);
      while (said.err === "") await Promise.race([wait(100), ended]);
      expect(said.err).toMatch(
        /^lagebild: the archive cannot be written now: \d+ MB are left on the disk of .*, it needs 64: make room; trying again\n$/,
      );
      expect(kept()).toBeLessThan(ARTICLES);
      disk.empty();
      expect(await ended).toEqual([0, null]);
      expect(said.err).toMatch(/lagebild: the archive is back after [\d.]+ seconds\n$/);
      const outcomes = said.out.trim().split("\n");
      expect(outcomes.filter((line) => JSON.parse(line).outcome === "new")).toHaveLength(ARTICLES);
      const again = add(all, archive, "--json");
      await again.ended;
      expect(JSON.parse(again.said.out)).toMatchObject({ new: 0, known: ARTICLES, failed: 0 });
    } finally {
      disk.remove();
    }
  },
);
