import { X } from "lucide-react";
import { useNameOf } from "../components/actor-field.tsx";
import { useMessages } from "../messages/language.tsx";
import { useFilter } from "./filters.tsx";
import { PICTURE } from "./messages.ts";

/** A filter of the address that no field of the view shows. */
export interface SetFilter {
  /** What it is called in the address. */
  readonly name: string;
  readonly label: string;
  /** What it is set to, in words; nothing where the label says it all. */
  readonly value?: string;
  /** The same as the key of somebody of the directory. */
  readonly actor?: string;
}

/** What is asked for beside the fields, each to be taken away: figures lead to lists that are asked for by more than fields show. */
export function SetFilters({ filters }: { filters: readonly SetFilter[] }) {
  const messages = useMessages(PICTURE);
  if (filters.length === 0) return null;
  return (
    <ul className="set-filters" aria-label={messages.setFilters}>
      {filters.map((filter) => (
        <li key={filter.name}>
          <SetFilterButton filter={filter} />
        </li>
      ))}
    </ul>
  );
}

function SetFilterButton({ filter: { name, label, value, actor = "" } }: { filter: SetFilter }) {
  const messages = useMessages(PICTURE);
  const set = useFilter();
  const actorName = useNameOf(actor);
  const shown = actor === "" ? value : actorName;
  const words = shown === undefined ? label : `${label}: ${shown}`;
  return (
    <button
      type="button"
      className="facet chosen"
      aria-label={messages.takeAway(words)}
      onClick={() => set({ [name]: "" })}
    >
      <span>{words}</span> <X size={14} aria-hidden="true" />
    </button>
  );
}
