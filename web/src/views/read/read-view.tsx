import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useRouter } from "@tanstack/react-router";
import { FileText, LockKeyhole, Server } from "lucide-react";
import { Tabs } from "radix-ui";
import { type DragEvent, type FormEvent, useId, useState } from "react";
import { PageTitle } from "../../components/page-title.tsx";
import { Failure } from "../../components/states.tsx";
import { prepareEngine } from "../../engine/engine.ts";
import { useMessages } from "../../messages/language.tsx";
import { rulesQuery } from "../../reader/rules/rules.ts";
import { READ } from "./messages.ts";
import { readUnsaved, type Submission, useAllUnsaved } from "./unsaved.ts";

type Input = "text" | "files" | "address";

/** Characters that the engine is given at once; the service takes no more either. */
const LONGEST = 1_000_000;

/** Where a text comes in: pasted, as files, or by its address; read in the page or by the service. */
export function ReadView() {
  const messages = useMessages(READ);
  const client = useQueryClient();
  const navigate = useNavigate();
  const [isPrivate, setPrivate] = useState(true);
  const [input, setInput] = useState<Input>("text");
  const [files, setFiles] = useState<readonly File[]>([]);
  const reading = useMutation({
    mutationFn: async (submissions: readonly Submission[]) => {
      const done = [];
      for (const submission of submissions) done.push(await readUnsaved(client, submission, isPrivate));
      return done;
    },
    onSuccess: (done) => {
      const [only, ...others] = done;
      if (only && others.length === 0) void navigate({ to: "/read/$id", params: { id: only.id } });
    },
  });
  const submit = useMutation({
    mutationFn: async (form: FormData) => reading.mutateAsync(await submissionsOf(form, input, files, messages)),
  });
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    submit.mutate(new FormData(event.currentTarget));
  };
  return (
    <div className="view read-view">
      <PageTitle title={messages.title} />
      <h1>{messages.title}</h1>
      <form onSubmit={onSubmit}>
        <Place isPrivate={isPrivate} onChange={setPrivate} />
        <Tabs.Root value={input} onValueChange={(value) => setInput(value as Input)}>
          <Tabs.List className="tabs" aria-label={messages.input}>
            <Tabs.Trigger value="text">{messages.text}</Tabs.Trigger>
            <Tabs.Trigger value="files">{messages.files}</Tabs.Trigger>
            <Tabs.Trigger value="address">{messages.address}</Tabs.Trigger>
          </Tabs.List>
          <Tabs.Content value="text" tabIndex={-1}>
            <TextInput />
          </Tabs.Content>
          <Tabs.Content value="files" tabIndex={-1}>
            <FilesInput files={files} onChange={setFiles} isPrivate={isPrivate} />
          </Tabs.Content>
          <Tabs.Content value="address" tabIndex={-1}>
            <AddressInput isPrivate={isPrivate} />
          </Tabs.Content>
        </Tabs.Root>
        {input !== "files" && <Known />}
        <button
          type="submit"
          className="button primary"
          disabled={submit.isPending || (input === "address" && isPrivate)}
        >
          {submit.isPending ? messages.reading : messages.read}
        </button>
        {submit.isError && <Failure error={submit.error} />}
      </form>
      <Results />
    </div>
  );
}

function Place({ isPrivate, onChange }: { isPrivate: boolean; onChange: (isPrivate: boolean) => void }) {
  const messages = useMessages(READ);
  const router = useRouter();
  const client = useQueryClient();
  const engine = useQuery({
    queryKey: ["engine"],
    // What shows and explains the reading is fetched as well, so that nothing is left to ask for.
    queryFn: async () => {
      const view = router.preloadRoute({ to: "/read/$id", params: { id: "none" } });
      await Promise.all([prepareEngine(), view, client.prefetchQuery(rulesQuery)]);
      return true;
    },
    enabled: isPrivate,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <fieldset className="read-place">
      <legend className="sr">{messages.where}</legend>
      <label className={isPrivate ? "chosen" : ""}>
        <input type="radio" name="place" checked={isPrivate} onChange={() => onChange(true)} />
        <span className="name">
          <LockKeyhole size={16} aria-hidden /> {messages.private}
        </span>
        <span className="note">{messages.privateNote}</span>
        <span className="note" role="status">
          {isPrivate && engine.isPending && messages.preparing}
          {isPrivate && engine.isSuccess && messages.prepared}
          {isPrivate && engine.isError && String(engine.error)}
        </span>
      </label>
      <label className={isPrivate ? "" : "chosen"}>
        <input type="radio" name="place" checked={!isPrivate} onChange={() => onChange(false)} />
        <span className="name">
          <Server size={16} aria-hidden /> {messages.service}
        </span>
        <span className="note">{messages.serviceNote}</span>
      </label>
    </fieldset>
  );
}

function TextInput() {
  const messages = useMessages(READ);
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{messages.textLabel}</label>
      <textarea id={id} name="text" required dir="auto" aria-describedby={`${id}-hint`} />
      <span className="hint" id={`${id}-hint`}>
        {messages.textHint}
      </span>
    </div>
  );
}

