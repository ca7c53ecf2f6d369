import type { Symbols } from "./symbols.ts";

/** One place of a pattern. */
export interface Element {
  readonly symbol: number;
  /** The name under which the value of the piece (or, for a tag, the time) goes to the value. */
  readonly capture: string | null;
  /** The class whose value is captured; "" for words and tags. */
  readonly name: string;
  /** Number of the braces around it, from 0; -1 outside of all. */
  readonly group: number;
}

/**
 * Parses the pattern of a rule and writes its options out: every sequence of elements that it allows.
 *
 * A pattern is a row of `class`, `class=value`, `'word'`, `@tag`, each with `:capture` behind it if wanted; `( a | b )` is a
 * choice, `x?` and `( … )?` may be missing, `{ … }` is what becomes the time (all of it where there are no braces).
 */
export function sequencesOf(pattern: string, symbols: Symbols): Element[][] {
  const parser = {
    parts: pattern.match(/'[^']+'(?::\w+)?\??|\(|\)\??|\||\{|\}|[^\s()|{}]+/g) ?? [],
    at: 0,
    group: -1,
    groups: 0,
  };
  const sequences = parseChoice(parser, symbols);
  if (parser.at < parser.parts.length) throw new Error(`times: cannot read the pattern "${pattern}"`);
  if (parser.groups > 0) return sequences;
  return sequences.map((sequence) => sequence.map((element) => ({ ...element, group: 0 })));
}

interface Parser {
  readonly parts: readonly string[];
  at: number;
  group: number;
  groups: number;
}

function parseChoice(parser: Parser, symbols: Symbols): Element[][] {
  const choices = parseRow(parser, symbols);
  while (parser.parts[parser.at] === "|") {
    parser.at++;
    choices.push(...parseRow(parser, symbols));
  }
  return choices;
}

function parseRow(parser: Parser, symbols: Symbols): Element[][] {
  let rows: Element[][] = [[]];
  while (parser.at < parser.parts.length) {
    const part = parser.parts[parser.at] as string;
    if (part === "|" || part.startsWith(")")) break;
    parser.at++;
    if (part === "{") parser.group = parser.groups++;
    else if (part === "}") parser.group = -1;
    else {
      const options = part === "(" ? parseGroup(parser, symbols) : parseElement(part, parser, symbols);
      rows = rows.flatMap((row) => options.map((option) => [...row, ...option]));
    }
  }
  return rows;
}

function parseGroup(parser: Parser, symbols: Symbols): Element[][] {
  const inner = parseChoice(parser, symbols);
  const close = parser.parts[parser.at++];
  if (close === undefined) throw new Error("times: a pattern opens a bracket that it does not close");
  return close === ")?" ? [[], ...inner] : inner;
}

function parseElement(part: string, parser: Parser, symbols: Symbols): Element[][] {
  const optional = part.endsWith("?") && part !== "?";
  const bare = optional ? part.slice(0, -1) : part;
  const [, what = "", capture = null] = /^('[^']+'|[^:]+)(?::(\w+))?$/.exec(bare) ?? [];
  if (what === "") throw new Error(`times: cannot read the element "${part}"`);
  const symbol = symbols.id(what.startsWith("'") ? what.slice(0, -1) : what);
  const name = /^['@]/.test(what) ? "" : what.replace(/=.*/, "");
  const element = { symbol, capture, name, group: parser.group };
  return optional ? [[], [element]] : [[element]];
}
