import { formAt, type Sentence, type Tokens } from "../../text/index.ts";
import { findCities, withoutDoubtfulCities } from "./cities.ts";
import type { Hit } from "./entry.ts";
import { Flag, type FormFacts, factsOf } from "./forms.ts";
import { gazetteerOf } from "./gazetteer.ts";
import { withLearned } from "./learned.ts";
import { type Match, matchNames } from "./matches.ts";
import type { NameSpan, NameType } from "./name-span.ts";
import { findOrganisations } from "./organisations.ts";
import { findPersons } from "./persons.ts";
import { settleMeanings } from "./settle.ts";
import type { NameTables } from "./tables.ts";

export interface NamesInput {
  readonly text: string;
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  readonly language: { readonly names: NameTables };
  /** Names that a model tells of, in order. */
  readonly learned: readonly NameSpan[];
}

/** What the stages behind the names need again: the facts of the forms. */
export interface FoundNames {
  readonly names: readonly NameSpan[];
  readonly facts: FormFacts;
}

/**
 * Finds the names of a text, flat and in order: what the knowledge base has (longest form first), cities, names of
 * persons and organisations by their build, those that only the model knows, and surnames that stood in a full name somewhere. Linear in the tokens.
 */
export function findNames({ tokens, sentences, language, learned }: NamesInput): FoundNames {
  const tables = language.names;
  const facts = factsOf(tokens, tables);
  const gazetteer = gazetteerOf(tables);
  const taken: (Match | undefined)[] = new Array(tokens.length);
  const names: NameSpan[] = [];
  for (const sentence of sentences) {
    const matches: Match[] = [];
    matchNames(tokens, facts, gazetteer, sentence.from, sentence.to, matches);
    const kept = matches.filter((match) => isName(match, tokens, facts, sentence));
    for (const match of kept) for (let i = match.from; i < match.to; i++) if (!match.compound) taken[i] = match;
    const built = [
      ...findPersons(tokens, facts, taken, sentence.from, sentence.to).map((run) => personName(run, tokens, taken)),
      ...findOrganisations(tokens, facts, taken, sentence.from, sentence.to, tables),
      ...findCities(tokens, facts, taken, sentence.from, sentence.to),
    ];
    names.push(...withoutOverlap([...kept.map(nameOf), ...built]));
  }
  const settled = settleMeanings(
    withLearned(withoutDoubtfulCities(tokens, names, tables), learned, tokens, facts),
    tokens,
    facts,
  );
  const surnames = surnamesOf(settled, tokens);
  // Whom the text names in full elsewhere is no place, whatever a model takes the surname for.
  const sure = settled.filter(
    ({ source, type, from, to }) =>
      source !== "model" || type === "PER" || to - from > 1 || !surnames.has(formAt(tokens, from)),
  );
  return { names: addSurnames(tokens, sentences, sure, surnames, facts, tables), facts };
}

/** The surnames of those who are named in full: the family name that is known, else the last word. */
function surnamesOf(names: readonly NameSpan[], tokens: Tokens): ReadonlySet<string> {
  const surnames = new Set<string>();
  for (const { type, hits, source, to } of names) {
    if (type !== "PER") continue;
    const known = hits.find((hit) => hit.as === "name")?.entry.family;
    if (known) surnames.add(known);
    else if (source === "build" || source === "model")
      surnames.add(tokens.forms[tokens.form[to - 1] as number] as string);
  }
  return surnames;
}

/** Whether a match is meant as a name: not an ordinary word that happens to be one, not a weak surname. */
function isName(match: Match, tokens: Tokens, facts: FormFacts, sentence: Sentence): boolean {
  const form = tokens.form[match.from] as number;
  const flags = facts.flags[form] as number;
  const outlet = match.hits[0]?.entry.kind === "outlet";
  if (outlet && match.from === sentence.from && match.to - match.from > 1 && flags & Flag.ordinary) return false;
  if (match.hits.every((hit) => hit.as === "surname")) {
    if (flags & Flag.closed) return false;
    if (match.to - match.from > 1 || match.compound) return match.hits.some((hit) => hit.entry.prominent);
    const before = match.from > sentence.from ? (tokens.form[match.from - 1] as number) : -1;
    if (before >= 0 && facts.roles[before]?.kind === "person") return true;
    return match.hits.some((hit) => hit.entry.prominent) && (flags & (Flag.ordinary | Flag.given)) === 0;
  }
  return true;
}

