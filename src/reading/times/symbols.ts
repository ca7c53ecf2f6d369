/** Numbers for what patterns name: a class ("month"), a class with a value ("dir=-1"), a word ("'Uhr"), a tag ("@day"). */
export interface Symbols {
  /** The number of a name; a new one where it has none yet. */
  id(name: string): number;
  /** The number of a name, or -1. */
  find(name: string): number;
  isTag(id: number): boolean;
}

export function newSymbols(): Symbols {
  const ids = new Map<string, number>();
  const tags = new Set<number>();
  return {
    id(name) {
      const known = ids.get(name);
      if (known !== undefined) return known;
      const id = ids.size;
      ids.set(name, id);
      if (name.startsWith("@")) tags.add(id);
      return id;
    },
    find: (name) => ids.get(name) ?? -1,
    isTag: (id) => tags.has(id),
  };
}
