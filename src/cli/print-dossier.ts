import type { Dossier, PairDossier, SearchPage } from "../store/index.ts";
import { type AskOptions, type Line, Nothing, printAnswer } from "./answer.ts";
import { thousands } from "./briefing/labels.ts";
import { section } from "./briefing/page.ts";
import { dim, joined, layout, layoutGroups, plain, strong } from "./briefing/runs.ts";
import { DOT, hitLines } from "./hit-lines.ts";
import { whoIs } from "./who.ts";

/** Relations that are printed; --json has more. */
const MOST_RELATIONS = 25;
const MARGIN = plain("  ");

/** Gives the exit code. */
export function printDossier(asked: string, options: AskOptions): Promise<number> {
  return printAnswer(
    options,
    async (store) => {
      const dossier = await store.picture.dossier((await whoIs(store, asked)).key);
      if (dossier === null) throw new Nothing(`no article in the archive tells of "${asked}"`);
      return dossier;
    },
    dossierLines,
  );
}

/** Gives the exit code. */
export function printPair(asked: string, other: string, options: AskOptions): Promise<number> {
  return printAnswer(
    options,
    async (store) => {
      const pair = await store.picture.pair((await whoIs(store, asked)).key, (await whoIs(store, other)).key);
      if (pair === null) throw new Nothing(`no article in the archive tells of "${asked}" or of "${other}"`);
      return pair;
    },
    pairLines,
  );
}

function dossierLines({ actor, roles, years, relations, through, sources, lists }: Dossier, width: number): Line[] {
  const total = (list: keyof Dossier["lists"]) => years.reduce((sum, year) => sum + year[list], 0);
  return [
    ...nameLines(actor, width),
    ...section(
      "ROLES",
      roles.length,
      roles.flatMap((role) => roleLines(role, width)),
    ),
    ...hitSection("SAID", total("said"), lists.said, width),
    ...hitSection("WHAT OTHERS SAY ABOUT IT", total("about"), lists.about, width),
    ...hitSection("DID", total("did"), lists.did, width),
    ...hitSection("WAS DONE TO IT", total("met"), lists.met, width),
    ...hitSection("GAVE", total("gave"), lists.gave, width),
    ...hitSection("RECEIVED", total("received"), lists.received, width),
    ...section(
      "RELATIONS",
      relations.length,
      relations.slice(0, MOST_RELATIONS).flatMap((one) => relationLines(one, one.other.name, width)),
    ),
    ...section(
      "BY YEAR OF PUBLICATION",
      years.length,
      years.flatMap((year) => yearLines(year, width)),
    ),
    ...counted(
      "PASSED ON BY",
      through.map(({ name, statements }) => [name, statements] as const),
      width,
    ),
    ...counted(
      "IN",
      sources.map(({ name, articles }) => [name, articles] as const),
      width,
    ),
  ];
}

function pairLines({ actor, other, relations, toOther, toActor }: PairDossier, width: number): Line[] {
  const side = (from: string, to: string, { said, did, gave }: PairDossier["toOther"]) => [
    ...hitSection(`${from} ABOUT ${to}`.toUpperCase(), null, said, width),
    ...hitSection(`${from} TO ${to}`.toUpperCase(), null, did, width),
    ...hitSection(`${from} GIVES ${to}`.toUpperCase(), null, gave, width),
  ];
  return [
    ...nameLines(actor, width),
    ...nameLines(other, width),
    ...side(actor.name, other.name, toOther),
    ...side(other.name, actor.name, toActor),
    ...section(
      "RELATIONS",
      relations.length,
      relations.slice(0, MOST_RELATIONS).flatMap((one) => relationLines(one, other.name, width)),
    ),
  ];
}

function nameLines({ name, key, articles, names }: Dossier["actor"], width: number): Line[] {
  const others = names.slice(1).map((one) => one.name);
  return [
    ...layout([strong(name), dim(` (${key})`)], width),
    ...layoutGroups(
      [[dim(counts(articles, "article"))], others.length > 0 ? [dim(`also ${others.join(", ")}`)] : []],
      DOT,
      width,
    ),
  ];
}

function hitSection(title: string, total: number | null, { hits, next }: SearchPage, width: number): Line[] {
  const more = total === null ? next !== null : total > hits.length;
  const lines = [
    ...hitLines(hits, width - 2).map((line) => [MARGIN, ...line]),
    ...(more ? [[], [dim("  … and more")]] : []),
  ];
  return section(title, total ?? hits.length, hits.length === 0 ? [] : lines);
}

function roleLines({ title, of, articles, first, last, words }: Dossier["roles"][number], width: number): Line[] {
  const time = first === null ? [] : [dim(first === last ? first : `${first} to ${last}`)];
  const groups = [
    [strong(title), ...(of ? [dim(` (${of})`)] : [])],
    [dim(counts(articles, "article"))],
    time,
    [dim(`“${words}”`)],
  ];
  return layoutGroups(groups, DOT, width - 2).map((line) => [MARGIN, ...line]);
}

function relationLines(
  { year, class: kind, direction, happened, open, confirmed }: PairDossier["relations"][number],
  name: string,
  width: number,
): Line[] {
  const groups = [
    [strong(direction === "to" ? `→ ${name}` : `← ${name}`)],
    [plain(kind)],
    [dim(year ?? "undated")],
    happened > 0 ? [plain(`${happened} told as happened`)] : [],
    open > 0 ? [{ text: `${open} open or denied`, style: "open" as const }] : [],
    confirmed > 0 ? [{ text: `${confirmed} by several origins`, style: "sure" as const }] : [],
  ];
  return layoutGroups(groups, DOT, width - 2).map((line) => [MARGIN, ...line]);
}

const LABELS = { said: "said", about: "about it", did: "did", met: "met", gave: "gave", received: "received" } as const;

function yearLines(year: Dossier["years"][number], width: number): Line[] {
  const facts = (Object.entries(LABELS) as [keyof typeof LABELS, string][])
    .filter(([key]) => year[key] > 0)
    .map(([key, label]) => [plain(`${label} ${thousands(year[key])}`)]);
  return layoutGroups([[strong(year.year ?? "undated")], ...facts], DOT, width - 2).map((line) => [MARGIN, ...line]);
}

function counted(title: string, list: readonly (readonly [string, number])[], width: number): Line[] {
  const groups = list.map(([name, count]) => [plain(name), dim(` ${thousands(count)}`)]);
  return section(
    title,
    list.length,
    layout(joined(groups, DOT), width - 2).map((line) => [MARGIN, ...line]),
  );
}

function counts(count: number, what: string): string {
  return `${thousands(count)} ${what}${count === 1 ? "" : "s"}`;
}
