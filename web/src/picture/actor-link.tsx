import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import type { Shapes } from "../api/client.ts";
import { useActorName } from "../messages/actor-name.ts";
import { useMessages } from "../messages/language.tsx";
import { PICTURE } from "./messages.ts";

/** Leads to the dossier of somebody of the directory. */
export function ActorLink({ actor }: { actor: Pick<Shapes["Named"], "key" | "name" | "called"> }) {
  const nameOf = useActorName();
  return (
    <Link to="/actors/$key" params={{ key: actor.key }} className="actor-link">
      {nameOf(actor)}
    </Link>
  );
}

/** One side of an event or exchange; says so where nobody is named. */
export function Side({ actors }: { actors: readonly Shapes["Named"][] }) {
  const messages = useMessages(PICTURE);
  if (actors.length === 0) return <span className="faint">{messages.unnamed}</span>;
  return actors.map((actor, i) => (
    <Fragment key={actor.key}>
      {i > 0 && ", "}
      <ActorLink actor={actor} />
    </Fragment>
  ));
}
