import { Landmark } from "lucide-react";
import type { ReactNode } from "react";
import type { Actor } from "../api/reading.ts";
import { bilingual, useMessages } from "../messages/language.tsx";
import { VALUES } from "../messages/values.ts";

const MESSAGES = bilingual({
  en: { chain: "Source chain", ground: (ground: string) => `Ground: ${ground}` },
  de: { chain: "Quellenkette", ground: (ground: string) => `Grund: ${ground}` },
});

/** One that passes the words on. */
export interface Link {
  readonly key: string;
  readonly name: ReactNode;
  readonly control?: Actor["control"] | undefined;
}

/** Who passes the words on, outermost first, the speaker last, drawn as a chain. */
export function Chain({ links }: { links: readonly Link[] }) {
  const messages = useMessages(MESSAGES);
  if (links.length === 0) return null;
  return (
    <ol className="chain" aria-label={messages.chain}>
      {links.map(({ key, name, control }) => (
        <li key={key}>
          <svg className="arrow" viewBox="0 0 22 10" width="20" height="9" aria-hidden="true">
            <path d="M0 5h19M15 1l5 4-5 4" fill="none" stroke="currentColor" strokeWidth="1.5" />
          </svg>
          <span className="link">{name}</span>
          {control && <ControlNote control={control} />}
        </li>
      ))}
    </ol>
  );
}

/** Says that an outlet is controlled by a state, and on what ground that is said. Others need no note. */
export function ControlNote({ control }: { control: NonNullable<Actor["control"]> }) {
  const values = useMessages(VALUES);
  const messages = useMessages(MESSAGES);
  if (control.by !== "state") return null;
  return (
    <span className="control" title={messages.ground(control.ground)}>
      <Landmark size={12} aria-hidden="true" />
      {values.control[control.by]}
    </span>
  );
}
