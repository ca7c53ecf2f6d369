import { stringify } from "csv-stringify/sync";

/** A column by its heading, and what stands in it. */
export type Columns<Row> = Readonly<Record<string, (row: Row) => string | number | null>>;

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
