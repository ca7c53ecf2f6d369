import { type ReactNode, type RefObject, useCallback, useEffect, useMemo, useRef } from "react";
import type { Pair, Reading } from "../api/reading.ts";
import { PageTitle } from "../components/page-title.tsx";
import { useShortcuts } from "../components/shortcuts.tsx";
import { useMessages } from "../messages/language.tsx";
import { ArticleMeta } from "./article-meta.tsx";
import { ArticleText } from "./article-text.tsx";
import { CARD_LAYER } from "./findings.ts";
import { hiddenFrom, hiddenTo, LAYERS, type Layer } from "./layers.ts";
import { Legend } from "./legend.tsx";
import { Margin } from "./margin.tsx";
import { marksOf } from "./marks.ts";
import { READER } from "./messages.ts";
import { indexOf } from "./record-index.ts";
import { wordsAt } from "./words-at.ts";

/** What the address of a reader holds: the chosen record, the words that are shown instead of all of its own, the hidden layers. */
export interface ReaderChoice {
  readonly record?: string;
  readonly at?: string;
  readonly hide?: string;
}

interface ReaderProps {
  readonly reading: Reading;
  readonly choice: ReaderChoice;
  readonly onChoice: (choice: ReaderChoice) => void;
  /** Buttons at the end of the bar. */
  readonly tools?: ReactNode;
  /** What stands between bar and article: notices. */
  readonly children?: ReactNode;
  /** What stands below the article. */
  readonly after?: ReactNode;
  /** The element that shows the article's text. */
  readonly article?: RefObject<HTMLElement | null>;
}

const NO_WORDS: readonly Pair[] = [];

/** An article with its evidence: marked words on one side, cards on the other, each leading to the other. */
export function Reader({ reading, choice, onChoice, tools, children, after, article: given }: ReaderProps) {
  const messages = useMessages(READER);
  const own = useRef<HTMLElement>(null);
  const article = given ?? own;
  const clicked = useRef(false);
  const index = useMemo(() => indexOf(reading), [reading]);
  const hidden = useMemo(() => hiddenFrom(choice.hide), [choice.hide]);
  const counts = useMemo(() => countLayers(reading), [reading]);
  const findings = useMemo(() => index.findings.filter(({ kind }) => !hidden.has(CARD_LAYER[kind])), [index, hidden]);
  const finding = choice.record === undefined ? undefined : index.finding(choice.record);
  const words = useMemo(
    () => wordsAt(choice.at, reading.article.text) ?? finding?.words ?? NO_WORDS,
    [choice.at, reading, finding],
  );

  const latest = useRef({ choice, onChoice });
  useEffect(() => {
    latest.current = { choice, onChoice };
  });
  const change = useCallback((part: { [key in keyof ReaderChoice]: string | undefined }) => {
    // Whoever chooses a record wants its own words.
    const before = "record" in part ? { ...latest.current.choice, at: undefined } : latest.current.choice;
    const { record, at, hide } = { ...before, ...part };
    latest.current.onChoice({ ...(record && { record }), ...(at && { at }), ...(hide && { hide }) });
  }, []);
  const choose = useCallback(
    (id: string) => change({ record: latest.current.choice.record === id ? undefined : id }),
    [change],
  );
  const toggle = useCallback(
    (layer: Layer) => {
      const before = hiddenFrom(latest.current.choice.hide);
      change({ hide: hiddenTo(before.has(layer) ? without(before, layer) : new Set([...before, layer])) });
    },
    [change],
  );
  // Where several records share the words, each further click chooses the next one outwards.
  const onPlace = useCallback(
    (records: readonly string[]) => {
      clicked.current = true;
      const shown = records.filter((id) => index.finding(id) && !hidden.has(CARD_LAYER[index.finding(id)!.kind]));
      const at = shown.indexOf(latest.current.choice.record ?? "");
      change({ record: shown[at + 1] ?? (at < 0 ? undefined : shown[0]) });
    },
    [change, index, hidden],
  );

  useEffect(() => {
    if (words.length > 0 && !clicked.current) {
      article.current?.querySelector("mark.chosen")?.scrollIntoView({ block: isNarrow() ? "nearest" : "center" });
    }
    clicked.current = false;
  }, [words, article]);

  const step = (by: 1 | -1) => {
    const at = findings.findIndex(({ id }) => id === choice.record);
    const next = findings[at < 0 ? (by > 0 ? 0 : findings.length - 1) : at + by];
    if (next) change({ record: next.id });
  };
  useShortcuts([
    { key: "j", label: messages.next, run: () => step(1) },
    { key: "k", label: messages.previous, run: () => step(-1) },
    { key: "Escape", label: messages.clear, run: () => change({ record: undefined }) },
    ...LAYERS.map((layer, i) => ({
      key: String(i + 1),
      label: messages.toggle(messages.layer[layer]),
      run: () => toggle(layer),
    })),
  ]);

  return (
    <div className="reader">
      <PageTitle title={reading.article.title} />
      <div className="reader-bar">
        <Legend counts={counts} hidden={hidden} onToggle={toggle} />
        <span className="spring" />
        {tools}
      </div>
      <div className="reader-article">
        {children}
        {reading.notes.map((note) => (
          <p key={note} className="notice alert">
            {note}
          </p>
        ))}
        <ArticleMeta reading={reading} />
        <ArticleText ref={article} reading={reading} hidden={hidden} chosen={words} onPlace={onPlace} />
        {after}
      </div>
      <Margin index={index} findings={findings} chosen={finding?.id} onChoose={choose} />
    </div>
  );
}

function without(layers: ReadonlySet<Layer>, layer: Layer): ReadonlySet<Layer> {
  return new Set([...layers].filter((other) => other !== layer));
}

/** How many places each layer marks. */
function countLayers(reading: Reading): Record<Layer, number> {
  const counts = Object.fromEntries(LAYERS.map((layer) => [layer, 0])) as Record<Layer, number>;
  const seen = new Set<string>();
  for (const { layer, start, end } of marksOf(reading)) {
    const place = `${layer} ${start} ${end}`;
    if (!seen.has(place)) counts[layer] += 1;
    seen.add(place);
  }
  return counts;
}

/** Whether the cards lie over the foot of the text, so that its middle is no good place; as `styles/reader.css` has it. */
function isNarrow(): boolean {
  return window.matchMedia("(width < 64rem)").matches;
}