interface FilesInputProps {
  readonly files: readonly File[];
  readonly onChange: (files: readonly File[]) => void;
  readonly isPrivate: boolean;
}

function FilesInput({ files, onChange, isPrivate }: FilesInputProps) {
  const messages = useMessages(READ);
  const id = useId();
  const [over, setOver] = useState(false);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onChange([...event.dataTransfer.files]);
  };
  return (
    // The field inside does by keyboard what dropping does.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      className={`field drop ${over ? "over" : ""}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <label htmlFor={id}>{messages.filesLabel}</label>
      <input
        id={id}
        className="sr"
        type="file"
        multiple
        accept=".txt,.text,.md,.html,.htm,.xhtml"
        onChange={(event) => onChange([...(event.target.files ?? [])])}
      />
      {/* The label above names the field; this is what one sees of it. */}
      <label htmlFor={id} className="button" aria-hidden="true">
        {messages.choose}
      </label>
      {isPrivate && <span className="hint">{messages.htmlIsServed}</span>}
      <ul className="drop-files">
        {files.map((file) => (
          <li key={file.name}>
            <FileText size={15} aria-hidden /> {file.name}
          </li>
        ))}
      </ul>
    </div>
  );
}

function AddressInput({ isPrivate }: { isPrivate: boolean }) {
  const messages = useMessages(READ);
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{messages.addressLabel}</label>
      <input
        id={id}
        name="url"
        type="url"
        required
        disabled={isPrivate}
        placeholder="https://"
        aria-describedby={`${id}-hint`}
      />
      <span className="hint" id={`${id}-hint`}>
        {isPrivate ? messages.addressIsServed : messages.addressHint}
      </span>
    </div>
  );
}

/** What one knows about the text beside its words. */
function Known() {
  const messages = useMessages(READ);
  const id = useId();
  return (
    <details className="read-known">
      <summary>{messages.more}</summary>
      <div>
        <div className="field">
          <label htmlFor={`${id}-title`}>{messages.titleLabel}</label>
          <input id={`${id}-title`} name="title" maxLength={500} />
        </div>
        <div className="field">
          <label htmlFor={`${id}-published`}>{messages.published}</label>
          <input id={`${id}-published`} name="published" type="date" aria-describedby={`${id}-hint`} />
          <span className="hint" id={`${id}-hint`}>
            {messages.publishedHint}
          </span>
        </div>
        <div className="field">
          <label htmlFor={`${id}-language`}>{messages.language}</label>
          <select id={`${id}-language`} name="language">
            <option value="">{messages.languages.auto}</option>
            <option value="de">{messages.languages.de}</option>
            <option value="en">{messages.languages.en}</option>
          </select>
        </div>
      </div>
    </details>
  );
}

function Results() {
  const messages = useMessages(READ);
  const results = useAllUnsaved();
  if (results.length === 0) return null;
  return (
    <section className="read-results">
      <h2>{messages.results}</h2>
      <ul>
        {results.map(({ id, reading }) => (
          <li key={id}>
            <Link to="/read/$id" params={{ id }} className="headline">
              {reading.article.title ?? reading.article.text.slice(0, 80)}
            </Link>
            <span className="faint">
              {messages.found(reading.statements.length, reading.events.length, reading.exchanges.length)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was filled in, as the service takes it. Throws where a file or a text cannot be read. */
async function submissionsOf(
  form: FormData,
  input: Input,
  files: readonly File[],
  messages: (typeof READ)["en"],
): Promise<readonly Submission[]> {
  if (input === "files") return Promise.all(files.map((file) => submissionOf(file, messages)));
  const given = Object.fromEntries(
    ["text", "url", "title", "published", "language"]
      .map((name) => [name, String(form.get(name) ?? "").replaceAll("\r\n", "\n")] as const)
      .filter(([, value]) => value.trim() !== ""),
  ) as Submission;
  if ((given.text ?? "").length > LONGEST) throw new Error(messages.tooLong);
  return [given];
}

async function submissionOf(file: File, messages: (typeof READ)["en"]): Promise<Submission> {
  const ending = file.name.slice(file.name.lastIndexOf(".")).toLowerCase();
  if ([".html", ".htm", ".xhtml"].includes(ending)) return { html: await file.text() };
  if (![".txt", ".text", ".md"].includes(ending)) throw new Error(messages.refused(file.name));
  const text = (await file.text()).replaceAll("\r\n", "\n");
  if (text.length > LONGEST) throw new Error(messages.tooLong);
  return { text };
}
