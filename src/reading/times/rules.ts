/** What a time's value is made of: the name of a function of `values.ts` and its arguments (`$x`: a capture). */
export interface Call {
  /** DATE, TIME, DURATION, SET; "like": as the captured time, with some captures replaced; "none": no time at all. */
  readonly type: string;
  readonly name: string;
  readonly args: readonly string[];
}

/** An example of a rule: its words without the brackets, and the times that stand in brackets, `[3. Mai|2024-05-03]`. */
export interface Example {
  readonly text: string;
  readonly times: readonly { readonly start: number; readonly end: number; readonly value: string }[];
  readonly anchor: string | null;
}

export interface Rule {
  readonly id: string;
  readonly about: string;
  readonly tags: readonly string[];
  readonly patterns: readonly string[];
  /** One for each pair of braces of the patterns. */
  readonly calls: readonly Call[];
  readonly yes: readonly Example[];
  readonly no: readonly Example[];
}

/**
 * Reads a file of rules: blocks of lines `key rest` parted by empty lines, `#` comments.
 * Keys: rule (its id), about, tag, match, value, anchor (publication day of the examples that follow; `none`), yes, no.
 */
export function readRules(file: string): Rule[] {
  const rules: Rule[] = [];
  const common = { anchor: null as string | null };
  for (const block of file.split(/\n\s*\n/)) {
    const lines = block.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));
    const rule = readRule(lines, common);
    if (rule) rules.push(rule);
  }
  return rules;
}

function readRule(lines: readonly string[], common: { anchor: string | null }): Rule | null {
  const fields = { id: "", about: "", tags: [] as string[], patterns: [] as string[], calls: [] as Call[] };
  const yes: Example[] = [];
  const no: Example[] = [];
  let anchor = common.anchor;
  for (const line of lines) {
    const [, key = "", rest = ""] = /^(\w+)\s+(.*)$/.exec(line) ?? [];
    if (key === "rule") fields.id = rest;
    else if (key === "about") fields.about = rest;
    else if (key === "tag") fields.tags.push(...rest.split(" "));
    else if (key === "match") fields.patterns.push(rest);
    else if (key === "value") fields.calls.push(readCall(rest));
    else if (key === "anchor") anchor = rest === "none" ? null : rest;
    else if (key === "yes") yes.push(readExample(rest, anchor));
    else if (key === "no") no.push(readExample(rest, anchor));
    else throw new Error(`times: cannot read the line "${line}" of the rules`);
  }
  if (fields.id === "") {
    common.anchor = anchor;
    return null;
  }
  return { ...fields, yes, no };
}

function readCall(line: string): Call {
  const [type = "", ...rest] = line.split(" ");
  if (type === "like" || type === "none") return { type, name: type, args: rest };
  const [name = "", ...args] = rest;
  return { type, name, args };
}

function readExample(line: string, anchor: string | null): Example {
  let text = "";
  const times: { start: number; end: number; value: string }[] = [];
  for (const part of line.split(/(\[[^\]|]+\|[^\]]+\])/)) {
    const [, words, value] = /^\[([^|]+)\|(.+)\]$/.exec(part) ?? [];
    if (words !== undefined && value !== undefined)
      times.push({ start: text.length, end: text.length + words.length, value });
    text += words ?? part;
  }
  return { text, times, anchor };
}
