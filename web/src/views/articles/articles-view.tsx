import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import { api, dataOf, type Shapes } from "../../api/client.ts";
import { PageTitle } from "../../components/page-title.tsx";
import { usePages } from "../../components/pages.ts";
import { Empty, Failure, Loading } from "../../components/states.tsx";
import { VirtualList } from "../../components/virtual-list.tsx";
import { useFormat } from "../../messages/format.ts";
import { useMessages } from "../../messages/language.tsx";
import { ARTICLES } from "./messages.ts";

const PAGE = 100;

/** What is in the archive, the newest first. */
export function ArticlesView() {
  const messages = useMessages(ARTICLES);
  const { query, pages, more } = usePages(["articles", "list"], (after) =>
    dataOf(api.GET("/api/search", { params: { query: { kind: "article", limit: PAGE, ...(after && { after }) } } })),
  );
  if (query.isPending) return <Loading />;
  if (query.error) return <Failure error={query.error} again={() => query.refetch()} />;
  const hits = pages.flatMap((page) => page.hits);
  return (
    <div className="view articles-view">
      <PageTitle title={messages.title} />
      <header className="view-head">
        <h1>{messages.title}</h1>
        <Counts />
      </header>
      {hits.length === 0 ? (
        <Empty title={messages.empty}>
          <p>{messages.emptyHint}</p>
          <Link to="/read" className="button primary">
            {messages.read}
          </Link>
        </Empty>
      ) : (
        <VirtualList
          className="article-list"
          items={hits}
          keyOf={({ article }) => article.version}
          estimate={84}
          render={(hit) => <ArticleRow hit={hit} />}
          onEnd={more}
        />
      )}
    </div>
  );
}

/** What the archive holds, by the kind that a search knows it as. */
const COUNTED = [
  ["article", "articles"],
  ["statement", "statements"],
  ["event", "events"],
  ["exchange", "exchanges"],
] as const;

function Counts() {
  const messages = useMessages(ARTICLES);
  const format = useFormat();
  const { data } = useQuery({ queryKey: ["articles", "counts"], queryFn: () => dataOf(api.GET("/api/counts")) });
  if (data === undefined) return <p>&nbsp;</p>;
  return (
    <p className="faint">
      {COUNTED.map(([kind, count], i) => (
        <Fragment key={kind}>
          {i > 0 && " · "}
          <Link to="/search" search={{ kind }}>
            {messages.counts[count](format.number(data[count]))}
          </Link>
        </Fragment>
      ))}
    </p>
  );
}

function ArticleRow({ hit }: { hit: Shapes["Hit"] }) {
  const messages = useMessages(ARTICLES);
  const format = useFormat();
  const { version, title, outlet, published, language, source } = hit.article;
  return (
    <>
      <Link to="/articles/$version" params={{ version: String(version) }} className="headline">
        {title ?? messages.untitled}
      </Link>
      <p className="snippet" dir="auto">
        {withoutTitle(hit.snippet.text, title)}
      </p>
      <p className="faint">
        {[outlet ?? source, published ? format.day(published) : messages.undated, format.languageName(language)].join(
          " · ",
        )}
      </p>
    </>
  );
}

/** The beginning of an article without the title that stands above it already. */
function withoutTitle(beginning: string, title: string | null): string {
  const at = title === null ? -1 : beginning.indexOf(title);
  return at < 0 || title === null ? beginning : beginning.slice(at + title.length).trimStart();
}
