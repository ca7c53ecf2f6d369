import { useState } from "react";
import type { Pair } from "../../api/reading.ts";
import { useMessages } from "../../messages/language.tsx";
import type { Finding } from "../findings.ts";
import type { RecordIndex } from "../record-index.ts";
import { type Saying, useCorrecting } from "./correcting.ts";
import { CORRECT } from "./messages.ts";

type Part = keyof (typeof CORRECT)["en"]["field"];

/** Which words of a record can be set. */
const PARTS = {
  statement: ["content", "speaker", "cue"],
  event: ["evidence", "trigger"],
  exchange: ["evidence"],
  time: ["time"],
  actor: [],
} as const satisfies Record<Finding["kind"], readonly Part[]>;

/** Gives a record the words that are selected in the article. */
export function WordsForm({ finding, index }: { finding: Finding; index: RecordIndex }) {
  const messages = useMessages(CORRECT);
  const correcting = useCorrecting();
  const parts: readonly Part[] = PARTS[finding.kind];
  const [part, setPart] = useState<Part>(parts[0] ?? "content");
  const selected = correcting?.selected ?? null;
  const take = (before: readonly Pair[]) => {
    if (selected === null) return;
    const fields = withWords(finding, part, [...before, selected]);
    correcting?.say(finding, { action: "edit", fields } as Saying);
  };
  return (
    <fieldset className="correct-form">
      <legend className="label">{messages.words}</legend>
      <p className="hint" aria-live="polite">
        {selected === null ? messages.wordsHint : messages.selected(index.words([selected]))}
      </p>
      <span className="correct-tools">
        {parts.length > 1 && (
          <select
            className="input"
            aria-label={messages.words}
            value={part}
            onChange={(event) => setPart(event.target.value as Part)}
          >
            {parts.map((name) => (
              <option key={name} value={name}>
                {messages.field[name]}
              </option>
            ))}
          </select>
        )}
        <button type="button" className="button small" disabled={selected === null} onClick={() => take([])}>
          {messages.replace}
        </button>
        {part !== "time" && (
          <button
            type="button"
            className="button small"
            disabled={selected === null}
            onClick={() => take(wordsOf(finding, part))}
          >
            {messages.add}
          </button>
        )}
      </span>
    </fieldset>
  );
}

function wordsOf({ record }: Finding, part: Part): readonly Pair[] {
  const fields = record as unknown as Readonly<Record<string, unknown>>;
  if (part === "speaker") return (fields.speaker as { readonly spans: readonly Pair[] } | null)?.spans ?? [];
  return (fields[part] as readonly Pair[] | undefined) ?? [];
}

/** The fields of an edit that gives a part of the record these words, in their order. */
function withWords({ record }: Finding, part: Part, words: readonly Pair[]): Record<string, unknown> {
  const sorted = [...words].sort((a, b) => a[0] - b[0]);
  if (part === "time") return { start: sorted[0]?.[0], end: sorted[0]?.[1] };
  if (part !== "speaker") return { [part]: sorted };
  const { speaker } = record as unknown as { readonly speaker: { readonly actor: string | null } | null };
  return { speaker: { spans: sorted, actor: speaker?.actor ?? null } };
}
