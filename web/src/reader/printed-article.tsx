import { Fragment, type ReactNode, useMemo } from "react";
import type { Reading } from "../api/reading.ts";
import { CertaintyWord } from "../components/certainty.tsx";
import { Printed } from "../components/printed.tsx";
import { useMessages } from "../messages/language.tsx";
import { VALUES } from "../messages/values.ts";
import { ArticleMeta } from "./article-meta.tsx";
import { blocksOf } from "./blocks.ts";
import { CardTitle } from "./card-title.tsx";
import type { Finding } from "./findings.ts";
import { piecesOf } from "./footnotes.ts";
import { READER } from "./messages.ts";
import { indexOf, type RecordIndex } from "./record-index.ts";

const NOTED: ReadonlySet<Finding["kind"]> = new Set(["statement", "event", "exchange"]);

/** An article for paper: its text, and what was found in it as numbered footnotes with the words each rests on. */
export function PrintedArticle({ reading, back }: { reading: Reading; back: ReactNode }) {
  const messages = useMessages(READER);
  const index = useMemo(() => indexOf(reading), [reading]);
  const findings = useMemo(() => index.findings.filter(({ kind }) => NOTED.has(kind)), [index]);
  const blocks = useMemo(
    () => blocksOf(reading.article, []).filter(({ kind }) => kind !== "furniture"),
    [reading.article],
  );
  return (
    <Printed title={reading.article.title} back={back}>
      <ArticleMeta reading={reading} />
      <article className="article-text" lang={reading.article.language}>
        {blocks.map(({ kind, start, end }) => {
          const Element = kind === "heading" ? "h1" : kind === "subheading" ? "h2" : "p";
          return (
            <Element key={start} className={kind} dir="auto">
              {piecesOf(findings, start, end).map((piece) => (
                <Fragment key={piece.start}>
                  {reading.article.text.slice(piece.start, piece.end)}
                  {piece.notes.length > 0 && <Marks notes={piece.notes} />}
                </Fragment>
              ))}
            </Element>
          );
        })}
      </article>
      <section className="notes">
        <h2>{messages.evidence}</h2>
        {findings.length === 0 && <p>{messages.nothing}</p>}
        <ol>
          {findings.map((finding, i) => (
            <Note key={finding.id} number={i + 1} finding={finding} index={index} />
          ))}
        </ol>
        <p className="faint">{messages.printFoot(reading.lagebild, reading.article.id)}</p>
      </section>
    </Printed>
  );
}

/** The numbers of footnotes behind their words, "3, 4". */
function Marks({ notes }: { notes: readonly number[] }) {
  return (
    <sup>
      {notes.map((note, i) => (
        <Fragment key={note}>
          {i > 0 && ", "}
          <a href={`#note-${note}`} id={`place-${note}`}>
            {note}
          </a>
        </Fragment>
      ))}
    </sup>
  );
}

function Note({ number, finding, index }: { number: number; finding: Finding; index: RecordIndex }) {
  const messages = useMessages(READER);
  const values = useMessages(VALUES);
  if (finding.kind === "time" || finding.kind === "actor") return null;
  const { certainty, rule } = finding.record;
  const hedge = index.words(certainty.cues.map(({ start, end }) => [start, end] as const));
  const form =
    finding.kind === "statement"
      ? values.statementType[finding.record.type]
      : finding.kind === "event"
        ? values.status[finding.record.status]
        : values.stage[finding.record.stage];
  return (
    <li id={`note-${number}`}>
      <a href={`#place-${number}`}>{number}</a>
      <p>
        <span className="faint">{messages.kind[finding.kind]}:</span> <CardTitle finding={finding} index={index} />
        {". "}
        <q dir="auto">{index.words(finding.words)}</q> <CertaintyWord certainty={certainty} />
        {hedge && ` ${messages.quote(hedge)}`} · {form}{" "}
        <span className="faint">
          · {messages.facts.rule} {rule} · {finding.words.map(([start, end]) => `${start}–${end}`).join(", ")}
        </span>
      </p>
    </li>
  );
}
