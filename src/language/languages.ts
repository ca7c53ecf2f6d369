import type { Language } from "./language.ts";

/** The languages that can be read; each is loaded when first asked for. */
const LOADERS: Readonly<Record<string, () => Promise<Language>>> = {
  de: async () => (await import("./german/german.ts")).german,
  en: async () => (await import("./english/english.ts")).english,
};

export const LANGUAGES: readonly string[] = Object.keys(LOADERS);

/** The tables of a language, or null where it cannot be read. */
export async function loadLanguage(code: string): Promise<Language | null> {
  return (await LOADERS[code]?.()) ?? null;
}
