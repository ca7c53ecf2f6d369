import { mcpOverStdio } from "../service/index.ts";
import { withArchive } from "./archive.ts";

export interface McpOptions {
  readonly db: string;
  readonly allowPrivate?: true;
}

/** Serves one assistant until it goes. Gives the exit code. */
export async function runMcp({ db, allowPrivate }: McpOptions): Promise<number> {
  return withArchive(db, { make: true }, async (store) => {
    await mcpOverStdio({ store, allowPrivate: allowPrivate === true });
    return 0;
  });
}
