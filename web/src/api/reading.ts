/** The parts of a reading by name, for the modules that draw them. */
export type { Reading } from "lagebild/browser";

import type { Reading } from "lagebild/browser";

export type Actor = Reading["actors"][number];
export type Statement = Reading["statements"][number];
export type Event = Reading["events"][number];
export type Exchange = Reading["exchanges"][number];
export type Time = Reading["times"][number];
export type Certainty = Statement["certainty"];
export type PartKind = Reading["article"]["parts"][number]["kind"];
/** `[start, end)` in UTF-16 code units of the article's text. */
export type Pair = readonly [number, number];
