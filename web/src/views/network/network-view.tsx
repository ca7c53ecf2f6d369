import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { api, dataOf, type Shapes } from "../../api/client.ts";
import { ActorField } from "../../components/actor-field.tsx";
import { ExportMenu } from "../../components/export-menu.tsx";
import { Empty, Failure, Loading } from "../../components/states.tsx";
import { useActorName } from "../../messages/actor-name.ts";
import { useFormat } from "../../messages/format.ts";
import { useMessages } from "../../messages/language.tsx";
import { FilterSelect, Filters, useFilter } from "../../picture/filters.tsx";
import { PICTURE } from "../../picture/messages.ts";
import { PicturePage } from "../../picture/picture-page.tsx";
import { type Ask, evidenceOf } from "./evidence.ts";
import { daysOf, type Layer, type Line, linesOf, timesOf } from "./graph.ts";
import { NETWORK } from "./messages.ts";
import { NetworkPicture, useWhat } from "./network-picture.tsx";
import { TimeSlider } from "./time-slider.tsx";

const route = getRouteApi("/network");

/** Who does what to whom, and gives what to whom, month by month: as a picture and as a table. */
export function NetworkView() {
  const messages = useMessages(NETWORK);
  const { actor, class: kind } = route.useSearch();
  const { data, isPending, error, refetch } = useQuery({
    queryKey: ["network", actor, kind],
    queryFn: () =>
      dataOf(
        api.GET("/api/network", {
          params: { query: { by: "month", ...(actor && { actor }), ...(kind && { class: kind }) } },
        }),
      ),
    placeholderData: (before) => before,
  });
  return (
    <PicturePage name="network" title={messages.title} tools={<Exports />}>
      <NetworkFilters />
      {isPending ? <Loading /> : error ? <Failure error={error} again={() => refetch()} /> : <Picture network={data} />}
    </PicturePage>
  );
}

/** What is drawn of events rests on the articles that tell them, what is drawn of exchanges on those of the ledger. */
function Exports() {
  const { actor, class: kind, layer, time } = route.useSearch();
  const when = time === undefined ? {} : daysOf(time);
  if (layer === "exchanges") return <ExportMenu at="/api/exchanges" query={{ actor, ...when }} />;
  return <ExportMenu at="/api/events" query={{ actor, class: kind, ...when }} />;
}

function NetworkFilters() {
  const messages = useMessages(NETWORK);
  const picture = useMessages(PICTURE);
  const asked = route.useSearch();
  const set = useFilter();
  return (
    <Filters>
      <ActorField label={picture.actor} value={asked.actor ?? ""} onChoose={(actor) => set({ actor })} />
      <fieldset className="choice">
        <legend className="label">{messages.what}</legend>
        {(["events", "exchanges"] as const).map((layer) => (
          <label key={layer} className="check">
            <input
              type="radio"
              name="layer"
              checked={(asked.layer ?? "events") === layer}
              onChange={() => set({ layer: layer === "events" ? "" : layer, time: "" })}
            />
            {messages[layer]}
          </label>
        ))}
      </fieldset>
      {asked.layer !== "exchanges" && (
        <FilterSelect
          label={messages.class}
          value={asked.class ?? ""}
          options={picture.class}
          onChange={(value) => set({ class: value })}
        />
      )}
    </Filters>
  );
}

function Picture({ network }: { network: Shapes["Network"] }) {
  const messages = useMessages(NETWORK);
  const picture = useMessages(PICTURE);
  const asked = route.useSearch();
  const set = useFilter();
  const layer: Layer = asked.layer === "exchanges" ? "exchanges" : "events";
  const lines = linesOf(network, layer, asked.time ?? "");
  return (
    <>
      <TimeSlider times={timesOf(network, layer)} value={asked.time ?? ""} onChange={(time) => set({ time })} />
      {network.cut && <p className="notice">{messages.cut}</p>}
      {lines.length === 0 ? (
        <Empty title={picture.nothing} />
      ) : (
        <>
          <NetworkPicture network={network} lines={lines} layer={layer} />
          <LineTable network={network} lines={lines} layer={layer} />
        </>
      )}
    </>
  );
}

/** Lines in the table; the rest is for a narrower question. */
const MOST = 200;

function LineTable({ network, lines, layer }: { network: Shapes["Network"]; lines: readonly Line[]; layer: Layer }) {
  const messages = useMessages(NETWORK);
  const nameOf = useActorName();
  const names = new Map(network.nodes.map((node) => [node.key, nameOf(node)]));
  const done = layer === "events" ? messages.happened : messages.delivered;
  const what = layer === "events" ? messages.what : messages.goods;
  return (
    <section className="table-scroll">
      <table className="figures">
        <thead>
          <tr>
            {[messages.from, messages.to, what, done, messages.open].map((name) => (
              <th key={name} scope="col" className={[done, messages.open].includes(name) ? "" : "words"}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, MOST).map((line) => (
            <LineRow key={`${line.from} ${line.to} ${line.what}`} line={line} layer={layer} names={names} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function LineRow({ line, layer, names }: { line: Line; layer: Layer; names: ReadonlyMap<string, string> }) {
  const messages = useMessages(NETWORK);
  const { from, to, done, open } = line;
  const what = useWhat(line.what);
  const { time } = route.useSearch();
  return (
    <tr>
      {[from, to].map((key, i) => (
        <th key={key} scope="row" data-label={i === 0 ? messages.from : messages.to}>
          <Link to="/actors/$key" params={{ key }}>
            {names.get(key) ?? key}
          </Link>
        </th>
      ))}
      <td className="words" data-label={layer === "events" ? messages.what : messages.goods}>
        {what}
      </td>
      <td data-label={layer === "events" ? messages.happened : messages.delivered}>
        <Evidence count={done} ask={evidenceOf(line, layer, time, true)} />
      </td>
      <td data-label={messages.open}>
        <Evidence count={open} ask={evidenceOf(line, layer, time, false)} />
      </td>
    </tr>
  );
}

function Evidence({ count, ask }: { count: number; ask: Ask }) {
  const format = useFormat();
  return count > 0 && <Link {...ask}>{format.number(count)}</Link>;
}
