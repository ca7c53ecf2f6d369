/** Reads an abbreviation table: one a line, a tab and "final" behind those that can end a sentence. */
export function parseAbbreviations(table: string): { all: ReadonlySet<string>; final: ReadonlySet<string> } {
  const rows = table.split("\n").map((line) => line.split("\t"));
  const form = (row: readonly string[]) => row[0] as string;
  return { all: new Set(rows.map(form)), final: new Set(rows.filter((row) => row[1] === "final").map(form)) };
}
