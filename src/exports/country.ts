import { iso31661Alpha3ToAlpha2 } from "iso-3166";

/** Kosovo has no code of ISO 3166; this one is the usual one. */
const OTHERS: Readonly<Record<string, string>> = { XKX: "XK" };

/** The two-letter code of ISO 3166-1 for the three-letter one; null for what is no country of today (IGO, SUN). */
export function alpha2(code: string | null): string | null {
  return code === null ? null : (iso31661Alpha3ToAlpha2[code] ?? OTHERS[code] ?? null);
}
