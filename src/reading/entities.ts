import { byPosition, firstEndingAfter, overlaps, type Span } from "../text/index.ts";
import type { Entity } from "./contract.ts";

/** A name as a flat named entity. */
export function entityOf({ start, end, type }: Entity): Entity {
  return { start, end, type };
}

/**
 * Joins the names of the tables and rules with those of a model; each side is flat and in order, and so is the result.
 * What one side alone has found stands. Where they overlap, a person of the tables stands (a model takes the word before
 * along), and so does a name at least as long as each of the model's; else the model's stand, which go on
 * where the tables know a part: "Hafen Bremen" for "Bremen". Linear, but for sorting.
 */
export function joinEntities<Name extends Entity>(known: readonly Name[], learned: readonly Name[]): Name[] {
  const first = known.filter(
    (name) => name.type === "PER" || overlapping(learned, name).every((other) => lengthOf(other) <= lengthOf(name)),
  );
  return withOthers(withOthers(first, learned), known);
}

/** Adds the names that overlap none. */
function withOthers<Name extends Entity>(names: readonly Name[], others: readonly Name[]): Name[] {
  return [...names, ...others.filter((name) => overlapping(names, name).length === 0)].sort(byPosition);
}

function overlapping(names: readonly Entity[], span: Span): readonly Entity[] {
  const from = firstEndingAfter(names, span.start);
  let to = from;
  while (to < names.length && overlaps(names[to] as Span, span)) to++;
  return names.slice(from, to);
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
