import { bilingual } from "../../messages/language.tsx";

export const ARTICLES = bilingual({
  en: {
    title: "Articles",
    counts: (articles: string, statements: string, events: string, exchanges: string) =>
      `${articles} articles · ${statements} statements · ${events} events · ${exchanges} exchanges`,
    empty: "The archive is empty",
    emptyHint: "Read a text and save it, or add a folder: lagebild add articles/",
    read: "Read a text",
    undated: "without a day",
    more: "Loading more …",
    untitled: "Without a title",
    missing: "This article is not in the archive",
    toArticles: "To the articles",
    versions: "Versions",
    version: (n: number) => `Version ${n}`,
    latest: "latest",
    related: "Related articles",
    sameEvents: (n: number) => (n === 1 ? "1 event in common" : `${n} events in common`),
    sameActors: (names: string) => `both name ${names}`,
  },
  de: {
    title: "Artikel",
    counts: (articles: string, statements: string, events: string, exchanges: string) =>
      `${articles} Artikel · ${statements} Aussagen · ${events} Ereignisse · ${exchanges} Tauschgeschäfte`,
    empty: "Das Archiv ist leer",
    emptyHint: "Lesen Sie einen Text und speichern Sie ihn, oder fügen Sie einen Ordner hinzu: lagebild add artikel/",
    read: "Einen Text lesen",
    undated: "ohne Tag",
    more: "Weitere werden geladen …",
    untitled: "Ohne Titel",
    missing: "Dieser Artikel ist nicht im Archiv",
    toArticles: "Zu den Artikeln",
    versions: "Fassungen",
    version: (n: number) => `Fassung ${n}`,
    latest: "neueste",
    related: "Auch interessant",
    sameEvents: (n: number) => (n === 1 ? "1 gemeinsames Ereignis" : `${n} gemeinsame Ereignisse`),
    sameActors: (names: string) => `beide nennen ${names}`,
  },
});
