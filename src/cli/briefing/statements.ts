import type { Statement } from "../../reading/index.ts";
import { excerpt } from "./excerpt.ts";
import { certainty, evidence, rule } from "./facts.ts";
import { formOf } from "./labels.ts";
import { entry, heading, type Line, limitOf, type Page, section } from "./page.ts";
import { dim } from "./runs.ts";
import { voice, voiceKey } from "./voices.ts";

/** Lines that one quotation may take. */
const LINES = 5;
/** Deeper nesting is printed at this depth. */
const DEEPEST = 3;

/** Who says what: statements in reading order below their speaker, nested ones below what contains them. */
export function statementLines(page: Page): Line[] {
  const { statements } = page.reading;
  const nested = new Map<string | null, Statement[]>();
  for (const statement of statements.toSorted((a, b) => startOf(a) - startOf(b))) {
    const outer = page.statements.has(statement.within ?? "") ? statement.within : null;
    const siblings = nested.get(outer);
    if (siblings) siblings.push(statement);
    else nested.set(outer, [statement]);
  }
  const lines = groups(page, nested.get(null) ?? []).flatMap((group, i) => {
    const [first] = group;
    const above = first ? heading(page, voice(page, first)) : [];
    return [...(i === 0 ? [] : [[]]), ...above, ...group.flatMap((one) => withNested(page, one, nested, 0))];
  });
  return section("WHO SAYS WHAT", statements.length, lines);
}

/** Runs of statements of one voice. */
function groups(page: Page, statements: readonly Statement[]): Statement[][] {
  const found: Statement[][] = [];
  let key = "";
  for (const statement of statements) {
    const own = voiceKey(page, statement);
    const last = found.at(-1);
    if (last && own === key) last.push(statement);
    else found.push([statement]);
    key = own;
  }
  return found;
}

function withNested(
  page: Page,
  statement: Statement,
  nested: ReadonlyMap<string | null, readonly Statement[]>,
  depth: number,
): Line[] {
  const inner = Math.min(depth + 1, DEEPEST);
  return [
    ...statementEntry(page, statement, depth),
    ...(nested.get(statement.id) ?? []).flatMap((one) => {
      const ownVoice = voiceKey(page, one) !== voiceKey(page, statement);
      const above = ownVoice ? heading(page, voice(page, one), inner) : [];
      return [...above, ...withNested(page, one, nested, inner)];
    }),
  ];
}

function statementEntry(page: Page, statement: Statement, depth: number): Line[] {
  const words = excerpt(page.text, statement.content, { limit: limitOf(page, LINES) });
  return entry(page, { offset: startOf(statement), paragraphs: [words], facts: facts(page, statement) }, depth);
}

function facts(page: Page, statement: Statement): Line[] {
  const { speaker, addressee, cue } = statement;
  return [
    [dim(`[${statement.id}] ${formOf(statement)}`), ...rule(page, statement.rule)],
    certainty(page, statement.certainty),
    evidence(page, "cue", cue),
    evidence(page, "by", speaker?.actor ? speaker.spans : []),
    evidence(page, "to", addressee?.spans ?? []),
  ];
}

function startOf({ content }: Statement): number {
  return content[0]?.[0] ?? 0;
}
