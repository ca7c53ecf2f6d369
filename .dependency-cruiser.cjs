/** The import rule of ARCHITECTURE.md: a layer imports only layers with a smaller number; no cycles anywhere. */
const LAYERS = {
  text: 1,
  numeric: 1,
  article: 2,
  sources: 3,
  language: 3,
  reading: 4,
  picture: 5,
  store: 6,
  work: 7,
  exports: 7,
  service: 8,
  cli: 9,
};
const ENGINE = "^src/(text|numeric|article|language|reading|picture)/";
const TEST = "\\.test\\.ts$";

/** One door per library: the only folder that may import it. */
const DOORS = {
  "linkedom|@mozilla/readability": "^src/sources/html/",
  "undici|ipaddr\\.js|robots-parser|normalize-url|tldts": "^src/sources/web/",
  warcio: "^src/sources/warc/",
  feedsmith: "^src/sources/feed/",
  jschardet: "^src/sources/charset/",
  "csv-stringify": "^src/exports/csv/",
  "uuid|iso-3166": "^src/exports/",
  "commander|picocolors|cli-progress": "^src/cli/",
  eld: "^src/language/identify/",
  "@nats-io": "^src/work/",
  "drizzle-orm|@electric-sql|pg": "^src/store/",
  "@modelcontextprotocol": "^src/service/mcp/",
  "hono|@hono": "^src/service/",
};

/** The page's own layers: views are equals and never import each other. */
const PAGE_LAYERS = { messages: 1, api: 1, engine: 2, components: 2, reader: 3, views: 4, app: 5 };

const pageWrongWay = Object.entries(PAGE_LAYERS).map(([layer, number]) => ({
  name: `page-layer-${layer}`,
  severity: "error",
  from: { path: `^web/src/${layer}/` },
  to: {
    path: `^web/src/(${Object.keys(PAGE_LAYERS)
      .filter((other) => other !== layer && PAGE_LAYERS[other] > number)
      .join("|")})/`,
  },
}));

const wrongWay = Object.entries(LAYERS).map(([layer, number]) => ({
  name: `layer-${layer}`,
  severity: "error",
  from: { path: `^src/${layer}/`, pathNot: TEST },
  to: {
    path: `^src/(${Object.keys(LAYERS)
      .filter((other) => other !== layer && LAYERS[other] >= number)
      .join("|")})/`,
  },
}));

const doors = Object.entries(DOORS).map(([library, folder]) => ({
  name: `door-${folder}`,
  severity: "error",
  from: { pathNot: [folder, TEST] },
  to: { path: `node_modules/(${library})/` },
}));

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "engine-is-pure",
      severity: "error",
      from: { path: ENGINE, pathNot: TEST },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "through-the-index",
      comment: "Other layers are imported through their table of contents.",
      severity: "error",
      from: { path: "^src/([^/]+)/", pathNot: TEST },
      to: { path: "^src/([^/]+)/.+", pathNot: ["^src/$1/", "^src/[^/]+/index\\.ts$", "^src/reading/contract\\.ts$"] },
    },
    ...wrongWay.filter(({ to }) => to.path !== "^src/()/"),
    ...doors,
    ...pageWrongWay.filter(({ to }) => to.path !== "^web/src/()/"),
    {
      name: "views-are-equals",
      severity: "error",
      from: { path: "^web/src/views/([^/]+)/" },
      to: { path: "^web/src/views/", pathNot: "^web/src/views/$1/" },
    },
    {
      name: "page-stands-alone",
      comment: "The page talks to the service over HTTP; of the engine it takes the bundle for browsers.",
      severity: "error",
      from: { path: "^web/src/" },
      to: { path: "^(src|dist)/", pathNot: "^dist/browser\\.(js|d\\.ts)$" },
    },
  ],
  options: {
    parser: "tsc",
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js"] },
  },
};
