/** The lists of findings that a dossier has, in its order. */
export const LISTS = ["said", "about", "did", "met", "gave", "received"] as const;

/** The lists that one of a pair has towards the other, in their order. */
export const PAIR_LISTS = ["said", "did", "gave"] as const;

/** What finds all of a list of `from` towards `to`. */
export const TOWARDS = {
  said: (from: string, to: string) => ({ said: from, about: to }),
  did: (from: string, to: string) => ({ did: from, met: to }),
  gave: (from: string, to: string) => ({ gave: from, received: to }),
} as const satisfies Record<(typeof PAIR_LISTS)[number], unknown>;
