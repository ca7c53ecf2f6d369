import type { JetStreamClient, JetStreamManager } from "@nats-io/jetstream";
import type { Failure } from "../failure.ts";
import type { DeadLetter } from "./queue.ts";
import type { Streams } from "./streams.ts";

/** The stream of dead letters: what they say of themselves is in their headers. */
export interface DeadBox {
  readonly add: (data: Uint8Array, why: Failure & Pick<DeadLetter, "source" | "attempts">) => Promise<void>;
  readonly count: () => Promise<number>;
  readonly list: () => AsyncGenerator<DeadLetter>;
  readonly get: (number: number) => Promise<{ readonly letter: DeadLetter; readonly data: Uint8Array } | null>;
  readonly drop: (number: number) => Promise<boolean>;
}

export function deadBox(js: JetStreamClient, manager: JetStreamManager, { stream, subject }: Streams["dead"]): DeadBox {
  const state = async () => (await manager.streams.info(stream)).state;
  const get: DeadBox["get"] = async (number) => {
    const found = await manager.streams.getMessage(stream, { seq: number }).catch(() => null);
    if (found === null) return null;
    const said = (name: string) => decodeURIComponent(found.header.get(name));
    const letter = {
      number,
      source: said("source"),
      code: said("code"),
      message: said("message"),
      attempts: Number(said("attempts")),
      at: found.time.toISOString(),
      bytes: found.data.length,
    };
    return { letter, data: found.data };
  };
  return {
    add: async (data, { source, code, message, attempts }) => {
      const { headers } = await import("@nats-io/transport-node");
      const head = headers();
      // Headers are lines: what comes from outside must not make further ones.
      for (const [name, value] of Object.entries({ source, code, message, attempts }))
        head.set(name, encodeURIComponent(value));
      await js.publish(subject, data, { headers: head });
    },
    count: async () => (await state()).messages,
    list: async function* () {
      const { first_seq, last_seq, messages } = await state();
      if (messages === 0) return;
      for (let number = first_seq; number <= last_seq; number++) {
        const found = await get(number);
        if (found !== null) yield found.letter;
      }
    },
    get,
    drop: (number) => manager.streams.deleteMessage(stream, number, true).catch(() => false),
  };
}
