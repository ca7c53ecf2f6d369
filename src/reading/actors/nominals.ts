import type { NameSpan } from "../../language/index.ts";
import { formAt, type Span } from "../../text/index.ts";
import { addMention, type Draft, type Drafts, draftOf, draftOfEntry } from "./drafts.ts";
import { isPlural, type RoleNoun, type RoleNouns } from "./role-nouns.ts";
import { phraseOf, type RolePhrase } from "./role-phrases.ts";
import { lowerAt, nameOn, type Scene } from "./scene.ts";

/**
 * Makes actors of role nouns without a name: "die chinesische Führung" is China, "ukrainische Truppen" a group of
 * Ukraine, "the Russian president" a person of Russia, "the expert" whoever was called so before. Nouns in `used` belong
 * to a name already. Gives the names that went into such a mention and are none of their own any more.
 */
export function linkNominals(
  scene: Scene,
  nouns: RoleNouns,
  used: ReadonlySet<RoleNoun>,
  drafts: Drafts,
): ReadonlySet<NameSpan> {
  const swallowed = new Set<NameSpan>();
  for (const noun of nouns.all) {
    if (used.has(noun)) continue;
    const phrase = phraseOf(scene, noun);
    const next = nameOn(scene, noun.to);
    if (next?.from === noun.to && next.type === "PER" && noun.role.kind === "person") continue;
    const span = spanOf(scene, phrase);
    if (noun.role.kind !== "person" && isTitleOf(next, noun)) {
      for (const { entry } of next.hits.slice(0, 1)) addMention(draftOfEntry(drafts, entry), span, "nominal");
      continue;
    }
    if (noun.role.kind === "state") {
      const entry = phrase.by?.hits.find((hit) => hit.entry.kind === "state")?.entry;
      if (entry && phrase.by) {
        addMention(draftOfEntry(drafts, entry), span, "nominal");
        swallowed.add(phrase.by);
        continue;
      }
    }
    if (noun.role.kind === "person" && !isPlural(scene, noun)) linkPersonRole(scene, phrase, span, drafts);
    else if (phrase.of || noun.role.kind !== "person")
      addMention(collective(scene, phrase, span, drafts), span, "nominal");
  }
  return swallowed;
}

/** Whether the noun introduces a named organisation: "Nachrichtenagentur KCNA". */
function isTitleOf(next: NameSpan | null, noun: RoleNoun): next is NameSpan {
  if (!next || next.from !== noun.to || next.compound) return false;
  const kind = next.hits[0]?.entry.kind;
  return kind === "outlet" || kind === "organization" || kind === "group";
}

/** From the name that gives the country, where that stands left, to the end of the phrase; whole words. */
function spanOf(scene: Scene, { start, end, noun, by }: RolePhrase): Span {
  const { tokens } = scene;
  const from = by && !by.compound && by.from < noun.from ? by.from : noun.from;
  return { start: tokens.start[Math.max(from, start)] as number, end: tokens.end[end - 1] as number };
}

/** "the Russian president": the person of the article who holds that role, else an actor of its own. */
function linkPersonRole(scene: Scene, phrase: RolePhrase, span: Span, drafts: Drafts): void {
  const holder = holderOf(scene, phrase, span, drafts);
  if (holder) {
    addMention(holder, span, "role");
    return;
  }
  if (!phrase.of || !phrase.noun.role.sector) return;
  const { noun, of } = phrase;
  const words = scene.text.slice(span.start, span.end);
  const draft = draftOf(drafts, `role:${noun.role.noun}:${of}`, () => ({
    name: words,
    kind: "person",
    code: of,
    sector: noun.role.sector,
    wikidata: null,
  }));
  addRole(scene, draft, phrase);
  addMention(draft, span, "role");
}

/** The one person mentioned before who was given this role (and country, where one is said). Only after "the". */
function holderOf(scene: Scene, phrase: RolePhrase, span: Span, drafts: Drafts): Draft | null {
  if (!isDefinite(scene, phrase)) return null;
  const noun = phrase.noun.role.noun.toLowerCase();
  const holders = [...drafts.values()].filter(
    ({ kind, roles, mentions }) =>
      kind === "person" &&
      mentions.some(({ end }) => end <= span.start) &&
      roles.some(({ of, noun: held }) => sameNoun(held, noun) && (!phrase.of || of === phrase.of)),
  );
  return holders.length === 1 ? (holders[0] as Draft) : null;
}

/** "expert" after "security expert": the one ends with the other. */
function sameNoun(held: string, noun: string): boolean {
  return held.endsWith(noun);
}

function isDefinite(scene: Scene, { start, noun, by }: RolePhrase): boolean {
  if (by?.compound === false && by.to === noun.from) return true;
  const first = Math.min(start, noun.from);
  return first > 0 && scene.tables.functionWords.definite.has(lowerAt(scene, first - 1));
}

/** A group or an organisation by its noun and country. */
function collective(scene: Scene, { noun, of }: RolePhrase, span: Span, drafts: Drafts): Draft {
  const { kind, sector } = noun.role;
  const words = scene.text.slice(span.start, span.end);
  return draftOf(drafts, `${kind}:${noun.role.noun}:${of}`, () => ({
    name: words,
    kind: kind === "organization" || kind === "state" ? "organization" : "group",
    code: of,
    sector,
    wikidata: null,
  }));
}

/** Notes a role as the text states it. */
export function addRole(scene: Scene, draft: Draft, { from, to, of, noun }: RolePhrase): void {
  const { tokens, text } = scene;
  const start = tokens.start[from] as number;
  const end = tokens.end[to - 1] as number;
  if (draft.roles.some(({ span }) => span[0] === start)) return;
  const held = noun.to - noun.from > 1 ? noun.role.noun : formAt(tokens, noun.from).toLowerCase();
  draft.roles.push({
    title: text.slice(start, end),
    of,
    span: [start, end],
    noun: `${held} ${noun.role.noun}`.toLowerCase(),
  });
}
