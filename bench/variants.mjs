// Articles in any number, made of a few that the engine read: names, dates and wording change, and every span with them.
// Nobody reads the new texts, so they are good for the size and spread of what an archive holds, not for what is true of it.
import { createHash } from "node:crypto";
import { iso31661 } from "iso-3166";
import { below, randomOf } from "./gallery.mjs";

/** Of the words that nothing rests on so many are replaced: of five in a row few stay, so variants are no copies. */
const REWORDED = 0.45;
/** Articles that are copies of the one before in another outlet. */
const COPIED = 0.1;
const WORDS = 30_000;
const PERSONS = 20_000;
const OTHERS = 5_000;
const OUTLETS = 300;
const FIRST_DAY = Date.UTC(2021, 0, 1);
const DAYS = 1_460;
const DAY = 86_400_000;
/** Forms of mentions that are names; what is left are pronouns and descriptions. */
const NAMED = new Set(["name", "demonym", "metonym"]);

/** Readings without end, the same for the same bases and seed. */
export function* variants(readings, seed) {
  const random = randomOf(seed);
  const pools = poolsOf(random);
  const bases = readings.map(baseOf);
  for (let i = 0, last = null; ; i++) {
    const day = FIRST_DAY + below(random, DAYS) * DAY;
    const outlet = pools.outlets[zipf(random, OUTLETS)];
    const known = { outlet, url: `https://${outlet.toLowerCase().replace(" ", "-")}.example/${i}` };
    const isCopy = last !== null && random() < COPIED;
    if (!isCopy) last = varied(bases[below(random, bases.length)], { random, pools, day });
    yield { ...last, source: `${i}`, article: { ...last.article, ...known } };
  }
}

function poolsOf(random) {
  const word = () =>
    Array.from({ length: 2 + below(random, 3) }, () => SYLLABLES[below(random, SYLLABLES.length)]).join("");
  const name = () => capital(word());
  const list = (count, make) => Array.from({ length: count }, make);
  const names = {
    de: new Intl.DisplayNames("de", { type: "region" }),
    en: new Intl.DisplayNames("en", { type: "region" }),
  };
  return {
    states: iso31661.map(({ alpha2, alpha3 }) => ({ code: alpha3, de: names.de.of(alpha2), en: names.en.of(alpha2) })),
    persons: list(PERSONS, () => `${name()} ${name()}`),
    others: list(OTHERS, () => `${name()} ${name()}`),
    outlets: list(OUTLETS, () => `${name()} ${name()}`),
    words: list(WORDS, word),
  };
}

const SYLLABLES =
  "ba be ber bo da del den du fa fen ga gel go ha hem ka kel kor la len lin ma men mo na ner ra ren rin sa sel sen ta tel ten tor va ven wa wen".split(
    " ",
  );
const capital = (word) => word[0].toUpperCase() + word.slice(1);
/** Ranks by Zipf's law: the first ones often, the others ever more seldom. */
const zipf = (random, count) => Math.min(count - 1, Math.floor(count ** random()) - 1);

/** What of a reading may change: mentions by name, and words that nothing rests on. In their order, none over another. */
function baseOf(reading) {
  const { text } = reading.article;
  const mentions = reading.actors.flatMap(({ id, mentions }) =>
    mentions.filter(({ form }) => NAMED.has(form)).map(({ start, end }) => ({ start, end, actor: id })),
  );
  const slots = [];
  for (const one of mentions.sort((a, b) => a.start - b.start || b.end - a.end))
    if (one.start >= (slots.at(-1)?.end ?? 0)) slots.push(one);
  const fixed = [
    ...reading.actors.flatMap(({ mentions, roles }) => [...mentions, ...roles.map(({ span }) => pair(span))]),
    ...reading.times,
    ...reading.statements.flatMap(({ cue, certainty }) => [...cue.map(pair), ...certainty.cues]),
    ...reading.events.flatMap(({ trigger }) => trigger.map(pair)),
    ...reading.exchanges.flatMap(({ goods }) => goods.map(({ span }) => pair(span))),
  ];
  for (const { 0: word, index } of text.matchAll(/\p{L}{4,}/gu)) {
    const own = { start: index, end: index + word.length, actor: null };
    if (!fixed.some(({ start, end }) => start < own.end && own.start < end)) slots.push(own);
  }
  return { reading, slots: slots.sort((a, b) => a.start - b.start) };
}

