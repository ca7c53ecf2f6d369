import type { Reporting } from "../../language/index.ts";
import type { Statement } from "../contract.ts";
import type { Cue } from "./cues.ts";
import type { Quoted } from "./speakers.ts";
import type { TokenRange } from "./token-range.ts";

/** A place where the text names a source: its words, who speaks, the words that say so. */
export interface Frame {
  /** What kind of construction it is; part of the rule's id. */
  readonly kind:
    | "verb"
    | "as"
    | "noun"
    | "preposition"
    | "postposition"
    | "adverb"
    | "so"
    | "relative"
    | "distanced"
    | "colon"
    | "gesture"
    | "label"
    | "judge";
  /** Its pieces: the first, the last, and the one that holds its verb or other cue. */
  readonly first: number;
  readonly last: number;
  readonly own: number;
  /** Its words, without the signs around it. */
  readonly span: TokenRange;
  readonly cue: readonly TokenRange[];
  readonly speaker: TokenRange | null;
  /** On whom the speaker relies: "unter Berufung auf X", "citing X". */
  readonly relied: TokenRange | null;
  /** Who quotes whom: "Der Sender zitiert X mit den Worten". */
  readonly quoted: Quoted | null;
  /** To whom it is said. */
  readonly addressee: TokenRange | null;
  readonly medium: Statement["medium"];
  /** What its verb can stand with; null for what is no verb. */
  readonly entry: Reporting | null;
  /** The reporting verb, where it is one. */
  readonly verb: Cue | null;
}

/** What a frame without a verb has none of. */
export const NO_VERB = { relied: null, quoted: null, addressee: null, medium: "SW", entry: null, verb: null } as const;

/** The range of one token. */
export function one(token: number): TokenRange {
  return { from: token, to: token + 1 };
}
