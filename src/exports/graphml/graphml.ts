import type { Reading } from "../../reading/index.ts";
import { escaped } from "../xml.ts";
import { data, type Keys } from "./attributes.ts";
import { EDGE_KEYS, NODE_KEYS } from "./keys.ts";
import { networkIn } from "./network.ts";

/**
 * The network of parties as GraphML 1.0: a node for each state or actor, an edge for all that one did or gave to another
 * of one class, stage, status, certainty and month. Edges are sums, so everything is read before the first is written.
 */
export async function* graphml(readings: AsyncIterable<Reading>): AsyncGenerator<string> {
  const { nodes, edges } = await networkIn(readings);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n';
  yield keys("node", NODE_KEYS);
  yield keys("edge", EDGE_KEYS);
  yield '<graph id="lagebild" edgedefault="directed">\n';
  for (const node of nodes) yield `<node id="${escaped(node.id)}">${data(NODE_KEYS, node)}</node>\n`;
  for (const [i, edge] of edges.entries())
    yield `<edge id="e${i}" source="${escaped(edge.from)}" target="${escaped(edge.to)}">${data(EDGE_KEYS, edge)}</edge>\n`;
  yield "</graph>\n</graphml>\n";
}

function keys(element: "node" | "edge", list: Keys<never>): string {
  return Object.entries(list)
    .map(([id, { type }]) => `<key id="${id}" for="${element}" attr.name="${id}" attr.type="${type}"/>\n`)
    .join("");
}
