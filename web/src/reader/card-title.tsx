import { useFormat } from "../messages/format.ts";
import { useMessages } from "../messages/language.tsx";
import { VALUES } from "../messages/values.ts";
import type { Finding } from "./findings.ts";
import { READER } from "./messages.ts";
import type { RecordIndex } from "./record-index.ts";
import { speakerOf } from "./speaker.ts";

/** A finding in a line: who says it, who does what to whom. */
export function CardTitle({ finding, index }: { finding: Finding; index: RecordIndex }) {
  const values = useMessages(VALUES);
  const messages = useMessages(READER);
  const format = useFormat();
  switch (finding.kind) {
    case "statement": {
      const speaker = speakerOf(finding.record, index);
      return <span className={speaker ? "card-who" : "faint"}>{speaker ?? messages.unnamed}</span>;
    }
    case "event": {
      const { type, source, target } = finding.record;
      const sides = [source, target].map((ids) => format.list(index.names(ids))).filter((names) => names !== "");
      return (
        <span>
          <b>{values.eventType[type]}</b> {sides.join(" → ")}
        </span>
      );
    }
    case "exchange": {
      const [giver, receiver] = [finding.record.giver, finding.record.receiver].map((ids) =>
        ids.length === 0 ? messages.nobody : format.list(index.names(ids)),
      );
      return (
        <span className="card-who">
          {giver} → {receiver}
        </span>
      );
    }
    case "time":
      return (
        <span>
          {index.words(finding.words)} <span className="faint">= {format.day(finding.record.value)}</span>
        </span>
      );
    case "actor":
      return (
        <span>
          {finding.record.name}{" "}
          <span className="faint">
            {[values.actorKind[finding.record.kind], finding.record.code].filter((word) => word !== null).join(" · ")}
          </span>
        </span>
      );
  }
}
