import { useInfiniteQuery } from "@tanstack/react-query";
import { useCallback } from "react";

/** A list that the service gives page by page. */
export interface Pages<Page> {
  readonly query: { readonly isPending: boolean; readonly error: Error | null; readonly refetch: () => unknown };
  readonly pages: readonly Page[];
  /** Asks for the next page where there is one and none is on its way. */
  readonly more: () => void;
}

/** Asks for the first page, and for each next one by the mark that the page before ends with. */
export function usePages<Page extends { readonly next: string | null }>(
  key: readonly unknown[],
  ask: (after: string) => Promise<Page>,
): Pages<Page> {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => ask(pageParam),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return { query, pages: query.data?.pages ?? [], more };
}
