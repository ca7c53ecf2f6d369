import { hashIndex, hashText, mix } from "../../numeric/index.ts";

/** The number of the edit that leads from a form with its part of speech to its lemma; null for a form that is not known. */
export type Lexicon = (form: string, upos: string) => number | null;

/**
 * Lines of "edit TAB part of speech TAB form form form …". The text is kept as it is: an entry is two numbers, no string,
 * because it is read at each start.
 */
export function readLexicon(text: string): Lexicon {
  const count = text.split(/[ \n]/).length;
  const keys = new Uint32Array(count);
  const starts = new Int32Array(count);
  const edits = new Int32Array(count);
  let entries = 0;
  for (let line = 0; line < text.length; line = endOf(text, "\n", line) + 1) {
    const end = endOf(text, "\n", line);
    const upos = text.indexOf("\t", line) + 1;
    const forms = text.indexOf("\t", upos) + 1;
    const part = hashText(text, upos, forms - 1);
    for (let start = forms; start < end; start = Math.min(endOf(text, " ", start), end) + 1) {
      keys[entries] = mix(hashText(text, start, Math.min(endOf(text, " ", start), end)), part);
      starts[entries] = start;
      edits[entries++] = Number(text.slice(line, upos - 1));
    }
  }
  const index = hashIndex(keys.subarray(0, entries));
  return (form, upos) => {
    const entry = index.get(mix(hashText(form), hashText(upos)));
    if (entry === undefined || !text.startsWith(form, starts[entry])) return null;
    return edits[entry] as number;
  };
}

function endOf(text: string, sign: string, from: number): number {
  const end = text.indexOf(sign, from);
  return end < 0 ? text.length : end;
}
