import type { ReactNode } from "react";
import type { Pages } from "../components/pages.ts";
import { Empty, Failure, Loading } from "../components/states.tsx";
import { useMessages } from "../messages/language.tsx";
import { PICTURE } from "./messages.ts";

interface PagedProps<Page, Item> {
  readonly asked: Pages<Page>;
  readonly itemsOf: (page: Page) => readonly Item[];
  /** Shows what there is; the second argument asks for more. */
  readonly children: (items: readonly Item[], more: () => void) => ReactNode;
}

/** A list that comes page by page: on its way, failed, empty, or there. */
export function Paged<Page, Item>({ asked: { query, pages, more }, itemsOf, children }: PagedProps<Page, Item>) {
  const messages = useMessages(PICTURE);
  if (query.isPending) return <Loading />;
  if (query.error) return <Failure error={query.error} again={() => query.refetch()} />;
  const items = pages.flatMap(itemsOf);
  if (items.length > 0) return children(items, more);
  return (
    <Empty title={messages.nothing}>
      <p>{messages.nothingHint}</p>
    </Empty>
  );
}
