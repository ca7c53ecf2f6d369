import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Download, LockKeyhole, Printer } from "lucide-react";
import { useCallback } from "react";
import { api, dataOf } from "../../api/client.ts";
import { Empty, Failure } from "../../components/states.tsx";
import { useMessages } from "../../messages/language.tsx";
import { READER } from "../../reader/messages.ts";
import { Reader, type ReaderChoice } from "../../reader/reader.tsx";
import { downloadReading } from "./download.ts";
import { READ } from "./messages.ts";
import { type Unsaved, useUnsaved } from "./unsaved.ts";

/** A text that was read but is in no archive. */
export function UnsavedView() {
  const { id } = useParams({ from: "/read/$id" });
  const unsaved = useUnsaved(id);
  return unsaved === undefined ? <Gone /> : <UnsavedReader unsaved={unsaved} />;
}

/** Where an address leads to a reading that lived in a page which is closed. */
export function Gone() {
  const messages = useMessages(READ);
  return (
    <Empty title={messages.gone}>
      <p>{messages.goneHint}</p>
      <Link to="/read">{messages.back}</Link>
    </Empty>
  );
}

function UnsavedReader({ unsaved }: { unsaved: Unsaved }) {
  const messages = useMessages(READ);
  const reader = useMessages(READER);
  const client = useQueryClient();
  const navigate = useNavigate();
  const choice = useSearch({ from: "/read/$id" });
  const onChoice = useCallback(
    (search: ReaderChoice) =>
      navigate({ to: "/read/$id", params: { id: unsaved.id }, search, replace: true, resetScroll: false }),
    [navigate, unsaved.id],
  );
  const save = useMutation({
    mutationFn: () => dataOf(api.POST("/api/articles", { body: unsaved.submission })),
    onSuccess: ({ version }) => {
      void client.invalidateQueries({ queryKey: ["articles"] });
      void navigate({ to: "/articles/$version", params: { version: String(version) }, search: choice });
    },
  });
  const saveLabel = unsaved.private ? messages.savePrivate : messages.save;
  const tools = (
    <>
      <Link to="/read" className="button small">
        {messages.back}
      </Link>
      <Link to="/read/$id/print" params={{ id: unsaved.id }} className="button small">
        <Printer size={15} aria-hidden /> {reader.printView}
      </Link>
      <button type="button" className="button small" onClick={() => downloadReading(unsaved.reading)}>
        <Download size={15} aria-hidden /> {messages.download}
      </button>
      <button type="button" className="button small primary" disabled={save.isPending} onClick={() => save.mutate()}>
        {save.isPending ? messages.saving : saveLabel}
      </button>
    </>
  );
  return (
    <Reader reading={unsaved.reading} choice={choice} onChoice={onChoice} tools={tools}>
      <div className="notice">
        <LockKeyhole size={16} aria-hidden />
        <p>
          {unsaved.private && messages.readPrivately} {messages.notSaved}
        </p>
      </div>
      {save.isError && <Failure error={save.error} />}
    </Reader>
  );
}
