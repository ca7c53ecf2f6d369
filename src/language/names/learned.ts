import { byPosition, firstEndingAfter, overlaps, type Tokens } from "../../text/index.ts";
import { type Columns, valueAt } from "../columns.ts";
import { Flag, type FormFacts } from "./forms.ts";
import { BY_MODEL, countryOf, type NameSpan } from "./name-span.ts";

/** What a model says of tokens that its names are read from. */
type Tagged = Pick<Columns, "name" | "upos" | "deprel" | "head">;

/**
 * The names that a model's tags tell of ("B-PER", "I-PER" …), in order; "I-" goes on with the name before, and so does
 * what the tree hangs flat on a person's name: "Washington" on "Denzel". Linear.
 */
export function learnedNames(tokens: Tokens, columns: Tagged): readonly NameSpan[] {
  const names: NameSpan[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const [place, type] = (valueAt(columns.name, i) ?? "O").split("-");
    const end = tokens.end[i] as number;
    const last = names.at(-1);
    const goesOn = place === "I" || (last?.type === "PER" && last.to === i && hangsFlat(columns, i, last));
    if (goesOn) names.push({ ...(names.pop() as NameSpan), end, to: i + 1, score: BY_MODEL.score });
    else if (place === "B")
      names.push({
        start: tokens.start[i] as number,
        end,
        from: i,
        to: i + 1,
        type: type as NameSpan["type"],
        ...BY_MODEL,
        ...(valueAt(columns.deprel, i) === "obl" && { score: DOUBTFUL }),
      });
  }
  return names;
}

/** Of one word behind a preposition, which as often is a thing: "mit Pomp". */
const DOUBTFUL = 0.3;

function hangsFlat({ upos, deprel, head }: Tagged, at: number, { from, to }: NameSpan): boolean {
  const above = head[at] as number;
  const flat = valueAt(upos, at) === "PROPN" && valueAt(deprel, at)?.split(":")[0] === "flat";
  return flat && above >= from && above < to;
}

/**
 * The names of the tables, and those of the model that they lack: where none stands, and where a person or an
 * organisation holds the known names as parts ("Denzel Washington", "Stadtwerke Kiel"), of which it takes the country.
 * A person whom the tables know in full stands. Both in order, and so is the result. Linear, but for sorting.
 */
export function withLearned(
  known: readonly NameSpan[],
  learned: readonly NameSpan[],
  tokens: Tokens,
  facts: FormFacts,
): readonly NameSpan[] {
  const replaced = new Set<NameSpan>();
  const added: NameSpan[] = [];
  for (const told of learned) {
    const within = nameWithin(told, tokens, facts);
    if (within === null) continue;
    const name = withoutCountry(within, overlapping(known, within), tokens, facts);
    const parts = overlapping(known, name);
    const whole = holds(name, parts) && !isStateBesideNoun(name, parts, tokens, facts);
    if (parts.length > 0 && (!whole || isListOfStates(name, parts, tokens, facts) || isPeople(name, parts))) continue;
    for (const part of parts) replaced.add(part);
    added.push({ ...name, country: name.type === "ORG" ? countryAmong(parts) : null });
  }
  if (added.length === 0) return known;
  return [...known.filter((name) => !replaced.has(name)), ...added].sort(byPosition);
}

/**
 * The name without the titles, articles and small words that the model took along at its ends ("Senator Adeyemi"); null
 * where no word with a capital is left, only an ordinary one ("Students"), or the last is a role noun.
 */
