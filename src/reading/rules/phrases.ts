import { WordClass } from "../../language/index.ts";
import type { ActorMention } from "../actors/mention-index.ts";
import type { Clause, Words } from "./clauses.ts";
import { isInitial, type TokenKind } from "./kinds.ts";
import { actorsOf } from "./phrase-actors.ts";

/** A noun phrase of a clause: its words, what governs it, and the actors that it names. */
export interface Phrase {
  /** Positions in the clause's tokens, both inclusive; the head is the last noun. */
  readonly first: number;
  last: number;
  /** The preposition in lower case, `genitive` ("der Präsident Russlands"), or null. */
  readonly governor: string | null;
  /** Its article shows that it is no subject ("den", "dem"). */
  readonly oblique: boolean;
  readonly pronoun: boolean;
  /** Actors that the phrase as a whole names: "russische Truppen", "Präsident Putin". */
  actors: readonly ActorMention[];
  /** Actors that its head belongs to: "Israeli" in "Israeli helicopters", "Irans" in "Irans Atomprogramm". */
  owners: readonly ActorMention[];
  /** Actors that it belongs to by what follows: "the leaders of Mali", "die Pläne der Hamas". */
  attached: readonly ActorMention[];
  /** Where it is: "rebels in Mali". */
  located: readonly ActorMention[];
  /** It stands inside of another: "der durch die EU ausgelöste Aufwand". */
  readonly nested: boolean;
  /** The phrase that it is coordinated with or apposed to. */
  readonly joins: Phrase | null;
}

const QUOTES = new Set(["„", "“", "”", "»", "«", '"', "‚", "‘", "’"]);
const NOBODY: readonly ActorMention[] = [];

interface Open {
  first: number;
  last: number;
  oblique: boolean;
  pronoun: boolean;
}

/** The noun phrases of a clause in reading order. O(n). */
export function phrasesOf(
  words: Words,
  clause: Clause,
  kinds: readonly TokenKind[],
  mentionAt: (token: number) => ActorMention | null,
): readonly Phrase[] {
  const phrases: Phrase[] = [];
  let governor: string | null = null;
  let open: Open | null = null;
  let joining = false;
  let passing = false;
  let nested = false;
  let waiting = 0;
  const close = () => {
    if (open === null) return;
    const previous = phrases.at(-1) ?? null;
    const joins = joining && previous !== null && governor === null ? hostOf(phrases, open, mentionAt, clause) : null;
    const genitive = joins === null && governor === null && isGenitive(words, clause, kinds, open, mentionAt);
    const { actors, owners } = actorsOf(words, clause, open, mentionAt);
    const phrase: Phrase = {
      first: open.first,
      last: open.last,
      governor: joins?.governor ?? (genitive ? "genitive" : governor),
      oblique: open.oblique,
      pronoun: open.pronoun,
      actors,
      owners,
      attached: NOBODY,
      located: NOBODY,
      nested,
      joins,
    };
    if (previous !== null && joins === null) attach(words, clause, kinds, previous, phrase);
    phrases.push(phrase);
    open = null;
    governor = null;
    joining = false;
    nested = false;
  };
  const begin = (at: number, pronoun: boolean) => {
    open ??= { first: at, last: at, oblique: false, pronoun };
    open.last = at;
  };
  for (let at = 0; at < clause.tokens.length; at++) {
    const token = clause.tokens[at] as number;
    const kind = kinds[at] as TokenKind;
    const through = passing;
    passing = false;
    if (kind === "preposition") {
      if (isTransparent(words, clause, kinds, open, at)) {
        passing = true;
        continue;
      }
      if (isQuantifier(words, clause, at)) continue;
      const waits = kinds[at - 1] === "determiner" && words.tables.order === "v2";
      if (waits) waiting = words.bits(clause.tokens[at - 1] as number) & WordClass.oblique;
      close();
      nested = waits;
      governor = words.lower(token);
      joining = false;
    } else if (kind === "determiner") {
      if (!through) close();
      begin(at, false);
      if (words.bits(token) & WordClass.oblique && open !== null) (open as Open).oblique = true;
    } else if (kind === "pronoun") {
      close();
      begin(at, true);
      close();
    } else if (kind === "noun") {
      const anew = open !== null && startsAnew(words, clause, open, at, mentionAt);
      if (anew) close();
      begin(at, false);
      // "den von Kenia vorgeschlagenen Einsatz": the article before the attribute tells the case.
      if (anew && waiting !== 0 && !words.capital(token)) {
        (open as unknown as Open).oblique = true;
        waiting = 0;
      }
    } else if (kind === "possessive") {
      if (open !== null) (open as Open).last = at;
    } else if (kind === "conjunction") {
      close();
      joining = phrases.length > 0 && phrases.at(-1)?.last === at - 1 && !isFronted(words, phrases, clause, at);
      if (!joining && phrases.length > 0 && kinds[at - 1] === "conjunction") joining = phrases.at(-1)?.last === at - 2;
    } else if (isQuote(words, token)) {
      // "die Zeitung „Neue Zeit“": no end of the phrase.
    } else {
      close();
      if (kind !== "skip" || words.tokens.kind[token] === 2) governor = null;
      joining = false;
    }
  }
  close();
  return phrases;
}

