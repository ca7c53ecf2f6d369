/** The lists of findings that a dossier has, in its order. */
export const LISTS = ["said", "about", "did", "met", "gave", "received"] as const;
