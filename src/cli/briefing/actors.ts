import type { Actor } from "../../reading/index.ts";
import { columns, printable } from "../printable.ts";
import { type Line, type Page, section } from "./page.ts";
import { dim, layout, plain, type Run, strong } from "./runs.ts";

/** Longer names are cut: a table is read down its columns. */
const LONGEST_NAME = 30;
const KIND = 12;
const CODE = 4;
const COUNT = 5;
const ROLES = 12;
/** The columns beside the name, with their gaps. */
const BESIDE = 2 + KIND + 1 + CODE + COUNT + 2;

/** Who appears: the most often mentioned first, with the place of the first mention. */
export function actorLines(page: Page): Line[] {
  const actors = page.reading.actors.toSorted(
    (a, b) => b.mentions.length - a.mentions.length || firstMention(a) - firstMention(b),
  );
  const widest = actors.reduce((most, actor) => Math.max(most, columns(printable(actor.name))), 0);
  const nameWidth = Math.max(12, Math.min(widest, LONGEST_NAME, page.width - page.indent - BESIDE - ROLES));
  return section(
    "ACTORS",
    actors.length,
    actors.flatMap((actor) => row(page, actor, nameWidth)),
  );
}

function row(page: Page, actor: Actor, nameWidth: number): Line[] {
  const position = page.at(firstMention(actor)).padStart(page.indent - 2);
  const cells: Run[] = [
    dim(`${position}  `),
    strong(cell(actor.name, nameWidth)),
    plain("  "),
    plain(cell(actor.kind, KIND)),
    plain(" "),
    plain(cell(actor.code ?? "–", CODE)),
    dim(`${actor.mentions.length}×`.padStart(COUNT)),
  ];
  const indent = page.indent + nameWidth + BESIDE;
  const [first, ...more] = layout([plain(rolesOf(actor))], Math.max(ROLES, page.width - indent));
  const margin = plain(" ".repeat(indent));
  return [first ? [...cells, plain("  "), ...first] : cells, ...more.map((line) => [margin, ...line])];
}

/** "leader of PRK, chairman [GOV]" */
function rolesOf({ roles, sector }: Actor): string {
  const titles = new Set(roles.map(({ title, of }) => (of === null ? title : `${title} of ${of}`)));
  return [[...titles].join(", "), sector === null ? "" : `[${sector}]`].filter((part) => part !== "").join(" ");
}

/** The text filled up with spaces, or cut, to the width. */
function cell(text: string, width: number): string {
  const whole = printable(text);
  const shown = columns(whole) <= width ? whole : cut(whole, width);
  return shown + " ".repeat(width - columns(shown));
}

function cut(text: string, width: number): string {
  let shown = "";
  let used = 0;
  for (const character of text) {
    used += columns(character);
    if (used >= width) break;
    shown += character;
  }
  return `${shown}…`;
}

function firstMention({ mentions }: Actor): number {
  return mentions[0]?.start ?? 0;
}
