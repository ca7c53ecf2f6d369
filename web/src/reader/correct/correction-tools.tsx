import { Check, Merge, MessageSquare, Pencil, Split, X } from "lucide-react";
import { type FormEvent, useId, useState } from "react";
import { useShortcuts } from "../../components/shortcuts.tsx";
import { Failure } from "../../components/states.tsx";
import { useMessages } from "../../messages/language.tsx";
import type { Finding } from "../findings.ts";
import type { RecordIndex } from "../record-index.ts";
import { standingOf, useCorrecting } from "./correcting.ts";
import { EditForm } from "./edit-form.tsx";
import { MergeForm } from "./merge-form.tsx";
import { CORRECT } from "./messages.ts";
import { SplitForm } from "./split-form.tsx";

interface ToolsProps {
  readonly finding: Finding;
  readonly index: RecordIndex;
}

type Form = "edit" | "note" | "merge" | "split" | null;

/** What one can say of a record: it is right, it is wrong, it should be otherwise; and what was said of it. */
export function CorrectionTools({ finding, index }: ToolsProps) {
  const messages = useMessages(CORRECT);
  const correcting = useCorrecting();
  const [form, setForm] = useState<Form>(null);
  const open = (next: Form) => setForm((now) => (now === next ? null : next));
  const say = (action: "accept" | "reject") => correcting?.say(finding, { action });
  useShortcuts(
    correcting === null
      ? []
      : [
          { key: "a", label: messages.accept, run: () => say("accept") },
          { key: "r", label: messages.reject, run: () => say("reject") },
          { key: "e", label: messages.edit, run: () => open("edit") },
          { key: "n", label: messages.note, run: () => open("note") },
        ],
  );
  if (correcting === null) return null;
  const standing = standingOf(correcting.corrections, finding);
  const canSplit = finding.kind === "actor" && finding.record.mentions.length > 1;
  const accepted = standing.some(({ action }) => action === "accept");
  return (
    <div className="correct">
      <fieldset className="correct-tools" disabled={correcting.busy}>
        <legend className="sr">{messages.tools}</legend>
        <button type="button" className="button small" aria-pressed={accepted} onClick={() => say("accept")}>
          <Check size={14} aria-hidden /> {messages.accept}
        </button>
        <button type="button" className="button small" onClick={() => say("reject")}>
          <X size={14} aria-hidden /> {messages.reject}
        </button>
        <FormButton form="edit" open={form} onOpen={open} icon={Pencil} />
        <FormButton form="note" open={form} onOpen={open} icon={MessageSquare} />
        {finding.kind === "actor" && <FormButton form="merge" open={form} onOpen={open} icon={Merge} />}
        {canSplit && <FormButton form="split" open={form} onOpen={open} icon={Split} />}
      </fieldset>
      {form === "edit" && <EditForm finding={finding} index={index} onDone={() => setForm(null)} />}
      {form === "note" && <NoteForm finding={finding} onDone={() => setForm(null)} />}
      {form === "merge" && <MergeForm finding={finding} index={index} onDone={() => setForm(null)} />}
      {form === "split" && canSplit && <SplitForm finding={finding} index={index} onDone={() => setForm(null)} />}
      {correcting.error != null && <Failure error={correcting.error} />}
      {standing.map(({ id, action, author, change }) => (
        <p key={id} className="correct-said">
          <span>
            {messages.said[action]} {messages.by(author)}
            {action === "note" && <q>{(change as { readonly note: string }).note}</q>}
          </span>
          <button type="button" className="record" disabled={correcting.busy} onClick={() => correcting.undo(id)}>
            {messages.undo}
          </button>
        </p>
      ))}
    </div>
  );
}

interface FormButtonProps {
  readonly form: Exclude<Form, null>;
  readonly open: Form;
  readonly onOpen: (form: Form) => void;
  readonly icon: typeof Check;
}

function FormButton({ form, open, onOpen, icon: Icon }: FormButtonProps) {
  const messages = useMessages(CORRECT);
  return (
    <button type="button" className="button small" aria-expanded={open === form} onClick={() => onOpen(form)}>
      <Icon size={14} aria-hidden /> {messages[form]}
    </button>
  );
}

function NoteForm({ finding, onDone }: { finding: Finding; onDone: () => void }) {
  const messages = useMessages(CORRECT);
  const correcting = useCorrecting();
  const id = useId();
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const note = String(new FormData(event.currentTarget).get("note")).trim();
    if (note === "") return;
    correcting?.say(finding, { action: "note", note });
    onDone();
  };
  return (
    <form className="correct-form" onSubmit={onSubmit}>
      <div className="field">
        <label htmlFor={id}>{messages.noteLabel}</label>
        <textarea id={id} name="note" required maxLength={4000} />
      </div>
      <button type="submit" className="button small primary">
        {messages.save}
      </button>
    </form>
  );
}
