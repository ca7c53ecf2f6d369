import { getRouteApi, Link } from "@tanstack/react-router";
import type { Shapes } from "../../api/client.ts";
import { Printed } from "../../components/printed.tsx";
import { useActorName } from "../../messages/actor-name.ts";
import { useMessages } from "../../messages/language.tsx";
import { LISTS } from "./lists.ts";
import { ACTORS } from "./messages.ts";
import { Notes, PrintedHits } from "./printed-hits.tsx";
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
  const name = useActorName()(actor);
  const noted = LISTS.flatMap((list) => lists[list].hits);
  const back = (
    <Link to="/actors/$key" params={{ key: actor.key }} className="button small">
      {messages.backToDossier}
    </Link>
  );
  return (
    <Printed title={name} back={back}>
      <h1>{name}</h1>
      <Relations actor={actor} relations={relations} />
      {LISTS.map((list) => (
        <PrintedHits key={list} heading={<h2>{messages.lists[list]}</h2>} page={lists[list]} noted={noted} />
      ))}
      <Notes noted={noted} />
    </Printed>
  );
}
