/** One column of a text's tokens: token `i` has the value `values[codes[i]]`. Value 0 is "": nothing is said. */
export interface Coded {
  readonly codes: Uint32Array;
  readonly values: readonly string[];
}

/** What a model says of the tokens of one text. */
export interface Columns {
  readonly lemma: Coded;
  /** Universal part of speech; STTS or Penn tag; features as UD writes them ("Case=Nom|Number=Sing", "_" for none). */
  readonly upos: Coded;
  readonly xpos: Coded;
  readonly feats: Coded;
  /** Number of the head among the text's tokens; -1 for the root of a sentence and for tokens outside of sentences. */
  readonly head: Int32Array;
  readonly deprel: Coded;
  /** "B-PER", "I-PER", …; "O" outside of names. */
  readonly name: Coded;
}

/** The value of token `i`, or null where nothing is said. */
export function valueAt({ codes, values }: Coded, i: number): string | null {
  return (values[codes[i] as number] as string) || null;
}

/** A column to be filled token by token; equal values share one number. */
export function newColumn(length: number): {
  readonly column: Coded;
  readonly set: (i: number, value: string) => void;
} {
  const codes = new Uint32Array(length);
  const values = [""];
  const numbers = new Map([["", 0]]);
  const set = (i: number, value: string) => {
    let code = numbers.get(value);
    if (code === undefined) {
      code = values.push(value) - 1;
      numbers.set(value, code);
    }
    codes[i] = code;
  };
  return { column: { codes, values }, set };
}
