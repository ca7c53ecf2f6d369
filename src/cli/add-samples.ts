import type { Store } from "../store/index.ts";
import { openThreads, work } from "../work/index.ts";
import { complaint, jobsOf } from "./inputs.ts";
import { printable } from "./printable.ts";

/**
 * Reads the samples into an archive that holds nothing yet, so that whoever opens the page for the first time sees one.
 * What cannot be read is named on standard error; the rest stands.
 */
export async function addSamples(samples: string, store: Store): Promise<void> {
  if ((await store.counts()).articles > 0) return;
  process.stdout.write(`Reading the sample articles in ${printable(samples)} …\n`);
  const threads = openThreads();
  try {
    for await (const done of work(jobsOf([samples], {}), { store, threads })) {
      if ("notice" in done) process.stderr.write(`lagebild: ${printable(done.notice)}\n`);
      else if (done.outcome === "failed") process.stderr.write(`${complaint(done.source, done.failure)}\n`);
    }
  } finally {
    await threads.close();
  }
}
