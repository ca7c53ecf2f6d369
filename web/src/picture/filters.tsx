import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useId } from "react";
import { ActorField } from "../components/actor-field.tsx";
import { useMessages } from "../messages/language.tsx";
import { PICTURE } from "./messages.ts";

/** Sets what stands behind the "?" of the address: "" takes a filter away. The view follows the address. */
export function useFilter(): (changes: Readonly<Record<string, string>>) => void {
  const navigate = useNavigate();
  return (changes) =>
    void navigate({
      to: ".",
      search: (before: Record<string, unknown>) => {
        const after = { ...before, ...changes };
        return Object.fromEntries(Object.entries(after).filter(([, value]) => value !== "")) as never;
      },
      replace: true,
    });
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: Readonly<Record<string, string>>;
  readonly onChange: (value: string) => void;
}

/** One of several values, or all. */
export function FilterSelect({ label, value, options, onChange }: SelectProps) {
  const messages = useMessages(PICTURE);
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">{messages.all}</option>
        {Object.entries(options).map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

interface DayProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function FilterDay({ label, value, onChange }: DayProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="date" value={value} onChange={({ target }) => onChange(target.value)} />
    </div>
  );
}

type Asked = { readonly [key in "actor" | "other" | "since" | "until"]?: string };

/** One who takes part and another one, a time from a day to a day, and behind them what a view has of its own. */
export function PairFilters({ asked, children }: { asked: Asked; children: ReactNode }) {
  const messages = useMessages(PICTURE);
  const set = useFilter();
  return (
    <Filters>
      <ActorField label={messages.actor} value={asked.actor ?? ""} onChoose={(actor) => set({ actor })} />
      <ActorField label={messages.other} value={asked.other ?? ""} onChoose={(other) => set({ other })} />
      <FilterDay label={messages.since} value={asked.since ?? ""} onChange={(since) => set({ since })} />
      <FilterDay label={messages.until} value={asked.until ?? ""} onChange={(until) => set({ until })} />
      {children}
    </Filters>
  );
}

/** The filters of a view, in a row that breaks. */
export function Filters({ children }: { children: ReactNode }) {
  return <div className="filters">{children}</div>;
}
