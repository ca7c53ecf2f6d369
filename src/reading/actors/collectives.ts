import type { Span } from "../../text/index.ts";
import { addMention, type Draft, type Drafts, draftOf } from "./drafts.ts";
import { organisationOf } from "./link-names.ts";
import type { RolePhrase } from "./role-phrases.ts";
import { lowerAt, nameOn, type Scene } from "./scene.ts";

/** A group or an organisation called by a noun: "die Rebellen", "the company". */
export interface Collective {
  readonly phrase: RolePhrase;
  readonly span: Span;
}

/**
 * Who the collectives without a country are: the organisation whose name stands right behind ("der Konzern Nordwerk
 * AG"); of a definite noun the one that was named before with that noun ("das Ministerium": the Verteidigungsministerium), or the
 * only one of its sector ("die Miliz": Hisbollah); else an actor of their own. Linear in the mentions.
 */
export function linkCollectives(scene: Scene, open: readonly Collective[], drafts: Drafts): void {
  const places = placesOf(drafts);
  const before: Draft[] = [];
  let next = 0;
  for (const collective of open) {
    const { span, phrase } = collective;
    while (next < places.length && (places[next] as Place).start < span.start)
      before.push((places[next++] as Place).draft);
    const known =
      namedBehind(scene, phrase, drafts) ?? (isDefinite(scene, phrase) ? earlier(collective, before) : null);
    const draft = known ?? collectiveOf(scene, collective, drafts);
    addMention(draft, span, "nominal");
    before.push(draft);
  }
}

/** A group or an organisation by its noun and country. */
export function collectiveOf(
  { text }: Scene,
  { phrase: { noun, of, sector }, span }: Collective,
  drafts: Drafts,
): Draft {
  const { kind } = noun.role;
  const words = baseOf(text.slice(span.start, span.end), noun.role.noun);
  return draftOf(drafts, `${kind}:${noun.role.noun}:${of}`, () => ({
    name: words,
    kind: kind === "organization" || kind === "state" ? "organization" : "group",
    code: of,
    sector,
    wikidata: null,
  }));
}

/** "Landgerichts": "Landgericht", without the ending of the noun. */
export function baseOf(words: string, noun: string): string {
  const at = words.toLowerCase().lastIndexOf(noun.toLowerCase());
  return at < 0 || words.includes(" ", at) ? words : words.slice(0, at + noun.length);
}

interface Place {
  readonly start: number;
  readonly draft: Draft;
}

/** The mentions of organisations and groups, in order. */
function placesOf(drafts: Drafts): Place[] {
  const houses = [...drafts.values()].filter(({ kind }) => kind === "organization" || kind === "group");
  const places = houses.flatMap((draft) => draft.mentions.map(({ start }) => ({ start, draft })));
  return places.sort((a, b) => a.start - b.start);
}

/** The organisation that no table has and that the noun introduces; it takes the noun's sector. */
function namedBehind(scene: Scene, { noun, sector }: RolePhrase, drafts: Drafts): Draft | null {
  const name = nameOn(scene, noun.to);
  if (name?.from !== noun.to || name.type !== "ORG" || name.hits.length > 0 || name.compound) return null;
  const draft = organisationOf(scene, name, drafts);
  draft.sector ??= sector;
  return draft;
}

function isDefinite(scene: Scene, { start, noun }: RolePhrase): boolean {
  const at = Math.min(start, noun.from) - 1;
  return at >= 0 && scene.tables.functionWords.definite.has(lowerAt(scene, at));
}

function earlier({ phrase: { noun, sector } }: Collective, before: readonly Draft[]): Draft | null {
  const word = noun.role.noun.toLowerCase();
  for (let i = before.length - 1; i >= 0 && before.length - i <= FAR; i--) {
    const draft = before[i] as Draft;
    const name = draft.name.toLowerCase();
    if (name !== word && (name.endsWith(word) || name.startsWith(`${word} `))) return draft;
  }
  if (sector === null || !TAKEN_UP.has(sector)) return null;
  const named = new Set(before.slice(-FAR).filter((draft) => draft.sector === sector && !isByNoun(draft)));
  return named.size === 1 ? ([...named][0] as Draft) : null;
}

/** Called by a noun alone, never by a name. */
function isByNoun({ mentions }: Draft): boolean {
  return mentions.every(({ form }) => form === "nominal");
}

/** Sectors in which an article that names one organisation means it by the noun. */
const TAKEN_UP = new Set(["BUS", "REB", "PTY", "LAB", "MED", "IGO", "NGO"]);
/** Mentions to look back over; a bound keeps the time linear. */
const FAR = 40;
