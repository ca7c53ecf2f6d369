/** Takes the ending off a folded word, so that the forms of one word become equal. */
export type Stem = (folded: string) => string;

interface Ending {
  readonly ending: string;
  readonly put: string;
  /** Letters that are left at the least. */
  readonly min: number;
  /** What is left ends in one of these; empty: in any. */
  readonly after: string;
}

/** Each language's table, loaded when first asked for; far quicker than all that the engine knows of a language. */
const TABLES: Readonly<Record<string, () => Promise<string>>> = {
  de: async () => (await import("../german/endings.txt.ts")).default,
  en: async () => (await import("../english/endings.txt.ts")).default,
};

export const STEMMED: readonly string[] = Object.keys(TABLES);

/** The stemmer of a language; one that changes nothing where there is no table. */
export async function loadStem(code: string): Promise<Stem> {
  const table = await TABLES[code]?.();
  return table === undefined ? (word) => word : stemBy(stepsOf(table));
}

function stemBy(steps: readonly (readonly Ending[])[]): Stem {
  return (word) => steps.reduce(takeOff, word);
}

function takeOff(word: string, endings: readonly Ending[]): string {
  for (const { ending, put, min, after } of endings) {
    if (!word.endsWith(ending) || word.length - ending.length < min) continue;
    const left = word.slice(0, word.length - ending.length);
    if (after === "" || after.includes(left.at(-1)!)) return left + put;
  }
  return word;
}

/** Lines `step, ending, put, min, after`, in the order in which they are tried. */
function stepsOf(table: string): Ending[][] {
  const steps = new Map<string, Ending[]>();
  for (const line of table.split("\n")) {
    const [step = "", ending = "", put = "", min = "", after = ""] = line.split("\t");
    const endings = steps.get(step) ?? [];
    steps.set(step, [...endings, { ending, put, min: Number(min), after }]);
  }
  return [...steps.values()];
}
