import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { api, dataOf, type Shapes } from "../../api/client.ts";
import { ExportMenu } from "../../components/export-menu.tsx";
import { PageTitle } from "../../components/page-title.tsx";
import { Failure, Loading } from "../../components/states.tsx";
import { useMessages } from "../../messages/language.tsx";
import { HitRow } from "../../picture/hit-row.tsx";
import { ACTORS } from "./messages.ts";

const route = getRouteApi("/actors/$key/$other");

/** What two say about, do to and give each other: one direction beside the other. */
export function PairView() {
  const { key, other } = route.useParams();
  const messages = useMessages(ACTORS);
  const { data, isPending, error, refetch } = useQuery({
    queryKey: ["dossier", key, other],
    queryFn: () => dataOf(api.GET("/api/dossiers/{actor}/{other}", { params: { path: { actor: key, other } } })),
  });
  if (isPending) return <Loading />;
  if (error) return <Failure error={error} again={() => refetch()} />;
  const [one, two] = [data.actor, data.other];
  return (
    <div className="view pair-view">
      <PageTitle title={messages.pair(one.name, two.name)} />
      <header className="view-head">
        <h1>{messages.pair(one.name, two.name)}</h1>
        <nav className="dossier-links" aria-label={messages.pair(one.name, two.name)}>
          <Link to="/actors/$key" params={{ key }}>
            {one.name}
          </Link>
          <Link to="/actors/$key" params={{ key: other }}>
            {two.name}
          </Link>
          <Link to="/timeline" search={{ actor: key, other }}>
            {messages.timeline}
          </Link>
          <Link to="/exchanges" search={{ actor: key, other }}>
            {messages.exchanges}
          </Link>
          <ExportMenu at={`/api/dossiers/${[key, other].map(encodeURIComponent).join("/")}`} />
        </nav>
      </header>
      <div className="two-sides">
        <Direction title={messages.towards(one.name, two.name)} lists={data.toOther} />
        <Direction title={messages.towards(two.name, one.name)} lists={data.toActor} />
      </div>
    </div>
  );
}

function Direction({ title, lists }: { title: string; lists: Shapes["PairDossier"]["toOther"] }) {
  const messages = useMessages(ACTORS);
  const kinds = (["said", "did", "gave"] as const).filter((kind) => lists[kind].hits.length > 0);
  return (
    <section>
      <h2>{title}</h2>
      {kinds.length === 0 && <p className="faint">{messages.none}</p>}
      {kinds.map((kind) => (
        <section key={kind} className="hit-section">
          <h3 className="label">{messages.lists[kind]}</h3>
          <ul>
            {lists[kind].hits.map((hit) => (
              <li key={`${hit.article.version} ${hit.id}`}>
                <HitRow hit={hit} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
