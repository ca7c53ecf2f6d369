import { createServer } from "node:http";

/**
 * Answers `GET /metrics` on this machine's loopback address with what `text` gives. Gives what ends it. Throws where the
 * port is taken.
 */
export async function serveMetrics(port: number, text: () => Promise<string>): Promise<() => void> {
  const server = createServer((request, response) => {
    if (request.method !== "GET" || request.url !== "/metrics") return response.writeHead(404).end();
    return text().then(
      (body) => response.writeHead(200, { "content-type": "text/plain; version=0.0.4; charset=utf-8" }).end(body),
      () => response.writeHead(503).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", resolve);
  });
  return () => {
    server.close();
    server.closeAllConnections();
  };
}
