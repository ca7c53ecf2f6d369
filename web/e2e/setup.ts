import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { CHROMIUM, serve } from "./site.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A folder with an archive of the sample articles: tests work on copies of it. */
    readonly archive: string;
  }
}

/** Reads the sample articles once for all tests of the page. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (CHROMIUM === undefined) return;
  const folder = await mkdtemp(join(tmpdir(), "lagebild-gallery-"));
  const archive = join(folder, "archive");
  const server = await serve(archive);
  await server.stop();
  project.provide("archive", archive);
  return () => rm(folder, { recursive: true, force: true });
}
