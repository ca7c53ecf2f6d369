import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import { ApiError, api, dataOf } from "../../api/client.ts";
import { Empty, Failure, Loading } from "../../components/states.tsx";
import { useMessages } from "../../messages/language.tsx";
import { Reader, type ReaderChoice } from "../../reader/reader.tsx";
import { ARTICLES } from "./messages.ts";

/** A saved article in the reader. */
export function ArticleView() {
  const messages = useMessages(ARTICLES);
  const { version } = useParams({ from: "/articles/$version" });
  const choice = useSearch({ from: "/articles/$version" });
  const navigate = useNavigate();
  const onChoice = useCallback(
    (search: ReaderChoice) =>
      navigate({ to: "/articles/$version", params: { version }, search, replace: true, resetScroll: false }),
    [navigate, version],
  );
  const page = useQuery({
    queryKey: ["articles", "version", version],
    queryFn: () => dataOf(api.GET("/api/articles/{version}", { params: { path: { version: Number(version) } } })),
    retry: false,
  });
  if (page.isPending) return <Loading />;
  if (page.error instanceof ApiError && page.error.status < 500) {
    return (
      <Empty title={messages.missing}>
        <Link to="/">{messages.toArticles}</Link>
      </Empty>
    );
  }
  if (page.isError) return <Failure error={page.error} again={() => page.refetch()} />;
  return <Reader reading={page.data.reading} choice={choice} onChoice={onChoice} />;
}
