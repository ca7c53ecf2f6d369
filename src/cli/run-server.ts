import { once } from "node:events";
import { type Serving, startServing } from "../service/index.ts";
import { addSamples } from "./add-samples.ts";
import { withArchive } from "./archive.ts";
import { SOME_FAILED } from "./exit-codes.ts";
import { printable } from "./printable.ts";
import { tellingAlerts } from "./tell-alerts.ts";

export interface ServeOptions {
  readonly db: string;
  readonly host: string;
  readonly port: number;
  readonly samples?: string;
  readonly allowPrivate?: true;
  readonly address?: string;
}

/** Serves until a signal comes. Gives the exit code. */
export async function runServer({ db, host, port, samples, allowPrivate, address }: ServeOptions): Promise<number> {
  return withArchive(db, { make: true }, async (store) => {
    const token = process.env.LAGEBILD_TOKEN || null;
    if (samples !== undefined) await addSamples(samples, store);
    let serving: Serving;
    try {
      serving = await startServing({
        ...{ store, host, port, token },
        allowPrivate: allowPrivate === true,
      });
    } catch (error) {
      process.stderr.write(`lagebild: ${printable(`${host}:${port}: ${(error as Error).message}`)}\n`);
      return SOME_FAILED;
    }
    process.stdout.write(`Lagebild is at ${serving.url}\n`);
    if (serving.token !== null && token === null) process.stdout.write(`Token for writing: ${serving.token}\n`);
    const stopTelling = tellingAlerts(store, { address: address ?? serving.url, allowPrivate: allowPrivate === true });
    await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
    await serving.stop();
    await stopTelling();
    return 0;
  });
}
