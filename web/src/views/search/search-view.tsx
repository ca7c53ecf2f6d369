import { getRouteApi } from "@tanstack/react-router";
import { useId } from "react";
import { api, dataOf } from "../../api/client.ts";
import { ExportMenu } from "../../components/export-menu.tsx";
import { usePages } from "../../components/pages.ts";
import { VirtualList } from "../../components/virtual-list.tsx";
import { useMessages } from "../../messages/language.tsx";
import { useFilter } from "../../picture/filters.tsx";
import { HitRow } from "../../picture/hit-row.tsx";
import { Paged } from "../../picture/paged.tsx";
import { PicturePage } from "../../picture/picture-page.tsx";
import { AskedFilters } from "./asked-filters.tsx";
import { Facets, FINDINGS } from "./facets.tsx";
import { SEARCH } from "./messages.ts";

const route = getRouteApi("/search");
const PAGE = 40;

/** What the address asks for, as the service wants it. */
function useSearchQuery() {
  const asked = route.useSearch();
  return { ...asked, kind: asked.kind ?? FINDINGS } as Readonly<Record<string, string>>;
}

/** Statements, events, exchanges and articles of the whole archive, with filters that say how much each would leave. */
export function SearchView() {
  const messages = useMessages(SEARCH);
  const query = useSearchQuery();
  return (
    <PicturePage name="search" title={messages.title} tools={<ExportMenu at="/api/search" query={query} />}>
      <WordsForm />
      <AskedFilters query={query} />
      <div className="beside">
        <Facets query={query} />
        <Hits />
      </div>
    </PicturePage>
  );
}

function WordsForm() {
  const messages = useMessages(SEARCH);
  const { words = "" } = route.useSearch();
  const set = useFilter();
  const [id, hint] = [useId(), useId()];
  return (
    <search>
      <form
        key={words}
        className="words-form"
        onSubmit={(event) => {
          event.preventDefault();
          set({ words: String(new FormData(event.currentTarget).get("words") ?? "").trim() });
        }}
      >
        <div className="field">
          <label htmlFor={id}>{messages.words}</label>
          <input id={id} name="words" type="search" defaultValue={words} aria-describedby={hint} />
          <span className="hint" id={hint}>
            {messages.wordsHint}
          </span>
        </div>
        <button type="submit" className="button primary">
          {messages.find}
        </button>
      </form>
    </search>
  );
}

function Hits() {
  const query = useSearchQuery();
  const asked = usePages(["search", query], (after) =>
    dataOf(api.GET("/api/search", { params: { query: { ...query, limit: PAGE, ...(after && { after }) } as never } })),
  );
  return (
    <Paged asked={asked} itemsOf={({ hits }) => hits}>
      {(hits, more) => (
        <VirtualList
          items={hits}
          keyOf={({ article, kind, id }) => `${article.version} ${id ?? kind}`}
          estimate={110}
          render={(hit) => <HitRow hit={hit} />}
          onEnd={more}
        />
      )}
    </Paged>
  );
}
