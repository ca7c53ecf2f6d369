import type { Shapes } from "../../api/client.ts";

type Network = Shapes["Network"];

/** What is drawn: events by class, or exchanges by kind of goods. */
export type Layer = "events" | "exchanges";

/** All that goes from one to another in the time chosen, of one class or kind of goods. */
export interface Line {
  readonly from: string;
  readonly to: string;
  readonly what: Network["events"][number]["class"] | Network["exchanges"][number]["goods"];
  /** Happened as told, or delivered. */
  readonly done: number;
  readonly open: number;
}

export interface Dot {
  readonly key: string;
  readonly name: string;
  /** On a circle around 0, 0 with the radius 1. */
  readonly x: number;
  readonly y: number;
  /** Of all lines that begin or end here. */
  readonly weight: number;
}

/** The months and years that the network knows, the earliest first. */
export function timesOf(network: Network, layer: Layer): readonly string[] {
  const edges: readonly { readonly time: string | null }[] = network[layer];
  return [...new Set(edges.flatMap(({ time }) => (time === null ? [] : [time])))].sort();
}

/** The lines of one month, or of all ("" ), the strongest first. */
export function linesOf(network: Network, layer: Layer, time: string): readonly Line[] {
  const edges =
    layer === "events"
      ? network.events.map((edge) => ({ ...edge, what: edge.class, done: edge.happened }))
      : network.exchanges.map((edge) => ({ ...edge, what: edge.goods, done: edge.delivered }));
  const lines = new Map<string, Line>();
  for (const { from, to, what, done, open, time: when } of edges) {
    if (time !== "" && when !== time) continue;
    const key = [from, to, what].join("\u0000");
    const line = lines.get(key) ?? { from, to, what, done: 0, open: 0 };
    lines.set(key, { ...line, done: line.done + done, open: line.open + open });
  }
  return [...lines.values()].sort((a, b) => b.done + b.open - (a.done + a.open));
}

/**
 * Those with the most lines on a circle, the strongest at the top, going round: at most `most`, and none to whom no line
 * leads that can be drawn. The others are left to the table.
 */
export function dotsOf(network: Network, lines: readonly Line[], most: number): readonly Dot[] {
  const weights = new Map<string, number>();
  for (const { from, to, done, open } of lines)
    for (const key of [from, to]) weights.set(key, (weights.get(key) ?? 0) + done + open);
  const names = new Map(network.nodes.map(({ key, name }) => [key, name]));
  const strongest = [...weights].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, most);
  const drawn = drawable(lines, new Set(strongest.map(([key]) => key)));
  const joined = new Set(drawn.flatMap(({ from, to }) => [from, to]));
  const chosen = strongest.filter(([key]) => joined.has(key));
  return chosen.map(([key, weight], i) => {
    const angle = (2 * Math.PI * i) / chosen.length - Math.PI / 2;
    return { key, name: names.get(key) ?? key, x: Math.cos(angle), y: Math.sin(angle), weight };
  });
}

/** The lines that lead from one of these to another one. */
export function drawable(lines: readonly Line[], keys: ReadonlySet<string>): readonly Line[] {
  return lines.filter(({ from, to }) => from !== to && keys.has(from) && keys.has(to));
}

/** The first and the last day of a month, `2024-02`, or a year. */
export function daysOf(time: string): { readonly since: string; readonly until: string } {
  const [year, month] = time.split("-").map(Number) as [number, number?];
  if (month === undefined) return { since: `${time}-01-01`, until: `${time}-12-31` };
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { since: `${time}-01`, until: `${time}-${last}` };
}
