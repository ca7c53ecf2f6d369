import type { Certainty } from "../api/reading.ts";
import { bilingual, useMessages } from "../messages/language.tsx";
import { VALUES } from "../messages/values.ts";

type Level = Certainty["level"];

const MESSAGES = bilingual({
  en: { band: (low: number, high: number) => `${low}–${high} %` },
  de: { band: (low: number, high: number) => `${low}–${high} %` },
});

/** How much of the disc is filled; null: a sign of its own. */
const FILLED: Record<Level, number | null> = {
  asserted: 1,
  consensus: 1,
  likely: 0.75,
  possible: 0.5,
  unlikely: 0.25,
  doubtful: null,
  hearsay: null,
  denied: null,
  silent: 0,
};

/** How sure a source sounded, in a word, with a disc that says the same without colour. */
export function CertaintyWord({ certainty }: { certainty: Pick<Certainty, "level" | "low" | "high"> }) {
  const values = useMessages(VALUES);
  const messages = useMessages(MESSAGES);
  const { level, low, high } = certainty;
  return (
    <span className={`certainty ${level}`}>
      <CertaintyDisc level={level} />
      {values.certainty[level]}
      {low !== null && high !== null && <span className="faint"> {messages.band(low, high)}</span>}
    </span>
  );
}

/** Full: asserted; in part: likely to unlikely; dotted: hearsay; struck: denied; with a gap below: doubtful. */
function CertaintyDisc({ level }: { level: Level }) {
  const filled = FILLED[level];
  return (
    <svg className="disc" viewBox="0 0 16 16" width="13" height="13" aria-hidden="true">
      <circle
        cx="8"
        cy="8"
        r="6"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        strokeDasharray={level === "hearsay" ? "2 2.1" : undefined}
      />
      {filled !== null && filled > 0 && filled < 1 && <path d={slice(filled)} fill="currentColor" />}
      {filled === 1 && <circle cx="8" cy="8" r="6" fill="currentColor" />}
      {level === "consensus" && <path d="M5 8.2l2.2 2.2L11.4 6" fill="none" className="disc-sign" />}
      {level === "denied" && <path d="M3.8 12.2l8.4-8.4" stroke="currentColor" strokeWidth="1.7" />}
      {level === "doubtful" && <path d="M6 6.4a2 2 0 1 1 2.6 1.9L8 9.4M8 11v.6" className="disc-line" fill="none" />}
    </svg>
  );
}

/** A slice of the disc, from twelve o'clock, clockwise. */
function slice(share: number): string {
  const angle = 2 * Math.PI * share;
  const x = 8 + 6 * Math.sin(angle);
  const y = 8 - 6 * Math.cos(angle);
  return `M8 8V2A6 6 0 ${share > 0.5 ? 1 : 0} 1 ${x.toFixed(2)} ${y.toFixed(2)}Z`;
}