const pair = ([start, end]) => ({ start, end });

function varied({ reading, slots }, { random, pools, day }) {
  const language = reading.article.language === "en" ? "en" : "de";
  const called = new Map(reading.actors.map((actor) => [actor.id, nameFor(actor, { random, pools, language })]));
  const codes = new Map(
    reading.actors.flatMap(({ id, kind, code }) => (kind === "state" ? [[code, called.get(id).code]] : [])),
  );
  const edits = slots.flatMap((slot) => {
    if (slot.actor !== null) return [{ ...slot, words: called.get(slot.actor).name }];
    if (random() >= REWORDED) return [];
    const word = pools.words[zipf(random, WORDS)];
    const upper = /^\p{Lu}/u.test(reading.article.text[slot.start]);
    return [{ ...slot, words: upper ? capital(word) : word }];
  });
  const { text, moved } = edited(reading.article.text, edits);
  const published = isoDay(day);
  const days = Math.round((day - Date.parse(reading.article.published)) / DAY);
  const { article, actors, times, ...rest } = withSpans(reading, moved);
  return {
    ...rest,
    article: {
      ...article,
      text,
      published,
      title: article.title && text.slice(0, text.indexOf("\n")),
      id: hashOf(text),
    },
    actors: actors.map((actor) => {
      const { name, code = codes.get(actor.code) ?? actor.code } = called.get(actor.id);
      return { ...actor, name, code, wikidata: null };
    }),
    times: times.map((time) => ({ ...time, value: later(time.value, days) })),
  };
}

function nameFor({ kind, name }, { random, pools, language }) {
  if (kind === "state") {
    const state = pools.states[zipf(random, pools.states.length)];
    return { name: state[language], code: state.code };
  }
  if (kind === "person") return { name: pools.persons[zipf(random, PERSONS)] };
  return {
    name: name.includes(" ") ? pools.others[zipf(random, OTHERS)] : pools.others[zipf(random, OTHERS)].split(" ")[0],
  };
}

/** The text with stretches replaced, and where its offsets went. What lies within a stretch goes to its edges. */
function edited(text, edits) {
  const pieces = [];
  const marks = [];
  let from = 0;
  let length = 0;
  for (const { start, end, words } of edits) {
    pieces.push(text.slice(from, start), words);
    length += start - from;
    marks.push({ start, end, at: length, to: length + words.length });
    length += words.length;
    from = end;
  }
  pieces.push(text.slice(from));
  const moved = (offset, isEnd) => {
    let low = 0;
    let high = marks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (marks[middle].start < offset || (!isEnd && marks[middle].start === offset)) low = middle + 1;
      else high = middle;
    }
    const mark = marks[low - 1];
    if (mark === undefined) return offset;
    if (offset >= mark.end) return mark.to + offset - mark.end;
    return isEnd ? mark.to : mark.at;
  };
  return { text: pieces.join(""), moved };
}

/** Everything with its spans moved: pairs of whole numbers, and whatever has a start and an end. */
function withSpans(value, moved) {
  if (Array.isArray(value)) {
    if (value.length === 2 && value.every(Number.isInteger)) return [moved(value[0], false), moved(value[1], true)];
    return value.map((one) => withSpans(one, moved));
  }
  if (value === null || typeof value !== "object") return value;
  const made = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withSpans(one, moved)]));
  if (Number.isInteger(value.start) && Number.isInteger(value.end))
    return { ...made, start: moved(value.start, false), end: moved(value.end, true) };
  return made;
}

/** Whole days go along with the day of publication; years, months and seasons stay. */
function later(value, days) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  return isoDay(Date.parse(value) + days * DAY);
}

const isoDay = (time) => new Date(time).toISOString().slice(0, 10);
const hashOf = (text) => `sha256:${createHash("sha256").update(text).digest("hex")}`;
