import type { Shapes } from "../../api/client.ts";
import { useFormat } from "../../messages/format.ts";
import { useMessages } from "../../messages/language.tsx";
import { VALUES } from "../../messages/values.ts";
import { type Flow, type FlowNode, flowOf } from "./flow.ts";
import { EXCHANGES } from "./messages.ts";

const WIDTH = 720;
const LABEL = 190;

/** Who gives what to whom, drawn: givers on the left, receivers on the right, a band for each kind of goods. */
export function FlowPicture({ entries }: { entries: readonly Shapes["LedgerEntry"][] }) {
  const messages = useMessages(EXCHANGES);
  const flow = flowOf(entries);
  if (flow.bands.length === 0) return null;
  return (
    <figure className="flow">
      <figcaption>
        <h2>{messages.flow}</h2>
        <p className="faint">{messages.flowHint}</p>
      </figcaption>
      <svg viewBox={`0 -4 ${WIDTH} ${flow.height + 8}`} role="img" aria-label={messages.flow}>
        <Bands flow={flow} />
        <Names nodes={flow.givers} side="giver" />
        <Names nodes={flow.receivers} side="receiver" />
      </svg>
    </figure>
  );
}

function Bands({ flow }: { flow: Flow }) {
  const messages = useMessages(EXCHANGES);
  const values = useMessages(VALUES);
  const format = useFormat();
  const [left, right, middle] = [LABEL, WIDTH - LABEL, WIDTH / 2];
  return flow.bands.map(({ id, giver, receiver, goods, articles, from, to, width }) => (
    <g key={id} className="flow-band">
      <path d={`M${left} ${from}C${middle} ${from} ${middle} ${to} ${right} ${to}`} strokeWidth={width} fill="none" />
      <text x={middle} y={(from + to) / 2} textAnchor="middle" dominantBaseline="middle">
        {values.goods[goods]}
      </text>
      <title>{messages.band(giver, values.goods[goods], receiver, format.number(articles))}</title>
    </g>
  ));
}

/** Letters that fit beside a band. */
const FITS = 26;

function Names({ nodes, side }: { nodes: readonly FlowNode[]; side: "giver" | "receiver" }) {
  const [x, anchor] = side === "giver" ? [LABEL - 10, "end" as const] : [WIDTH - LABEL + 10, "start" as const];
  return nodes.map(({ key, name, top, height }) => (
    <text key={key} className="flow-name" x={x} y={top + height / 2} textAnchor={anchor} dominantBaseline="middle">
      {name.length > FITS ? `${name.slice(0, FITS - 1)}…` : name}
      <title>{name}</title>
    </text>
  ));
}
