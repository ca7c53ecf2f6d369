import { type Entry, type NameSpan, stateOf, valueAt } from "../../language/index.ts";
import { formAt, type Span } from "../../text/index.ts";
import { isOfName } from "./appositions.ts";
import { baseOf, type Collective, collectiveOf } from "./collectives.ts";
import { addMention, type Draft, type Drafts, draftOf, draftOfEntry } from "./drafts.ts";
import { newGovernments } from "./governments.ts";
import type { Holders } from "./holders.ts";
import type { PersonLinks } from "./link-persons.ts";
import type { RoleNoun, RoleNouns } from "./role-nouns.ts";
import { isAdjective, isPlural, phraseOf, type RolePhrase } from "./role-phrases.ts";
import { lowerAt, nameOn, type Scene } from "./scene.ts";

/**
 * Makes actors of role nouns without a name: "die chinesische Führung" is China, "ukrainische Truppen" a group of
 * Ukraine, "the Russian president" a person of Russia, "the expert" whoever was called so before. Nouns in `used` belong
 * to a name already. Gives the names that went into such a mention and are none of their own any more, and the groups and
 * organisations whose country the text does not say: who they are is told by names, which are linked after this.
 */
export function linkNominals(
  scene: Scene,
  nouns: RoleNouns,
  used: ReadonlySet<RoleNoun>,
  drafts: Drafts,
  holders: Holders,
  persons: PersonLinks,
): { readonly swallowed: ReadonlySet<NameSpan>; readonly open: readonly Collective[] } {
  const swallowed = new Set<NameSpan>();
  const open: Collective[] = [];
  const governments = newGovernments(scene);
  for (const noun of nouns.all) {
    if (used.has(noun)) continue;
    const phrase = phraseOf(scene, noun);
    const next = nameOn(scene, noun.to);
    const follows = next?.from === noun.to && !next.compound ? next : null;
    if (
      noun.role.kind === "person" &&
      leadsToName(scene, nouns, noun) &&
      !(follows && isOfName(scene, phrase, follows))
    )
      continue;
    const span = spanOf(scene, phrase);
    const titled = follows && entryTitled(follows, noun);
    const housed = titled ? null : (houseOf(scene, phrase) ?? ledBy(scene, phrase, persons));
    if (titled) addMention(draftOfEntry(drafts, titled), span, "nominal");
    else if (housed) {
      addMention(draftOfEntry(drafts, housed), span, "nominal");
      const inner = phrase.by ?? nameOn(scene, noun.from);
      if (inner) swallowed.add(inner);
      governments.add(housed);
    } else if (noun.role.kind === "person" && !isPlural(scene, phrase)) {
      linkPersonRole(scene, phrase, span, drafts, holders);
    } else if (phrase.of || isToldBy(scene, phrase)) {
      const state = noun.role.kind === "state" && !phrase.by && !phrase.elsewhere ? governments.of(noun) : null;
      const of = phrase.of ?? (noun.role.kind === "group" ? countryOfLeader(scene, noun, persons) : null);
      const collective = { phrase: { ...phrase, of }, span };
      if (state) addMention(draftOfEntry(drafts, state), span, "nominal");
      else if (of) addMention(collectiveOf(scene, collective, drafts), span, "nominal");
      else open.push(collective);
    }
  }
  return { swallowed, open };
}

/** Whether the noun tells by itself of whom it speaks: "rebels", but of "party" only "the party". */
function isToldBy(scene: Scene, phrase: RolePhrase): boolean {
  const { noun, elsewhere } = phrase;
  const { kind, named } = noun.role;
  if (kind === "person" || !named) return kind !== "person";
  return kind === "organization" && !elsewhere && isDefinite(scene, phrase) && !isPartOfThing(scene, noun);
}

/** Whether a person's name stands behind the noun, or behind further titles: "der Mediziner Professor Dr. Muster". */
function leadsToName(scene: Scene, nouns: RoleNouns, { to }: RoleNoun): boolean {
  const { address } = scene.tables.functionWords;
  for (let at = to; at < scene.tokens.length && at < to + MOST_TITLES; at++) {
    const name = nameOn(scene, at);
    if (name && !name.compound) return name.from === at && name.type === "PER";
    if (nouns.at(at)?.role.kind !== "person" && !address.has(lowerAt(scene, at).replace(/\.$/, ""))) return false;
  }
  return false;
}