function nameWithin(name: NameSpan, tokens: Tokens, facts: FormFacts): NameSpan | null {
  if (name.type === "MISC") return null;
  const flags = (at: number) => facts.flags[tokens.form[at] as number] as number;
  const isName = (at: number) => (flags(at) & Flag.capital) !== 0 && (flags(at) & Flag.closed) === 0;
  const isRole = (at: number) => facts.roles[tokens.form[at] as number] !== null && !(flags(at) & Flag.given);
  let { from, to } = name;
  if (name.type === "PER") for (let at = from; at + 1 < to; at++) if (isRole(at)) from = at + 1;
  const isDotted = (at: number) => DOTTED.test(tokens.forms[tokens.form[at] as number] as string);
  if (name.type === "PER") while (to > from + 1 && isDotted(to - 1)) to--;
  if (name.type === "ORG" && isDotted(to - 1)) while (from < to - 1 && !isDotted(from)) from++;
  while (from < to && !isName(from)) from++;
  while (to > from && !isName(to - 1)) to--;
  const first = flags(from);
  const titled = to > from && isRole(to - 1) && !(to > from + 1 && first & Flag.given);
  const ordinary = to === from + 1 && first & Flag.ordinary;
  if (to === from || titled || ordinary) return null;
  return { ...name, from, to, start: tokens.start[from] as number, end: tokens.end[to - 1] as number };
}

/** "Ann Ott | of Peru": the country is no part of the name. */
function withoutCountry(name: NameSpan, parts: readonly NameSpan[], tokens: Tokens, facts: FormFacts): NameSpan {
  const last = parts.at(-1);
  const of = (last?.from ?? 0) - 1;
  if (name.type !== "PER" || last?.hits[0]?.entry.kind !== "state" || last.to !== name.to || of <= name.from)
    return name;
  if ((facts.flags[tokens.form[of] as number] as number) & Flag.capital) return name;
  return { ...name, to: of, end: tokens.end[of - 1] as number };
}

/** Houses call themselves so, nobody is, and who speaks to one stands before it: "sagte Ott NORD.MEDIEN". */
const DOTTED = /\p{L}{2}\.\p{L}{2}/u;

/** Whether the parts lie within the name and it says more than each of them. */
function holds(name: NameSpan, parts: readonly NameSpan[]): boolean {
  if (name.type !== "PER" && name.type !== "ORG") return false;
  return parts.every(
    (part) =>
      name.from <= part.from &&
      part.to <= name.to &&
      part.to - part.from < name.to - name.from &&
      !part.compound &&
      !part.hits.some(({ as, entry }) => entry.kind === "person" && as === "name"),
  );
}

/** "lieferte Belarus Raketen": a state and a thing, which a model may take for somebody's name. */
function isStateBesideNoun(name: NameSpan, parts: readonly NameSpan[], tokens: Tokens, facts: FormFacts): boolean {
  if (name.type !== "PER" || !parts.some(({ hits }) => hits[0]?.entry.kind === "state")) return false;
  for (let at = name.from; at < name.to; at++) {
    const known = parts.some(({ from, to }) => from <= at && at < to);
    if (!known && (facts.flags[tokens.form[at] as number] as number) & Flag.ordinary) return true;
  }
  return false;
}

/** "US and British | forces": states with a small word between are no name. */
function isListOfStates({ from, to }: NameSpan, parts: readonly NameSpan[], tokens: Tokens, facts: FormFacts): boolean {
  if (parts.length < 2 || !parts.every(({ hits }) => hits[0]?.entry.kind === "state")) return false;
  const words = parts.reduce((sum, part) => sum + part.to - part.from, 0);
  let small = 0;
  for (let at = from; at < to; at++) {
    const known = parts.some((part) => part.from <= at && at < part.to);
    if (!known && ((facts.flags[tokens.form[at] as number] as number) & Flag.capital) === 0) small++;
  }
  return small > 0 && words + small === to - from;
}

/** "Angry French | workers", "Bosnian Serbs": what ends with a word for people of a country is no organisation. */
function isPeople({ type, to }: NameSpan, parts: readonly NameSpan[]): boolean {
  const last = parts.at(-1);
  const as = last?.hits[0]?.as;
  return type === "ORG" && last?.to === to && (as === "adjective" || as === "inhabitant");
}

function countryAmong(parts: readonly NameSpan[]): string | null {
  const codes = new Set(parts.map(countryOf).filter((code) => code !== null));
  return codes.size === 1 ? ([...codes][0] as string) : null;
}

function overlapping(names: readonly NameSpan[], name: NameSpan): readonly NameSpan[] {
  const from = firstEndingAfter(names, name.start);
  let to = from;
  while (to < names.length && overlaps(names[to] as NameSpan, name)) to++;
  return names.slice(from, to);
}
