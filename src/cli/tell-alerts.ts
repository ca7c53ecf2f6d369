import { openSender } from "../sources/index.ts";
import type { Store } from "../store/index.ts";
import { failureOf, tell } from "../work/index.ts";
import { printable } from "./printable.ts";

export interface TellingOptions {
  /** How people reach the page. */
  readonly address: string;
  readonly allowPrivate: boolean;
}

/** Tells the webhooks of watch lists what is new to them and is due, with a line for each that fails. */
export function tellAlerts(store: Store, options: TellingOptions): Promise<void> {
  return run(store, options, { signal: new AbortController().signal, once: true });
}

/** The same again and again; gives what ends it. */
export function tellingAlerts(store: Store, options: TellingOptions): () => Promise<void> {
  const stop = new AbortController();
  const running = run(store, options, { signal: stop.signal, once: false });
  return () => {
    stop.abort();
    return running;
  };
}

async function run(
  store: Store,
  { address, allowPrivate }: TellingOptions,
  until: { readonly signal: AbortSignal; readonly once: boolean },
): Promise<void> {
  const sender = await openSender({ allowPrivate });
  const say = (line: string) => process.stderr.write(`lagebild: ${printable(line)}\n`);
  try {
    const page = address.replace(/\/+$/, "");
    for await (const { notice } of tell({ store, sender, page, ...until })) say(notice);
  } catch (error) {
    say(`webhooks are no longer told: ${failureOf(error).message}`);
  } finally {
    await sender.close();
  }
}
