import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Printer } from "lucide-react";
import { useCallback, useRef } from "react";
import type { Shapes } from "../../api/client.ts";
import { ExportMenu } from "../../components/export-menu.tsx";
import { useMessages } from "../../messages/language.tsx";
import { CorrectingContext } from "../../reader/correct/correcting.ts";
import { CorrectionList } from "../../reader/correct/correction-list.tsx";
import { READER } from "../../reader/messages.ts";
import { Reader, type ReaderChoice } from "../../reader/reader.tsx";
import { WithArticle } from "./article-page.tsx";
import { Related } from "./related.tsx";
import { useCorrectingArticle } from "./use-correcting.ts";
import { Versions } from "./versions.tsx";

/** A saved article in the reader, where its records can be corrected. */
export function ArticleView() {
  const { version } = useParams({ from: "/articles/$version" });
  return (
    <WithArticle version={version}>
      {(page) => <SavedArticle key={version} version={version} page={page} />}
    </WithArticle>
  );
}

function SavedArticle({ version, page }: { version: string; page: Shapes["ArticlePage"] }) {
  const messages = useMessages(READER);
  const choice = useSearch({ from: "/articles/$version" });
  const navigate = useNavigate();
  const article = useRef<HTMLElement>(null);
  const correcting = useCorrectingArticle(Number(version), page, article);
  const onChoice = useCallback(
    (search: ReaderChoice) =>
      navigate({ to: "/articles/$version", params: { version }, search, replace: true, resetScroll: false }),
    [navigate, version],
  );
  const tools = (
    <>
      <Link to="/articles/$version/print" params={{ version }} className="button small">
        <Printer size={15} aria-hidden /> {messages.printView}
      </Link>
      <ExportMenu at={`/api/articles/${version}`} />
    </>
  );
  const after = (
    <>
      <CorrectionList />
      <Related version={Number(version)} />
    </>
  );
  return (
    <CorrectingContext value={correcting}>
      <Reader reading={page.reading} choice={choice} onChoice={onChoice} tools={tools} after={after} article={article}>
        <Versions versions={page.versions} shown={Number(version)} />
      </Reader>
    </CorrectingContext>
  );
}
