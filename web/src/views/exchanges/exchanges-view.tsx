import { getRouteApi } from "@tanstack/react-router";
import { api, dataOf, type Shapes } from "../../api/client.ts";
import { PageTitle } from "../../components/page-title.tsx";
import { usePages } from "../../components/pages.ts";
import { Empty, Failure, Loading } from "../../components/states.tsx";
import { useMessages } from "../../messages/language.tsx";
import { VALUES } from "../../messages/values.ts";
import { ActorField } from "../../picture/actor-field.tsx";
import { FilterDay, FilterSelect, Filters, useFilter } from "../../picture/filters.tsx";
import { PICTURE } from "../../picture/messages.ts";
import { FlowPicture } from "./flow-picture.tsx";
import { Ledger } from "./ledger.tsx";
import { EXCHANGES } from "./messages.ts";

const route = getRouteApi("/exchanges");
const PAGE = 100;

/** Who gives what to whom, and how far it has come: as a picture and as a ledger. */
export function ExchangesView() {
  const messages = useMessages(EXCHANGES);
  return (
    <div className="view exchanges-view">
      <PageTitle title={messages.title} />
      <header className="view-head">
        <h1>{messages.title}</h1>
      </header>
      <ExchangeFilters />
      <Entries />
    </div>
  );
}

function ExchangeFilters() {
  const messages = useMessages(EXCHANGES);
  const picture = useMessages(PICTURE);
  const values = useMessages(VALUES);
  const asked = route.useSearch();
  const set = useFilter();
  return (
    <Filters>
      <ActorField label={picture.actor} value={asked.actor ?? ""} onChoose={(actor) => set({ actor })} />
      <ActorField label={messages.other} value={asked.other ?? ""} onChoose={(other) => set({ other })} />
      <FilterSelect
        label={messages.goods}
        value={asked.goods ?? ""}
        options={values.goods}
        onChange={(goods) => set({ goods })}
      />
      <FilterDay label={picture.since} value={asked.since ?? ""} onChange={(since) => set({ since })} />
      <FilterDay label={picture.until} value={asked.until ?? ""} onChange={(until) => set({ until })} />
    </Filters>
  );
}

function Entries() {
  const messages = useMessages(PICTURE);
  const asked = route.useSearch();
  const { query, pages, more } = usePages(
    ["exchanges", asked],
    (after): Promise<Shapes["LedgerPage"]> =>
      dataOf(
        api.GET("/api/exchanges", { params: { query: { ...asked, limit: PAGE, ...(after && { after }) } as never } }),
      ),
  );
  if (query.isPending) return <Loading />;
  if (query.error) return <Failure error={query.error} again={() => query.refetch()} />;
  const entries = pages.flatMap((page) => page.entries);
  if (entries.length === 0)
    return (
      <Empty title={messages.nothing}>
        <p>{messages.nothingHint}</p>
      </Empty>
    );
  return (
    <>
      <FlowPicture entries={entries} />
      <Ledger entries={entries} onEnd={more} />
    </>
  );
}