const MOST_TITLES = 4;

/** The organisation or group that the noun introduces: "Nachrichtenagentur KCNA", "Miliz Hisbollah". */
function entryTitled({ hits }: NameSpan, { role }: RoleNoun): Entry | null {
  const entry = hits[0]?.entry;
  if (!entry || role.kind === "person") return null;
  if (entry.kind === "outlet") return role.sector === "MED" ? entry : null;
  return (entry.kind === "organization" || entry.kind === "group") && role.sector !== "CVL" ? entry : null;
}

/**
 * Whom the noun for a government stands for: the state that its name gives ("die chinesische Führung"), that of the
 * person ("das Kim-Regime"), or the party ("die SPD-Führung").
 */
function houseOf(scene: Scene, { noun, by }: RolePhrase): Entry | null {
  if (noun.role.kind !== "state") return null;
  const name = by ?? nameOn(scene, noun.from);
  const person = name?.compound ? name.hits.find((hit) => hit.entry.kind === "person" && hit.entry.code) : undefined;
  if (person) return stateOf(scene.tables, person.entry.code as string);
  const entries = by?.hits.map((hit) => hit.entry) ?? [];
  return entries.find(({ kind }) => kind === "state") ?? entries.find(({ sector }) => sector === "PTY") ?? null;
}

/** "The government of President Ott", "the Ott administration", "die Regierung Ott": that of who leads it. */
function ledBy(scene: Scene, { noun, by }: RolePhrase, persons: PersonLinks): Entry | null {
  if (noun.role.kind !== "state" || by !== null) return null;
  const leader = leaderBefore(scene, noun) ?? leaderAfter(scene, noun);
  const code = leader === null ? null : (persons.get(leader)?.code ?? null);
  return code === null ? null : stateOf(scene.tables, code);
}

/** "Supporters of former President Ott", "Anhänger Otts". */
function countryOfLeader(scene: Scene, noun: RoleNoun, persons: PersonLinks): string | null {
  const leader = leaderAfter(scene, noun);
  return leader === null ? null : (persons.get(leader)?.code ?? null);
}

