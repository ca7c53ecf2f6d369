import { Link } from "@tanstack/react-router";
import type { Shapes } from "../../api/client.ts";
import { useWide } from "../../components/use-wide.ts";
import { useActorName } from "../../messages/actor-name.ts";
import { shortened, useFormat } from "../../messages/format.ts";
import { useMessages } from "../../messages/language.tsx";
import { VALUES } from "../../messages/values.ts";
import { type Flow, type FlowNode, flowOf } from "./flow.ts";
import { EXCHANGES } from "./messages.ts";

/** How wide the drawing is, in its own units, and the names beside it; letters of a name that fit there. */
interface Shape {
  readonly width: number;
  readonly label: number;
  readonly fits: number;
}

/** A unit is about a pixel in both, so that words are as large on a phone as elsewhere. */
const SHAPES: Readonly<Record<"wide" | "narrow", Shape>> = {
  wide: { width: 720, label: 190, fits: 26 },
  narrow: { width: 350, label: 106, fits: 14 },
};

/** Who gives what to whom, drawn: givers on the left, receivers on the right, a band for each kind of goods. */
export function FlowPicture({ entries }: { entries: readonly Shapes["LedgerEntry"][] }) {
  const messages = useMessages(EXCHANGES);
  const shape = SHAPES[useWide() ? "wide" : "narrow"];
  const nameOf = useActorName();
  const named = (side: Shapes["LedgerEntry"]["giver"]) => side.map((actor) => ({ ...actor, name: nameOf(actor) }));
  const flow = flowOf(
    entries.map((entry) => ({ ...entry, giver: named(entry.giver), receiver: named(entry.receiver) })),
  );
  if (flow.bands.length === 0) return null;
  return (
    <figure className="flow" aria-label={messages.flow}>
      <figcaption>
        <h2>{messages.flow}</h2>
        <p className="faint">{messages.flowHint}</p>
      </figcaption>
      <svg viewBox={`0 -4 ${shape.width} ${flow.height + 8}`}>
        <title>{messages.flow}</title>
        <Bands flow={flow} shape={shape} />
        <Names nodes={flow.givers} side="giver" shape={shape} />
        <Names nodes={flow.receivers} side="receiver" shape={shape} />
      </svg>
    </figure>
  );
}

/** Each leads to the articles that tell of it. By keyboard the ledger below does, which has the same figures. */
function Bands({ flow, shape: { width: whole, label } }: { flow: Flow; shape: Shape }) {
  const messages = useMessages(EXCHANGES);
  const values = useMessages(VALUES);
  const format = useFormat();
  const [left, right, middle] = [label, whole - label, whole / 2];
  return flow.bands.map(({ history, giver, receiver, goods, articles, from, to, width }) => (
    <Link key={history} to="/search" search={{ kind: "article", history }} tabIndex={-1} className="flow-band">
      <path d={`M${left} ${from}C${middle} ${from} ${middle} ${to} ${right} ${to}`} strokeWidth={width} fill="none" />
      <text x={middle} y={(from + to) / 2} textAnchor="middle" dominantBaseline="middle">
        {values.goods[goods]}
      </text>
      <title>{messages.band(giver, values.goods[goods], receiver, format.number(articles))}</title>
    </Link>
  ));
}

interface NamesProps {
  readonly nodes: readonly FlowNode[];
  readonly side: "giver" | "receiver";
  readonly shape: Shape;
}

function Names({ nodes, side, shape: { width, label, fits } }: NamesProps) {
  const [x, anchor] = side === "giver" ? [label - 8, "end" as const] : [width - label + 8, "start" as const];
  return nodes.map(({ key, name, top, height }) => (
    <text key={key} className="flow-name" x={x} y={top + height / 2} textAnchor={anchor} dominantBaseline="middle">
      {shortened(name, fits)}
      <title>{name}</title>
    </text>
  ));
}
