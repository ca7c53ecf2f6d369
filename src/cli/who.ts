import type { DirectoryEntry, Store } from "../store/index.ts";
import { Nothing } from "./answer.ts";

/** Whom somebody means by a name, a code, a Wikidata id or a key. Throws `Nothing` where no article tells of such. */
export async function whoIs(store: Store, asked: string): Promise<DirectoryEntry> {
  const found = await store.picture.whoIs(asked);
  if (found === null) throw new Nothing(`no article in the archive tells of "${asked}"`);
  return found;
}

/** The keys of those who are named in options. */
export async function keysOf<Name extends string>(
  store: Store,
  named: Readonly<Partial<Record<Name, string>>>,
): Promise<Partial<Record<Name, string>>> {
  const keys: Partial<Record<Name, string>> = {};
  for (const [name, asked] of Object.entries(named) as [Name, string | undefined][])
    if (asked !== undefined) keys[name] = (await whoIs(store, asked)).key;
  return keys;
}
