import { Link } from "@tanstack/react-router";
import type { Shapes } from "../../api/client.ts";
import { useActorName } from "../../messages/actor-name.ts";
import { useFormat } from "../../messages/format.ts";
import { useMessages } from "../../messages/language.tsx";
import { PICTURE } from "../../picture/messages.ts";
import { ACTORS } from "./messages.ts";

type Relation = Shapes["Dossier"]["relations"][number];

interface Row {
  readonly other: Shapes["Named"];
  readonly class: Relation["class"];
  readonly direction: Relation["direction"];
  readonly events: number;
  readonly open: number;
  readonly confirmed: number;
}

/** Rows shown; who has less to do with the actor is left to the network. */
const MOST = 30;

/** What an actor does to others and they to it, by class of event, all years together; each figure leads to the events it counts. */
export function Relations({ actor, relations }: { actor: Shapes["DirectoryEntry"]; relations: readonly Relation[] }) {
  const messages = useMessages(ACTORS);
  const rows = rowsOf(relations).slice(0, MOST);
  if (rows.length === 0) return null;
  const { relation } = messages;
  const columns = [relation.other, relation.class, relation.events, relation.open, relation.confirmed];
  return (
    <section className="table-scroll">
      <table className="figures">
        <caption>{messages.relations}</caption>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col" className={name === relation.class ? "words" : ""}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <RelationRow key={`${row.other.key} ${row.class} ${row.direction}`} actor={actor.key} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function RelationRow({ actor, row }: { actor: string; row: Row }) {
  const { relation } = useMessages(ACTORS);
  const { class: classes } = useMessages(PICTURE);
  const nameOf = useActorName();
  const { other, class: kind, direction } = row;
  const [from, to] = direction === "to" ? [actor, other.key] : [other.key, actor];
  const events = { from, to, class: kind };
  return (
    <tr>
      <th scope="row">
        <Link to="/actors/$key/$other" params={{ key: actor, other: other.key }}>
          {nameOf(other)}
        </Link>
      </th>
      <td className="words" data-label={relation.class}>
        {relation[direction]}: {classes[kind]}
      </td>
      <EventsCell label={relation.events} count={row.events} search={events} />
      <EventsCell label={relation.open} count={row.open} search={{ ...events, happened: "false" }} />
      <EventsCell label={relation.confirmed} count={row.confirmed} search={{ ...events, independent: "2" }} />
    </tr>
  );
}

interface EventsCellProps {
  readonly label: string;
  readonly count: number;
  readonly search: Readonly<Record<string, string>>;
}

function EventsCell({ label, count, search }: EventsCellProps) {
  const format = useFormat();
  return (
    <td data-label={label}>
      {count > 0 && (
        <Link to="/timeline" search={search}>
          {format.number(count)}
        </Link>
      )}
    </td>
  );
}

function rowsOf(relations: readonly Relation[]): Row[] {
  const rows = new Map<string, Row>();
  for (const { other, class: kind, direction, happened, open, confirmed } of relations) {
    const key = `${other.key} ${kind} ${direction}`;
    const row = rows.get(key) ?? { other, class: kind, direction, events: 0, open: 0, confirmed: 0 };
    rows.set(key, {
      ...row,
      events: row.events + happened + open,
      open: row.open + open,
      confirmed: row.confirmed + confirmed,
    });
  }
  return [...rows.values()].sort((a, b) => b.events - a.events);
}
