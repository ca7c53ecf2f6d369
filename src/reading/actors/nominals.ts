import type { NameSpan } from "../../language/index.ts";
import type { Span } from "../../text/index.ts";
import { addMention, type Draft, type Drafts, draftOf, draftOfEntry } from "./drafts.ts";
import type { Holders } from "./holders.ts";
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
  holders: Holders,
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
    if (noun.role.kind === "person" && !isPlural(scene, noun)) linkPersonRole(scene, phrase, span, drafts, holders);
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
function linkPersonRole(scene: Scene, phrase: RolePhrase, span: Span, drafts: Drafts, holders: Holders): void {
  const holder = isDefinite(scene, phrase) ? holders.only(phrase.noun.role.noun, phrase.of, span.start) : null;
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
  addRole(scene, draft, phrase, holders);
  addMention(draft, span, "role");
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
export function addRole(scene: Scene, draft: Draft, { from, to, of, noun }: RolePhrase, holders: Holders): void {
  const { tokens, text } = scene;
  const start = tokens.start[from] as number;
  const end = tokens.end[to - 1] as number;
  // A role is found from the names on both sides of it, so only the last few can be the same.
  if (draft.roles.slice(-4).some(({ span }) => span[0] === start)) return;
  draft.roles.push({ title: text.slice(start, end), of, span: [start, end] });
  holders.add(noun.role.noun, of, draft, start);
}
