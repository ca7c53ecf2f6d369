import { getRouteApi, Link } from "@tanstack/react-router";
import { Printer } from "lucide-react";
import type { Shapes } from "../../api/client.ts";
import { PageTitle } from "../../components/page-title.tsx";
import { useFormat } from "../../messages/format.ts";
import { useMessages } from "../../messages/language.tsx";
import { HitTold, HitWho } from "../../picture/hit-row.tsx";
import { PICTURE } from "../../picture/messages.ts";
import { LISTS } from "./lists.ts";
import { ACTORS } from "./messages.ts";
import { Relations } from "./relations.tsx";
import { WithDossier } from "./with-dossier.tsx";

const route = getRouteApi("/actors/$key/print");

/** A dossier for paper: what is told of an actor, line by line, and the words of each line as a numbered footnote. */
export function PrintView() {
  const { key } = route.useParams();
  return <WithDossier actor={key}>{(dossier) => <PrintedDossier dossier={dossier} />}</WithDossier>;
}

function PrintedDossier({ dossier: { actor, relations, lists } }: { dossier: Shapes["Dossier"] }) {
  const messages = useMessages(ACTORS);
  const told = LISTS.flatMap((list) => lists[list].hits.map((hit) => ({ list, hit }))).map((one, i) => {
    return { ...one, number: i + 1 };
  });
  return (
    <div className="printed">
      <PageTitle title={actor.name} />
      <div className="printed-tools">
        <Link to="/actors/$key" params={{ key: actor.key }} className="button small">
          {messages.backToDossier}
        </Link>
        <button type="button" className="button small primary" onClick={() => window.print()}>
          <Printer size={15} aria-hidden /> {messages.print}
        </button>
      </div>
      <h1>{actor.name}</h1>
      <Relations actor={actor} relations={relations} />
      {LISTS.filter((list) => lists[list].hits.length > 0).map((list) => (
        <section key={list} className="hit-section">
          <h2>{messages.lists[list]}</h2>
          {told
            .filter((one) => one.list === list)
            .map(({ hit, number }) => (
              <p key={number} className="hit-head">
                <HitWho hit={hit} /> <HitTold hit={hit} />
                <sup>
                  <a href={`#note-${number}`} id={`place-${number}`}>
                    {number}
                  </a>
                </sup>
              </p>
            ))}
          {lists[list].next !== null && <p className="faint">{messages.newestOnly}</p>}
        </section>
      ))}
      <section className="notes">
        <h2>{messages.evidence}</h2>
        <ol>
          {told.map(({ hit, number }) => (
            <Note key={number} number={number} hit={hit} />
          ))}
        </ol>
      </section>
    </div>
  );
}

function Note({ number, hit: { snippet, article, rule } }: { number: number; hit: Shapes["Hit"] }) {
  const messages = useMessages(ACTORS);
  const { undated } = useMessages(PICTURE);
  const format = useFormat();
  const { title, outlet, source, published, url } = article;
  const where = [title, outlet ?? source, published ? format.day(published) : undated, url];
  return (
    <li id={`note-${number}`}>
      <a href={`#place-${number}`}>{number}</a>
      <p>
        <q dir="auto">{snippet.text}</q> {where.filter(Boolean).join(" · ")}{" "}
        <span className="faint">
          · {rule !== null && `${messages.rule} ${rule} · `}
          {snippet.start}–{snippet.end}
        </span>
      </p>
    </li>
  );
}
