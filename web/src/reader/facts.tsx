import type { ReactNode } from "react";
import type { Actor, Certainty, Pair, Statement } from "../api/reading.ts";
import { CertaintyWord } from "../components/certainty.tsx";
import { Chain, ControlNote, type Link } from "../components/chain.tsx";
import { useFormat } from "../messages/format.ts";
import { useMessages } from "../messages/language.tsx";
import { VALUES } from "../messages/values.ts";
import type { Finding } from "./findings.ts";
import { READER } from "./messages.ts";
import type { RecordIndex } from "./record-index.ts";
import { RuleButton } from "./rules/rule-button.tsx";
import { speakerOf } from "./speaker.ts";

interface FactsProps {
  readonly finding: Finding;
  readonly index: RecordIndex;
  readonly onChoose: (id: string) => void;
}

/** All that is known of a finding, down to the rule that fired. */
export function Facts({ finding, index, onChoose }: FactsProps) {
  return (
    <dl className="card-facts">
      {finding.kind === "statement" && <StatementFacts statement={finding.record} index={index} onChoose={onChoose} />}
      {(finding.kind === "event" || finding.kind === "exchange") && (
        <HappeningFacts finding={finding} index={index} onChoose={onChoose} />
      )}
      {finding.kind === "time" && <TimeFacts finding={finding} />}
      {finding.kind === "actor" && <ActorFacts actor={finding.record} index={index} />}
    </dl>
  );
}

type FactName = keyof (typeof READER)["en"]["facts"];

/** One line of facts; nothing where there is nothing to say. */
function Fact({ name, children }: { name: FactName; children: ReactNode }) {
  const messages = useMessages(READER);
  if (children === null || children === undefined || children === "" || children === false) return null;
  return (
    <>
      <dt>{messages.facts[name]}</dt>
      <dd>{children}</dd>
    </>
  );
}

function StatementFacts({ statement, index, onChoose }: Omit<FactsProps, "finding"> & { statement: Statement }) {
  const messages = useMessages(READER);
  const values = useMessages(VALUES);
  const { speaker, addressee, cue, certainty, within, rule } = statement;
  const told = index.toldIn(statement.id);
  const words = speaker && index.words(speaker.spans);
  return (
    <>
      <dt className="sr">{messages.facts.chain}</dt>
      <dd className="wide">
        <Chain links={useLinks(statement, index)} />
      </dd>
      <Fact name="speaker">{words !== null && <Words words={words} />}</Fact>
      <Fact name="addressee">
        {addressee && addressee.spans.length > 0 && <Words words={index.words(addressee.spans)} />}
      </Fact>
      <Fact name="cue">{cue.length > 0 && <Words words={index.words(cue)} />}</Fact>
      <CertaintyFacts certainty={certainty} index={index} />
      <Fact name="form">
        {values.statementType[statement.type]}, {values.medium[statement.medium]}
      </Fact>
      <Fact name="within">{within && <RecordButton id={within} index={index} onChoose={onChoose} />}</Fact>
      <Fact name="tells">
        {told.length > 0 && told.map(({ id }) => <RecordButton key={id} id={id} index={index} onChoose={onChoose} />)}
      </Fact>
      <Fact name="rule">
        <RuleButton id={rule} />
      </Fact>
    </>
  );
}

/** The article, who it relies on, then everyone down to the speaker. */
function useLinks(statement: Statement, index: RecordIndex): readonly Link[] {
  const messages = useMessages(READER);
  const { chain, reliedOn } = statement;
  const { outlet } = index.reading.article;
  const links: Link[] = [{ key: "article", name: outlet ?? messages.article }];
  const actors = chain.map((id) => index.actor(id)).filter((actor): actor is Actor => actor !== undefined);
  for (const { id, name, control } of actors) links.push({ key: id, name, control });
  if (actors.length === 0 || statement.speaker?.actor === null) {
    links.push({ key: "speaker", name: speakerOf(statement, index) ?? messages.unnamed });
  }
  const source = reliedOn === undefined ? undefined : index.actor(reliedOn);
  if (source && !chain.includes(source.id)) links.push({ key: "relied", name: source.name, control: source.control });
  return links;
}

type Happening = Extract<Finding, { kind: "event" | "exchange" }>;