function nameOf({ start, end, from, to, hits, compound, inflected }: Match): NameSpan {
  return {
    start,
    end,
    from,
    to,
    hits,
    compound,
    inflected,
    type: typeOf(hits),
    country: null,
    source: "gazetteer",
    score: 0.9,
  };
}

function typeOf(hits: readonly Hit[]): NameType {
  const hit = hits[0] as Hit;
  if (hit.as === "adjective" || hit.as === "inhabitant") return "MISC";
  if (hit.entry.kind === "person") return "PER";
  return hit.entry.kind === "state" || hit.entry.kind === "place" ? "LOC" : "ORG";
}

/** A person's name by its build, with what the knowledge base says of a part of it. */
function personName(
  run: { from: number; to: number; ground: string },
  tokens: Tokens,
  taken: readonly (Match | undefined)[],
): NameSpan {
  const { from, to, ground } = run;
  const known = taken[from];
  const whole = known && known.from === from && known.to === to;
  return {
    start: tokens.start[from] as number,
    end: tokens.end[to - 1] as number,
    from,
    to,
    type: "PER",
    hits: whole ? known.hits : [],
    country: null,
    source: "build",
    score: ground === "given" ? 0.8 : 0.7,
    compound: false,
    inflected: whole ? known.inflected : false,
  };
}

/** Longer names win over those inside of them; of equal ones the first, for the sort keeps their order. */
function withoutOverlap(names: NameSpan[]): NameSpan[] {
  names.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: NameSpan[] = [];
  for (const name of names) {
    const last = kept.at(-1);
    if (!last || name.start >= last.end) kept.push(name);
    else if (name.end - name.start > last.end - last.start) kept[kept.length - 1] = name;
  }
  return kept;
}

/** Capitalised, and neither an ordinary word nor a role nor an abbreviation. */
function isUnknownWord(facts: FormFacts, form: number): boolean {
  const flags = facts.flags[form] as number;
  const other = Flag.ordinary | Flag.closed | Flag.upper | Flag.hyphen;
  return (flags & Flag.capital) !== 0 && (flags & other) === 0 && !facts.roles[form];
}

/** Adds the surnames of persons named in full elsewhere: "Pardo", "Pardos". */
function addSurnames(
  tokens: Tokens,
  sentences: readonly Sentence[],
  names: readonly NameSpan[],
  surnames: ReadonlySet<string>,
  facts: FormFacts,
  tables: NameTables,
): NameSpan[] {
  if (surnames.size === 0) return [...names];
  const isSurname = tokens.forms.map((form, number) => {
    if (form.length < 2 || (facts.flags[number] as number) & Flag.closed) return 0;
    if (surnames.has(form)) return 1;
    return tables.inflection.nameStems(form).some((stem) => surnames.has(stem)) ? 2 : 0;
  });
  const all: NameSpan[] = [];
  let next = 0;
  for (const sentence of sentences) {
    for (let at = sentence.from; at < sentence.to; at++) {
      const start = tokens.start[at] as number;
      while (next < names.length && (names[next] as NameSpan).end <= start) all.push(names[next++] as NameSpan);
      const form = tokens.form[at] as number;
      if (!isSurname[form] || (names[next]?.start ?? Number.POSITIVE_INFINITY) < (tokens.end[at] as number)) continue;
      const inflected = isSurname[form] === 2;
      // "Mayor Muster" tells that "Zyx Muster" is a name too.
      const full =
        at > sentence.from && start > (all.at(-1)?.end ?? 0) && isUnknownWord(facts, tokens.form[at - 1] as number);
      all.push({
        start: full ? (tokens.start[at - 1] as number) : start,
        end: tokens.end[at] as number,
        from: full ? at - 1 : at,
        to: at + 1,
        type: "PER",
        hits: [],
        country: null,
        source: full ? "build" : "repeated",
        score: 0.6,
        compound: false,
        inflected,
      });
    }
  }
  all.push(...names.slice(next));
  return all;
}
