import { Link } from "@tanstack/react-router";
import { useFormat } from "../../messages/format.ts";
import { useMessages } from "../../messages/language.tsx";
import { VALUES } from "../../messages/values.ts";
import { PICTURE } from "../../picture/messages.ts";
import type { Dot, Line } from "./graph.ts";
import { NETWORK } from "./messages.ts";

const RADIUS = 230;
const WIDTH = 760;
const HEIGHT = 560;

interface NetworkPictureProps {
  readonly dots: readonly Dot[];
  readonly lines: readonly Line[];
}

/** Names on a circle, joined by arcs from who does something to whom it is done. */
export function NetworkPicture({ dots, lines }: NetworkPictureProps) {
  const messages = useMessages(NETWORK);
  const places = new Map(dots.map((dot) => [dot.key, dot]));
  const drawn = lines.filter(({ from, to }) => places.has(from) && places.has(to) && from !== to);
  const most = Math.max(1, ...drawn.map(({ done, open }) => done + open));
  return (
    <figure className="network" aria-label={messages.title}>
      <svg viewBox={`${-WIDTH / 2} ${-HEIGHT / 2} ${WIDTH} ${HEIGHT}`}>
        <title>{messages.title}</title>
        {drawn.map((line) => (
          <Arc
            key={`${line.from} ${line.to} ${line.what}`}
            line={line}
            from={places.get(line.from)!}
            to={places.get(line.to)!}
            share={(line.done + line.open) / most}
          />
        ))}
        {dots.map((dot) => (
          <Name key={dot.key} dot={dot} />
        ))}
      </svg>
      <figcaption className="faint">{messages.hint}</figcaption>
    </figure>
  );
}

function Arc({ line, from, to, share }: { line: Line; from: Dot; to: Dot; share: number }) {
  const messages = useMessages(NETWORK);
  const format = useFormat();
  const what = useWhat(line.what);
  const [x, y] = [RADIUS * to.x, RADIUS * to.y];
  const bend = 0.25 * RADIUS;
  const path = `M${RADIUS * from.x} ${RADIUS * from.y}Q${bend * (from.x + to.x)} ${bend * (from.y + to.y)} ${x} ${y}`;
  return (
    <g className={`arc ${line.what.replace(" ", "-")}`}>
      <path d={path} fill="none" strokeWidth={1 + 5 * share} />
      <title>{messages.edge(from.name, to.name, what, format.number(line.done + line.open))}</title>
    </g>
  );
}

/** The words for a class of events or a kind of goods. */
export function useWhat(what: Line["what"]): string {
  const { class: classes } = useMessages(PICTURE);
  const { goods } = useMessages(VALUES);
  return { ...classes, ...goods }[what];
}

/** A name outside of the circle; leads to the dossier. */
function Name({ dot: { key, name, x, y } }: { dot: Dot }) {
  const anchor = Math.abs(x) < 0.2 ? "middle" : x > 0 ? "start" : "end";
  return (
    <Link to="/actors/$key" params={{ key }} className="dot">
      <circle cx={RADIUS * x} cy={RADIUS * y} r={5} />
      <text x={(RADIUS + 12) * x} y={(RADIUS + 16) * y} textAnchor={anchor} dominantBaseline="middle">
        {name}
      </text>
    </Link>
  );
}
