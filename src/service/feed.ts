import { type AtomEntry, atom } from "../exports/index.ts";
import { type Alert, readerAt, type Watchlist } from "../store/index.ts";

/** Characters of an entry's title. */
const LONGEST_TITLE = 120;

/** The alerts of a watch list as an Atom feed. `base`: how whoever asks reaches this server. */
export function feedOf(
  list: Watchlist,
  alerts: readonly Alert[],
  { base, self }: { base: string; self: string },
): string {
  return atom({
    id: `urn:uuid:${list.uid}`,
    title: list.name,
    subtitle: "What articles say that this watch list looks for; whether it is true is not decided here.",
    self: `${base}${self}`,
    updated: alerts[0]?.found ?? list.newest ?? list.made,
    entries: alerts.map((alert) => entryOf(alert, base)),
  });
}

type Hit = Alert["hit"];

function entryOf({ uid, kind, found, hit, contradicts }: Alert, base: string): AtomEntry {
  const shown = contradicts === null ? [hit] : [hit, contradicts.hit];
  const about = contradicts === null ? "" : ` (${[contradicts.on, contradicts.of].filter(Boolean).join(": ")})`;
  const { type, stage, certainty, article } = hit;
  return {
    id: `urn:uuid:${uid}`,
    title: shortened(`${kind}${about}: ${[people(hit), hit.snippet.text].filter(Boolean).join(": ")}`),
    updated: found,
    author: article.outlet ?? hostOf(article) ?? article.source,
    reader: `${base}${readerAt(hit)}`,
    related: shown.flatMap(({ article: { url } }) => (url !== null && URL.canParse(url) ? [new URL(url).href] : [])),
    categories: [kind, type ?? stage, certainty?.level].filter((term) => term != null),
    quotes: shown.map((one) => ({ words: one.snippet.text, about: placeOf(one) })),
  };
}

/** "Norway → Finland", "Ines Example"; empty of an article. */
function people({ parties }: Hit): string {
  const named = (...roles: string[]) => [
    ...new Set(parties.filter(({ role }) => roles.includes(role)).map(({ name }) => name)),
  ];
  const sides = [named("speaker", "source", "giver"), named("target", "receiver")].map((names) => names.join(", "));
  return sides.filter((side) => side !== "").join(" → ");
}

/** Where the words stand: title, outlet and day of the article. */
function placeOf({ article }: Hit): string {
  const { title, outlet, published } = article;
  return [title, outlet ?? hostOf(article), published].filter((part) => part !== null).join(" · ");
}

function hostOf({ url }: Hit["article"]): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).host : null;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= LONGEST_TITLE ? line : `${line.slice(0, LONGEST_TITLE - 1).trimEnd()}…`;
}
