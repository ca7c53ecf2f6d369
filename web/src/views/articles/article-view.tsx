import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Printer } from "lucide-react";
import { useCallback } from "react";
import { useMessages } from "../../messages/language.tsx";
import { READER } from "../../reader/messages.ts";
import { Reader, type ReaderChoice } from "../../reader/reader.tsx";
import { WithArticle } from "./article-page.tsx";
import { Versions } from "./versions.tsx";

/** A saved article in the reader. */
export function ArticleView() {
  const messages = useMessages(READER);
  const { version } = useParams({ from: "/articles/$version" });
  const choice = useSearch({ from: "/articles/$version" });
  const navigate = useNavigate();
  const onChoice = useCallback(
    (search: ReaderChoice) =>
      navigate({ to: "/articles/$version", params: { version }, search, replace: true, resetScroll: false }),
    [navigate, version],
  );
  const tools = (
    <Link to="/articles/$version/print" params={{ version }} className="button small">
      <Printer size={15} aria-hidden /> {messages.printView}
    </Link>
  );
  return (
    <WithArticle version={version}>
      {({ reading, versions }) => (
        <Reader reading={reading} choice={choice} onChoice={onChoice} tools={tools}>
          <Versions versions={versions} shown={Number(version)} />
        </Reader>
      )}
    </WithArticle>
  );
}
