import { useId } from "react";
import { Failure } from "../../components/states.tsx";
import { useFormat } from "../../messages/format.ts";
import { useMessages } from "../../messages/language.tsx";
import { READER } from "../messages.ts";
import { useCorrecting } from "./correcting.ts";
import { CORRECT } from "./messages.ts";

/** Everything that was said of the article's records, what was taken back too; each can be taken back. */
export function CorrectionList() {
  const messages = useMessages(CORRECT);
  const reader = useMessages(READER);
  const format = useFormat();
  const correcting = useCorrecting();
  const id = useId();
  if (correcting === null) return null;
  const { corrections, author, setAuthor, undo, busy, error } = correcting;
  return (
    <section className="corrections">
      <h2>{messages.list(corrections.filter(({ undone }) => undone === null).length)}</h2>
      {error != null && <Failure error={error} />}
      {corrections.length === 0 && <p className="faint">{messages.empty}</p>}
      <ol>
        {corrections.map((correction) => (
          <li key={correction.id} className={correction.undone === null ? "" : "undone"}>
            <span>
              {reader.kind[correction.record]} {messages.onWords(correction.words)}:{" "}
              <b>{messages.said[correction.action]}</b>{" "}
              <span className="faint">
                {messages.by(correction.author)}, {format.day(correction.made)}
              </span>
            </span>
            {correction.undone === null ? (
              <button type="button" className="button small" disabled={busy} onClick={() => undo(correction.id)}>
                {messages.undo}
              </button>
            ) : (
              <span className="faint">{messages.undone}</span>
            )}
          </li>
        ))}
      </ol>
      <div className="field">
        <label htmlFor={id}>{messages.author}</label>
        <input
          id={id}
          value={author}
          placeholder={messages.nobody}
          maxLength={300}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setAuthor(event.target.value)}
        />
        <span className="hint" id={`${id}-hint`}>
          {messages.authorHint}
        </span>
      </div>
    </section>
  );
}
