import { Printer } from "lucide-react";
import type { ReactNode } from "react";
import { bilingual, useMessages } from "../messages/language.tsx";
import { PageTitle } from "./page-title.tsx";

const MESSAGES = bilingual({ en: { print: "Print" }, de: { print: "Drucken" } });

interface PrintedProps {
  readonly title: string | null;
  /** A link to the view that this one is the paper of. */
  readonly back: ReactNode;
  readonly children: ReactNode;
}

/** A view for paper: above it, on the screen only, the way back and the button that prints. */
export function Printed({ title, back, children }: PrintedProps) {
  const messages = useMessages(MESSAGES);
  return (
    <div className="printed">
      <PageTitle title={title} />
      <div className="printed-tools">
        {back}
        <button type="button" className="button small primary" onClick={() => window.print()}>
          <Printer size={15} aria-hidden /> {messages.print}
        </button>
      </div>
      {children}
    </div>
  );
}