/** "der Präsident des Fonds, Anna Ott": a person explains not the Fonds but the noun that it belongs to. */
function hostOf(
  phrases: readonly Phrase[],
  { last }: Open,
  mentionAt: (token: number) => ActorMention | null,
  clause: Clause,
): Phrase | null {
  const previous = phrases.at(-1) ?? null;
  const host = phrases.at(-2);
  const person = mentionAt(clause.tokens[last] as number)?.actor.kind === "person";
  if (previous === null || host === undefined || !person) return previous;
  const explained =
    host.actors.length === 0 &&
    previous.actors.length > 0 &&
    host.attached.includes(previous.actors[0] as ActorMention);
  return explained && previous.actors[0]?.actor.kind !== "person" ? host : previous;
}

/** "In return, Turkey …": a comma after what stands before the subject. */
function isFronted(words: Words, phrases: readonly Phrase[], clause: Clause, at: number): boolean {
  const { order } = words.tables;
  const only = phrases.length === 1 ? phrases[0] : undefined;
  return (
    order === "svo" && only?.governor != null && only.first <= 2 && words.lower(clause.tokens[at] as number) === ","
  );
}

function isQuote(words: Words, token: number): boolean {
  return words.tokens.kind[token] === 2 && QUOTES.has(words.lower(token));
}

/** "thousands of protesters", "eine Reihe von Angriffen": the noun after it is what counts. */
function isTransparent(
  words: Words,
  clause: Clause,
  kinds: readonly TokenKind[],
  open: Open | null,
  at: number,
): boolean {
  if (open === null || open.last !== at - 1 || kinds[at - 1] !== "noun") return false;
  const bits = words.bits(clause.tokens[at] as number);
  if ((bits & WordClass.partitive) === 0) return false;
  const head = clause.tokens[open.last] as number;
  return (words.bits(head) & WordClass.transparent) !== 0 || words.tokens.kind[head] === 1;
}

/** "up to 500", "bis zu 16": no phrase of its own. */
function isQuantifier(words: Words, clause: Clause, at: number): boolean {
  for (let p = at + 1; p <= at + 2; p++) {
    const token = clause.tokens[p];
    if (token === undefined) return false;
    if (words.tokens.kind[token] === 1)
      return words.tables.quantities.get(words.lower(clause.tokens[at] as number)) === "vague";
    if (words.tables.quantities.get(words.lower(token)) !== "vague") return false;
  }
  return false;
}

