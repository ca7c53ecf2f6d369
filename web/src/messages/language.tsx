import { createContext, type ReactNode, useContext } from "react";

/** The languages that the page itself speaks. What an article is written in is another matter. */
export const INTERFACE_LANGUAGES = ["de", "en"] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** The messages of one view, once in each language; the compiler refuses a table that lacks one. */
export interface Bilingual<Table> {
  readonly en: Table;
  readonly de: Table;
}

/** Puts two equal tables of messages together: the English one says which messages there are. */
export function bilingual<Table>(tables: { readonly en: Table; readonly de: NoInfer<Table> }): Bilingual<Table> {
  return tables;
}

const Language = createContext<InterfaceLanguage>("en");

export function LanguageProvider({ language, children }: { language: InterfaceLanguage; children: ReactNode }) {
  return <Language value={language}>{children}</Language>;
}

export function useLanguage(): InterfaceLanguage {
  return useContext(Language);
}

/** The messages of a view in the language of the page. */
export function useMessages<Table>(messages: Bilingual<Table>): Table {
  return messages[useContext(Language)];
}
