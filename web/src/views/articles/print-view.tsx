import { Link, useParams } from "@tanstack/react-router";
import { useMessages } from "../../messages/language.tsx";
import { READER } from "../../reader/messages.ts";
import { PrintedArticle } from "../../reader/printed-article.tsx";
import { WithArticle } from "./article-page.tsx";

/** A saved article for paper. */
export function PrintView() {
  const messages = useMessages(READER);
  const { version } = useParams({ from: "/articles/$version/print" });
  const back = (
    <Link to="/articles/$version" params={{ version }} className="button small">
      {messages.backToReader}
    </Link>
  );
  return (
    <WithArticle version={version}>{({ reading }) => <PrintedArticle reading={reading} back={back} />}</WithArticle>
  );
}
