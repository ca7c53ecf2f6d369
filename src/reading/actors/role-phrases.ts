import type { NameSpan } from "../../language/index.ts";
import { formAt } from "../../text/index.ts";
import type { RoleNoun, RoleNouns } from "./role-nouns.ts";
import { countryOf, lowerAt, nameOn, type Scene } from "./scene.ts";

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
}

/** "Russlands Präsident", "der ehemalige Nato-Botschafter der USA", "former U.S. ambassador to NATO". */
export function phraseOf(scene: Scene, noun: RoleNoun): RolePhrase {
  const left = modifiersBefore(scene, noun);
  const right = complementAfter(scene, noun);
  const inside = countryInside(scene, noun);
  const by = right ?? left.by ?? inside;
  return {
    noun,
    from: left.titleFrom,
    to: noun.to,
    start: left.start,
    end: right ? right.to : noun.to,
    by,
    of: by ? countryOf(by) : null,
  };
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
    if (name && !name.compound && countryOf(name) && givesCountry(scene, name, noun)) {
      by ??= name;
      start = name.from;
      at = name.from;
      if (name.hits[0]?.as !== "adjective") break;
    } else if (isClitic(word)) continue;
    else if (former.has(word)) titleFrom = start = at;
    else if (articles.has(word) || !isAdjective(scene, at)) break;
    else if (scene.tables.inflection.compounds && by === null) start = at;
  }
  return { titleFrom, start: Math.min(start, titleFrom), by };
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

function isClitic(word: string): boolean {
  return word === "'s" || word === "’s" || word === "'" || word === "’";
}

/** A small-letter word that can stand between article and noun. */
function isAdjective(scene: Scene, at: number): boolean {
  const form = formAt(scene.tokens, at);
  return scene.tables.inflection.compounds
    ? /^\p{Ll}{3,}(?:e|en|er|em|es)$/u.test(form)
    : /^\p{Ll}+(?:ed|al|ary|or|ior|ing|ive|ic|an|ep|ew|op)$/u.test(form);
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
  if (!hit || hit.as === "adjective" || hit.as === "inhabitant") return null;
  if (place && (noun.role.kind !== "state" || hit.as !== "capital")) return null;
  return hit.entry.kind === "state" || hit.entry.kind === "organization" ? name : null;
}

/** "US" in "US-Außenminister"; in "Nordkorea-Experte" the country is the subject, not the employer. */
function countryInside(scene: Scene, noun: RoleNoun): NameSpan | null {
  if (noun.role.sector !== null && SUBJECT.has(noun.role.sector)) return null;
  const name = nameOn(scene, noun.from);
  return name?.compound && countryOf(name) ? name : null;
}

/** Sectors whose role nouns take their subject as the front of a compound. */
const SUBJECT = new Set(["EDU", "MED", "CVL"]);
const MOST_MODIFIERS = 6;

/** Role phrases right before a name, nearest first: "der Sicherheitsexperte und ehemalige Botschafter der USA Kurt Volker". */
export function phrasesBefore(scene: Scene, nouns: RoleNouns, name: NameSpan): RolePhrase[] {
  const { address, and } = scene.tables.functionWords;
  const phrases: RolePhrase[] = [];
  let at = name.from - 1;
  while (at >= 0 && phrases.length < MOST_ROLES) {
    while (at >= 0 && address.has(lowerAt(scene, at).replace(/\.$/, ""))) at--;
    const noun = nounEndingAt(scene, nouns, at);
    if (noun?.role.kind !== "person") break;
    const phrase = phraseOf(scene, noun);
    phrases.push(phrase);
    at = Math.min(phrase.start, phrase.from) - 1;
    while (at >= 0 && scene.tables.inflection.compounds && isAdjective(scene, at)) at--;
    if (at < 0 || !and.has(lowerAt(scene, at))) break;
    at--;
  }
  return phrases;
}

/** The noun that ends at the token, or before a complement that ends there ("… der USA"). */
function nounEndingAt(scene: Scene, nouns: RoleNouns, at: number): RoleNoun | null {
  if (at < 0) return null;
  const direct = nouns.at(at);
  if (direct) return direct.to === at + 1 ? direct : null;
  const name = nameOn(scene, at);
  if (!name || name.compound) return null;
  for (let back = name.from - 1; back >= 0 && back >= name.from - 2; back--) {
    const noun = nouns.at(back);
    if (noun) return phraseOf(scene, noun).by === name ? noun : null;
  }
  return null;
}

/** A role phrase between commas behind a name: "Anna Beispiel, Sprecherin des Pentagons,". */
export function phraseAfter(scene: Scene, nouns: RoleNouns, name: NameSpan): RolePhrase | null {
  let at = name.to;
  if (at >= scene.tokens.length || formAt(scene.tokens, at) !== ",") return null;
  at++;
  for (const end = Math.min(at + MOST_MODIFIERS, scene.tokens.length); at < end; at++) {
    const noun = nouns.at(at);
    if (!noun) {
      if (passes(scene, at)) continue;
      return null;
    }
    const phrase = phraseOf(scene, noun);
    const next = nameOn(scene, phrase.end);
    const followed = next !== null && next.from === phrase.end && next.type === "PER";
    return noun.role.kind === "person" && !followed ? phrase : null;
  }
  return null;
}

function passes(scene: Scene, at: number): boolean {
  const { articles, former } = scene.tables.functionWords;
  const word = lowerAt(scene, at);
  const name = nameOn(scene, at);
  if (name) return name.type !== "PER" && countryOf(name) !== null;
  return articles.has(word) || former.has(word) || isClitic(word) || isAdjective(scene, at);
}

/** The organisation that a person is of: "vom King's College", "of Amnesty International", "(SPD)". */
export function houseAfter(scene: Scene, token: number): NameSpan | null {
  if (token + 1 >= scene.tokens.length) return null;
  const { house, articles } = scene.tables.functionWords;
  const word = lowerAt(scene, token);
  if (!house.has(word) && word !== "(") return null;
  const at = articles.has(lowerAt(scene, token + 1)) ? token + 2 : token + 1;
  const name = nameOn(scene, at);
  if (!name || name.from !== at || name.compound) return null;
  const kind = name.hits[0]?.entry.kind;
  return kind === "organization" || kind === "outlet" || name.type === "ORG" ? name : null;
}

const MOST_ROLES = 3;
