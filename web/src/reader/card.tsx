import { ArrowRightLeft, Clock, Quote, User, Zap } from "lucide-react";
import { memo } from "react";
import { CertaintyWord } from "../components/certainty.tsx";
import { ControlNote } from "../components/chain.tsx";
import { useMessages } from "../messages/language.tsx";
import { VALUES } from "../messages/values.ts";
import { CardTitle } from "./card-title.tsx";
import { CorrectionTools } from "./correct/correction-tools.tsx";
import { Facts } from "./facts.tsx";
import type { Finding } from "./findings.ts";
import { READER } from "./messages.ts";
import type { RecordIndex } from "./record-index.ts";

interface CardProps {
  readonly finding: Finding;
  readonly index: RecordIndex;
  readonly chosen: boolean;
  readonly onChoose: (id: string) => void;
}

const ICONS = { statement: Quote, event: Zap, exchange: ArrowRightLeft, time: Clock, actor: User };

/** One finding in the margin: what it is, in a line or two; once chosen, all that is known of it. */
export const Card = memo(function Card({ finding, index, chosen, onChoose }: CardProps) {
  const messages = useMessages(READER);
  const { kind, id } = finding;
  const Icon = ICONS[kind];
  const small = kind === "time" || kind === "actor";
  return (
    <div className={`card ${small ? "small" : ""} ${chosen ? "chosen" : ""}`}>
      <button type="button" className="card-open" aria-expanded={chosen} data-card={id} onClick={() => onChoose(id)}>
        <span className="card-head">
          <Icon size={15} className={`icon-${kind}`} aria-hidden="true" />
          <span className="sr">{messages.kind[kind]}: </span>
          <CardTitle finding={finding} index={index} />
          <span className="id">{id}</span>
        </span>
        <Body finding={finding} index={index} />
      </button>
      {chosen && <Facts finding={finding} index={index} onChoose={onChoose} />}
      {chosen && <CorrectionTools key={id} finding={finding} index={index} />}
    </div>
  );
});

function Body({ finding, index }: Pick<CardProps, "finding" | "index">) {
  const values = useMessages(VALUES);
  const messages = useMessages(READER);
  if (finding.kind === "time") return null;
  if (finding.kind === "actor") return finding.record.control ? <ControlNote control={finding.record.control} /> : null;
  const { certainty } = finding.record;
  const hedge = index.words(certainty.cues.map(({ start, end }) => [start, end] as const));
  return (
    <>
      <span className="card-words" dir="auto">
        {index.words(finding.words)}
      </span>
      <span className="card-line">
        {finding.kind === "exchange" && (
          <span className="card-goods">
            {finding.record.goods
              .map(({ kind, quantity, unit }) => [quantity, unit, values.goods[kind]].filter(Boolean).join(" "))
              .join(", ")}
          </span>
        )}
        <CertaintyWord certainty={certainty} />
        {hedge && <span className="faint">{messages.quote(hedge)}</span>}
        <span className="faint">
          {finding.kind === "statement" && values.statementType[finding.record.type]}
          {finding.kind === "event" && values.status[finding.record.status]}
          {finding.kind === "exchange" &&
            `${values.stage[finding.record.stage]} · ${values.status[finding.record.status]}`}
        </span>
      </span>
    </>
  );
}
