import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { lockFolder } from "./lock.ts";

const LOCK = new URL("../../../dist/store/engines/lock.js", import.meta.url).href;
const HOLD = `import { lockFolder } from ${JSON.stringify(LOCK)};
lockFolder(process.argv[1]).then(() => console.log("held"), (error) => console.log(error.message));
setInterval(() => {}, 1000);`;

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lagebild-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function holder(): ChildProcess {
  return spawn(process.execPath, ["--input-type=module", "-e", HOLD, folder], {
    cwd: fileURLToPath(new URL(".", import.meta.url)),
  });
}
const said = async (child: ChildProcess) => String((await once(child.stdout!, "data"))[0]).trim();

test("a folder that another process has is refused, with its number; after kill -9 it is free", async () => {
  const child = holder();
  expect(await said(child)).toBe("held");
  await expect(lockFolder(folder)).rejects.toThrow(`in use by process ${child.pid}`);
  child.kill("SIGKILL");
  await once(child, "exit");
  const release = await lockFolder(folder);
  expect(readdirSync(folder)).toHaveLength(1);
  release();
  expect(readdirSync(folder)).toEqual([]);
});

test("of many that come at the same moment at most one gets it", async () => {
  const children = Array.from({ length: 4 }, holder);
  const answers = await Promise.all(children.map(said));
  for (const child of children) child.kill("SIGKILL");
  expect(answers.filter((answer) => answer === "held").length).toBeLessThanOrEqual(1);
  expect(answers.filter((answer) => answer !== "held").every((answer) => /in use by process \d+/.test(answer))).toBe(
    true,
  );
});

test("a process that got the number of a dead one does not hold its lock", async () => {
  writeFileSync(join(folder, `lock.${hostname()}.${process.ppid}.1`), "");
  (await lockFolder(folder))();
});

test("of another machine's process nobody can tell whether it lives: the file to delete is named", async () => {
  writeFileSync(join(folder, "lock.elsewhere.example.1.1"), "");
  await expect(lockFolder(folder)).rejects.toThrow(/process 1 on elsewhere\.example: .*delete .*lock\.elsewhere/);
});

test("twice in one process is refused too", async () => {
  const release = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toThrow("open in this process");
  release();
});
