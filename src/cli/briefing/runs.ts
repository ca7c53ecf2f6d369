import type { createColors } from "picocolors";
import { columns, printable } from "../printable.ts";

/** How a piece of the briefing looks. Without colour every style is plain: nothing is said by colour alone. */
export type Style = "plain" | "strong" | "dim" | "head" | "sure" | "open" | "doubt" | "denied";

/** Text in one style. Runs hold text as it came; `layout` makes it printable. */
export interface Run {
  readonly text: string;
  readonly style: Style;
}

export const plain = (text: string): Run => ({ text, style: "plain" });
export const strong = (text: string): Run => ({ text, style: "strong" });
export const dim = (text: string): Run => ({ text, style: "dim" });

/** The groups one after the other with `separator` between those that are not empty. */
export function joined(groups: readonly (readonly Run[])[], separator: Run): Run[] {
  const filled = groups.filter((group) => group.length > 0);
  return filled.flatMap((group, i) => (i === 0 ? [...group] : [separator, ...group]));
}

/** Breaks groups into lines between them, and inside only where one is wider than a line itself. */
export function layoutGroups(groups: readonly (readonly Run[])[], separator: Run, width: number): Run[][] {
  const lines: Run[][] = [];
  for (const group of groups.filter((runs) => runs.length > 0)) {
    const last = lines.at(-1);
    const longer = last && layout([...last, separator, ...group], width);
    if (longer?.length === 1 && longer[0]) lines[lines.length - 1] = longer[0];
    else {
      if (last) lines[lines.length - 1] = layout([...last, separator], width)[0] ?? last;
      lines.push(...layout(group, width));
    }
  }
  return lines;
}

/** Breaks runs into lines of at most `width` columns, at spaces, and inside of a word only where it is wider itself. */
export function layout(runs: readonly Run[], width: number): Run[][] {
  const lines: Run[][] = [];
  let line: Run[] = [];
  let used = 0;
  const end = () => {
    lines.push(line);
    line = [];
    used = 0;
  };
  for (const word of wordsIn(runs)) {
    const space = used > 0 && word.spaced ? 1 : 0;
    if (used > 0 && used + space + word.width > width && word.spaced) end();
    else if (space) line.push({ text: " ", style: word.pieces[0]?.style ?? "plain" });
    used += used > 0 ? space : 0;
    for (const piece of word.pieces) {
      for (const part of partsOf(piece.text, width, width - used)) {
        if (used > 0 && used + columns(part) > width) end();
        line.push({ text: part, style: piece.style });
        used += columns(part);
      }
    }
  }
  if (line.length > 0) end();
  return lines;
}

interface Word {
  readonly pieces: Run[];
  width: number;
  /** Whether a space stands before it. */
  readonly spaced: boolean;
}

/** Words may change their style inside: the quotation mark before a highlighted word belongs to it. */
function wordsIn(runs: readonly Run[]): Word[] {
  const words: Word[] = [];
  let spaced = true;
  for (const run of runs) {
    printable(run.text)
      .split(" ")
      .forEach((text, i) => {
        if (i > 0) spaced = true;
        if (text === "") return;
        const last = words.at(-1);
        const piece = { text, style: run.style };
        if (spaced || !last) words.push({ pieces: [piece], width: columns(text), spaced });
        else {
          last.pieces.push(piece);
          last.width += columns(text);
        }
        spaced = false;
      });
  }
  return words;
}

/** The text whole where it fits into a line, else in pieces that do; the first one fills what is left of the line. */
function partsOf(text: string, width: number, left: number): string[] {
  if (columns(text) <= width) return [text];
  const parts: string[] = [];
  let part = "";
  let room = left;
  for (const character of text) {
    const wide = columns(character);
    if (wide > room && part !== "") {
      parts.push(part);
      part = "";
      room = width;
    }
    part += character;
    room -= wide;
  }
  return [...parts, part];
}

/** One line as a string, in colour or not. */
export function paint(line: readonly Run[], colours: ReturnType<typeof createColors>): string {
  const styles: Record<Style, (text: string) => string> = {
    plain: (text) => text,
    strong: colours.bold,
    dim: colours.dim,
    head: (text) => colours.bold(colours.cyan(text)),
    sure: colours.green,
    open: colours.yellow,
    doubt: colours.magenta,
    denied: colours.red,
  };
  return merged(line)
    .map((run) => styles[run.style](run.text))
    .join("");
}

/** Neighbours of one style as one run, so that words are not wrapped in colours one by one. */
function merged(line: readonly Run[]): Run[] {
  const runs: Run[] = [];
  for (const run of line) {
    const last = runs.at(-1);
    if (last?.style === run.style) runs[runs.length - 1] = { text: last.text + run.text, style: run.style };
    else runs.push(run);
  }
  return runs;
}
