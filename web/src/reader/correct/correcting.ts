import { createContext, useContext } from "react";
import type { Shapes } from "../../api/client.ts";
import type { Pair } from "../../api/reading.ts";
import type { Finding } from "../findings.ts";

export type Correction = Shapes["Correction"];

/** What the archive keeps as the author where nobody gave a name; the page has words for it. */
export const NOBODY = "local";

type Each<Union> = Union extends unknown ? Omit<Union, "version" | "author" | "record" | "id"> : never;
/** What somebody says of a record: the action with what belongs to it. */
export type Saying = Each<Shapes["NewCorrection"]>;

/** What the cards of a saved article need so that one can correct it. */
export interface Correcting {
  /** Everything that was said of this article, the newest first, what was taken back among it. */
  readonly corrections: readonly Correction[];
  readonly author: string;
  readonly setAuthor: (author: string) => void;
  readonly say: (finding: Finding, saying: Saying) => void;
  readonly undo: (id: number) => void;
  /** What was said last on this page, while it stands. */
  readonly latest: Correction | null;
  /** The words of the article that are selected now, if any. */
  readonly selected: Pair | null;
  readonly busy: boolean;
  readonly error: unknown;
}

/** Null where nothing can be corrected: a reading that is in no archive. */
export const CorrectingContext = createContext<Correcting | null>(null);

export function useCorrecting(): Correcting | null {
  return useContext(CorrectingContext);
}

/** Corrections of this record that stand. A correction names words: it is the record's where the two share most of them. */
export function standingOf(corrections: readonly Correction[], { kind, words }: Finding): readonly Correction[] {
  const from = Math.min(...words.map(([start]) => start));
  const to = Math.max(...words.map(([, end]) => end));
  return corrections.filter(({ record, start, end, undone }) => {
    if (record !== kind || undone !== null) return false;
    if (kind === "actor") return words.some((pair) => pair[0] === start && pair[1] === end);
    const common = Math.min(to, end) - Math.max(from, start);
    return common > (Math.max(to, end) - Math.min(from, start)) / 2;
  });
}