function leaderBefore(scene: Scene, { from }: RoleNoun): NameSpan | null {
  const name = from > 0 ? (nameOn(scene, from - 1) ?? (from > 1 ? nameOn(scene, from - 2) : null)) : null;
  // "Ott's government", "the Ott government", but not "Ott, government officials".
  const clitic = name !== null && name.to === from - 1 && /^['’]s?$/.test(lowerAt(scene, from - 1));
  return name?.type === "PER" && (name.to === from || clitic) ? name : null;
}

function leaderAfter(scene: Scene, { to }: RoleNoun): NameSpan | null {
  const { genitive, articles, former } = scene.tables.functionWords;
  if (to >= scene.tokens.length) return null;
  let at = to;
  if (genitive.has(lowerAt(scene, at))) {
    at++;
    for (const end = Math.min(at + MOST_TITLES, scene.tokens.length); at < end; at++) {
      const word = lowerAt(scene, at);
      const title = scene.found.facts.roles[scene.tokens.form[at] as number]?.kind === "person";
      if (!articles.has(word) && !former.has(word) && !title) break;
    }
  } else if (!scene.tables.inflection.compounds) return null;
  const name = nameOn(scene, at);
  return name?.type === "PER" && name.from === at && !name.compound ? name : null;
}

/** From the name that gives the country, where that stands left, to the end of the phrase; whole words. */
function spanOf(scene: Scene, { start, end, noun, by }: RolePhrase): Span {
  const { tokens } = scene;
  const from = by && !by.compound && by.from < noun.from ? by.from : noun.from;
  return { start: tokens.start[Math.max(from, start)] as number, end: tokens.end[end - 1] as number };
}

/** "the Russian president": the person of the article who holds that role, else an actor of its own. */
function linkPersonRole(scene: Scene, phrase: RolePhrase, span: Span, drafts: Drafts, holders: Holders): void {
  const { noun, of, sector, whose } = phrase;
  const definite = isDefinite(scene, phrase);
  const gender = scene.tables.inflection.genderOf(formAt(scene.tokens, noun.to - 1));
  const holder = definite && !phrase.elsewhere ? holders.only(noun.role.noun, whose, span.start) : null;
  if (holder && (gender === null || holder.gender === null || holder.gender === gender)) {
    addMention(holder, span, "role");
    return;
  }
  // "The prime minister": somebody of the state that the article is about, where it is about one.
  const office = definite && !phrase.elsewhere && sector !== null && OFFICES.has(sector);
  if (isPartOfThing(scene, noun)) return;
  // "A 40-year-old man": somebody of whom nothing else is told.
  const somebody = !definite && !of && isCountable(scene, phrase);
  if (!of && !((office || somebody) && isNoun(scene, phrase))) return;
  if (!sector || !(definite || isCountable(scene, phrase) || isSubjectPhrase(scene, phrase))) return;
  const told = scene.text.slice(span.start, span.end);
  const words = of === null ? baseOf(told, noun.role.noun) : told;
  const one = somebody ? `:${span.start}` : "";
  const draft = draftOf(drafts, `role:${noun.role.noun}:${of}${one}`, () => ({
    name: words,
    kind: "person",
    code: of,
    sector,
    wikidata: null,
  }));
  draft.gender ??= gender;
  addRole(scene, draft, phrase, holders);
  addMention(draft, span, "role");
}

/** "a | passenger | jet": the noun tells of the kind of another. */
function isPartOfThing(scene: Scene, { to }: RoleNoun): boolean {
  if (scene.tables.inflection.compounds || to >= scene.tokens.length) return false;
  const feats = valueAt(scene.feats, to);
  if (scene.tables.functionWords.days.has(lowerAt(scene, to))) return false;
  return /^\p{Ll}/u.test(formAt(scene.tokens, to)) && (feats === "Number=Sing" || feats === "Number=Plur");
}

/** An article that is not definite stands before it: "a | young | man". */
function isCountable(scene: Scene, { start, noun }: RolePhrase): boolean {
  const { articles, definite } = scene.tables.functionWords;
  for (let at = Math.min(start, noun.from) - 1; at >= 0 && noun.from - at <= MOST_TITLES; at--) {
    const word = lowerAt(scene, at);
    if (articles.has(word)) return !definite.has(word);
    const tells = isAdjective(scene, at) || /^\p{Nd}/u.test(word) || valueAt(scene.feats, at)?.includes("Degree=");
    if (!tells) return false;
  }
  return false;
}

/** Sectors whose offices one person of a state holds. */
const OFFICES: ReadonlySet<string> = new Set(["GOV", "LEG", "JUD", "MIL", "COP", "OPP"]);

/** Not "the official | name". */
function isNoun(scene: Scene, { noun }: RolePhrase): boolean {
  return !(valueAt(scene.feats, noun.to - 1) ?? "").includes("Degree=");
}

/** "der Präsident", "der russische Präsident", "Russlands Präsident"; with another adjective it is somebody new. */
function isDefinite(scene: Scene, { from, noun, by }: RolePhrase): boolean {
  const left = by?.compound === false && by.to <= noun.from ? by : null;
  if (left?.to === noun.from && left.hits[0]?.as !== "adjective") return true;
  const first = Math.min(from, left?.from ?? noun.from);
  return first > 0 && scene.tables.functionWords.definite.has(lowerAt(scene, first - 1));
}

/** With an article of any kind, or led by an adjective of origin that opens it; "wurde Präsident der USA" names nobody. */
function isSubjectPhrase(scene: Scene, { start, noun, by }: RolePhrase): boolean {
  const first = Math.min(start, noun.from);
  if (first > 0 && scene.tables.functionWords.articles.has(lowerAt(scene, first - 1))) return true;
  return by !== null && by.to <= noun.from && !scene.tables.inflection.compounds;
}

/** Notes a role as the text states it. */
export function addRole(scene: Scene, draft: Draft, { from, to, of, whose, noun }: RolePhrase, holders: Holders): void {
  const { tokens, text } = scene;
  const start = tokens.start[from] as number;
  const end = tokens.end[to - 1] as number;
  // A role is found from the names on both sides of it, so only the last few can be the same.
  if (draft.roles.slice(-4).some(({ span }) => span[0] === start)) return;
  draft.roles.push({ title: text.slice(start, end), of, span: [start, end] });
  holders.add(noun.role.noun, whose, draft, start);
}
