import { execFileSync } from "node:child_process";
import { cpus, loadavg, totalmem } from "node:os";

/** One line: day, processor, memory, load by others, Node version, commit, and whether the checkout differs from it. */
export function machine() {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return [
    new Date().toISOString().slice(0, 10),
    `${cpu?.model.trim()}, ${cpus().length} cores, ${memory} GiB, load ${loadavg()[0].toFixed(1)}`,
    `${process.platform} ${process.arch}`,
    `Node ${process.version}`,
    commit(),
  ].join(" · ");
}

function commit() {
  const git = (...args) =>
    execFileSync("git", args, { encoding: "utf8", cwd: import.meta.dirname, stdio: "pipe" }).trim();
  try {
    const changed = git("status", "--porcelain") !== "";
    return `commit ${git("rev-parse", "--short", "HEAD")}${changed ? " with changes" : ""}`;
  } catch {
    return "no commit";
  }
}
