import { Link, useSearch } from "@tanstack/react-router";
import type { Shapes } from "../../api/client.ts";
import { useWide } from "../../components/use-wide.ts";
import { useActorName } from "../../messages/actor-name.ts";
import { shortened, useFormat } from "../../messages/format.ts";
import { useMessages } from "../../messages/language.tsx";
import { VALUES } from "../../messages/values.ts";
import { PICTURE } from "../../picture/messages.ts";
import { evidenceOf } from "./evidence.ts";
import { type Dot, dotsOf, drawable, type Layer, type Line } from "./graph.ts";
import { NETWORK } from "./messages.ts";

/** The drawing in its own units, letters of a name that fit beside the circle, and names that fit around it. */
interface Shape {
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  readonly fits: number;
  readonly most: number;
}

/** A unit is about a pixel in both, so that words are as large on a phone as elsewhere. */
const SHAPES: Readonly<Record<"wide" | "narrow", Shape>> = {
  wide: { radius: 230, width: 760, height: 560, fits: 40, most: 28 },
  narrow: { radius: 92, width: 350, height: 270, fits: 11, most: 14 },
};

interface NetworkPictureProps {
  readonly network: Shapes["Network"];
  readonly lines: readonly Line[];
  readonly layer: Layer;
}

/** Names on a circle, joined by arcs from who does something to whom it is done. */
export function NetworkPicture({ network: { nodes, ...rest }, lines, layer }: NetworkPictureProps) {
  const messages = useMessages(NETWORK);
  const shape = SHAPES[useWide() ? "wide" : "narrow"];
  const { width, height } = shape;
  const nameOf = useActorName();
  const network = { ...rest, nodes: nodes.map((node) => ({ ...node, name: nameOf(node) })) };
  const dots = dotsOf(network, lines, shape.most);
  const places = new Map(dots.map((dot) => [dot.key, dot]));
  const drawn = drawable(lines, new Set(places.keys()));
  const most = Math.max(1, ...drawn.map(({ done, open }) => done + open));
  return (
    <figure className="network" aria-label={messages.title}>
      <svg viewBox={`${-width / 2} ${-height / 2} ${width} ${height}`}>
        <title>{messages.title}</title>
        {drawn.map((line) => (
          <Arc
            key={`${line.from} ${line.to} ${line.what}`}
            line={line}
            from={places.get(line.from)!}
            to={places.get(line.to)!}
            share={(line.done + line.open) / most}
            radius={shape.radius}
            layer={layer}
          />
        ))}
        {dots.map((dot) => (
          <Name key={dot.key} dot={dot} shape={shape} />
        ))}
      </svg>
      <figcaption className="faint">{messages.hint}</figcaption>
    </figure>
  );
}

interface ArcProps {
  readonly line: Line;
  readonly from: Dot;
  readonly to: Dot;
  /** Of the strongest line. */
  readonly share: number;
  readonly radius: number;
  readonly layer: Layer;
}

/** Leads to what it counts. By keyboard the table below does, which has the same figures. */
function Arc({ line, from, to, share, radius, layer }: ArcProps) {
  const messages = useMessages(NETWORK);
  const format = useFormat();
  const what = useWhat(line.what);
  const { time } = useSearch({ from: "/network" });
  const [x, y] = [radius * to.x, radius * to.y];
  const bend = 0.25 * radius;
  const path = `M${radius * from.x} ${radius * from.y}Q${bend * (from.x + to.x)} ${bend * (from.y + to.y)} ${x} ${y}`;
  return (
    <Link {...evidenceOf(line, layer, time)} tabIndex={-1} className={`arc ${line.what.replace(" ", "-")}`}>
      <path d={path} fill="none" strokeWidth={1 + 5 * share} />
      <title>{messages.edge(from.name, to.name, what, format.number(line.done + line.open))}</title>
    </Link>
  );
}

/** The words for a class of events or a kind of goods. */
export function useWhat(what: Line["what"]): string {
  const { class: classes } = useMessages(PICTURE);
  const { goods } = useMessages(VALUES);
  return { ...classes, ...goods }[what];
}

/** A name outside of the circle; leads to the dossier. */
function Name({ dot: { key, name, x, y }, shape: { radius, fits } }: { dot: Dot; shape: Shape }) {
  const anchor = Math.abs(x) < 0.05 ? "middle" : x > 0 ? "start" : "end";
  return (
    <Link to="/actors/$key" params={{ key }} className="dot">
      <circle cx={radius * x} cy={radius * y} r={5} />
      <text x={(radius + 12) * x} y={(radius + 16) * y} textAnchor={anchor} dominantBaseline="middle">
        {shortened(name, fits)}
        {name.length > fits && <title>{name}</title>}
      </text>
    </Link>
  );
}
