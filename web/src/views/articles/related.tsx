import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api, dataOf } from "../../api/client.ts";
import { useFormat } from "../../messages/format.ts";
import { useMessages } from "../../messages/language.tsx";
import { Side } from "../../picture/actor-link.tsx";
import { ARTICLES } from "./messages.ts";

/** Articles that tell of the same events or name the same actors. Nothing where there are none. */
export function Related({ version }: { version: number }) {
  const messages = useMessages(ARTICLES);
  const format = useFormat();
  const { data } = useQuery({
    queryKey: ["articles", "related", version],
    queryFn: () => dataOf(api.GET("/api/articles/{version}/related", { params: { path: { version } } })),
  });
  if (data === undefined || data.related.length === 0) return null;
  return (
    <section className="related">
      <h2>{messages.related}</h2>
      <ul>
        {data.related.map(({ article, events, actors }) => (
          <li key={article.version}>
            <Link to="/articles/$version" params={{ version: String(article.version) }} className="headline">
              {article.title ?? messages.untitled}
            </Link>
            <p>
              {article.published && `${format.day(article.published)} · `}
              {events > 0 && (
                <>
                  <Link to="/timeline" search={{ toldBy: `${version},${article.version}` }}>
                    {messages.sameEvents(events)}
                  </Link>
                  {" · "}
                </>
              )}
              {actors.length > 0 && (
                <>
                  {messages.bothName} <Side actors={actors.slice(0, 4)} />
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
