import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A small disk of the test's own (tmpfs). */
export interface TestDisk {
  readonly folder: string;
  /** Fills it up to so many bytes. */
  readonly fill: (left: number) => void;
  /** Fills what is left as well. */
  readonly fillUp: () => void;
  readonly empty: () => void;
  readonly remove: () => void;
}

/** Mounts a disk of some megabytes; null where that is not allowed. */
export function makeDisk(megabytes: number): TestDisk | null {
  const folder = mkdtempSync(join(tmpdir(), "lagebild-disk-"));
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder]).status === 0;
  if (!mounted) {
    rmSync(folder, { recursive: true });
    return null;
  }
  const ballast = join(folder, "ballast");
  return {
    folder,
    fill: (left) => {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - left), 1));
    },
    fillUp: () => {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(join(folder, "more"), Buffer.alloc(bavail * bsize, 1));
    },
    empty: () => {
      rmSync(ballast);
      rmSync(join(folder, "more"), { force: true });
    },
    remove: () => {
      spawnSync("umount", ["-l", folder]);
      rmSync(folder, { recursive: true });
    },
  };
}

export const HAS_DISKS = (() => {
  const disk = makeDisk(1);
  disk?.remove();
  return disk !== null;
})();
if (!HAS_DISKS) console.warn("SKIPPED on a full disk: this machine mounts no tmpfs for the tests (it takes root)");
