import { Link, useParams } from "@tanstack/react-router";
import { useMessages } from "../../messages/language.tsx";
import { READER } from "../../reader/messages.ts";
import { PrintedArticle } from "../../reader/printed-article.tsx";
import { useUnsaved } from "./unsaved.ts";
import { Gone } from "./unsaved-view.tsx";

/** A text that is in no archive, for paper. */
export function PrintView() {
  const messages = useMessages(READER);
  const { id } = useParams({ from: "/read/$id/print" });
  const unsaved = useUnsaved(id);
  if (unsaved === undefined) return <Gone />;
  const back = (
    <Link to="/read/$id" params={{ id }} className="button small">
      {messages.backToReader}
    </Link>
  );
  return <PrintedArticle reading={unsaved.reading} back={back} />;
}
