import type { Span, SpanPair } from "../../text/index.ts";
import type { ActorMention } from "../actors/mention-index.ts";
import type { Exchange, Goods } from "../contract.ts";
import type { Status } from "./reality.ts";

/** An exchange while its sides, returns and further mentions may come. */
export interface Draft {
  readonly rule: string;
  readonly trigger: Span;
  /** The clause that tells it, by its head. */
  readonly clause: number;
  giver: readonly ActorMention[];
  receiver: readonly ActorMention[];
  goods: readonly Goods[];
  stage: Exchange["stage"];
  status: Status;
  time: string | null;
  evidence: readonly SpanPair[];
  inReturnFor: readonly Draft[];
  /** Whether its words say that it is a return: "im Gegenzug". */
  readonly isReturn: boolean;
  /** Whether it is a payment that names one side alone: for what its sentence tells before ("liefert … und wird mit Gold bezahlt"). */
  readonly isPaid: boolean;
  /** Whether its words are of giving, so that a receiver may be looked for. */
  readonly gives: boolean;
  /** Sides without which it is none. */
  readonly wants: readonly ("giver" | "receiver")[];
  /** Whether a side that is open is told, but of whom no actor is known: nobody else is put there. */
  readonly hasStranger: boolean;
  /** Whether a pronoun takes up its goods. */
  readonly isTaken: boolean;
  /** Whether it stands at the beginning of the article. */
  readonly isLead: boolean;
  /** The head of the clause that its own is joined to: "liefert Öl und stellt Geld bereit"; -1 where none. */
  readonly joinedTo: number;
  /** Further mentions that were joined to it. */
  same: readonly Draft[];
}

/** Spans in reading order, each once. */
export function joined(pairs: readonly SpanPair[]): readonly SpanPair[] {
  const sorted = [...pairs].sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  return sorted.filter((pair, i) => !sorted.slice(Math.max(0, i - 8), i).some((other) => other[1] >= pair[1]));
}
