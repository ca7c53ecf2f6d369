import { daysOf, type Layer, type Line } from "./graph.ts";

/** Where the events or articles stand that a figure counts. */
export interface Ask {
  readonly to: "/timeline" | "/search";
  readonly search: Readonly<Record<string, string>>;
}

/** What a line counts as done, as open, or both where it is not said; of a month, or of all. */
export function evidenceOf({ from, to, what }: Line, layer: Layer, time: string | undefined, done?: boolean): Ask {
  const days = time === undefined ? {} : daysOf(time);
  if (layer === "events") {
    const dated = time === undefined ? {} : { dated: "true" };
    const happened = done === undefined ? {} : { happened: String(done) };
    return { to: "/timeline", search: { from, to, class: what, ...happened, ...days, ...dated } };
  }
  const delivered = done === undefined ? {} : { delivered: String(done) };
  return { to: "/search", search: { kind: "article", giver: from, receiver: to, type: what, ...delivered, ...days } };
}
