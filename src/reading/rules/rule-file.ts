import { type Example, readExample } from "./example.ts";

/** One rule as it stands in a file, before its stage makes sense of its fields. */
export interface RuleBlock {
  readonly id: string;
  /** One sentence on what it captures. */
  readonly says: string;
  /** Grammar, guideline or paper that it comes from. */
  readonly source: string;
  readonly yes: readonly Example[];
  readonly no: readonly Example[];
  /** The value of a field that stands exactly once; throws where it does not. */
  one(field: string): string;
  /** The value of a field that may be missing. */
  maybe(field: string): string | null;
  /** All values of a field. */
  all(field: string): readonly string[];
}

/**
 * Reads a file of rules: blocks parted by blank lines, each line a field and its value, `#` for comments.
 * Every rule has `rule` (its id), `says`, `source`, and at least one `yes` and one `no`; it may have `sagt`, what `says` says in
 * German; the rest belongs to its stage.
 * Throws an error that names the rule and what it lacks.
 */
export function readRuleFile(file: string): RuleBlock[] {
  const blocks: RuleBlock[] = [];
  const ids = new Set<string>();
  for (const paragraph of file.split(/\n[ \t]*\n/)) {
    const lines = paragraph.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));
    if (lines.length === 0) continue;
    const block = readBlock(lines);
    if (ids.has(block.id)) throw new Error(`rule ${block.id} stands twice`);
    ids.add(block.id);
    blocks.push(block);
  }
  return blocks;
}

function readBlock(lines: readonly string[]): RuleBlock {
  const fields = new Map<string, string[]>();
  for (const line of lines) {
    const space = line.search(/\s/);
    if (space < 0) throw new Error(`rule file: the line "${line}" has a field and no value`);
    const field = line.slice(0, space);
    fields.set(field, [...(fields.get(field) ?? []), line.slice(space).trim()]);
  }
  const all = (field: string): readonly string[] => fields.get(field) ?? [];
  const one = (field: string): string => {
    const [value, second] = all(field);
    if (value === undefined || second !== undefined)
      throw new Error(`rule ${all("rule")[0] ?? lines[0]}: wants "${field}" once`);
    return value;
  };
  const id = one("rule");
  if (all("yes").length === 0 || all("no").length === 0)
    throw new Error(`rule ${id}: wants examples that must fire (yes) and that must not (no)`);
  return {
    id,
    says: one("says"),
    source: one("source"),
    // Only tests read the examples.
    get yes() {
      return all("yes").map(readExample);
    },
    get no() {
      return all("no").map(readExample);
    },
    one,
    maybe: (field) => all(field)[0] ?? null,
    all,
  };
}
