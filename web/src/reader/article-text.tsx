import { type MouseEvent, memo, type Ref, useMemo } from "react";
import type { Pair, Reading } from "../api/reading.ts";
import { type Block, blocksOf } from "./blocks.ts";
import type { Layer } from "./layers.ts";
import { type Mark, marksOf } from "./marks.ts";
import { type Segment, segmentsOf } from "./segments.ts";

interface ArticleTextProps {
  readonly ref?: Ref<HTMLElement>;
  readonly reading: Reading;
  readonly hidden: ReadonlySet<Layer>;
  /** The words of the record that is chosen. */
  readonly chosen: readonly Pair[];
  /** Called with the records at the place that was clicked, the innermost first; none where nothing is marked. */
  readonly onPlace: (records: readonly string[]) => void;
}

/**
 * The article with everything that was found marked in it. Its words are only ever text nodes: what an article contains of
 * markup is shown, not obeyed. Hiding a layer changes one attribute here; the marks stay as they are.
 */
export const ArticleText = memo(function ArticleText({ ref, reading, hidden, chosen, onPlace }: ArticleTextProps) {
  const { article } = reading;
  const blocks = useMemo(() => blocksOf(article, marksOf(reading)), [article, reading]);
  const onClick = ({ target }: MouseEvent) => {
    if (!document.getSelection()?.isCollapsed) return;
    const mark = target instanceof Element ? target.closest("mark") : null;
    const records = mark instanceof HTMLElement ? (mark.dataset.records?.split(" ") ?? []) : [];
    onPlace(records.filter((record) => record !== ""));
  };
  return (
    // The cards beside the text give by keyboard what a click on words gives.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <article
      ref={ref}
      className="article-text"
      lang={article.language === "und" ? undefined : article.language}
      data-hidden={[...hidden].join(" ")}
      onClick={onClick}
    >
      {blocks.map((block) => (
        <TextBlock key={block.start} text={article.text} block={block} chosen={within(chosen, block)} />
      ))}
    </article>
  );
});

const NONE: readonly Pair[] = [];

function within(pairs: readonly Pair[], { start, end }: Block): readonly Pair[] {
  const inside = pairs.filter((pair) => pair[0] < end && pair[1] > start);
  return inside.length === 0 ? NONE : inside;
}

const ELEMENTS = {
  heading: "h1",
  subheading: "h2",
  teaser: "p",
  paragraph: "p",
  caption: "p",
  credit: "p",
  furniture: "p",
} as const;

interface TextBlockProps {
  readonly text: string;
  readonly block: Block;
  readonly chosen: readonly Pair[];
}

const TextBlock = memo(function TextBlock({ text, block, chosen }: TextBlockProps) {
  const { kind, start, end, marks } = block;
  const Element = ELEMENTS[kind];
  const segments = useMemo(() => segmentsOf(withChosen(marks, chosen), start, end), [marks, chosen, start, end]);
  return (
    <Element className={kind} dir="auto" data-start={start}>
      {segments.map((segment) => (
        <Words key={segment.start} text={text} segment={segment} />
      ))}
    </Element>
  );
});

/** The chosen words are marks as well; they belong to no record. */
function withChosen(marks: readonly Mark[], chosen: readonly Pair[]): readonly Mark[] {
  if (chosen.length === 0) return marks;
  const own = chosen.map(([start, end]): Mark => ({ start, end, layer: "statements", record: CHOSEN }));
  return [...marks, ...own].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** No id of a reading looks like this. */
const CHOSEN = "*";

function Words({ text, segment }: { text: string; segment: Segment }) {
  const words = text.slice(segment.start, segment.end);
  if (segment.marks.length === 0) return words;
  const marks = segment.marks.filter(({ record }) => record !== CHOSEN);
  const names = new Set<string>(marks.map(({ layer }) => layer));
  if (marks.length < segment.marks.length) names.add("chosen");
  if (marks.filter(({ layer }) => layer === "statements").length > 1) names.add("nested");
  const records = [...new Set(marks.map(({ record }) => record).reverse())];
  return (
    <mark className={[...names].join(" ")} data-records={records.join(" ")} data-start={segment.start}>
      {words}
    </mark>
  );
}
