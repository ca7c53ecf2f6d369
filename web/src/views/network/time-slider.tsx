import { ChevronLeft, ChevronRight } from "lucide-react";
import { useId } from "react";
import { useMessages } from "../../messages/language.tsx";
import { NETWORK } from "./messages.ts";

interface TimeSliderProps {
  /** Months or years, the earliest first. */
  readonly times: readonly string[];
  /** One of them; "" for all. */
  readonly value: string;
  readonly onChange: (time: string) => void;
}

/** Goes through the months; at the left end it stands for all of them together. */
export function TimeSlider({ times, value, onChange }: TimeSliderProps) {
  const messages = useMessages(NETWORK);
  const id = useId();
  if (times.length < 2) return null;
  const at = times.indexOf(value) + 1;
  const go = (to: number) => onChange(times[to - 1] ?? "");
  const words = value || messages.allMonths;
  return (
    <div className="time-slider">
      <label htmlFor={id} className="label">
        {messages.month}
      </label>
      <button
        type="button"
        className="button quiet icon"
        aria-label={messages.earlier}
        disabled={at === 0}
        onClick={() => go(at - 1)}
      >
        <ChevronLeft size={18} aria-hidden="true" />
      </button>
      <input
        id={id}
        type="range"
        min={0}
        max={times.length}
        value={at}
        aria-valuetext={words}
        onChange={({ target }) => go(target.valueAsNumber)}
      />
      <button
        type="button"
        className="button quiet icon"
        aria-label={messages.later}
        disabled={at === times.length}
        onClick={() => go(at + 1)}
      >
        <ChevronRight size={18} aria-hidden="true" />
      </button>
      <output htmlFor={id}>{words}</output>
    </div>
  );
}
