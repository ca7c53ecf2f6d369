import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { serve } from "@hono/node-server";
import type { ServiceContext } from "./context.ts";
import { isLoopback } from "./safety/hosts.ts";
import { serviceOf } from "./service.ts";

export interface ServingOptions extends ServiceContext {
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
  /** What writing needs where others reach the server; made up where none is given. */
  readonly token: string | null;
}

export interface Serving {
  readonly url: string;
  /** What writing needs; null where it needs nothing. */
  readonly token: string | null;
  /** Takes no more requests and resolves when those under way are answered. */
  readonly stop: () => Promise<void>;
}

/** The built page, beside the built service. */
const PAGE = fileURLToPath(new URL("../web", import.meta.url));

/** Starts the server and resolves when it listens. Rejects where the port is taken. */
export function startServing({ host, port, token: given, ...context }: ServingOptions): Promise<Serving> {
  const token = isLoopback(host) ? null : (given ?? randomBytes(24).toString("base64url"));
  const app = serviceOf({ ...context, token, page: PAGE });
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (address) => {
      const name = host.includes(":") ? `[${host}]` : host;
      resolve({
        url: `http://${name}:${address.port}`,
        token,
        stop: () => new Promise((stopped) => server.close(() => stopped())),
      });
    });
    server.on("error", reject);
  });
}
