import { countryOf, type NameSpan, valueAt } from "../../language/index.ts";
import { firstEndingAfter, formAt } from "../../text/index.ts";
import type { RoleNoun } from "./role-nouns.ts";
import { lowerAt, nameOn, type Scene } from "./scene.ts";

/** A role noun with what belongs to it: tokens `[from, to)` of the title, and of the whole phrase `[start, end)`. */
export interface RolePhrase {
  readonly noun: RoleNoun;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  /** The name that gives the country, and the country. */
  readonly by: NameSpan | null;
  readonly of: string | null;
  /** Whose role it is: the country, or the party or other house that the name gives; null where none is named. */
  readonly whose: string | null;
  /** PLOVER sector of who holds the role: that of the house that is led, else that of the noun. */
  readonly sector: string | null;
  /** Whether the role is of something that is no country and not known: "Präsident des Verbands". */
  readonly elsewhere: boolean;
}

/** "Russlands Präsident", "der ehemalige Nato-Botschafter der USA", "former U.S. ambassador to NATO". */
export function phraseOf(scene: Scene, noun: RoleNoun): RolePhrase {
  const left = modifiersBefore(scene, noun);
  // "Albanian rebels in Mali": whence they are goes before where they are.
  const right = complementAfter(scene, noun) ?? (left.by ? null : (homeAfter(scene, noun) ?? originAfter(scene, noun)));
  const house = right ? null : stateHouseAfter(scene, noun);
  const inside = countryInside(scene, noun);
  const by = right ?? house?.by ?? left.by ?? inside;
  const elsewhere = !right && !house && hasComplement(scene, noun);
  return {
    noun,
    from: left.titleFrom,
    to: noun.to,
    start: left.start,
    end: right && right.hits[0]?.as !== "adjective" ? right.to : noun.to,
    by,
    of: by ? countryOf(by) : null,
    whose: by ? whoseOf(by) : null,
    sector: house?.sector ?? sectorOf(noun, by, elsewhere),
    elsewhere,
  };
}

/** Parties and provinces of one country have leaders of their own. */
function whoseOf(by: NameSpan): string | null {
  const entry = by.hits[0]?.entry;
  return entry && entry.kind !== "state" && entry.kind !== "person" ? entry.id : countryOf(by);
}

/** "Präsident des Verbands" is not of the government, "president of Amnesty International" of an NGO. */
function sectorOf({ role }: RoleNoun, by: NameSpan | null, elsewhere: boolean): string | null {
  if (!role.house) return role.sector;
  const entry = by?.hits[0]?.entry;
  if (entry && entry.kind !== "state" && entry.kind !== "person" && entry.kind !== "place") return entry.sector;
  return elsewhere ? null : role.sector;
}

/** Whether a noun phrase in the genitive or with "of" follows that is not "of the republic". */
function hasComplement(scene: Scene, { to }: RoleNoun): boolean {
  const { genitive, articles, realm, and } = scene.tables.functionWords;
  if (to + 1 >= scene.tokens.length) return false;
  // "president and chief executive officer of …"
  if (and.has(lowerAt(scene, to)) && scene.found.facts.roles[scene.tokens.form[to + 1] as number]) return true;
  if (!genitive.has(lowerAt(scene, to))) return false;
  const at = articles.has(lowerAt(scene, to + 1)) ? to + 2 : to + 1;
  return at < scene.tokens.length && !realm.has(lowerAt(scene, at));
}

/** What stands left of the noun: adjectives, "former", an adjective of origin, a name in the genitive or with 's. */
function modifiersBefore(scene: Scene, noun: RoleNoun): { titleFrom: number; start: number; by: NameSpan | null } {
  const { former, articles } = scene.tables.functionWords;
  let titleFrom = noun.from;
  let start = noun.from;
  let by: NameSpan | null = null;
  for (let at = noun.from - 1; at >= 0 && noun.from - at <= MOST_MODIFIERS; at--) {
    const word = lowerAt(scene, at);
    const name = nameOn(scene, at);
    if (name && !name.compound && countryOf(name) && givesCountry(scene, name, noun) && !isOfDescent(scene, name)) {
      by ??= name;
      start = name.from;
      at = name.from;
      if (name.hits[0]?.as !== "adjective") break;
    } else if (name?.compound && countryOf(name) && leads(scene, word)) {
      by ??= name;
      start = at;
    } else if (isClitic(word)) continue;
    // "French | National Assembly | president"
    else if (name?.type === "ORG" && !name.compound && name.to === noun.from) start = at = name.from;
    else if (former.has(word)) titleFrom = start = at;
    else if (isFaithOrTribe(scene, at)) continue;
    else if (articles.has(word) || !(isAdjective(scene, at) || isPartOfNoun(scene, at)) || isVerbOf(scene, at)) break;
    else if (scene.tables.inflection.compounds && by === null) start = at;
  }
  return { titleFrom, start: Math.min(start, titleFrom), by };
}

