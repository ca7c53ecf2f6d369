import { getRouteApi, Link } from "@tanstack/react-router";
import type { Shapes } from "../../api/client.ts";
import { Printed } from "../../components/printed.tsx";
import { useActorName } from "../../messages/actor-name.ts";
import { useMessages } from "../../messages/language.tsx";
import { PAIR_LISTS } from "./lists.ts";
import { ACTORS } from "./messages.ts";
import { Notes, PrintedHits } from "./printed-hits.tsx";
import { WithPair } from "./with-dossier.tsx";

const route = getRouteApi("/actors/$key/$other/print");

/** A pair for paper: one direction after the other, line by line, and the words of each line as a numbered footnote. */
export function PairPrintView() {
  const { key, other } = route.useParams();
  return (
    <WithPair actor={key} other={other}>
      {(pair) => <PrintedPair pair={pair} />}
    </WithPair>
  );
}

function PrintedPair({ pair: { actor, other, toOther, toActor } }: { pair: Shapes["PairDossier"] }) {
  const messages = useMessages(ACTORS);
  const nameOf = useActorName();
  const [one, two] = [nameOf(actor), nameOf(other)];
  const title = messages.pair(one, two);
  const directions = [
    { title: messages.towards(one, two), lists: toOther },
    { title: messages.towards(two, one), lists: toActor },
  ];
  const noted = directions.flatMap(({ lists }) => PAIR_LISTS.flatMap((list) => lists[list].hits));
  const back = (
    <Link to="/actors/$key/$other" params={{ key: actor.key, other: other.key }} className="button small">
      {messages.backToDossier}
    </Link>
  );
  return (
    <Printed title={title} back={back}>
      <h1>{title}</h1>
      {directions.map((direction) => (
        <section key={direction.title} className="printed-direction">
          <h2>{direction.title}</h2>
          {PAIR_LISTS.every((list) => direction.lists[list].hits.length === 0) && (
            <p className="faint">{messages.none}</p>
          )}
          {PAIR_LISTS.map((list) => (
            <PrintedHits
              key={list}
              heading={<h3 className="label">{messages.lists[list]}</h3>}
              page={direction.lists[list]}
              noted={noted}
            />
          ))}
        </section>
      ))}
      <Notes noted={noted} />
    </Printed>
  );
}
