import type { SHELL } from "./messages.ts";

export type PlaceName = keyof (typeof SHELL)["en"]["place"];

/** Where the masthead leads, in its order. */
export const PLACES = [
  { to: "/", name: "articles" },
  { to: "/read", name: "read" },
  { to: "/search", name: "search" },
  { to: "/actors", name: "actors" },
  { to: "/timeline", name: "timeline" },
  { to: "/exchanges", name: "exchanges" },
  { to: "/network", name: "network" },
] as const satisfies readonly { to: string; name: PlaceName }[];
