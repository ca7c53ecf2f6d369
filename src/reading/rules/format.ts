/** A rule as it stands in its file: the fields that all rules share, and the stage's own in `fields`. */
export interface Rule {
  readonly id: string;
  /** One sentence on what it captures. */
  readonly says: string;
  /** Grammar, guideline or paper. */
  readonly source: string;
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly examples: readonly Example[];
  readonly file: string;
  /** The line of the file that the rule begins on, from 1. */
  readonly line: number;
}

/** A sentence on which the rule must fire (`yes`) or must not, with what it marks. */
export interface Example {
  readonly fires: boolean;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** `[Nordkorea]target` in an example: offsets into its text. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** An error in a rule file; the message names file, line and rule. */
export function ruleError(rule: Pick<Rule, "file" | "line" | "id">, message: string): Error {
  return new Error(`${rule.file}:${rule.line}: rule ${rule.id}: ${message}`);
}

/**
 * Reads a rule file: blocks that begin with `rule ID`, a field a line, `#` comments. A field may stand several times.
 * Throws on a line outside of a rule, a rule without `says`, `source` or a `yes` example, and an id that stands twice.
 */
export function parseRules(file: string, text: string): readonly Rule[] {
  const rules: Rule[] = [];
  const ids = new Set<string>();
  let block: { id: string; line: number; fields: Map<string, string[]> } | null = null;
  const close = () => {
    if (block !== null) rules.push(ruleOf(file, block));
  };
  text.split("\n").forEach((raw, i) => {
    const line = raw.trim();
    if (line === "" || line.startsWith("#")) return;
    const gap = line.search(/\s/);
    const key = gap < 0 ? line : line.slice(0, gap);
    const value = gap < 0 ? "" : line.slice(gap).trim();
    if (key === "rule") {
      close();
      block = { id: value, line: i + 1, fields: new Map() };
      if (ids.has(value)) throw ruleError({ file, line: i + 1, id: value }, "this id stands twice");
      ids.add(value);
    } else if (block === null) throw new Error(`${file}:${i + 1}: "${key}" stands before the first rule`);
    else block.fields.set(key, [...(block.fields.get(key) ?? []), value]);
  });
  close();
  return rules;
}

function ruleOf(file: string, block: { id: string; line: number; fields: Map<string, string[]> }): Rule {
  const { id, line, fields } = block;
  const where = { file, line, id };
  const one = (key: string) => {
    const value = fields.get(key)?.[0];
    if (value === undefined || value === "") throw ruleError(where, `needs the field "${key}"`);
    fields.delete(key);
    return value;
  };
  const says = one("says");
  const source = one("source");
  const examples = (["yes", "no"] as const).flatMap((key) =>
    (fields.get(key) ?? []).map((marked) => {
      const example = exampleOf(marked, key === "yes");
      if (example === null) throw ruleError(where, `brackets that do not close in "${marked}"`);
      return example;
    }),
  );
  if (!examples.some(({ fires }) => fires)) throw ruleError(where, 'needs an example "yes"');
  fields.delete("yes");
  fields.delete("no");
  return { id, says, source, fields, examples, file, line };
}

/** Takes the brackets out of "[Laut]cue Ministerium …"; null where they do not close or nest. */
function exampleOf(marked: string, fires: boolean): Example | null {
  const marks: Mark[] = [];
  let text = "";
  let at = 0;
  for (let open = marked.indexOf("["); open >= 0; open = marked.indexOf("[", at)) {
    const close = marked.indexOf("]", open);
    if (close < 0) return null;
    text += marked.slice(at, open);
    const words = marked.slice(open + 1, close);
    const label = /^[a-z-]*/.exec(marked.slice(close + 1, close + 30))?.[0] ?? "";
    marks.push({ start: text.length, end: text.length + words.length, label });
    text += words;
    at = close + 1 + label.length;
  }
  return { fires, text: text + marked.slice(at), marks };
}
