import { Link } from "@tanstack/react-router";
import { ArrowRight, TriangleAlert } from "lucide-react";
import type { Shapes } from "../api/client.ts";
import { CertaintyWord } from "../components/certainty.tsx";
import { useFormat } from "../messages/format.ts";
import { useMessages } from "../messages/language.tsx";
import { VALUES } from "../messages/values.ts";
import { Side } from "./actor-link.tsx";
import { PICTURE } from "./messages.ts";
import { SnippetText } from "./snippet.tsx";

/** One event, however many articles tell it, by the words of its first account; leads to all of them. */
export function EventRow({ event }: { event: Shapes["Event"] }) {
  const messages = useMessages(PICTURE);
  const values = useMessages(VALUES);
  const format = useFormat();
  const { id, type, source, target, accounts, independent, contradictions, first } = event;
  return (
    <article className="event-row">
      <p className="hit-head">
        <span className={`class-mark ${event.class.replace(" ", "-")}`} aria-hidden="true" />
        <span className="hit-who">
          <Side actors={source} /> <ArrowRight size={13} aria-label="→" /> <Side actors={target} />
        </span>
        <span className="hit-told">
          {values.eventType[type]} <span className="faint">({messages.class[event.class]})</span>
          {first.status !== null && ` · ${values.status[first.status]} `}
          {first.certainty && <CertaintyWord certainty={first.certainty} />}
        </span>
      </p>
      <Link to="/events/$id" params={{ id }} className="hit-words">
        <SnippetText snippet={first.snippet} />
      </Link>
      <p className="hit-where faint">
        <Link to="/events/$id" params={{ id }}>
          {messages.accounts(accounts, format.number(accounts))},{" "}
          {messages.origins(independent, format.number(independent))}
          {contradictions > 0 && (
            <span className="contradicted">
              <TriangleAlert size={13} aria-hidden="true" />{" "}
              {messages.contradictions(contradictions, format.number(contradictions))}
            </span>
          )}
        </Link>
      </p>
    </article>
  );
}

/** The days on which all accounts agree. */
export function useDaysWords(): (
  days: Shapes["Event"]["days"],
  between: (from: string, to: string) => string,
) => string {
  const messages = useMessages(PICTURE);
  const format = useFormat();
  return (days, between) => {
    if (days === null) return messages.undated;
    return days.from === days.to ? format.day(days.from) : between(format.day(days.from), format.day(days.to));
  };
}
