import { useVirtualizer } from "@tanstack/react-virtual";
import { ChevronDown, ChevronUp } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useFormat } from "../messages/format.ts";
import { useMessages } from "../messages/language.tsx";
import { Card } from "./card.tsx";
import { LatestCorrection } from "./correct/latest-correction.tsx";
import type { Finding } from "./findings.ts";
import { READER } from "./messages.ts";
import type { RecordIndex } from "./record-index.ts";

interface MarginProps {
  readonly index: RecordIndex;
  /** The cards that are shown, in reading order. */
  readonly findings: readonly Finding[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** The findings as cards beside the text; where the page is narrow, a sheet at its foot. Long lists are virtual. */
export function Margin({ index, findings, chosen, onChoose }: MarginProps) {
  const messages = useMessages(READER);
  const format = useFormat();
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const place = findings.findIndex(({ id }) => id === chosen);
  const virtual = useVirtualizer({
    count: findings.length,
    getScrollElement: () => list.current,
    estimateSize: (i) => (findings[i]?.kind === "time" || findings[i]?.kind === "actor" ? 31 : 112),
    getItemKey: (i) => findings[i]?.id ?? i,
    overscan: 8,
  });
  useEffect(() => {
    if (place < 0) return;
    setOpen(true);
    // The card grows once it is chosen: look when that is drawn.
    const frame = requestAnimationFrame(() => {
      if (!showsWhole(list.current, place)) virtual.scrollToIndex(place, { align: "start" });
    });
    return () => cancelAnimationFrame(frame);
  }, [place, virtual]);
  return (
    <aside className={`margin ${open ? "open" : ""}`} aria-label={messages.findings}>
      <button type="button" className="margin-handle" aria-expanded={open} onClick={() => setOpen(!open)}>
        {messages.openFindings(format.number(findings.length))}
        {open ? <ChevronDown size={18} aria-hidden /> : <ChevronUp size={18} aria-hidden />}
      </button>
      <div className="margin-list" ref={list}>
        {findings.length === 0 && (
          <p className="margin-empty">{index.findings.length === 0 ? messages.nothing : messages.allHidden}</p>
        )}
        <ol style={{ height: virtual.getTotalSize(), position: "relative" }}>
          {virtual.getVirtualItems().map(({ key, index: i, start }) => (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={i}
              style={{ position: "absolute", top: 0, left: 0, width: "100%", transform: `translateY(${start}px)` }}
              aria-setsize={findings.length}
              aria-posinset={i + 1}
            >
              <Card finding={findings[i]!} index={index} chosen={i === place} onChoose={onChoose} />
            </li>
          ))}
        </ol>
      </div>
      <LatestCorrection />
    </aside>
  );
}

/** Whether a card of the list is to be seen from its first to its last line. */
function showsWhole(list: HTMLElement | null, place: number): boolean {
  const card = list?.querySelector(`[data-index="${place}"]`)?.getBoundingClientRect();
  const seen = list?.getBoundingClientRect();
  return card !== undefined && seen !== undefined && card.top >= seen.top && card.bottom <= seen.bottom;
}
