import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { api, dataOf } from "../../api/client.ts";
import { useWide } from "../../components/use-wide.ts";
import { useActorName } from "../../messages/actor-name.ts";
import { useFormat } from "../../messages/format.ts";
import { useMessages } from "../../messages/language.tsx";
import { VALUES } from "../../messages/values.ts";
import { useFilter } from "../../picture/filters.tsx";
import { PICTURE } from "../../picture/messages.ts";
import { SEARCH } from "./messages.ts";

type Query = Readonly<Record<string, string>>;

/** Every kind but articles, which have a list of their own: what is searched where none is chosen. */
export const FINDINGS = "statement,event,exchange";

/** Of each filter the values that there are, with how many findings each would leave; those set can be taken away. */
export function Facets({ query }: { query: Query }) {
  const messages = useMessages(SEARCH);
  const format = useFormat();
  const values = useMessages(VALUES);
  const nameOf = useActorName();
  const { kind: kinds } = useMessages(PICTURE);
  const { data } = useQuery({
    queryKey: ["search", "counts", query],
    queryFn: () => dataOf(api.GET("/api/search/counts", { params: { query: query as never } })),
    placeholderData: (before) => before,
  });
  // On a phone the filters open at a touch.
  const wide = useWide();
  if (data === undefined) return <aside className="facets" />;
  const types: Readonly<Record<string, string>> = { ...values.statementType, ...values.eventType, ...values.goods };
  const speakers = Object.fromEntries(data.speakers.map((speaker) => [speaker.key, nameOf(speaker)]));
  const years = Object.keys(data.years).filter((year) => /^\d{4}$/.test(year));
  return (
    <aside className="facets" aria-label={messages.filters}>
      <details open={wide}>
        <summary>{messages.found(format.number(data.total))}</summary>
        <Facet name="kind" title={messages.facets.kinds} counts={data.kinds} names={kinds} query={query} />
        <Facet name="type" title={messages.facets.types} counts={data.types} names={types} query={query} />
        <Facet
          name="certainty"
          title={messages.facets.certainty}
          counts={data.certainty}
          names={values.certainty}
          query={query}
        />
        <Facet name="status" title={messages.facets.status} counts={data.status} names={values.status} query={query} />
        <Facet
          name="said"
          title={messages.facets.speakers}
          counts={Object.fromEntries(data.speakers.map(({ key, count }) => [key, count]))}
          names={speakers}
          query={query}
        />
        <Facet name="outlet" title={messages.facets.sources} counts={data.sources} names={{}} query={query} />
        <YearFacet title={messages.facets.years} years={years.sort().reverse()} counts={data.years} query={query} />
      </details>
    </aside>
  );
}

interface FacetProps {
  readonly name: string;
  readonly title: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly names: Readonly<Record<string, string>>;
  readonly query: Query;
}

/** Values shown of one filter; the rarest are left out. */
const MOST = 8;

function Facet({ name, title, counts, names, query }: FacetProps) {
  const set = useFilter();
  const chosen = query[name];
  const most = Object.entries(counts)
    .filter(([key, count]) => count > 0 && key !== "")
    .sort(([, a], [, b]) => b - a);
  if (chosen !== undefined && chosen !== FINDINGS) {
    const word =
      names[chosen] ??
      chosen
        .split(",")
        .map((one) => names[one] ?? one)
        .join(", ");
    return <Chosen title={title} word={word} onRemove={() => set({ [name]: "" })} />;
  }
  if (most.length < 2) return null;
  return (
    <FacetGroup title={title}>
      {most.slice(0, MOST).map(([key, count]) => (
        <FacetValue key={key} word={names[key] ?? key} count={count} onChoose={() => set({ [name]: key })} />
      ))}
    </FacetGroup>
  );
}

/** A year stands for its days in the address, so that other days can be chosen there too. */
function YearFacet({
  title,
  years,
  counts,
  query,
}: Pick<FacetProps, "title" | "counts" | "query"> & { years: string[] }) {
  const set = useFilter();
  const { since, until } = query;
  if (since !== undefined || until !== undefined) {
    const word = [since ?? "…", until ?? "…"].join(" – ");
    return <Chosen title={title} word={word} onRemove={() => set({ since: "", until: "" })} />;
  }
  if (years.length < 2) return null;
  return (
    <FacetGroup title={title}>
      {years.slice(0, MOST).map((year) => (
        <FacetValue
          key={year}
          word={year}
          count={counts[year] ?? 0}
          onChoose={() => set({ since: `${year}-01-01`, until: `${year}-12-31` })}
        />
      ))}
    </FacetGroup>
  );
}

function FacetGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="label">{title}</h2>
      <ul>{children}</ul>
    </section>
  );
}

function FacetValue({ word, count, onChoose }: { word: string; count: number; onChoose: () => void }) {
  const format = useFormat();
  return (
    <li>
      <button type="button" className="facet" onClick={onChoose}>
        <span>{word}</span> <span className="faint">{format.number(count)}</span>
      </button>
    </li>
  );
}

function Chosen({ title, word, onRemove }: { title: string; word: string; onRemove: () => void }) {
  const messages = useMessages(PICTURE);
  return (
    <FacetGroup title={title}>
      <li>
        <button type="button" className="facet chosen" onClick={onRemove} aria-label={messages.takeAway(word)}>
          <span>{word}</span> <X size={14} aria-hidden="true" />
        </button>
      </li>
    </FacetGroup>
  );
}
