import type { Clause } from "../../language/index.ts";
import type { ActorMention } from "../actors/mention-index.ts";
import type { Exchange } from "../contract.ts";
import type { Draft } from "./draft.ts";
import type { GoodsPhrase } from "./goods.ts";
import type { Status } from "./reality.ts";
import type { ExchangeRule } from "./rules.ts";

/** Goods that change hands, as one verb or noun tells it. */
export interface Transfer {
  readonly rule: ExchangeRule;
  /** The token that fired the rule, and its clause. */
  readonly trigger: number;
  readonly clause: Clause;
  readonly giver: readonly ActorMention[];
  readonly receiver: readonly ActorMention[];
  readonly goods: readonly GoodsPhrase[];
  readonly stage: Exchange["stage"];
  readonly reality: Status;
  /** What is given in return by the same words: "tauscht Kaffee gegen Traktoren". */
  readonly against: readonly GoodsPhrase[];
  /** What it is given for, where a pronoun takes that up: "bezahlt sie mit Kakao". */
  readonly answers?: Draft;
  /** Whether words above it say that it is stopped or refused. */
  readonly isOff: boolean;
  /** Whether a side that is open is told, but of whom no actor is known. */
  readonly hasStranger: boolean;
  /** The outermost clause that says something of it. */
  readonly top: Clause;
}
