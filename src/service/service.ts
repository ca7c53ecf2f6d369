import type { OpenAPIHono } from "@hono/zod-openapi";
import { VERSION } from "../reading/index.ts";
import type { ServiceContext } from "./context.ts";
import { mcpOverHttp } from "./mcp/transports.ts";
import { addModels } from "./models.ts";
import { addPage } from "./page.ts";
import { asProblem, Refusal } from "./problem.ts";
import { articleRoutes } from "./routes/articles.ts";
import { correctionRoutes } from "./routes/corrections.ts";
import { countRoutes } from "./routes/counts.ts";
import { dossierRoutes } from "./routes/dossiers.ts";
import { eventRoutes } from "./routes/events.ts";
import { exchangeRoutes } from "./routes/exchanges.ts";
import { exportRoutes } from "./routes/exports.ts";
import { networkRoutes } from "./routes/network.ts";
import { readRoutes } from "./routes/read.ts";
import { ruleRoutes } from "./routes/rules.ts";
import { searchRoutes } from "./routes/search.ts";
import { watchlistRoutes } from "./routes/watchlists.ts";
import { router } from "./routing.ts";
import { jsonBodies, smallBodies } from "./safety/bodies.ts";
import { headers } from "./safety/headers.ts";
import { loopbackHostsOnly } from "./safety/hosts.ts";
import { sameOriginWrites, tokenForWrites } from "./safety/writes.ts";
import { LARGEST_BODY } from "./submission.ts";

export interface ServiceOptions extends ServiceContext {
  /** What writing needs; null where only this machine reaches the server. */
  readonly token: string | null;
  /** The folder of the built page; it need not be there. */
  readonly page: string;
}

const ROUTES = [
  ...[readRoutes, articleRoutes, searchRoutes, countRoutes],
  ...[dossierRoutes, eventRoutes, exchangeRoutes, networkRoutes, correctionRoutes, exportRoutes],
  ...[ruleRoutes, watchlistRoutes],
];

/** The archive over HTTP: `/api/…`, its description at `/openapi.json`, and the page. */
export function serviceOf({ token, page, ...context }: ServiceOptions): OpenAPIHono {
  const app = router();
  app.onError(asProblem);
  app.notFound((c) => asProblem(new Refusal(404, "path", "there is nothing at this address"), c));
  app.use(headers());
  app.use(token === null ? loopbackHostsOnly() : tokenForWrites(token));
  app.use(sameOriginWrites(), jsonBodies(), smallBodies(LARGEST_BODY));
  for (const routes of ROUTES) app.route("/api", routes(context));
  const mcp = mcpOverHttp(context);
  app.all("/mcp", (c) => mcp(c.req.raw));
  app.doc31("/openapi.json", {
    openapi: "3.1.0",
    info: {
      title: "Lagebild",
      version: VERSION,
      description: "Who says what, through whom, how sure; who did what to whom; each with the words it rests on.",
    },
  });
  addModels(app);
  addPage(app, page);
  return app;
}
