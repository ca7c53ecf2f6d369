import { getRouteApi } from "@tanstack/react-router";
import { api, dataOf, type Shapes } from "../../api/client.ts";
import { PageTitle } from "../../components/page-title.tsx";
import { usePages } from "../../components/pages.ts";
import { useMessages } from "../../messages/language.tsx";
import { VALUES } from "../../messages/values.ts";
import { FilterSelect, Filters, PairFilter, PeriodFilter, useFilter } from "../../picture/filters.tsx";
import { Paged } from "../../picture/paged.tsx";
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
  const values = useMessages(VALUES);
  const asked = route.useSearch();
  const set = useFilter();
  return (
    <Filters>
      <PairFilter asked={asked} />
      <FilterSelect
        label={messages.goods}
        value={asked.goods ?? ""}
        options={values.goods}
        onChange={(goods) => set({ goods })}
      />
      <PeriodFilter asked={asked} />
    </Filters>
  );
}

function Entries() {
  const query = route.useSearch();
  const asked = usePages(
    ["exchanges", query],
    (after): Promise<Shapes["LedgerPage"]> =>
      dataOf(
        api.GET("/api/exchanges", { params: { query: { ...query, limit: PAGE, ...(after && { after }) } as never } }),
      ),
  );
  return (
    <Paged asked={asked} itemsOf={({ entries }) => entries}>
      {(entries, more) => (
        <>
          <FlowPicture entries={entries} />
          <Ledger entries={entries} onEnd={more} />
        </>
      )}
    </Paged>
  );
}
