import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { Shapes } from "../../api/client.ts";
import { Failure, Loading } from "../../components/states.tsx";
import { bilingual, useLanguage, useMessages } from "../../messages/language.tsx";
import { type Rule, ruleOf, rulesQuery } from "./rules.ts";

const MESSAGES = bilingual({
  en: {
    after: (source: string) => `After: ${source}`,
    yes: "Fires in",
    no: "Keeps still in",
    unknown: "Nobody has explained this rule yet.",
  },
  de: {
    after: (source: string) => `Nach: ${source}`,
    yes: "Greift in",
    no: "Greift nicht in",
    unknown: "Diese Regel hat noch niemand erklärt.",
  },
});

/** What examples mark; the English words are those of the rules themselves. */
const ROLES = bilingual<Readonly<Record<string, string>>>({
  en: {},
  de: {
    actor: "Akteur",
    content: "Inhalt",
    cue: "Signalwort",
    giver: "Geber",
    receiver: "Empfänger",
    source: "Handelnder",
    speaker: "Sprecher",
    target: "Ziel",
    trigger: "Auslöser",
  },
});

/** The id of a rule; opens to what the rule means, in a sentence and by its own examples. */
export function RuleButton({ id }: { id: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="record rule-id" aria-expanded={open} onClick={() => setOpen(!open)}>
        <code>{id}</code>
      </button>
      {open && <Explanation id={id} />}
    </>
  );
}

function Explanation({ id }: { id: string }) {
  const messages = useMessages(MESSAGES);
  const language = useLanguage();
  const { data, isPending, error, refetch } = useQuery(rulesQuery);
  if (isPending) return <Loading />;
  if (error) return <Failure error={error} again={() => refetch()} />;
  const rule = ruleOf(id, data);
  if (rule === undefined) return <p className="rule">{messages.unknown}</p>;
  return (
    <div className="rule">
      <p>{language === "de" ? rule.sagt : rule.says}</p>
      <Examples title={messages.yes} examples={rule.yes} language={languageOf(rule)} />
      <Examples title={messages.no} examples={rule.no} language={languageOf(rule)} />
      <p className="faint" lang="en">
        {messages.after(rule.source)}
      </p>
    </div>
  );
}

/** The id of a rule begins with its language: "de.certainty.sollen". */
function languageOf({ id }: Rule): string {
  return id.slice(0, id.indexOf("."));
}

interface ExamplesProps {
  readonly title: string;
  readonly examples: readonly Shapes["RuleExample"][];
  readonly language: string;
}

function Examples({ title, examples, language }: ExamplesProps) {
  return (
    <>
      <p className="label">{title}</p>
      <ul lang={language}>
        {examples.map(({ text, marks }) => (
          <li key={text}>{markedWords(text, marks, 0, text.length)}</li>
        ))}
      </ul>
    </>
  );
}

type Mark = Shapes["RuleExample"]["marks"][number];

/** The words from `start` to `end` with the marks between in them, each followed by its role; marks nest and never cross. */
function markedWords(text: string, marks: readonly Mark[], start: number, end: number): ReactNode[] {
  const inOrder = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  const words: ReactNode[] = [];
  let at = start;
  for (const mark of inOrder) {
    if (mark.start < at) continue;
    const within = inOrder.filter((other) => other !== mark && other.start >= mark.start && other.end <= mark.end);
    words.push(
      text.slice(at, mark.start),
      <mark key={mark.start}>
        {markedWords(text, within, mark.start, mark.end)}
        <RoleName role={mark.role} />
      </mark>,
    );
    at = mark.end;
  }
  return [...words, text.slice(at, end)];
}

function RoleName({ role }: { role: string }) {
  const roles = useMessages(ROLES);
  return <sub lang={useLanguage()}>{roles[role] ?? role}</sub>;
}
