/** Prints a Markdown table with aligned columns, those named in `right` set to the right: to be read and to be pasted. */
export function printTable(header, rows, right = []) {
  const widths = header.map((_, i) => Math.max(3, ...[header, ...rows].map((row) => String(row[i]).length)));
  const cell = (text, i) => (right.includes(i) ? String(text).padStart(widths[i]) : String(text).padEnd(widths[i]));
  const line = (cells) => `| ${cells.join(" | ")} |`;
  console.log(line(header.map(cell)));
  console.log(line(widths.map((width, i) => (right.includes(i) ? `${"-".repeat(width - 1)}:` : "-".repeat(width)))));
  for (const row of rows) console.log(line(row.map(cell)));
}
