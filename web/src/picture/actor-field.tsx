import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useId, useState } from "react";
import { api, dataOf } from "../api/client.ts";
import { useMessages } from "../messages/language.tsx";
import { PICTURE } from "./messages.ts";

interface ActorFieldProps {
  readonly label: string;
  /** Key of who is chosen; "" for nobody. */
  readonly value: string;
  readonly onChoose: (key: string) => void;
}

/** Chooses somebody of the directory by name; the browser's own list of suggestions works by keyboard and reader alike. */
export function ActorField({ label, value, onChoose }: ActorFieldProps) {
  const messages = useMessages(PICTURE);
  const [id, list] = [useId(), useId()];
  const [typed, setTyped] = useState("");
  const { data } = useQuery({
    queryKey: ["actors", typed],
    queryFn: () => dataOf(api.GET("/api/actors", { params: { query: { q: typed, limit: 12 } } })),
    placeholderData: (before) => before,
  });
  const chosen = useNameOf(value);
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
        placeholder={messages.actorHint}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          const match = data?.actors.find(({ name }) => name === target.value);
          if (match === undefined) return;
          setTyped("");
          onChoose(match.key);
        }}
      />
      <datalist id={list}>
        {data?.actors.map(({ key, name }) => (
          <option key={key} value={name} />
        ))}
      </datalist>
    </div>
  );
}

/** The name of somebody whose key stands in an address; the key until it is known. */
function useNameOf(key: string): string {
  const { data } = useQuery({
    queryKey: ["dossier", key],
    queryFn: () => dataOf(api.GET("/api/dossiers/{actor}", { params: { path: { actor: key } } })),
    enabled: key !== "",
  });
  return data?.actor.name ?? key;
}
