import { Link } from "@tanstack/react-router";
import type { Shapes } from "../../api/client.ts";
import { useMessages } from "../../messages/language.tsx";
import { HitRow } from "../../picture/hit-row.tsx";
import type { LISTS } from "./lists.ts";
import { ACTORS } from "./messages.ts";

interface HitSectionProps {
  readonly list: (typeof LISTS)[number];
  readonly actor: string;
  readonly page: Shapes["SearchPage"];
}

/** The newest findings of one kind about an actor, and the way to all of them. */
export function HitSection({ list, actor, page }: HitSectionProps) {
  const messages = useMessages(ACTORS);
  if (page.hits.length === 0) return null;
  return (
    <section className="hit-section">
      <h2>{messages.lists[list]}</h2>
      <ul>
        {page.hits.map((hit) => (
          <li key={`${hit.article.version} ${hit.id}`}>
            <HitRow hit={hit} />
          </li>
        ))}
      </ul>
      {page.next !== null && (
        <Link to="/search" search={{ [list]: actor }} className="button small">
          {messages.more}
        </Link>
      )}
    </section>
  );
}
