import { StoreError } from "./errors.ts";

/** Where an archive is. */
export type Where =
  | { readonly kind: "memory" }
  | { readonly kind: "folder"; readonly path: string }
  | { readonly kind: "server"; readonly url: string };

/** The place of `--db`: `postgres://…`, else a folder; `memory:` for tests. Throws `store.location`. */
export function whereOf(name: string): Where {
  if (name === "memory:") return { kind: "memory" };
  if (/^postgres(ql)?:\/\//i.test(name)) {
    if (!URL.canParse(name))
      throw new StoreError("store.location", "the address of the PostgreSQL server is malformed");
    return { kind: "server", url: name };
  }
  if (name.trim() === "" || /^[a-z][a-z0-9+.-]*:\/\//i.test(name)) {
    throw new StoreError("store.location", `an archive is a folder or postgres://user@host/database, not "${name}"`);
  }
  return { kind: "folder", path: name };
}
