import { bilingual } from "../messages/language.tsx";

export const SHELL = bilingual({
  en: {
    skip: "Skip to the content",
    menu: "Menu",
    places: "Views",
    place: {
      articles: "Articles",
      read: "Read",
      search: "Search",
      actors: "Actors",
      timeline: "Timeline",
      exchanges: "Exchanges",
      network: "Network",
    },
    otherLanguage: "Deutsch",
    themes: { system: "as the system", light: "light", dark: "dark" },
    theme: (now: string, next: string) => `Colours: ${now}. Change to: ${next}`,
    shortcuts: { title: "Keyboard shortcuts", help: "Show the shortcuts", letters: "Single letters work as shortcuts" },
    notFound: "There is no such page",
    toArticles: "To the articles",
  },
  de: {
    skip: "Zum Inhalt",
    menu: "Menü",
    places: "Ansichten",
    place: {
      articles: "Artikel",
      read: "Lesen",
      search: "Suche",
      actors: "Akteure",
      timeline: "Zeitleiste",
      exchanges: "Lieferungen",
      network: "Netz",
    },
    otherLanguage: "English",
    themes: { system: "wie das System", light: "hell", dark: "dunkel" },
    theme: (now: string, next: string) => `Farben: ${now}. Wechseln zu: ${next}`,
    shortcuts: { title: "Tastenkürzel", help: "Tastenkürzel zeigen", letters: "Einzelne Buchstaben gelten als Kürzel" },
    notFound: "Diese Seite gibt es nicht",
    toArticles: "Zu den Artikeln",
  },
});
