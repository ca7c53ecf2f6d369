import { Link } from "@tanstack/react-router";
import type { Shapes } from "../../api/client.ts";
import { useFormat } from "../../messages/format.ts";
import { useMessages } from "../../messages/language.tsx";
import { PICTURE } from "../../picture/messages.ts";
import { ACTORS } from "./messages.ts";

type Relation = Shapes["Dossier"]["relations"][number];

interface Row {
  readonly other: Shapes["Named"];
  readonly class: Relation["class"];
  readonly to: number;
  readonly from: number;
  readonly open: number;
  readonly confirmed: number;
}

/** Rows shown; who has less to do with the actor is left to the network. */
const MOST = 20;

/** What an actor does to others and they to it, by class of event, all years together. */
export function Relations({ actor, relations }: { actor: Shapes["DirectoryEntry"]; relations: readonly Relation[] }) {
  const messages = useMessages(ACTORS);
  const { class: classes } = useMessages(PICTURE);
  const format = useFormat();
  const rows = rowsOf(relations).slice(0, MOST);
  if (rows.length === 0) return null;
  const { relation } = messages;
  return (
    <section className="table-scroll">
      <table className="figures">
        <caption>{messages.relations}</caption>
        <thead>
          <tr>
            {[relation.other, relation.class, relation.does, relation.gets, relation.open, relation.confirmed].map(
              (name) => (
                <th key={name} scope="col" className={name === relation.class ? "words" : ""}>
                  {name}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.other.key} ${row.class}`}>
              <th scope="row">
                <Link to="/actors/$key/$other" params={{ key: actor.key, other: row.other.key }}>
                  {row.other.name}
                </Link>
              </th>
              <td className="words">{classes[row.class]}</td>
              <td>
                <Link to="/timeline" search={{ actor: actor.key, other: row.other.key, class: row.class }}>
                  {format.number(row.to)}
                </Link>
              </td>
              <td>
                <Link to="/timeline" search={{ actor: actor.key, other: row.other.key, class: row.class }}>
                  {format.number(row.from)}
                </Link>
              </td>
              <td>{format.number(row.open)}</td>
              <td>{format.number(row.confirmed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function rowsOf(relations: readonly Relation[]): Row[] {
  const rows = new Map<string, Row>();
  for (const { other, class: kind, direction, happened, open, confirmed } of relations) {
    const key = `${other.key} ${kind}`;
    const row = rows.get(key) ?? { other, class: kind, to: 0, from: 0, open: 0, confirmed: 0 };
    rows.set(key, {
      ...row,
      [direction]: row[direction] + happened + open,
      open: row.open + open,
      confirmed: row.confirmed + confirmed,
    });
  }
  return [...rows.values()].sort((a, b) => b.to + b.from - (a.to + a.from));
}
