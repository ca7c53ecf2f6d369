import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Shapes } from "../../api/client.ts";
import { ActorField } from "../../components/actor-field.tsx";
import { ExportMenu } from "../../components/export-menu.tsx";
import { PageTitle } from "../../components/page-title.tsx";
import { useActorName } from "../../messages/actor-name.ts";
import { useFormat } from "../../messages/format.ts";
import { useMessages } from "../../messages/language.tsx";
import { VALUES } from "../../messages/values.ts";
import { ActorLink } from "../../picture/actor-link.tsx";
import { PICTURE } from "../../picture/messages.ts";
import { HitSection } from "./hit-section.tsx";
import { LISTS } from "./lists.ts";
import { ACTORS } from "./messages.ts";
import { Relations } from "./relations.tsx";
import { WithDossier } from "./with-dossier.tsx";
import { Years } from "./years.tsx";

const route = getRouteApi("/actors/$key");

/** All that the archive tells of one actor; each figure leads to the words that it counts. */
export function DossierView() {
  const { key } = route.useParams();
  return <WithDossier actor={key}>{(dossier) => <Dossier dossier={dossier} />}</WithDossier>;
}

function Dossier({ dossier }: { dossier: Shapes["Dossier"] }) {
  const messages = useMessages(ACTORS);
  const nameOf = useActorName();
  const { actor, roles, years, relations, through, sources, lists } = dossier;
  return (
    <div className="view dossier-view">
      <PageTitle title={nameOf(actor)} />
      <DossierHead actor={actor} />
      <div className="beside">
        <aside className="facts">
          <Names actor={actor} />
          <Roles actor={actor.key} roles={roles} />
          <Counted
            title={messages.through}
            entries={through.map((outlet) => ({
              id: outlet.key,
              who: <ActorLink actor={outlet} />,
              count: outlet.statements,
              search: { said: actor.key, through: outlet.key },
            }))}
          />
          <Counted
            title={messages.sources}
            entries={sources.map(({ name, articles }) => ({
              id: name,
              who: name,
              count: articles,
              search: { kind: "article", names: actor.key, outlet: name },
            }))}
          />
        </aside>
        <div>
          <Years years={years} actor={actor.key} />
          <Relations actor={actor} relations={relations} />
          {LISTS.map((list) => (
            <HitSection
              key={list}
              heading={<h2>{messages.lists[list]}</h2>}
              page={lists[list]}
              search={{ [list]: actor.key }}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

function DossierHead({ actor }: { actor: Shapes["DirectoryEntry"] }) {
  const messages = useMessages(ACTORS);
  const values = useMessages(VALUES);
  const { articles } = useMessages(PICTURE);
  const format = useFormat();
  const navigate = useNavigate();
  const { key, kind, code, sector } = actor;
  const name = useActorName()(actor);
  return (
    <header className="view-head dossier-head">
      <div>
        <h1>{name}</h1>
        <p className="faint">
          {[kind && values.actorKind[kind], code, sector].filter(Boolean).map((word) => `${word} · `)}
          <Link to="/search" search={{ kind: "article", names: key }}>
            {articles(actor.articles, format.number(actor.articles))}
          </Link>
        </p>
      </div>
      <nav className="dossier-links" aria-label={name}>
        <Link to="/timeline" search={{ actor: key }}>
          {messages.timeline}
        </Link>
        <Link to="/exchanges" search={{ actor: key }}>
          {messages.exchanges}
        </Link>
        <Link to="/network" search={{ actor: key }}>
          {messages.network}
        </Link>
        <Link to="/actors/$key/print" params={{ key }} className="button small">
          {messages.printView}
        </Link>
        <ExportMenu at={`/api/dossiers/${encodeURIComponent(key)}`} />
      </nav>
      <ActorField
        label={messages.compareWith}
        value=""
        onChoose={(other) => void navigate({ to: "/actors/$key/$other", params: { key, other } })}
      />
    </header>
  );
}

function Names({ actor: { key, name, names } }: { actor: Shapes["DirectoryEntry"] }) {
  const messages = useMessages(ACTORS);
  const others = names.filter((one) => one.name !== name);
  return (
    <Counted
      title={messages.alsoCalled}
      entries={others.map((one) => ({
        id: one.name,
        who: one.name,
        count: one.articles,
        search: { kind: "article", names: key, called: one.name },
      }))}
    />
  );
}

/** Roles over time, each with the words where an article first states it. */
function Roles({ actor, roles }: Pick<Shapes["Dossier"], "roles"> & { actor: string }) {
  const messages = useMessages(ACTORS);
  const { undated, articles: articlesWords } = useMessages(PICTURE);
  const format = useFormat();
  if (roles.length === 0) return null;
  const day = (iso: string | null) => (iso === null ? undated : format.day(iso));
  return (
    <section>
      <h2 className="label">{messages.roles}</h2>
      <ul>
        {roles.map(({ title, of, articles, first, last, version, record, start, end }) => (
          <li key={`${title} ${of} ${version} ${start}`}>
            <Link
              to="/articles/$version"
              params={{ version: String(version) }}
              search={{ record, at: `${start}-${end}` }}
            >
              {title}
              {of !== null && ` (${of})`}
            </Link>
            <br />
            <span className="faint">
              {messages.since(day(first), day(last))},{" "}
              <Link to="/search" search={{ kind: "article", names: actor, role: title, ...(of !== null && { of }) }}>
                {articlesWords(articles, format.number(articles))}
              </Link>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface CountedProps {
  readonly title: string;
  readonly entries: readonly {
    readonly id: string;
    readonly who: ReactNode;
    readonly count: number;
    /** What finds as many. */
    readonly search: Readonly<Record<string, string>>;
  }[];
}

/** Names with how often each is met; the number leads there. */
function Counted({ title, entries }: CountedProps) {
  const format = useFormat();
  if (entries.length === 0) return null;
  return (
    <section>
      <h2 className="label">{title}</h2>
      <ul>
        {entries.map(({ id, who, count, search }) => (
          <li key={id} className="counted">
            <span>{who}</span>
            <Link to="/search" search={search}>
              {format.number(count)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
