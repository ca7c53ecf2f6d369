import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { HAS_DISKS, makeDisk } from "../store/engines/test-disk.ts";

const CLI = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const ARTICLES = 60;

function add(file: string, db: string) {
  const child = spawn(process.execPath, [CLI, "add", file, "--json", "--threads", "1", "--db", db]);
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
  "a full disk is waited for, with a line; then everything is kept once",
  { timeout: 900_000 },
  async () => {
    const disk = makeDisk(250)!;
    try {
      const archive = join(disk.folder, "archive");
      const lines = Array.from({ length: ARTICLES }, (_, i) =>
        JSON.stringify({
          id: `${i}`,
          text: `Hafen ${i} gesperrt\n\n„Pier ${i} ist gesperrt“, sagte Hafenmeisterin Ines Beispiel.\n`,
        }),
      );
      const [first, all] = ["first", "all"].map((name) => join(disk.folder, `${name}.jsonl`)) as [string, string];
      writeFileSync(first, `${lines[0]}\n`);
      writeFileSync(all, `${lines.join("\n")}\n`);
      await add(first, archive).ended;
      disk.fill(30_000_000);
      const { said, ended } = add(all, archive);
      while (said.err === "") await Promise.race([wait(100), ended]);
      expect(said.err).toMatch(
        /^lagebild: the archive cannot be written now: \d+ MB are left on the disk of .*, it needs 64: make room; trying again\n$/,
      );
      disk.empty();
      expect(await ended).toEqual([0, null]);
      expect(said.err).toMatch(/lagebild: the archive is back after [\d.]+ seconds\n$/);
      expect(JSON.parse(said.out)).toEqual({ new: ARTICLES - 1, changed: 0, outdated: 0, known: 1, failed: 0 });
      const again = add(all, archive);
      await again.ended;
      expect(JSON.parse(again.said.out)).toMatchObject({ new: 0, known: ARTICLES, failed: 0 });
    } finally {
      disk.remove();
    }
  },
);
