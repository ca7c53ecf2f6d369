import { createRootRoute, createRoute, createRouter, Link, lazyRouteComponent } from "@tanstack/react-router";
import { Empty, Failure, Loading } from "../components/states.tsx";
import { useMessages } from "../messages/language.tsx";
import { SHELL } from "./messages.ts";
import { Shell } from "./shell.tsx";

/** What stands behind the "?" of an address: words only, so that an address reads well and survives being retyped. */
type Search<Key extends string> = { readonly [key in Key]?: string };

/** Keeps the named keys of an address that hold a word, drops all else. */
function words<const Key extends string>(...keys: readonly Key[]) {
  return (search: Record<string, unknown>): Search<Key> => {
    const kept = keys
      .map((key) => [key, search[key]] as const)
      .filter(([, value]) => typeof value === "string" && value);
    return Object.fromEntries(kept) as Search<Key>;
  };
}

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

const articles = createRoute({
  getParentRoute: () => root,
  path: "/",
  component: lazyRouteComponent(() => import("../views/articles/articles-view.tsx"), "ArticlesView"),
});

const article = createRoute({
  getParentRoute: () => root,
  path: "/articles/$version",
  validateSearch: words("record", "at", "hide"),
  component: lazyRouteComponent(() => import("../views/articles/article-view.tsx"), "ArticleView"),
});

const read = createRoute({
  getParentRoute: () => root,
  path: "/read",
  component: lazyRouteComponent(() => import("../views/read/read-view.tsx"), "ReadView"),
});

const unsaved = createRoute({
  getParentRoute: () => root,
  path: "/read/$id",
  validateSearch: words("record", "at", "hide"),
  component: lazyRouteComponent(() => import("../views/read/unsaved-view.tsx"), "UnsavedView"),
});

const printedArticle = createRoute({
  getParentRoute: () => root,
  path: "/articles/$version/print",
  component: lazyRouteComponent(() => import("../views/articles/print-view.tsx"), "PrintView"),
});

const printedUnsaved = createRoute({
  getParentRoute: () => root,
  path: "/read/$id/print",
  component: lazyRouteComponent(() => import("../views/read/print-view.tsx"), "PrintView"),
});

const search = createRoute({
  getParentRoute: () => root,
  path: "/search",
  validateSearch: words(
    ...(["words", "kind", "speaker", "actor", "source", "type", "certainty", "status", "since", "until"] as const),
    ...(["language", "said", "about", "did", "met", "gave", "received", "involved", "outlet", "through"] as const),
    ...(["giver", "receiver", "history", "stage", "delivered", "denied"] as const),
    ...(["names", "called", "role", "of", "dated"] as const),
  ),
  component: lazyRouteComponent(() => import("../views/search/search-view.tsx"), "SearchView"),
});

const actors = createRoute({
  getParentRoute: () => root,
  path: "/actors",
  validateSearch: words("q"),
  component: lazyRouteComponent(() => import("../views/actors/actors-view.tsx"), "ActorsView"),
});

const dossier = createRoute({
  getParentRoute: () => root,
  path: "/actors/$key",
  component: lazyRouteComponent(() => import("../views/actors/dossier-view.tsx"), "DossierView"),
});

const printedDossier = createRoute({
  getParentRoute: () => root,
  path: "/actors/$key/print",
  component: lazyRouteComponent(() => import("../views/actors/print-view.tsx"), "PrintView"),
});

const pair = createRoute({
  getParentRoute: () => root,
  path: "/actors/$key/$other",
  component: lazyRouteComponent(() => import("../views/actors/pair-view.tsx"), "PairView"),
});

const printedPair = createRoute({
  getParentRoute: () => root,
  path: "/actors/$key/$other/print",
  component: lazyRouteComponent(() => import("../views/actors/pair-print-view.tsx"), "PairPrintView"),
});

const timeline = createRoute({
  getParentRoute: () => root,
  path: "/timeline",
  validateSearch: words(
    ...(["actor", "other", "from", "to", "class", "type", "since", "until", "contradicted"] as const),
    ...(["happened", "independent", "dated", "toldBy"] as const),
  ),
  component: lazyRouteComponent(() => import("../views/timeline/timeline-view.tsx"), "TimelineView"),
});

const compare = createRoute({
  getParentRoute: () => root,
  path: "/events/$id",
  component: lazyRouteComponent(() => import("../views/compare/compare-view.tsx"), "CompareView"),
});

const exchanges = createRoute({
  getParentRoute: () => root,
  path: "/exchanges",
  validateSearch: words("actor", "other", "goods", "since", "until"),
  component: lazyRouteComponent(() => import("../views/exchanges/exchanges-view.tsx"), "ExchangesView"),
});

const network = createRoute({
  getParentRoute: () => root,
  path: "/network",
  validateSearch: words("actor", "layer", "class", "time"),
  component: lazyRouteComponent(() => import("../views/network/network-view.tsx"), "NetworkView"),
});

const reading = [articles, article, printedArticle, read, unsaved, printedUnsaved] as const;
const dossiers = [actors, dossier, printedDossier, pair, printedPair] as const;
const picture = [search, ...dossiers, timeline, compare, exchanges, network] as const;

export const router = createRouter({
  routeTree: root.addChildren([...reading, ...picture]),
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const given = Object.entries(search).filter((entry): entry is [string, string] => Boolean(entry[1]));
    return given.length === 0 ? "" : `?${new URLSearchParams(given)}`;
  },
  defaultPreload: "intent",
  defaultPendingComponent: () => <Loading />,
  defaultErrorComponent: ({ error, reset }) => <Failure error={error} again={reset} />,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

function NotFound() {
  const messages = useMessages(SHELL);
  return (
    <Empty title={messages.notFound}>
      <Link to="/">{messages.toArticles}</Link>
    </Empty>
  );
}
