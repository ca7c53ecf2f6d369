import type { Span } from "../../text/index.ts";
import type { Event, Exchange } from "../contract.ts";
import { coveringIndex } from "./covering.ts";

/**
 * Answers whether an event is one half of a barter, which is told as an exchange alone: "gives Iran ore for drones" is no
 * aid. Built in O(n log n); a question costs O(log n) and the exchanges at its place.
 */
export function barterIndex(exchanges: readonly Exchange[]): (event: Event) => boolean {
  const bartered = exchanges.filter(({ inReturnFor }) => inReturnFor.length > 0);
  const at = coveringIndex(
    bartered.flatMap((exchange) => exchange.evidence.map(([start, end]) => ({ start, end, of: exchange }))),
  );
  return ({ type, trigger, source }) => {
    const [start, end] = trigger[0] as Event["trigger"][number];
    const place: Span = { start, end };
    return type === "AID" && at(place).some(({ giver }) => giver.some((id) => source.includes(id)));
  };
}
