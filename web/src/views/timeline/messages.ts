import { bilingual } from "../../messages/language.tsx";

export const TIMELINE = bilingual({
  en: {
    title: "Timeline",
    class: "Class",
    type: "Type",
    contradicted: "Only where articles contradict each other",
    between: (from: string, to: string) => `${from} to ${to}`,
    open: "not told as a fact",
    asked: {
      from: "Done by",
      to: "Done to",
      happened: "Only what happened as told",
      open: "Only what is open or denied",
      independent: "Told by at least so many origins",
      dated: "Only what has a day",
      undated: "Only what has no day",
      toldBy: (versions: readonly string[]) => `Told by all of the articles ${versions.join(", ")}`,
    },
    compare: "Compare the accounts",
  },
  de: {
    title: "Zeitleiste",
    class: "Klasse",
    type: "Typ",
    contradicted: "Nur, worin Artikel einander widersprechen",
    between: (from: string, to: string) => `${from} bis ${to}`,
    open: "nicht als Tatsache erzählt",
    asked: {
      from: "Getan von",
      to: "Erfahren von",
      happened: "Nur, was geschehen ist, wie erzählt",
      open: "Nur, was offen oder bestritten ist",
      independent: "Aus mindestens so vielen Ursprüngen",
      dated: "Nur, was einen Tag hat",
      undated: "Nur, was keinen Tag hat",
      toldBy: (versions: readonly string[]) => `Erzählt von jedem der Artikel ${versions.join(", ")}`,
    },
    compare: "Die Darstellungen vergleichen",
  },
});
