/** What an auxiliary does, as bits, because "werden" makes future and passive. */
export const AuxiliaryRole = {
  perfect: 1,
  passive: 2,
  state: 4,
  progressive: 8,
  future: 16,
  modal: 32,
  support: 64,
  copula: 128,
} as const;

/** How a language makes its verb complexes. */
export interface VerbComplexTables {
  /** Lemma → bits of `AuxiliaryRole`. */
  readonly roles: ReadonlyMap<string, number>;
  /** Ending of a third person singular of the present that is reportive ("er liefere"); empty where there is none. */
  readonly reportiveEnding: string;
}

/** Reads `verb-complex.txt`: lines of a role and its lemmas, with a tab between. Throws on a role that does not exist. */
export function verbComplexTables(text: string): VerbComplexTables {
  const roles = new Map<string, number>();
  let reportiveEnding = "";
  for (const line of text.split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const [name = "", words = ""] = line.split("\t");
    if (name === "reportive-ending") {
      reportiveEnding = words;
      continue;
    }
    const bit = AuxiliaryRole[name as keyof typeof AuxiliaryRole];
    if (bit === undefined) throw new Error(`verb-complex.txt: no role "${name}"`);
    for (const lemma of words.split(" ")) roles.set(lemma, (roles.get(lemma) ?? 0) | bit);
  }
  return { roles, reportiveEnding };
}
