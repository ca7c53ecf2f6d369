import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refused } from "../errors.ts";
import { openFolder } from "./pglite.ts";
import { HAS_DISKS, makeDisk, type TestDisk } from "./test-disk.ts";

describe.skipIf(!HAS_DISKS)("a disk that is full", { timeout: 900_000 }, () => {
  let disk: TestDisk;
  beforeAll(() => {
    disk = makeDisk(110)!;
  });
  afterAll(() => disk.remove());

  test("gets no new archive", async () => {
    disk.fill(20_000_000);
    const archive = join(disk.folder, "none");
    await expect(openFolder(archive, { make: true })).rejects.toMatchObject({ code: "store.away" });
    disk.empty();
  });

  test("breaks the embedded database down, which says so then and afterwards; what was kept is whole", async () => {
    const archive = join(disk.folder, "archive");
    const { db, close } = await openFolder(archive, { make: true });
    await db.execute(sql`create table notes (id int primary key, words text)`);
    await db.execute(sql`insert into notes select i, '' from generate_series(1, 500) i`);
    disk.fill(400_000);
    let round = 0;
    const write = async () => {
      for (; round < 10_000; round++) {
        const words = `${round} ${"x".repeat(400)}`;
        try {
          await db.execute(sql`update notes set words = ${words}`);
        } catch (error) {
          // Without room for the table a statement fails alone; vacuumed, the table has room for the next ones.
          if (refused(error).code !== "store.away") throw refused(error);
        }
        await db.execute(sql`vacuum notes`).catch((error) => {
          if (refused(error).code !== "store.away") throw refused(error);
        });
      }
    };
    await expect(write()).rejects.toMatchObject({
      code: "store.broken",
      message: expect.stringMatching(/disk is full/),
    });
    await expect(db.execute(sql`select 1`).catch((error) => Promise.reject(refused(error)))).rejects.toMatchObject({
      code: "store.broken",
    });
    await close();
    disk.fillUp();
    await expect(openFolder(archive, { make: false })).rejects.toMatchObject({ code: "store.away" });
    disk.empty();
    const again = await openFolder(archive, { make: false });
    const { rows } = await again.db.execute(
      sql`select count(*)::int as count, count(distinct words)::int as states from notes`,
    );
    expect(rows).toEqual([{ count: 500, states: 1 }]);
    await again.close();
  });
});
