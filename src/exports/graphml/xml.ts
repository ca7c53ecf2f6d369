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

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text of an element or attribute; U+FFFD for what XML 1.0 cannot hold: control characters, halves of pairs. */
export function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "\ufffd")
    .replace(/[&<>"]/g, (character) => ENTITIES[character] as string);
}
