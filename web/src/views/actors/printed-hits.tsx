import type { ReactNode } from "react";
import type { Shapes } from "../../api/client.ts";
import { useFormat } from "../../messages/format.ts";
import { useMessages } from "../../messages/language.tsx";
import { HitTold, HitWho } from "../../picture/hit-row.tsx";
import { PICTURE } from "../../picture/messages.ts";
import { ACTORS } from "./messages.ts";

type Hit = Shapes["Hit"];

interface PrintedHitsProps {
  readonly heading: ReactNode;
  readonly page: Shapes["SearchPage"];
  /** All findings of the view in the order of their footnotes, those of this list among them. */
  readonly noted: readonly Hit[];
}

/** A list of findings for paper: a line each, with the number of the footnote that has its words. */
export function PrintedHits({ heading, page, noted }: PrintedHitsProps) {
  const messages = useMessages(ACTORS);
  if (page.hits.length === 0) return null;
  return (
    <section className="hit-section">
      {heading}
      {page.hits.map((hit) => {
        const number = numberOf(hit, noted);
        return (
          <p key={number} className="hit-head">
            <HitWho hit={hit} /> <HitTold hit={hit} />
            <sup>
              <a href={`#note-${number}`} id={`place-${number}`}>
                {number}
              </a>
            </sup>
          </p>
        );
      })}
      {page.next !== null && <p className="faint">{messages.newestOnly}</p>}
    </section>
  );
}

/** Of its footnote. A finding that stands in two lists has one for each. */
function numberOf(hit: Hit, noted: readonly Hit[]): number {
  return noted.indexOf(hit) + 1;
}

/** The footnotes: the words of each finding, and where they stand. */
export function Notes({ noted }: Pick<PrintedHitsProps, "noted">) {
  const messages = useMessages(ACTORS);
  return (
    <section className="notes">
      <h2>{messages.evidence}</h2>
      {noted.length === 0 && <p>{messages.none}</p>}
      <ol>
        {noted.map((hit) => {
          const number = numberOf(hit, noted);
          return <Note key={number} number={number} hit={hit} />;
        })}
      </ol>
    </section>
  );
}

function Note({ number, hit: { snippet, article, rule } }: { number: number; hit: Hit }) {
  const messages = useMessages(ACTORS);
  const { undated } = useMessages(PICTURE);
  const format = useFormat();
  const { title, outlet, source, published, url } = article;
  const where = [title, outlet ?? source, published ? format.day(published) : undated, url];
  return (
    <li id={`note-${number}`}>
      <a href={`#place-${number}`}>{number}</a>
      <p>
        <q dir="auto">{snippet.text}</q> {where.filter(Boolean).join(" · ")}{" "}
        <span className="faint">
          · {rule !== null && `${messages.rule} ${rule} · `}
          {snippet.start}–{snippet.end}
        </span>
      </p>
    </li>
  );
}
