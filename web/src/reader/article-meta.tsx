import type { Reading } from "../api/reading.ts";
import { useFormat } from "../messages/format.ts";
import { useMessages } from "../messages/language.tsx";
import { READER } from "./messages.ts";

/** What is known about the article beside its words. */
export function ArticleMeta({ reading }: { reading: Reading }) {
  const messages = useMessages(READER);
  const format = useFormat();
  const { outlet, authors, published, language, url, text } = reading.article;
  const words = text.match(/\S+/g)?.length ?? 0;
  return (
    <p className="article-meta">
      {outlet && <b>{outlet}</b>}
      {authors.length > 0 && <span>{format.list(authors)}</span>}
      {published && <time dateTime={published}>{format.day(published)}</time>}
      <span>{messages.read(format.languageName(language))}</span>
      <span>{messages.words(format.number(words))}</span>
      {url && <span className="article-url">{url}</span>}
    </p>
  );
}
