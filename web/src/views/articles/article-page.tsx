import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { ApiError, api, dataOf, type Shapes } from "../../api/client.ts";
import { Empty, Failure, Loading } from "../../components/states.tsx";
import { useMessages } from "../../messages/language.tsx";
import { ARTICLES } from "./messages.ts";

type ArticlePage = Shapes["ArticlePage"];

/** Fetches a saved article and shows it; says so where it is on its way, is not there or cannot be had. */
export function WithArticle({ version, children }: { version: string; children: (page: ArticlePage) => ReactNode }) {
  const messages = useMessages(ARTICLES);
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
  return children(page.data);
}
