/** What the table of sentence openers says. */
export interface Openers {
  /** Words that have a capital only at the beginning of a sentence, in lower case. */
  readonly openers: ReadonlySet<string>;
  /** Names of two words that begin like that ("den haag"), in lower case. */
  readonly openerNames: ReadonlySet<string>;
}

/** Reads `sentence-openers.txt`: lines of a class and its words, with `_` between the words of a name. */
export function parseOpeners(table: string): Openers {
  const openers = new Set<string>();
  const openerNames = new Set<string>();
  for (const line of table.split("\n")) {
    if (line.startsWith("#")) continue;
    const [name, words = ""] = line.split("\t");
    for (const word of words.split(" ").filter(Boolean)) {
      if (name === "opener") openers.add(word);
      else openerNames.add(word.replace("_", " "));
    }
  }
  return { openers, openerNames };
}