function HappeningFacts({ finding, index, onChoose }: FactsProps & { finding: Happening }) {
  const values = useMessages(VALUES);
  const messages = useMessages(READER);
  const { certainty, saidBy, time, status, rule } = finding.record;
  const [from, to] =
    finding.kind === "event"
      ? [finding.record.source, finding.record.target]
      : [finding.record.giver, finding.record.receiver];
  const buttons = (ids: readonly string[]) =>
    ids.map((id) => <RecordButton key={id} id={id} index={index} onChoose={onChoose} />);
  return (
    <>
      <Fact name="from">{from.length > 0 && buttons(from)}</Fact>
      <Fact name="to">{to.length > 0 && buttons(to)}</Fact>
      <Fact name="said">{saidBy.length > 0 ? buttons(saidBy) : messages.byArticle}</Fact>
      {finding.kind === "exchange" && <Fact name="stage">{values.stage[finding.record.stage]}</Fact>}
      <Fact name="status">{values.status[status]}</Fact>
      <CertaintyFacts certainty={certainty} index={index} />
      {finding.kind === "exchange" && finding.record.inReturnFor.length > 0 && (
        <Fact name="returns">{buttons(finding.record.inReturnFor)}</Fact>
      )}
      <Fact name="time">{time && <RecordButton id={time} index={index} onChoose={onChoose} />}</Fact>
      {finding.kind === "event" && (
        <>
          <Fact name="place">
            {finding.record.place && <RecordButton id={finding.record.place} index={index} onChoose={onChoose} />}
          </Fact>
          <Fact name="contexts">
            {finding.record.contexts.map((context) => values.context[context] ?? context).join(", ")}
          </Fact>
        </>
      )}
      <Fact name="rule">
        <RuleButton id={rule} />
      </Fact>
    </>
  );
}

function CertaintyFacts({ certainty, index }: { certainty: Certainty; index: RecordIndex }) {
  const rules = [...new Set(certainty.cues.map(({ rule }) => rule))];
  const cues = certainty.cues.map(({ start, end }): Pair => [start, end]);
  return (
    <>
      <Fact name="certainty">
        <CertaintyWord certainty={certainty} /> {cues.length > 0 && <Words words={index.words(cues)} />}
      </Fact>
      <Fact name="hedgeRule">{rules.length > 0 && rules.map((rule) => <RuleButton key={rule} id={rule} />)}</Fact>
    </>
  );
}

function TimeFacts({ finding }: { finding: Extract<Finding, { kind: "time" }> }) {
  const values = useMessages(VALUES);
  return (
    <>
      <Fact name="kind">{values.timeType[finding.record.type]}</Fact>
      <Fact name="value">
        <code>{finding.record.value}</code>
      </Fact>
    </>
  );
}

function ActorFacts({ actor, index }: { actor: Actor; index: RecordIndex }) {
  const values = useMessages(VALUES);
  const messages = useMessages(READER);
  const format = useFormat();
  const { roles, mentions, code, sector, control, wikidata } = actor;
  const forms = [...new Set(mentions.map(({ start, end }) => index.words([[start, end]])))];
  return (
    <>
      <Fact name="country">{code}</Fact>
      <Fact name="sector">{sector}</Fact>
      <Fact name="control">
        {control && (
          <>
            <ControlNote control={control} />
            {control.by !== "state" && values.control[control.by]} <span className="faint">({control.ground})</span>
          </>
        )}
      </Fact>
      <Fact name="roles">{roles.map(({ title }) => title).join(", ")}</Fact>
      <Fact name="mentions">
        {messages.mentions(mentions.length)}: {format.list(forms.map(messages.quote))}
      </Fact>
      {wikidata && (
        <>
          <dt>Wikidata</dt>
          <dd>{wikidata}</dd>
        </>
      )}
    </>
  );
}

function Words({ words }: { words: string }) {
  const messages = useMessages(READER);
  return <span dir="auto">{messages.quote(words)}</span>;
}

/** Leads to another record. */
function RecordButton({ id, index, onChoose }: { id: string; index: RecordIndex; onChoose: (id: string) => void }) {
  const messages = useMessages(READER);
  const values = useMessages(VALUES);
  const finding = index.finding(id);
  if (finding === undefined) return <code>{id}</code>;
  const name =
    finding.kind === "event"
      ? values.eventType[finding.record.type]
      : finding.kind === "actor"
        ? finding.record.name
        : finding.kind === "time"
          ? index.words(finding.words)
          : messages.kind[finding.kind];
  return (
    <button type="button" className="record" onClick={() => onChoose(id)}>
      {name} <span className="faint">{id}</span>
    </button>
  );
}
