import { useMessages } from "../../messages/language.tsx";
import { useCorrecting } from "./correcting.ts";
import { CORRECT } from "./messages.ts";

/** What was done last, so that a slip is undone where the eyes are: the card itself may be gone. */
export function LatestCorrection() {
  const messages = useMessages(CORRECT);
  const correcting = useCorrecting();
  const latest = correcting?.latest ?? null;
  return (
    <div className="latest" role="status">
      {latest !== null && (
        <>
          <span>
            <b>{messages.said[latest.action]}</b>: {messages.onWords(latest.words)}
          </span>
          <button
            type="button"
            className="button small"
            disabled={correcting?.busy}
            onClick={() => correcting?.undo(latest.id)}
          >
            {messages.undo}
          </button>
        </>
      )}
    </div>
  );
}