/** A name after a noun that is no title of it begins a phrase of its own in German: "empfing am Montag Rama". */
function startsAnew(
  words: Words,
  clause: Clause,
  open: Open,
  at: number,
  mentionAt: (token: number) => ActorMention | null,
): boolean {
  if (words.tables.order === "svo" || open.pronoun) return open.pronoun;
  const token = clause.tokens[at] as number;
  const mention = mentionAt(token);
  const before = clause.tokens[at - 1];
  if (before === undefined || open.last !== at - 1) return true;
  const last = mentionAt(before);
  if (last !== null && last === mention) return false;
  // "Im Exil | lebende Dichter", but "Tausende russische Soldaten".
  if (words.capital(before) && !words.capital(token) && words.tokens.kind[token] !== 1 && open.last === at - 1)
    return (
      (words.bits(before) & (WordClass.transparent | WordClass.determiner | WordClass.adverb)) === 0 &&
      !isInitial(words, clause, at - 1) &&
      !words.tables.quantities.has(words.lower(before))
    );
  if (last !== null && endsInName(words, last, before)) return true;
  if (mention === null) return last === null && isAdverbial(words, clause, open, at);
  // "Wenn Polen Litauen angreift": two names; "Russlands Präsident", "russische Truppen" belong together.
  if (last !== null) return last.form !== "demonym" && mention.form === "name" && !words.lower(before).endsWith("s");
  // "Angriffe Russlands": a name in the genitive; "Präsident Putin": a title.
  return words.capital(before) && mentionAt(before) === null && words.lower(token).endsWith("s");
}

/** "in der Ukraine | Munition einsetzt": after a name that is no genitive ("Russlands Armee") something new begins. */
function endsInName(words: Words, { form, end, actor }: ActorMention, token: number): boolean {
  const isLand = actor.kind === "state" || actor.kind === "place";
  return form === "name" && isLand && end === words.tokens.end[token] && !words.lower(token).endsWith("s");
}

/** "mit Sicherheit | Waffen liefern": a bare noun after a preposition takes no second one; "von Tonnen Getreide" counts. */
function isAdverbial(words: Words, clause: Clause, { first, last }: Open, at: number): boolean {
  const before = clause.tokens[first - 1];
  const own = clause.tokens[last] as number;
  return (
    first === last &&
    before !== undefined &&
    (words.bits(before) & WordClass.preposition) !== 0 &&
    words.capital(own) &&
    words.capital(clause.tokens[at] as number) &&
    !words.tables.quantities.has(words.lower(own)) &&
    words.tables.nouns.get(words.lower(own)) === undefined
  );
}

/** "der Präsident | der Ukraine", "Angriffe | Russlands". */
function isGenitive(
  words: Words,
  clause: Clause,
  kinds: readonly TokenKind[],
  open: Open,
  mentionAt: (token: number) => ActorMention | null,
): boolean {
  if (words.tables.order === "svo" || open.first === 0 || kinds[open.first - 1] !== "noun") return false;
  const first = clause.tokens[open.first] as number;
  if (kinds[open.first] === "determiner") return (words.bits(first) & WordClass.genitive) !== 0;
  return mentionAt(first) !== null && words.lower(clause.tokens[open.last] as number).endsWith("s");
}

/** What follows a noun directly with "of", "in", or in the genitive belongs to it. */
function attach(words: Words, clause: Clause, kinds: readonly TokenKind[], to: Phrase, phrase: Phrase): void {
  if (phrase.governor === null || to.pronoun) return;
  const bits = words.tables.words.get(phrase.governor) ?? 0;
  const belongs = phrase.governor === "genitive" || (bits & WordClass.partitive) !== 0;
  if (!belongs && (bits & WordClass.locative) === 0) return;
  let at = phrase.first - 1;
  if (phrase.governor !== "genitive") at--;
  while (
    at > to.last &&
    (kinds[at] === "skip" || kinds[at] === "time") &&
    words.tokens.kind[clause.tokens[at] as number] !== 2
  )
    at--;
  if (at !== to.last) return;
  if (belongs) to.attached = [...to.attached, ...phrase.actors];
  else to.located = [...to.located, ...phrase.actors];
}
