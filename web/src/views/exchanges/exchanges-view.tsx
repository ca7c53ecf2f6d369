import { getRouteApi } from "@tanstack/react-router";
import { api, dataOf, type Shapes } from "../../api/client.ts";
import { ExportMenu } from "../../components/export-menu.tsx";
import { usePages } from "../../components/pages.ts";
import { useMessages } from "../../messages/language.tsx";
import { VALUES } from "../../messages/values.ts";
import { FilterSelect, PairFilters, useFilter } from "../../picture/filters.tsx";
import { Paged } from "../../picture/paged.tsx";
import { PicturePage } from "../../picture/picture-page.tsx";
import { FlowPicture } from "./flow-picture.tsx";
import { Ledger } from "./ledger.tsx";
import { EXCHANGES } from "./messages.ts";

const route = getRouteApi("/exchanges");
const PAGE = 100;

/** Who gives what to whom, and how far it has come: as a picture and as a ledger. */
export function ExchangesView() {
  const messages = useMessages(EXCHANGES);
  return (
    <PicturePage
      name="exchanges"
      title={messages.title}
      tools={<ExportMenu at="/api/exchanges" query={route.useSearch()} />}
    >
      <ExchangeFilters />
      <Entries />
    </PicturePage>
  );
}

function ExchangeFilters() {
  const messages = useMessages(EXCHANGES);
  const values = useMessages(VALUES);
  const asked = route.useSearch();
  const set = useFilter();
  return (
    <PairFilters asked={asked}>
      <FilterSelect
        label={messages.goods}
        value={asked.goods ?? ""}
        options={values.goods}
        onChange={(goods) => set({ goods })}
      />
    </PairFilters>
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
