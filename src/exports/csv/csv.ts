import { stringify } from "csv-stringify/sync";
import type { Reading } from "../../reading/index.ts";
import type { Export } from "../export.ts";

/** A column by its heading, and what stands in it. */
export type Columns<Row> = Readonly<Record<string, (row: Row) => string | number | null>>;

/** A table of what readings hold: its headings, then the rows of each reading. */
export function tableOf<Row>(columns: Columns<Row>, rowsOf: (reading: Reading) => readonly Row[]): Export {
  return async function* (readings) {
    yield headLine(columns);
    for await (const reading of readings) yield rowLines(columns, rowsOf(reading));
  };
}

/** The headings of a table as a line of CSV. */
export function headLine<Row>(columns: Columns<Row>): string {
  return lineOf(Object.keys(columns));
}

/** Rows as lines of CSV (RFC 4180). */
export function rowLines<Row>(columns: Columns<Row>, rows: readonly Row[]): string {
  const cells = Object.values(columns);
  return rows.map((row) => lineOf(cells.map((cell) => cell(row)))).join("");
}

/** Words of articles are not ours: what a spreadsheet would take for a formula gets an apostrophe before it. */
function lineOf(cells: readonly (string | number | null)[]): string {
  return stringify([cells], { escape_formulas: true, record_delimiter: "windows", quoted_match: /[\r\n]/ });
}
