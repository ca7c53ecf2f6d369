import { memo } from "react";
import { useFormat } from "../messages/format.ts";
import { useMessages } from "../messages/language.tsx";
import { LAYERS, type Layer } from "./layers.ts";
import { READER } from "./messages.ts";

interface LegendProps {
  readonly counts: Readonly<Record<Layer, number>>;
  readonly hidden: ReadonlySet<Layer>;
  readonly onToggle: (layer: Layer) => void;
}

/** The layers as switches; each name is marked as the layer itself is. */
export const Legend = memo(function Legend({ counts, hidden, onToggle }: LegendProps) {
  const messages = useMessages(READER);
  const format = useFormat();
  return (
    <fieldset className="legend">
      <legend className="sr">{messages.layers}</legend>
      {LAYERS.map((layer) => (
        <button
          key={layer}
          type="button"
          className="layer"
          aria-pressed={!hidden.has(layer)}
          onClick={() => onToggle(layer)}
        >
          <mark className={layer}>{messages.layer[layer]}</mark>
          <span className="count">{format.number(counts[layer])}</span>
        </button>
      ))}
    </fieldset>
  );
});
