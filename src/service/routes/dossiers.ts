import { createRoute, z } from "@hono/zod-openapi";
import type { ServiceContext } from "../context.ts";
import { PROBLEMS, Refusal } from "../problem.ts";
import { answers, router } from "../routing.ts";
import { Dossier, PairDossier } from "../shapes/dossier.ts";
import { DirectoryEntry, Key } from "../shapes/named.ts";
import { PAGING } from "../shapes/query.ts";

const actors = createRoute({
  method: "get",
  path: "/actors",
  summary: "Whose key it is, then whose names begin with some words, who is named most comes first",
  request: { query: z.strictObject({ q: z.string().max(200).default(""), limit: PAGING.limit }) },
  responses: {
    200: answers(z.strictObject({ actors: z.array(DirectoryEntry).readonly() }).meta({ id: "Actors" }), "the actors"),
    ...PROBLEMS,
  },
});

const one = createRoute({
  method: "get",
  path: "/dossiers/{actor}",
  summary: "All that the archive tells of an actor; of a state also by its president, government and army",
  request: { params: z.strictObject({ actor: Key }) },
  responses: { 200: answers(Dossier, "the dossier"), ...PROBLEMS },
});

const pair = createRoute({
  method: "get",
  path: "/dossiers/{actor}/{other}",
  summary: "What two say about, do to and give each other",
  request: { params: z.strictObject({ actor: Key, other: Key }) },
  responses: { 200: answers(PairDossier, "the dossier of both"), ...PROBLEMS },
});

export function dossierRoutes({ store }: ServiceContext) {
  return router()
    .openapi(actors, async (c) => {
      const { q, limit } = c.req.valid("query");
      return c.json({ actors: await store.picture.directory(q, limit) }, 200);
    })
    .openapi(one, async (c) => {
      const { actor } = c.req.valid("param");
      const dossier = await store.picture.dossier(actor);
      if (dossier === null) throw new Refusal(404, "actor", `no article tells of ${actor}: /api/actors?q= finds keys`);
      return c.json(dossier, 200);
    })
    .openapi(pair, async (c) => {
      const { actor, other } = c.req.valid("param");
      const dossier = await store.picture.pair(actor, other);
      if (dossier === null) throw new Refusal(404, "actor", `no article tells of ${actor} or of ${other}`);
      return c.json(dossier, 200);
    });
}
