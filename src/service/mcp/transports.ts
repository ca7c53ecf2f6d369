import { once } from "node:events";
import { createMcpHandler } from "@modelcontextprotocol/server";
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import type { ServiceContext } from "../context.ts";
import { LARGEST_BODY } from "../submission.ts";
import { mcpServerOf } from "./server.ts";

/**
 * Answers the protocol's requests over HTTP ("streamable HTTP", without sessions). Who may ask is checked before: this
 * looks at neither host, origin nor token.
 */
export function mcpOverHttp(context: ServiceContext): (request: Request) => Promise<Response> {
  const { fetch } = createMcpHandler(() => mcpServerOf(context), { maxRequestBodySize: LARGEST_BODY });
  return (request) => fetch(request);
}

/** Speaks the protocol over standard input and output until the input ends or a signal comes. */
export async function mcpOverStdio(context: ServiceContext): Promise<void> {
  const { close } = serveStdio(() => mcpServerOf(context));
  await Promise.race([
    once(process.stdin, "end"),
    once(process.stdin, "close"),
    ...["SIGINT", "SIGTERM"].map((signal) => once(process, signal)),
  ]);
  await close();
}
