import { type FormEvent, useId } from "react";
import { useMessages } from "../../messages/language.tsx";
import { VALUES } from "../../messages/values.ts";
import type { Finding } from "../findings.ts";
import type { RecordIndex } from "../record-index.ts";
import { type Saying, useCorrecting } from "./correcting.ts";
import { CORRECT } from "./messages.ts";
import { WordsForm } from "./words-form.tsx";

interface EditFormProps {
  readonly finding: Finding;
  readonly index: RecordIndex;
  readonly onDone: () => void;
}

/** Changes a record: its fields here, its words by what is selected in the article. Only what was changed is sent. */
export function EditForm({ finding, index, onDone }: EditFormProps) {
  const messages = useMessages(CORRECT);
  const correcting = useCorrecting();
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = changed(finding, new FormData(event.currentTarget));
    if (Object.keys(fields).length > 0) correcting?.say(finding, { action: "edit", fields } as Saying);
    onDone();
  };
  return (
    <>
      {finding.kind !== "actor" && <WordsForm finding={finding} index={index} />}
      <form className="correct-form" onSubmit={onSubmit}>
        <Fields finding={finding} index={index} />
        <span className="correct-tools">
          <button type="submit" className="button small primary">
            {messages.save}
          </button>
          <button type="button" className="button small" onClick={onDone}>
            {messages.cancel}
          </button>
        </span>
      </form>
    </>
  );
}

function Fields({ finding, index }: Omit<EditFormProps, "onDone">) {
  const values = useMessages(VALUES);
  switch (finding.kind) {
    case "statement":
      return (
        <>
          <Choice name="type" values={values.statementType} now={finding.record.type} />
          <Choice name="medium" values={values.medium} now={finding.record.medium} />
          <Choice name="level" values={values.certainty} now={finding.record.certainty.level} />
          <Actors name="speakerActor" index={index} now={[finding.record.speaker?.actor ?? ""]} />
        </>
      );
    case "event":
      return (
        <>
          <Choice name="type" values={values.eventType} now={finding.record.type} />
          <Choice name="status" values={values.status} now={finding.record.status} />
          <Choice name="level" values={values.certainty} now={finding.record.certainty.level} />
          <Actors name="from" index={index} now={finding.record.source} several />
          <Actors name="to" index={index} now={finding.record.target} several />
        </>
      );
    case "exchange":
      return (
        <>
          <Choice name="stage" values={values.stage} now={finding.record.stage} />
          <Choice name="status" values={values.status} now={finding.record.status} />
          <Choice name="level" values={values.certainty} now={finding.record.certainty.level} />
          <Actors name="from" index={index} now={finding.record.giver} several />
          <Actors name="to" index={index} now={finding.record.receiver} several />
        </>
      );
    case "actor":
      return (
        <>
          <Words name="name" now={finding.record.name} required />
          <Choice name="kind" values={values.actorKind} now={finding.record.kind} />
          <Words name="code" now={finding.record.code} pattern="[A-Z]{3}" />
          <Words name="sector" now={finding.record.sector} />
          <Words name="wikidata" now={finding.record.wikidata} pattern="Q[0-9]+" />
        </>
      );
    case "time":
      return (
        <>
          <Choice name="type" values={values.timeType} now={finding.record.type} />
          <Words name="value" now={finding.record.value} required />
        </>
      );
  }
}

type FieldName = keyof (typeof CORRECT)["en"]["label"];

function Choice({ name, values, now }: { name: FieldName; values: Readonly<Record<string, string>>; now: string }) {
  const messages = useMessages(CORRECT);
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{messages.label[name]}</label>
      <select id={id} name={name} defaultValue={now}>
        {Object.entries(values).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

interface ActorsProps {
  readonly name: FieldName;
  readonly index: RecordIndex;
  readonly now: readonly string[];
  readonly several?: boolean;
}

function Actors({ name, index, now, several = false }: ActorsProps) {
  const messages = useMessages(CORRECT);
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{messages.label[name]}</label>
      <select id={id} name={name} multiple={several} size={several ? 4 : 1} defaultValue={several ? now : now[0]}>
        {!several && <option value="">{messages.none}</option>}
        {index.reading.actors.map((actor) => (
          <option key={actor.id} value={actor.id}>
            {actor.name} ({actor.id})
          </option>
        ))}
      </select>
      {several && <span className="hint">{messages.several}</span>}
    </div>
  );
}

interface WordsProps {
  readonly name: FieldName;
  readonly now: string | null;
  readonly required?: boolean;
  readonly pattern?: string;
}

function Words({ name, now, required = false, pattern }: WordsProps) {
  const messages = useMessages(CORRECT);
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{messages.label[name]}</label>
      <input id={id} name={name} defaultValue={now ?? ""} required={required} pattern={pattern} maxLength={300} />
    </div>
  );
}

/** The fields of the form that differ from the record, as the service takes them. */
function changed({ kind, record }: Finding, form: FormData): Record<string, unknown> {
  const word = (name: FieldName) => String(form.get(name) ?? "").trim();
  const ids = (name: FieldName) => form.getAll(name).map(String);
  const filled = (name: FieldName) => (word(name) === "" ? null : word(name));
  const wanted = (): Record<string, unknown> => {
    switch (kind) {
      case "statement": {
        const speaker = { spans: record.speaker?.spans ?? [], actor: filled("speakerActor") };
        const none = speaker.spans.length === 0 && speaker.actor === null;
        return { type: word("type"), medium: word("medium"), speaker: none ? null : speaker };
      }
      case "event":
        return { type: word("type"), status: word("status"), source: ids("from"), target: ids("to") };
      case "exchange":
        return { stage: word("stage"), status: word("status"), giver: ids("from"), receiver: ids("to") };
      case "actor": {
        const [code, sector, wikidata] = [filled("code"), filled("sector"), filled("wikidata")];
        return { name: word("name"), kind: word("kind"), code, sector, wikidata };
      }
      case "time":
        return { type: word("type"), value: word("value") };
    }
  };
  const before = record as unknown as Readonly<Record<string, unknown>>;
  const fields = Object.entries(wanted()).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key]),
  );
  if ("certainty" in record && word("level") !== record.certainty.level) {
    fields.push(["certainty", { level: word("level"), low: null, high: null }]);
  }
  return Object.fromEntries(fields);
}
