import { getRouteApi } from "@tanstack/react-router";
import { api, dataOf, type Shapes } from "../../api/client.ts";
import { ExportMenu } from "../../components/export-menu.tsx";
import { usePages } from "../../components/pages.ts";
import { VirtualList } from "../../components/virtual-list.tsx";
import { useMessages } from "../../messages/language.tsx";
import { VALUES } from "../../messages/values.ts";
import { EventRow, useDaysWords } from "../../picture/event-row.tsx";
import { FilterSelect, PairFilters, useFilter } from "../../picture/filters.tsx";
import { PICTURE } from "../../picture/messages.ts";
import { Paged } from "../../picture/paged.tsx";
import { PicturePage } from "../../picture/picture-page.tsx";
import { type SetFilter, SetFilters } from "../../picture/set-filters.tsx";
import { TIMELINE } from "./messages.ts";

const route = getRouteApi("/timeline");
const PAGE = 60;

/** Events by the day on which they happened, the latest first. */
export function TimelineView() {
  const messages = useMessages(TIMELINE);
  return (
    <PicturePage
      name="timeline"
      title={messages.title}
      tools={<ExportMenu at="/api/events" query={route.useSearch()} />}
    >
      <TimelineFilters />
      <AskedEvents />
      <Events />
    </PicturePage>
  );
}

function TimelineFilters() {
  const messages = useMessages(TIMELINE);
  const picture = useMessages(PICTURE);
  const values = useMessages(VALUES);
  const asked = route.useSearch();
  const set = useFilter();
  return (
    <PairFilters asked={asked}>
      <FilterSelect
        label={messages.class}
        value={asked.class ?? ""}
        options={picture.class}
        onChange={(value) => set({ class: value })}
      />
      <FilterSelect
        label={messages.type}
        value={asked.type ?? ""}
        options={values.eventType}
        onChange={(type) => set({ type })}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={asked.contradicted === "true"}
          onChange={({ target }) => set({ contradicted: target.checked ? "true" : "" })}
        />
        {messages.contradicted}
      </label>
    </PairFilters>
  );
}

/** What figures ask for that no field shows. */
function AskedEvents() {
  const { asked: words } = useMessages(TIMELINE);
  const { from, to, happened, independent, dated, toldBy } = route.useSearch();
  const filters: readonly (SetFilter | false)[] = [
    from !== undefined && { name: "from", label: words.from, actor: from },
    to !== undefined && { name: "to", label: words.to, actor: to },
    happened !== undefined && { name: "happened", label: happened === "false" ? words.open : words.happened },
    independent !== undefined && { name: "independent", label: words.independent, value: independent },
    dated !== undefined && { name: "dated", label: dated === "false" ? words.undated : words.dated },
    toldBy !== undefined && { name: "toldBy", label: words.toldBy(toldBy.split(",")) },
  ];
  return <SetFilters filters={filters.filter((one) => one !== false)} />;
}

function Events() {
  const query = route.useSearch();
  const asked = usePages(["events", query], (after) =>
    dataOf(api.GET("/api/events", { params: { query: { ...query, limit: PAGE, ...(after && { after }) } as never } })),
  );
  return (
    <Paged asked={asked} itemsOf={({ events }) => events}>
      {(events, more) => (
        <VirtualList
          className="timeline"
          items={events}
          keyOf={({ id }) => id}
          estimate={104}
          render={(event) => <TimelineRow event={event} />}
          onEnd={more}
        />
      )}
    </Paged>
  );
}

function TimelineRow({ event }: { event: Shapes["Event"] }) {
  const messages = useMessages(TIMELINE);
  const daysWords = useDaysWords();
  return (
    <div className={`timeline-row ${event.happened ? "happened" : "open"}`}>
      <p className="timeline-day">
        {daysWords(event.days, messages.between)}
        {!event.happened && <span className="faint"> {messages.open}</span>}
      </p>
      <EventRow event={event} />
    </div>
  );
}
