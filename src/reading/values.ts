/** The closed value sets of the reading, each by its field's standard. `contract.ts` makes the schema of them. */

export const ACTOR_KINDS = ["person", "state", "organization", "outlet", "group", "place"] as const;
export const MENTION_FORMS = ["name", "role", "metonym", "demonym", "pronoun", "nominal"] as const;
/** CoNLL 2003. */
export const ENTITY_TYPES = ["PER", "ORG", "LOC", "MISC"] as const;
/** Who controls a news outlet. */
export const CONTROLLERS = ["state", "public", "private"] as const;
/** TimeML 1.2. */
export const TIMEX_TYPES = ["DATE", "TIME", "DURATION", "SET"] as const;
/** Petersen-Frey & Biemann 2024, "Dataset of Quotation Attribution in German News Articles". */
export const STATEMENT_TYPES = ["Direct", "Indirect", "Reported", "FreeIndirect", "IndirectFreeIndirect"] as const;
/** The same; SW, ST and TW where speech, writing and thought cannot be told apart. */
export const MEDIA = ["Speech", "Writing", "Thought", "SW", "ST", "TW", "none"] as const;
export const CERTAINTY_LEVELS = [
  "asserted",
  "consensus",
  "likely",
  "possible",
  "unlikely",
  "doubtful",
  "hearsay",
  "denied",
  "silent",
] as const;
/** PLOVER 1.0 root events. */
export const EVENT_TYPES = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
] as const;
export const STATUSES = ["occurred", "ongoing", "future", "hypothetical", "negated", "historical"] as const;
export const GOODS_KINDS = [
  "weapons",
  "munitions",
  "fuel",
  "food",
  "money",
  "technology",
  "know-how",
  "components",
  "troops",
  "labour",
  "aid",
  "territory",
  "prisoners",
  "dual-use",
  "other",
] as const;
export const STAGES = ["sought", "offered", "announced", "agreed", "delivered", "used", "refused", "denied"] as const;
