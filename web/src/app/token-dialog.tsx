import { KeyRound } from "lucide-react";
import { type FormEvent, useId, useSyncExternalStore } from "react";
import { forgetToken, hasToken, type TokenQuestion, tokenQuestion, watchToken } from "../api/token.ts";
import { Dialog } from "../components/dialog.tsx";
import { bilingual, useMessages } from "../messages/language.tsx";

const MESSAGES = bilingual({
  en: {
    title: "This server asks for a token",
    why: "Others can reach this server, so saving, correcting and reading on it need the token that it was started with. Looking needs none.",
    label: "Token",
    kept: "It is kept for this session only: closing the tab forgets it.",
    refused: "The server does not take this token.",
    go: "Continue",
    cancel: "Cancel",
    forget: "Forget the token of this session",
  },
  de: {
    title: "Dieser Server verlangt ein Token",
    why: "Andere können diesen Server erreichen. Darum brauchen Speichern, Berichtigen und Lesen auf ihm das Token, mit dem er gestartet wurde. Ansehen braucht keines.",
    label: "Token",
    kept: "Es bleibt nur für diese Sitzung: Wer den Tab schließt, vergisst es.",
    refused: "Der Server nimmt dieses Token nicht an.",
    go: "Weiter",
    cancel: "Abbrechen",
    forget: "Das Token dieser Sitzung vergessen",
  },
});

/** Asks for the token of the server while a request waits for it. */
export function TokenDialog() {
  const messages = useMessages(MESSAGES);
  const question = useSyncExternalStore(watchToken, tokenQuestion);
  return (
    <Dialog open={question !== null} title={messages.title} onClose={() => question?.answer(null)}>
      {question !== null && <TokenForm question={question} />}
    </Dialog>
  );
}

function TokenForm({ question: { refused, answer } }: { question: TokenQuestion }) {
  const messages = useMessages(MESSAGES);
  const id = useId();
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const token = String(new FormData(event.currentTarget).get("token")).trim();
    if (token !== "") answer(token);
  };
  return (
    <form className="token-form" onSubmit={onSubmit}>
      <p>{messages.why}</p>
      {refused && (
        <p className="notice alert" role="alert">
          {messages.refused}
        </p>
      )}
      <div className="field">
        <label htmlFor={id}>{messages.label}</label>
        <input id={id} name="token" type="password" autoComplete="off" required aria-describedby={`${id}-hint`} />
        <span className="hint" id={`${id}-hint`}>
          {messages.kept}
        </span>
      </div>
      <span className="correct-tools">
        <button type="submit" className="button primary">
          {messages.go}
        </button>
        <button type="button" className="button" onClick={() => answer(null)}>
          {messages.cancel}
        </button>
      </span>
    </form>
  );
}

/** Shows that a token is kept, and forgets it. */
export function ForgetToken() {
  const messages = useMessages(MESSAGES);
  if (!useSyncExternalStore(watchToken, hasToken)) return null;
  return (
    <button
      type="button"
      className="button quiet icon"
      onClick={forgetToken}
      aria-label={messages.forget}
      title={messages.forget}
    >
      <KeyRound size={18} aria-hidden />
    </button>
  );
}
