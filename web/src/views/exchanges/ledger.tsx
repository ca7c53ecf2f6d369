import { Link } from "@tanstack/react-router";
import { ArrowRight } from "lucide-react";
import { useState } from "react";
import type { Shapes } from "../../api/client.ts";
import { VirtualList } from "../../components/virtual-list.tsx";
import { useFormat } from "../../messages/format.ts";
import { useMessages } from "../../messages/language.tsx";
import { VALUES } from "../../messages/values.ts";
import { Side } from "../../picture/actor-link.tsx";
import { HitRow } from "../../picture/hit-row.tsx";
import { PICTURE } from "../../picture/messages.ts";
import { EXCHANGES } from "./messages.ts";

type Entry = Shapes["LedgerEntry"];

/** Every giver, receiver and kind of goods with what became of it; a row opens to the words of its steps. */
export function Ledger({ entries, onEnd }: { entries: readonly Entry[]; onEnd: () => void }) {
  const messages = useMessages(EXCHANGES);
  return (
    <section>
      <h2>{messages.ledger}</h2>
      <VirtualList
        className="ledger"
        items={entries}
        keyOf={({ history }) => history}
        estimate={92}
        render={(entry) => <LedgerRow entry={entry} />}
        onEnd={onEnd}
      />
    </section>
  );
}

/** The articles that tell a history, or of it one thing only. */
function articlesOf({ history }: Entry, further: Readonly<Record<string, string>> = {}) {
  return { to: "/search", search: { kind: "article", history, ...further } } as const;
}

function LedgerRow({ entry }: { entry: Entry }) {
  const messages = useMessages(EXCHANGES);
  const picture = useMessages(PICTURE);
  const values = useMessages(VALUES);
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const { giver, receiver, goods, articles, first, last, steps } = entry;
  const days = [...new Set([first, last])].filter((day) => day !== null).map(format.day);
  return (
    <article>
      <p className="hit-head">
        <span className="goods">{values.goods[goods]}</span>
        <span className="hit-who">
          <Side actors={giver} /> <ArrowRight size={13} aria-label="→" /> <Side actors={receiver} />
        </span>
      </p>
      <Stages entry={entry} />
      <p className="hit-where faint">
        <Link {...articlesOf(entry)}>{picture.articles(articles, format.number(articles))}</Link>
        {" · "}
        {days.join(" – ") || picture.undated}
      </p>
      <button type="button" className="button small quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
        {messages.steps(steps.length, format.number(steps.length))}
      </button>
      {open && (
        <ul className="steps">
          {steps.map(({ id, hit }) => (
            <li key={id}>
              <HitRow hit={hit} />
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

const ORDER = ["sought", "offered", "announced", "agreed", "delivered", "used", "refused", "denied"] as const;

/** The stages that are told, in their order, with how many articles tell each. */
function Stages({ entry }: { entry: Entry }) {
  const messages = useMessages(EXCHANGES);
  const values = useMessages(VALUES);
  const format = useFormat();
  const { stages, denied } = entry;
  return (
    <ol className="stages">
      {ORDER.filter((stage) => stages[stage]).map((stage) => (
        <li key={stage} className={`chip stage-${stage}`}>
          {values.stage[stage]} <Link {...articlesOf(entry, { stage })}>{format.number(stages[stage] ?? 0)}</Link>
        </li>
      ))}
      {denied > 0 && (
        <li className="chip stage-denied">
          {messages.denied} <Link {...articlesOf(entry, { denied: "true" })}>{format.number(denied)}</Link>
        </li>
      )}
    </ol>
  );
}
