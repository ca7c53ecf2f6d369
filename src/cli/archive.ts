import { openStore, type Store, StoreError } from "../store/index.ts";
import { SOME_FAILED } from "./exit-codes.ts";
import { printable } from "./printable.ts";

/**
 * Runs with an open archive, which is closed whatever happens. What the archive refuses is one line and exit code 1.
 * `make`: whether a folder that is not there is made.
 */
export async function withArchive(
  place: string,
  { make }: { readonly make: boolean },
  run: (store: Store) => Promise<number>,
): Promise<number> {
  try {
    const store = await openStore(place, { make });
    try {
      return await run(store);
    } finally {
      await store.close();
    }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    process.stderr.write(`lagebild: ${printable(error.message)}\n`);
    return SOME_FAILED;
  }
}
