import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Shapes } from "../../api/client.ts";
import { useMessages } from "../../messages/language.tsx";
import { HitRow } from "../../picture/hit-row.tsx";
import type { LISTS } from "./lists.ts";
import { ACTORS } from "./messages.ts";

interface HitSectionProps {
  readonly heading: ReactNode;
  readonly page: Shapes["SearchPage"];
  /** What finds all of them. */
  readonly search: Partial<Record<(typeof LISTS)[number], string>>;
}

/** The newest findings of one kind, and the way to all of them. */
export function HitSection({ heading, page, search }: HitSectionProps) {
  const messages = useMessages(ACTORS);
  if (page.hits.length === 0) return null;
  return (
    <section className="hit-section">
      {heading}
      <ul>
        {page.hits.map((hit) => (
          <li key={`${hit.article.version} ${hit.id}`}>
            <HitRow hit={hit} />
          </li>
        ))}
      </ul>
      {page.next !== null && (
        <Link to="/search" search={search} className="button small">
          {messages.more}
        </Link>
      )}
    </section>
  );
}
