import { countryOf, type NameSpan } from "../../language/index.ts";
import { formAt } from "../../text/index.ts";
import type { RoleNoun, RoleNouns } from "./role-nouns.ts";
import { isAdjective, isClitic, isPlural, MOST_MODIFIERS, phraseOf, type RolePhrase } from "./role-phrases.ts";
import { lowerAt, nameOn, type Scene } from "./scene.ts";

const MOST_ROLES = 3;
const MOST_APPOSED = 10;
const CLOSING = new Set([",", ".", ";", ":", ")", "–", "!", "?"]);

/**
 * Role phrases right before a name, nearest first: "der Sicherheitsexperte und ehemalige Botschafter der USA Kurt
 * Volker"; also with a comma, "Der Chef des Verbands, Kim Ott,".
 */
export function phrasesBefore(scene: Scene, nouns: RoleNouns, name: NameSpan): RolePhrase[] {
  const { address, and } = scene.tables.functionWords;
  const phrases: RolePhrase[] = [];
  let at = name.from - 1;
  if (at >= 0 && formAt(scene.tokens, at) === ",") {
    const apposed = apposedBefore(scene, nouns, name);
    return apposed ? [apposed] : [];
  }
  while (at >= 0 && phrases.length < MOST_ROLES) {
    while (at >= 0 && address.has(lowerAt(scene, at).replace(/\.$/, ""))) at--;
    const noun = nounEndingAt(scene, nouns, at);
    if (noun?.role.kind !== "person") break;
    const phrase = phraseOf(scene, noun);
    if (phrases.length === 0 && isOfName(scene, phrase, name)) break;
    phrases.push(phrases.length === 0 ? ofCountryBehind(scene, phrase, name) : phrase);
    at = Math.min(phrase.start, phrase.from) - 1;
    while (at >= 0 && scene.tables.inflection.compounds && isAdjective(scene, at)) at--;
    if (at < 0 || !and.has(lowerAt(scene, at))) break;
    at--;
  }
  return phrases;
}

/** "President Ott | of Peru": the country stands behind the name. */
function ofCountryBehind(scene: Scene, phrase: RolePhrase, { to }: NameSpan): RolePhrase {
  if (phrase.by !== null || to + 1 >= scene.tokens.length) return phrase;
  const { genitive, articles } = scene.tables.functionWords;
  if (!genitive.has(lowerAt(scene, to))) return phrase;
  const by = nameOn(scene, articles.has(lowerAt(scene, to + 1)) ? to + 2 : to + 1);
  const hit = by?.hits[0];
  if (by == null || by.compound || hit?.entry.kind !== "state" || hit.as === "adjective") return phrase;
  return { ...phrase, by, of: countryOf(by), whose: countryOf(by), elsewhere: false };
}

/** "die Verteidiger Beispiels": behind a noun with its article, a name in the genitive says whose. */
export function isOfName(scene: Scene, { start, noun }: RolePhrase, name: NameSpan): boolean {
  if (!name.inflected || noun.to !== name.from) return false;
  const before = Math.min(start, noun.from) - 1;
  return before >= 0 && scene.tables.functionWords.articles.has(lowerAt(scene, before));
}

/** A role phrase with its article, its complement and a comma before the name, and a mark behind it that closes the apposition. */
function apposedBefore(scene: Scene, nouns: RoleNouns, name: NameSpan): RolePhrase | null {
  const { tokens, tables } = scene;
  if (name.to < tokens.length && !CLOSING.has(formAt(tokens, name.to))) return null;
  let at = name.from - 2;
  if (at >= 0 && formAt(tokens, at) === ")") at = openingBefore(scene, at) - 1;
  for (const last = at - MOST_APPOSED; at >= 0 && at > last; at--) {
    const noun = nouns.at(at);
    if (noun?.role.kind === "person") {
      const phrase = phraseOf(scene, noun);
      const first = Math.min(phrase.start, noun.from);
      const opens = first > 0 && tables.functionWords.articles.has(lowerAt(scene, first - 1));
      return (opens || phrase.by?.inflected) && !isPlural(scene, phrase) ? phrase : null;
    }
    if (noun === null && !isInComplement(scene, at)) return null;
  }
  return null;
}

function openingBefore(scene: Scene, closing: number): number {
  for (let at = closing - 1; at >= 0 && closing - at < MOST_MODIFIERS; at--)
    if (formAt(scene.tokens, at) === "(") return at;
  return -1;
}

function isInComplement(scene: Scene, at: number): boolean {
  const { articles, genitive, house, serving, local, and } = scene.tables.functionWords;
  const word = lowerAt(scene, at);
  if (/^\p{Lu}/u.test(formAt(scene.tokens, at)) || isClitic(word)) return true;
  return [articles, genitive, house, serving, local, and].some((words) => words.has(word)) || isAdjective(scene, at);
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
    if (noun.role.kind !== "person" || isPlural(scene, phrase)) return null;
    return phrase.elsewhere || phrase.end >= scene.tokens.length || endsPhrase(scene, phrase.end) ? phrase : null;
  }
  return null;
}

/** No name and no bracket: "Ada Beispiel, Labour MP (…) Kim Ott" tells of Kim Ott. */
function endsPhrase(scene: Scene, at: number): boolean {
  return formAt(scene.tokens, at) !== "(" && nameOn(scene, at)?.type !== "PER";
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
