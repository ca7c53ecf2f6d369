import type { Keys } from "./attributes.ts";
import type { Edge, Node } from "./network.ts";

export const NODE_KEYS: Keys<Node> = {
  label: { type: "string", of: ({ label }) => label },
  kind: { type: "string", of: ({ kind }) => kind },
  country: { type: "string", of: ({ country }) => country },
  wikidata: { type: "string", of: ({ wikidata }) => wikidata },
};

/** `weight`: how many findings; `articles`, `origins`: in how many, and on how many independent ones it rests. */
export const EDGE_KEYS: Keys<Edge> = {
  class: { type: "string", of: ({ class: name }) => name },
  stage: { type: "string", of: ({ stage }) => stage },
  status: { type: "string", of: ({ status }) => status },
  certainty: { type: "string", of: ({ certainty }) => certainty },
  month: { type: "string", of: ({ month }) => month },
  types: { type: "string", of: ({ types }) => [...types].sort().join("; ") },
  weight: { type: "int", of: ({ evidence }) => evidence.length },
  articles: { type: "int", of: ({ articles }) => articles.size },
  origins: { type: "int", of: ({ origins }) => origins },
  evidence: { type: "string", of: ({ evidence }) => evidence.join("\n") },
};