/** "Peruvian police | arrested | villagers": a participle right behind somebody is their verb. */
function isVerbOf(scene: Scene, at: number): boolean {
  if (scene.tables.inflection.compounds || at === 0 || !valueAt(scene.feats, at)?.includes("Tense=Past")) return false;
  return scene.found.facts.roles[scene.tokens.form[at - 1] as number] != null;
}

/** "Saudi-led | forces", "US-geführte Truppen": those who lead them tell whose they are; those who back them do not. */
function leads({ tables }: Scene, word: string): boolean {
  return tables.functionWords.led.has(word.slice(word.lastIndexOf("-") + 1));
}

/** "ethnic | Albanian": tells of descent, not of the country. */
export function isOfDescent(scene: Scene, { from }: NameSpan): boolean {
  return from > 0 && scene.tables.functionWords.ethnic.has(lowerAt(scene, from - 1));
}

/** An adjective of origin always; another name where it stands right before ("Pentagon spokesman"), or inflected. */
function givesCountry(scene: Scene, name: NameSpan, noun: RoleNoun): boolean {
  const as = name.hits[0]?.as;
  if (as === "adjective") return true;
  if (isClitic(lowerAt(scene, name.to))) return true;
  if (scene.tables.inflection.compounds) return name.inflected;
  if (name.to === noun.from || nameOn(scene, name.to) !== null) return true;
  const form = formAt(scene.tokens, name.from);
  return name.to - name.from === 1 && form === form.toUpperCase();
}

export function isClitic(word: string): boolean {
  return word === "'s" || word === "’s" || word === "'" || word === "’";
}

/** "Turkish | Kurd | refugees", "Iraqi | Shiite | leaders": between whence somebody is and what they are. */
function isFaithOrTribe(scene: Scene, at: number): boolean {
  if (scene.tables.inflection.compounds || nameOn(scene, at) !== null) return false;
  const before = at > 0 ? nameOn(scene, at - 1) : null;
  return before?.hits[0]?.as === "adjective" && !before.compound && /^\p{Lu}\p{Ll}/u.test(formAt(scene.tokens, at));
}

/** A small-letter word that can stand between article and noun. */
export function isAdjective(scene: Scene, at: number): boolean {
  const form = formAt(scene.tokens, at);
  return scene.tables.inflection.compounds
    ? /^\p{Ll}{3,}(?:e|en|er|em|es)$/u.test(form)
    : /^\p{Ll}+(?:ed|al|ary|or|ior|ing|ive|ic|an|ep|ew|op)$/u.test(form) &&
        // "The US | reduced | military aid".
        !valueAt(scene.feats, at)?.includes("VerbForm=Fin");
}

/** "French | paper | workers": a noun between whence somebody is and what they are. */
function isPartOfNoun(scene: Scene, at: number): boolean {
  if (scene.tables.inflection.compounds || !/^\p{Ll}/u.test(formAt(scene.tokens, at))) return false;
  const feats = valueAt(scene.feats, at);
  return feats === "Number=Sing" || feats === "Number=Plur";
}

/** "der USA" in "Botschafter der USA", "of the Soviet Union", "in Kiew" after a government. */
function complementAfter(scene: Scene, noun: RoleNoun): NameSpan | null {
  const { genitive, articles, local } = scene.tables.functionWords;
  let at = noun.to;
  if (at >= scene.tokens.length) return null;
  const word = lowerAt(scene, at);
  const place = noun.role.kind !== "person" && local.has(word);
  if (!genitive.has(word) && !place) return null;
  at++;
  if (at < scene.tokens.length && articles.has(lowerAt(scene, at))) at++;
  const name = nameOn(scene, at);
  if (!name || name.from !== at || name.compound || !countryOf(name)) return null;
  const hit = name.hits[0];
  // "workers of the Peruvian Railways"
  if (!hit) return name.type === "ORG" ? name : null;
  if (hit.as === "adjective" || hit.as === "inhabitant") return null;
  if (place && (noun.role.kind !== "state" || hit.as !== "capital")) return null;
  return hit.entry.kind === "state" || hit.entry.kind === "organization" ? name : null;
}

