import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useId, useState } from "react";
import { api, dataOf, type Shapes } from "../api/client.ts";
import { useActorName } from "../messages/actor-name.ts";
import { bilingual, useMessages } from "../messages/language.tsx";

const MESSAGES = bilingual({
  en: { hint: "Name or key", reset: "Choose somebody else" },
  de: { hint: "Name oder Schlüssel", reset: "Jemand anderen wählen" },
});

interface ActorFieldProps {
  readonly label: string;
  /** Key of who is chosen; "" for nobody. */
  readonly value: string;
  readonly onChoose: (key: string) => void;
}

/**
 * Chooses somebody of the directory by name or key: out of the browser's own list of suggestions, which works by keyboard
 * and reader alike, or by Enter. Typing alone chooses nobody: who begins with "Iran" may go on.
 */
export function ActorField({ label, value, onChoose }: ActorFieldProps) {
  const messages = useMessages(MESSAGES);
  const client = useQueryClient();
  const [id, list] = [useId(), useId()];
  const [typed, setTyped] = useState("");
  const { data = [] } = useQuery({ ...directoryQuery(typed), placeholderData: (before) => before });
  const chosen = useNameOf(value);
  const nameOf = useActorName();
  const choose = (actors: readonly Shapes["DirectoryEntry"][], words: string) => {
    const match = labelled(actors, nameOf).find(({ key, label }) => label === words || key === words);
    if (match === undefined) return;
    setTyped("");
    onChoose(match.key);
  };
  if (value !== "")
    return (
      <div className="field actor-field">
        <span className="label">{label}</span>
        <button type="button" className="button" onClick={() => onChoose("")}>
          {chosen} <X size={14} aria-label={messages.reset} />
        </button>
      </div>
    );
  return (
    <div className="field actor-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        list={list}
        autoComplete="off"
        placeholder={messages.hint}
        value={typed}
        onChange={({ target, nativeEvent }) => {
          setTyped(target.value);
          if (isSuggestion(nativeEvent)) choose(data, target.value);
        }}
        onKeyDown={async ({ key }) => {
          if (key === "Enter") choose(await client.fetchQuery(directoryQuery(typed)), typed);
        }}
      />
      <datalist id={list}>
        {labelled(data, nameOf).map(({ key, label }) => (
          <option key={key} value={label} />
        ))}
      </datalist>
    </div>
  );
}

/** Whether a value was taken out of the list of suggestions. Browsers call that a replacement, or do not say what it is. */
function isSuggestion(event: Event): boolean {
  return !(event instanceof InputEvent) || event.inputType === "insertReplacementText";
}

interface Offered {
  readonly key: string;
  readonly label: string;
}

/** Whose names begin with some words, or whose key they are. */
const directoryQuery = (words: string) =>
  queryOptions({
    queryKey: ["actors", words],
    queryFn: async () => {
      const { actors } = await dataOf(api.GET("/api/actors", { params: { query: { q: words, limit: 12 } } }));
      return actors;
    },
  });

/** Who shares a name with another one is told apart by the key. */
function labelled(
  actors: readonly Shapes["DirectoryEntry"][],
  nameOf: ReturnType<typeof useActorName>,
): readonly Offered[] {
  const names = actors.map(nameOf);
  return actors.map(({ key }, i) => {
    const name = names[i] ?? key;
    const isAlone = names.filter((other) => other === name).length === 1;
    return { key, label: isAlone ? name : `${name} (${key})` };
  });
}

/** The name of somebody whose key stands in an address; the key until it is known. */
export function useNameOf(key: string): string {
  const nameOf = useActorName();
  const { data = [] } = useQuery({ ...directoryQuery(key), enabled: key !== "" });
  const actor = data.find((one) => one.key === key);
  return actor === undefined ? key : nameOf(actor);
}
