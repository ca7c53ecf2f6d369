import { SourceError } from "../errors.ts";
import { webAddress } from "./download.ts";
import { restOf } from "./fetcher.ts";
import { userAgent } from "./from-url.ts";
import { webError } from "./web-error.ts";

export interface SenderOptions {
  readonly allowPrivate?: boolean;
  readonly contact?: string;
  /** Milliseconds until there has to be an answer. */
  readonly timeout?: number;
}

/** What somebody's server said to what it was sent. */
export interface Receipt {
  readonly status: number;
  /** Milliseconds that it asks to be left alone for; 0 where it does not. */
  readonly rest: number;
}

/** Sends JSON to servers that others named. */
export interface Sender {
  /**
   * Redirects are not followed and what stands in the answer is not read. Rejects with a `SourceError` with a `web.`
   * code: no answer in time, a private address; `web.stopped` where the signal stopped it.
   */
  readonly post: (
    address: string,
    body: string,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ) => Promise<Receipt>;
  readonly close: () => Promise<void>;
}

const BUSY = new Set([429, 503]);

/** A sender behind the same guard as what fetches: private addresses are refused where the connection is made. */
export async function openSender(options: SenderOptions = {}): Promise<Sender> {
  const { allowPrivate = false, timeout = 15_000, contact } = options;
  const { guardedAgent } = await import("./connector.ts");
  const { fetch } = await import("undici");
  const agent = guardedAgent(allowPrivate, timeout);
  const agentName = userAgent(contact, "tells of new alerts");
  return {
    post: async (address, body, headers, stop) => {
      const late = AbortSignal.timeout(timeout);
      const signal = AbortSignal.any([stop, late]);
      try {
        const response = await fetch(webAddress(address), {
          ...{ method: "POST", body, dispatcher: agent, signal, redirect: "manual" },
          headers: { ...headers, "content-type": "application/json", "user-agent": agentName },
        });
        await response.body?.cancel();
        return { status: response.status, rest: BUSY.has(response.status) ? restOf(response) : 0 };
      } catch (error) {
        if (stop.aborted) throw new SourceError("web.stopped", "it was stopped while it was sent", error);
        throw webError(error, late, timeout);
      }
    },
    close: () => agent.destroy(),
  };
}
