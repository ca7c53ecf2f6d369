import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useId } from "react";
import { api, dataOf, type Shapes } from "../../api/client.ts";
import { PageTitle } from "../../components/page-title.tsx";
import { Empty, Failure, Loading } from "../../components/states.tsx";
import { useActorName } from "../../messages/actor-name.ts";
import { useFormat } from "../../messages/format.ts";
import { useMessages } from "../../messages/language.tsx";
import { VALUES } from "../../messages/values.ts";
import { useFilter } from "../../picture/filters.tsx";
import { PICTURE } from "../../picture/messages.ts";
import { ACTORS } from "./messages.ts";

const route = getRouteApi("/actors");
const MOST = 200;

/** Who is named in the archive, most often first; by the beginning of a name. */
export function ActorsView() {
  const messages = useMessages(ACTORS);
  const { q = "" } = route.useSearch();
  const set = useFilter();
  const id = useId();
  const { data, isPending, error, refetch } = useQuery({
    queryKey: ["actors", "directory", q],
    queryFn: () => dataOf(api.GET("/api/actors", { params: { query: { q, limit: MOST } } })),
    placeholderData: (before) => before,
  });
  return (
    <div className="view actors-view">
      <PageTitle title={messages.title} />
      <header className="view-head">
        <h1>{messages.title}</h1>
      </header>
      <search>
        <div className="field">
          <label htmlFor={id}>{messages.find}</label>
          <input id={id} type="search" value={q} onChange={({ target }) => set({ q: target.value })} />
        </div>
      </search>
      {isPending ? (
        <Loading />
      ) : error ? (
        <Failure error={error} again={() => refetch()} />
      ) : (
        <Directory actors={data.actors} asked={q !== ""} />
      )}
    </div>
  );
}

function Directory({ actors, asked }: { actors: readonly Shapes["DirectoryEntry"][]; asked: boolean }) {
  const messages = useMessages(ACTORS);
  const { nobody } = useMessages(PICTURE);
  if (actors.length === 0) return <Empty title={asked ? nobody : messages.empty} />;
  return (
    <ul className="directory">
      {actors.map((actor) => (
        <DirectoryRow key={actor.key} actor={actor} />
      ))}
    </ul>
  );
}

function DirectoryRow({ actor }: { actor: Shapes["DirectoryEntry"] }) {
  const nameOf = useActorName();
  const values = useMessages(VALUES);
  const messages = useMessages(PICTURE);
  const format = useFormat();
  const { key, kind, code, sector, articles } = actor;
  return (
    <li>
      <Link to="/actors/$key" params={{ key }} className="headline">
        {nameOf(actor)}
      </Link>
      <span className="faint">{[kind && values.actorKind[kind], code, sector].filter(Boolean).join(" · ")}</span>
      <Link to="/search" search={{ kind: "article", names: key }} className="count">
        {messages.articles(articles, format.number(articles))}
      </Link>
    </li>
  );
}
