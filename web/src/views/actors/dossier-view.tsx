import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import type { Shapes } from "../../api/client.ts";
import { ActorField } from "../../components/actor-field.tsx";
import { ExportMenu } from "../../components/export-menu.tsx";
import { PageTitle } from "../../components/page-title.tsx";
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
  const { actor, roles, years, relations, through, sources, lists } = dossier;
  return (
    <div className="view dossier-view">
      <PageTitle title={actor.name} />
      <DossierHead actor={actor} />
      <div className="beside">
        <aside className="facts">
          <Names actor={actor} />
          <Roles roles={roles} />
          <Counted title={messages.through} entries={through.map((one) => ({ ...one, count: one.statements }))} />
          <Counted
            title={messages.sources}
            entries={sources.map(({ name, articles }) => ({ key: null, name, count: articles }))}
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
  const navigate = useNavigate();
  const { key, name, kind, code, sector } = actor;
  return (
    <header className="view-head dossier-head">
      <div>
        <h1>{name}</h1>
        <p className="faint">{[kind && values.actorKind[kind], code, sector].filter(Boolean).join(" · ")}</p>
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

function Names({ actor: { name, names } }: { actor: Shapes["DirectoryEntry"] }) {
  const messages = useMessages(ACTORS);
  const others = names.filter((one) => one.name !== name);
  return (
    <Counted title={messages.alsoCalled} entries={others.map((one) => ({ ...one, key: null, count: one.articles }))} />
  );
}

/** Roles over time, each with the words where an article first states it. */
function Roles({ roles }: Pick<Shapes["Dossier"], "roles">) {
  const messages = useMessages(ACTORS);
  const { undated, articles: articlesWords } = useMessages(PICTURE);
  const format = useFormat();
  if (roles.length === 0) return null;
  const day = (iso: string | null) => (iso === null ? undated : format.day(iso));
  return (
    <section>
      <h2 className="label">{messages.roles}</h2>
      <ul>
        {roles.map(({ title, of, articles, first, last, version, start }) => (
          <li key={`${title} ${of} ${version} ${start}`}>
            <Link to="/articles/$version" params={{ version: String(version) }}>
              {title}
              {of !== null && ` (${of})`}
            </Link>
            <br />
            <span className="faint">
              {messages.since(day(first), day(last))}, {articlesWords(articles, format.number(articles))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface CountedProps {
  readonly title: string;
  readonly entries: readonly { readonly key: string | null; readonly name: string; readonly count: number }[];
}

function Counted({ title, entries }: CountedProps) {
  const format = useFormat();
  if (entries.length === 0) return null;
  return (
    <section>
      <h2 className="label">{title}</h2>
      <ul>
        {entries.map(({ key, name, count }) => (
          <li key={key ?? name} className="counted">
            {key === null ? <span>{name}</span> : <ActorLink actor={{ key, name, kind: null, code: null }} />}
            <span className="faint">{format.number(count)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
