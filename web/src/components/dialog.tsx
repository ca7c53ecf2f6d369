import { X } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { bilingual, useMessages } from "../messages/language.tsx";

const MESSAGES = bilingual({ en: { close: "Close" }, de: { close: "Schließen" } });

interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A modal dialog: the browser's own, which keeps the focus inside, closes on Escape and needs no style of its own making. */
export function Dialog({ open, title, onClose, children }: DialogProps) {
  const messages = useMessages(MESSAGES);
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = element.current;
    if (open && dialog && !dialog.open) dialog.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return (
    <dialog ref={element} className="dialog" aria-labelledby={titleId} onClose={onClose}>
      {open && (
        <>
          <header className="dialog-head">
            <h2 id={titleId}>{title}</h2>
            <button type="button" className="button quiet icon" onClick={onClose} aria-label={messages.close}>
              <X size={18} aria-hidden />
            </button>
          </header>
          <div className="dialog-body">{children}</div>
        </>
      )}
    </dialog>
  );
}
