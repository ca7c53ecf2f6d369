import { type FormEvent, useId } from "react";
import { ActorField } from "../../components/actor-field.tsx";
import { useMessages } from "../../messages/language.tsx";
import type { Finding } from "../findings.ts";
import type { RecordIndex } from "../record-index.ts";
import { useCorrecting } from "./correcting.ts";
import { CORRECT } from "./messages.ts";

interface MergeFormProps {
  readonly finding: Finding;
  readonly index: RecordIndex;
  readonly onDone: () => void;
}

/** Says that an actor is another one of the article, or one that the archive knows, in all articles. */
export function MergeForm({ finding, index, onDone }: MergeFormProps) {
  const messages = useMessages(CORRECT);
  const correcting = useCorrecting();
  const id = useId();
  const others = index.reading.actors.filter((actor) => actor.id !== finding.id);
  const merge = (into: { readonly actor: string } | { readonly key: string }) => {
    correcting?.say(finding, { action: "merge", into });
    onDone();
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    merge({ actor: String(new FormData(event.currentTarget).get("actor")) });
  };
  return (
    <>
      <form className="correct-form" onSubmit={onSubmit}>
        <div className="field">
          <label htmlFor={id}>{messages.mergeLabel}</label>
          <select id={id} name="actor" required>
            {others.map((actor) => (
              <option key={actor.id} value={actor.id}>
                {actor.name} ({actor.id})
              </option>
            ))}
          </select>
        </div>
        <button type="submit" className="button small primary" disabled={others.length === 0}>
          {messages.merge}
        </button>
      </form>
      <div className="correct-form">
        <ActorField label={messages.mergeKeyLabel} value="" onChoose={(key) => merge({ key })} />
        <p className="hint">{messages.mergeKeyHint}</p>
      </div>
    </>
  );
}
