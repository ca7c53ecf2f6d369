import { escaped } from "../xml.ts";

/** Attributes of nodes or edges by name, each with how it is taken from one; null where it has none. */
export type Keys<Item> = Readonly<
  Record<string, { readonly type: "string" | "int"; readonly of: (item: Item) => string | number | null }>
>;

/** An item's attributes as `data` elements. */
export function data<Item>(keys: Keys<Item>, item: Item): string {
  return Object.entries(keys)
    .map(([id, { of }]) => [id, of(item)] as const)
    .filter(([, value]) => value !== null && value !== "")
    .map(([id, value]) => `<data key="${id}">${escaped(String(value))}</data>`)
    .join("");
}
