import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { api, dataOf, type Shapes } from "../../api/client.ts";
import { PageTitle } from "../../components/page-title.tsx";
import { Empty, Failure, Loading } from "../../components/states.tsx";
import { useFormat } from "../../messages/format.ts";
import { useMessages } from "../../messages/language.tsx";
import { ARTICLES } from "./messages.ts";

const PAGE = 100;

/** What is in the archive, the newest first. */
export function ArticlesView() {
  const messages = useMessages(ARTICLES);
  const pages = useInfiniteQuery({
    queryKey: ["articles", "list"],
    queryFn: ({ pageParam }) =>
      dataOf(
        api.GET("/api/search", {
          params: { query: { kind: "article", limit: PAGE, ...(pageParam && { after: pageParam }) } },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  if (pages.isPending) return <Loading />;
  if (pages.isError) return <Failure error={pages.error} again={() => pages.refetch()} />;
  const hits = pages.data.pages.flatMap((page) => page.hits);
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
        <ArticleList
          hits={hits}
          onEnd={() => {
            if (pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage();
          }}
        />
      )}
    </div>
  );
}

function Counts() {
  const messages = useMessages(ARTICLES);
  const format = useFormat();
  const { data } = useQuery({ queryKey: ["articles", "counts"], queryFn: () => dataOf(api.GET("/api/counts")) });
  if (data === undefined) return <p>&nbsp;</p>;
  const counts = [data.articles, data.statements, data.events, data.exchanges] as const;
  const [articles, statements, events, exchanges] = counts.map(format.number);
  return <p className="faint">{messages.counts(articles!, statements!, events!, exchanges!)}</p>;
}

function ArticleList({ hits, onEnd }: { hits: readonly Shapes["Hit"][]; onEnd: () => void }) {
  const list = useRef<HTMLOListElement>(null);
  const virtual = useWindowVirtualizer({
    count: hits.length,
    estimateSize: () => 84,
    overscan: 10,
    scrollMargin: list.current?.offsetTop ?? 0,
    getItemKey: (i) => hits[i]?.article.version ?? i,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= hits.length - 20) onEnd();
  }, [last, hits.length, onEnd]);
  return (
    <ol className="article-list" ref={list} style={{ height: virtual.getTotalSize() }}>
      {items.map(({ key, index, start }) => (
        <li
          key={key}
          ref={virtual.measureElement}
          data-index={index}
          style={{ transform: `translateY(${start - virtual.options.scrollMargin}px)` }}
          aria-setsize={hits.length}
          aria-posinset={index + 1}
        >
          <ArticleRow hit={hits[index]!} />
        </li>
      ))}
    </ol>
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
