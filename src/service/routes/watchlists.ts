import { createRoute, z } from "@hono/zod-openapi";
import { etag } from "hono/etag";
import type { NewWatchlist as Asked, Watchlist as Kept, Store } from "../../store/index.ts";
import type { ServiceContext } from "../context.ts";
import { feedOf } from "../feed.ts";
import { PROBLEMS, Refusal } from "../problem.ts";
import { answers, router } from "../routing.ts";
import { PAGING } from "../shapes/query.ts";
import { AlertPage, NewWatchlist, Watchlist, WatchlistMade } from "../shapes/watchlist.ts";

const Id = z.coerce
  .number()
  .int()
  .min(1)
  .max(2 ** 31 - 1);
const OF_ONE = { params: z.strictObject({ id: Id }) };

/** Entries of a feed: what readers have missed beyond that is in the list of alerts. */
const FEED_LENGTH = 100;

const list = createRoute({
  method: "get",
  path: "/watchlists",
  summary: "What is watched for",
  responses: {
    200: answers(z.strictObject({ watchlists: z.array(Watchlist).readonly() }).meta({ id: "Watchlists" }), "the lists"),
    ...PROBLEMS,
  },
});

const post = createRoute({
  method: "post",
  path: "/watchlists",
  summary: "Watch for a search or for a pair of actors: what comes into the archive from now on",
  request: { body: { required: true, content: { "application/json": { schema: NewWatchlist } } } },
  responses: { 201: answers(WatchlistMade, "it is watched for"), ...PROBLEMS },
});

const one = createRoute({
  method: "get",
  path: "/watchlists/{id}",
  summary: "A watch list, and how its webhook is doing",
  request: OF_ONE,
  responses: { 200: answers(Watchlist, "the list"), ...PROBLEMS },
});

const remove = createRoute({
  method: "delete",
  path: "/watchlists/{id}",
  summary: "Watch no longer; its alerts are forgotten",
  request: OF_ONE,
  responses: { 204: { description: "it is gone" }, ...PROBLEMS },
});

const alerts = createRoute({
  method: "get",
  path: "/watchlists/{id}/alerts",
  summary: "What was found for a watch list, the newest first",
  request: { ...OF_ONE, query: z.strictObject({ limit: PAGING.limit, after: Id.optional() }) },
  responses: { 200: answers(AlertPage, "one page of alerts"), ...PROBLEMS },
});

const feed = createRoute({
  method: "get",
  path: "/watchlists/{id}/feed.atom",
  summary: "The newest alerts of a watch list as an Atom feed",
  request: OF_ONE,
  responses: {
    200: { description: "the feed", content: { "application/atom+xml": { schema: z.string() } } },
    304: { description: "it is as it was" },
    ...PROBLEMS,
  },
});

export function watchlistRoutes({ store }: ServiceContext) {
  const routes = router()
    .openapi(list, async (c) => c.json({ watchlists: await store.watchlists.list() }, 200))
    .openapi(post, async (c) => c.json(await store.watchlists.add(c.req.valid("json") as Asked), 201))
    .openapi(one, async (c) => c.json(await listAt(store, c.req.valid("param").id), 200))
    .openapi(remove, async (c) => {
      const { id } = c.req.valid("param");
      if (!(await store.watchlists.remove(id))) throw missing(id);
      return c.body(null, 204);
    })
    .openapi(alerts, async (c) => {
      const { id } = await listAt(store, c.req.valid("param").id);
      const { limit, after } = c.req.valid("query");
      const page = await store.watchlists.alerts(id, { limit, ...(after !== undefined && { before: after }) });
      return c.json({ ...page, next: page.next === null ? null : String(page.next) }, 200);
    });
  routes.openAPIRegistry.registerPath(feed);
  routes.use("/watchlists/:id/feed.atom", etag());
  // Text has no type that the description could be held against.
  routes.get("/watchlists/:id/feed.atom", async (c) => {
    const id = Id.safeParse(c.req.param("id"));
    if (!id.success) throw new Refusal(400, "request", "a watch list has a number");
    const found = await listAt(store, id.data);
    const page = await store.watchlists.alerts(found.id, { limit: FEED_LENGTH });
    const { origin, pathname } = new URL(c.req.url);
    c.header("content-type", "application/atom+xml; charset=utf-8");
    return c.body(feedOf(found, page.alerts, { base: origin, self: pathname }));
  });
  return routes;
}

async function listAt(store: Store, id: number): Promise<Kept> {
  const found = await store.watchlists.get(id);
  if (found === null) throw missing(id);
  return found;
}

function missing(id: number): Refusal {
  return new Refusal(404, "watchlist", `there is no watch list ${id}`);
}
