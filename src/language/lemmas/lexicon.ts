/** What forms a lexicon knows: "form TAB part of speech" leads to the number of the edit to its lemma. */
export type Lexicon = ReadonlyMap<string, number>;

/** Lines of "edit TAB part of speech TAB form form form …". */
export function readLexicon(text: string): Lexicon {
  const lexicon = new Map<string, number>();
  for (const line of text.split("\n")) {
    const [edit, upos, forms] = line.split("\t");
    for (const form of forms?.split(" ") ?? []) lexicon.set(`${form}\t${upos}`, Number(edit));
  }
  return lexicon;
}
