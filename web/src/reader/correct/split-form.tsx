import { type FormEvent, useId, useState } from "react";
import type { Actor, Pair } from "../../api/reading.ts";
import { useMessages } from "../../messages/language.tsx";
import { VALUES } from "../../messages/values.ts";
import type { Finding } from "../findings.ts";
import type { RecordIndex } from "../record-index.ts";
import { useCorrecting } from "./correcting.ts";
import { CORRECT } from "./messages.ts";

interface SplitFormProps {
  readonly finding: Extract<Finding, { kind: "actor" }>;
  readonly index: RecordIndex;
  readonly onDone: () => void;
}

/** Says that some mentions are of somebody else: which ones, and of whom. */
export function SplitForm({ finding, index, onDone }: SplitFormProps) {
  const messages = useMessages(CORRECT);
  const values = useMessages(VALUES);
  const correcting = useCorrecting();
  const id = useId();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const { mentions, kind } = finding.record;
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const as = { name: String(form.get("name")).trim(), kind: String(form.get("kind")) as Actor["kind"] };
    const moved = finding.words.filter((_, i) => chosen.has(i)) as Pair[];
    correcting?.say(finding, { action: "split", mentions: moved.map(([start, end]) => [start, end]), as });
    onDone();
  };
  // Some mention has to stay: else the whole actor is another one, which an edit or a merge says.
  const isPart = chosen.size > 0 && chosen.size < mentions.length;
  return (
    <form className="correct-form" onSubmit={onSubmit}>
      <fieldset className="mentions">
        <legend className="label">{messages.splitMentions}</legend>
        {finding.words.map((pair, i) => (
          <label key={pair[0]} className="check">
            <input type="checkbox" checked={chosen.has(i)} onChange={() => setChosen((before) => toggled(before, i))} />
            <InContext index={index} pair={pair} />
          </label>
        ))}
      </fieldset>
      <div className="field">
        <label htmlFor={`${id}-name`}>{messages.splitName}</label>
        <input id={`${id}-name`} name="name" required maxLength={300} />
      </div>
      <div className="field">
        <label htmlFor={`${id}-kind`}>{messages.label.kind}</label>
        <select id={`${id}-kind`} name="kind" defaultValue={kind}>
          {Object.entries(values.actorKind).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="button small primary" disabled={!isPart}>
        {messages.split}
      </button>
    </form>
  );
}

function toggled(before: ReadonlySet<number>, one: number): ReadonlySet<number> {
  const after = new Set(before);
  if (!after.delete(one)) after.add(one);
  return after;
}

/** Characters beside a mention by which one tells it from the others. */
const AROUND = 32;

function InContext({ index, pair: [start, end] }: { index: RecordIndex; pair: Pair }) {
  const { text } = index.reading.article;
  return (
    <span dir="auto">
      {text.slice(Math.max(0, start - AROUND), start)}
      <b>{text.slice(start, end)}</b>
      {text.slice(end, end + AROUND)}
    </span>
  );
}
