import { getRouteApi, Link } from "@tanstack/react-router";
import type { Shapes } from "../../api/client.ts";
import { ExportMenu } from "../../components/export-menu.tsx";
import { PageTitle } from "../../components/page-title.tsx";
import { useActorName } from "../../messages/actor-name.ts";
import { useMessages } from "../../messages/language.tsx";
import { HitSection } from "./hit-section.tsx";
import { PAIR_LISTS, TOWARDS } from "./lists.ts";
import { ACTORS } from "./messages.ts";
import { WithPair } from "./with-dossier.tsx";

const route = getRouteApi("/actors/$key/$other");

/** What two say about, do to and give each other: one direction beside the other. */
export function PairView() {
  const { key, other } = route.useParams();
  return (
    <WithPair actor={key} other={other}>
      {(pair) => <Pair pair={pair} />}
    </WithPair>
  );
}

function Pair({ pair: { actor: one, other: two, toOther, toActor } }: { pair: Shapes["PairDossier"] }) {
  const messages = useMessages(ACTORS);
  const nameOf = useActorName();
  const title = messages.pair(nameOf(one), nameOf(two));
  const search = { actor: one.key, other: two.key };
  return (
    <div className="view pair-view">
      <PageTitle title={title} />
      <header className="view-head">
        <h1>{title}</h1>
        <nav className="dossier-links" aria-label={title}>
          {[one, two].map((actor) => (
            <Link key={actor.key} to="/actors/$key" params={{ key: actor.key }}>
              {nameOf(actor)}
            </Link>
          ))}
          <Link to="/timeline" search={search}>
            {messages.timeline}
          </Link>
          <Link to="/exchanges" search={search}>
            {messages.exchanges}
          </Link>
          <Link to="/actors/$key/$other/print" params={{ key: one.key, other: two.key }} className="button small">
            {messages.printView}
          </Link>
          <ExportMenu at={`/api/dossiers/${[one.key, two.key].map(encodeURIComponent).join("/")}`} />
        </nav>
      </header>
      <div className="two-sides">
        <Direction from={one} to={two} lists={toOther} />
        <Direction from={two} to={one} lists={toActor} />
      </div>
    </div>
  );
}

interface DirectionProps {
  readonly from: Shapes["DirectoryEntry"];
  readonly to: Shapes["DirectoryEntry"];
  readonly lists: Shapes["PairDossier"]["toOther"];
}

function Direction({ from, to, lists }: DirectionProps) {
  const messages = useMessages(ACTORS);
  const nameOf = useActorName();
  return (
    <section>
      <h2>{messages.towards(nameOf(from), nameOf(to))}</h2>
      {PAIR_LISTS.every((list) => lists[list].hits.length === 0) && <p className="faint">{messages.none}</p>}
      {PAIR_LISTS.map((list) => (
        <HitSection
          key={list}
          heading={<h3 className="label">{messages.lists[list]}</h3>}
          page={lists[list]}
          search={TOWARDS[list](from.key, to.key)}
        />
      ))}
    </section>
  );
}
