import { Link } from "@tanstack/react-router";
import type { Shapes } from "../../api/client.ts";
import { useFormat } from "../../messages/format.ts";
import { useMessages } from "../../messages/language.tsx";
import { LISTS } from "./lists.ts";
import { ACTORS } from "./messages.ts";

/** How many findings there are of each kind and year; each number leads to them. */
export function Years({ years, actor }: Pick<Shapes["Dossier"], "years"> & { actor: string }) {
  const messages = useMessages(ACTORS);
  const format = useFormat();
  const lists = LISTS.filter((list) => years.some((row) => row[list] > 0));
  if (lists.length === 0) return null;
  return (
    <section className="table-scroll">
      <table className="figures">
        <caption>{messages.years}</caption>
        <thead>
          <tr>
            <th scope="col">{messages.year}</th>
            {lists.map((list) => (
              <th key={list} scope="col">
                {messages.lists[list]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map((row) => (
            <tr key={row.year ?? ""}>
              <th scope="row">{row.year ?? messages.undated}</th>
              {lists.map((list) => (
                <td key={list} data-label={messages.lists[list]}>
                  {row[list] > 0 && (
                    <Link
                      to="/search"
                      search={{ [list]: actor, ...(row.year === null ? { dated: "false" } : daysOf(row.year)) }}
                    >
                      {format.number(row[list])}
                    </Link>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function daysOf(year: string): { readonly since: string; readonly until: string } {
  return { since: `${year}-01-01`, until: `${year}-12-31` };
}