/** "Sprecher | der russischen Armee", "member | of the Syrian parliament": the country of the house and its sector. */
function stateHouseAfter(scene: Scene, noun: RoleNoun): { by: NameSpan; sector: string } | null {
  const { genitive, serving, articles } = scene.tables.functionWords;
  if (noun.role.kind !== "person" || noun.to + 2 >= scene.tokens.length) return null;
  const word = lowerAt(scene, noun.to);
  if (!genitive.has(word) && !(noun.role.house && serving.has(word))) return null;
  const at = noun.to + (articles.has(lowerAt(scene, noun.to + 1)) ? 2 : 1);
  const by = at < scene.tokens.length ? nameOn(scene, at) : null;
  if (by?.from !== at || by.compound || by.hits[0]?.as !== "adjective" || by.to >= scene.tokens.length) return null;
  const house = scene.found.facts.roles[scene.tokens.form[by.to] as number];
  const sector = house && house.kind !== "person" ? house.sector : null;
  return sector !== null && OF_STATE.has(sector) ? { by, sector } : null;
}

const OF_STATE = new Set(["GOV", "LEG", "JUD", "MIL", "COP", "OPP", "SPY"]);

/** "rebels in Mali" are Mali's; troops, refugees, reporters and companies are mostly of another country. */
function homeAfter(scene: Scene, { role, to }: RoleNoun): NameSpan | null {
  return role.kind === "group" && role.sector !== null && AT_HOME.has(role.sector) ? stateWithin(scene, to) : null;
}

/** "Doctors from | two Kenyan hospitals", "Kämpfer aus | Mali": of whom those are who come from there. */
function originAfter(scene: Scene, { role, from, to }: RoleNoun): NameSpan | null {
  const { origin, articles } = scene.tables.functionWords;
  if (role.kind !== "group" || to + 1 >= scene.tokens.length || !origin.has(lowerAt(scene, to))) return null;
  // "tanks from Mali", "troops from Mali": they are brought from there.
  if (role.sector === "MIL") return null;
  // "withdrew the inspectors from Mali": behind a verb it may be whence they are brought.
  if (hasVerbBefore(scene, from)) return null;
  for (let at = to + 1; at < scene.tokens.length && at <= to + MOST_MODIFIERS; at++) {
    const name = nameOn(scene, at);
    if (name) return !name.compound && name.type !== "PER" && countryOf(name) ? name : null;
    const counts = scene.tokens.kind[at] === 1 || valueAt(scene.feats, at)?.includes("NumType=Card");
    if (!articles.has(lowerAt(scene, at)) && !isAdjective(scene, at) && !counts) return null;
  }
  return null;
}

function hasVerbBefore(scene: Scene, token: number): boolean {
  const { tokens, sentences } = scene;
  const first = sentences[firstEndingAfter(sentences, tokens.start[token] as number)]?.from ?? 0;
  for (let at = token - 1; at >= first; at--) {
    if (token - at > FAR || valueAt(scene.feats, at)?.includes("VerbForm=")) return true;
  }
  return false;
}

/** So many words before a noun are looked at for a verb. */
const FAR = 20;

/** The state that follows with a preposition of place: "in Mali", "throughout the Gambia". */
export function stateWithin(scene: Scene, token: number): NameSpan | null {
  const { within, articles } = scene.tables.functionWords;
  if (token + 1 >= scene.tokens.length || !within.has(lowerAt(scene, token))) return null;
  const at = articles.has(lowerAt(scene, token + 1)) ? token + 2 : token + 1;
  const name = at < scene.tokens.length ? nameOn(scene, at) : null;
  const hit = name?.from === at && !name.compound ? name.hits[0] : undefined;
  return hit?.entry.kind === "state" && (hit.as === "name" || hit.as === "capital") ? name : null;
}

const AT_HOME = new Set(["REB", "OPP", "PTY", "CVL", "EDU", "LAB", "AGR", "COP", "JUD", "CRM", "REL", "LEG"]);

/** "US" in "US-Außenminister"; in "Nordkorea-Experte" the country is the subject, not the employer. */
function countryInside(scene: Scene, noun: RoleNoun): NameSpan | null {
  if (noun.role.sector !== null && SUBJECT.has(noun.role.sector)) return null;
  const name = nameOn(scene, noun.from);
  return name?.compound && countryOf(name) ? name : null;
}

/** Sectors whose role nouns take their subject as the front of a compound. */
const SUBJECT = new Set(["EDU", "MED", "CVL"]);
/** Words looked at before or behind a noun. */
export const MOST_MODIFIERS = 6;

/** Whether the phrase stands in the plural. */
export function isPlural(scene: Scene, { start, noun }: RolePhrase): boolean {
  const { role, from, to } = noun;
  if (role.kind === "group") return true;
  const before = Math.min(start, from) - 1;
  const form = formAt(scene.tokens, to - 1);
  return scene.tables.inflection.isPlural(form, role.noun, before >= 0 ? lowerAt(scene, before) : "");
}
