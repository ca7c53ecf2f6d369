import { type ReactNode, useEffect, useState } from "react";
import { ApiError } from "../api/client.ts";
import { bilingual, useLanguage, useMessages } from "../messages/language.tsx";
import { failureWords } from "./failure-words.ts";

const MESSAGES = bilingual({
  en: {
    loading: "Loading …",
    failed: "This did not work",
    missing: "The archive does not have this",
    again: "Try again",
  },
  de: { loading: "Lädt …", failed: "Das hat nicht geklappt", missing: "Das ist nicht im Archiv", again: "Noch einmal" },
});

/** Says that something is on its way, but only where it takes long enough to wonder: a flash would disturb. */
export function Loading({ label }: { label?: string }) {
  const messages = useMessages(MESSAGES);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 200);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="state" role="status">
      {late && (
        <>
          <span className="state-bar" aria-hidden="true" />
          <p>{label ?? messages.loading}</p>
        </>
      )}
    </div>
  );
}

/** Nothing here, and what one can do about it. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="state">
      <p className="state-title">{title}</p>
      {children}
    </div>
  );
}

/**
 * What went wrong and a way to try again. The words of whoever noticed are English; elsewhere they stand below a sentence in
 * the language of the page. What can be asked for again is a view: where the archive does not have it, only that is said.
 */
export function Failure({ error, again }: { error: unknown; again?: () => void }) {
  const messages = useMessages(MESSAGES);
  const language = useLanguage();
  const words = error instanceof ApiError ? failureWords(error, language) : null;
  if (again && error instanceof ApiError && error.status === 404) return <Empty title={messages.missing} />;
  return (
    <div className="state failure" role="alert">
      <p className="state-title">{messages.failed}</p>
      {words !== null && <p>{words}</p>}
      <p lang="en" className={words === null ? "" : "detail"}>
        {error instanceof Error ? error.message : String(error)}
      </p>
      {again && (
        <button type="button" className="button" onClick={again}>
          {messages.again}
        </button>
      )}
    </div>
  );
}
