import { bilingual } from "../../messages/language.tsx";

export const SEARCH = bilingual({
  en: {
    title: "Search",
    words: "Words",
    wordsHint: 'All of them, in any form; "a phrase", begin*, -without',
    find: "Search",
    found: (n: string) => `${n} found`,
    filters: "Filters",
    facets: {
      kinds: "Kind",
      types: "Type",
      certainty: "Certainty",
      status: "Status",
      speakers: "Speakers",
      sources: "Outlets",
      years: "Years",
    },
    takeAway: (name: string) => `Take away: ${name}`,
  },
  de: {
    title: "Suche",
    words: "Wörter",
    wordsHint: 'Alle davon, in jeder Form; "eine Wendung", Anfang*, -ohne',
    find: "Suchen",
    found: (n: string) => `${n} gefunden`,
    filters: "Filter",
    facets: {
      kinds: "Art",
      types: "Typ",
      certainty: "Gewissheit",
      status: "Stand",
      speakers: "Wer spricht",
      sources: "Medien",
      years: "Jahre",
    },
    takeAway: (name: string) => `Wegnehmen: ${name}`,
  },
});
