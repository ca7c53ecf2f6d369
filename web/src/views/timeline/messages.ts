import { bilingual } from "../../messages/language.tsx";

export const TIMELINE = bilingual({
  en: {
    title: "Timeline",
    class: "Class",
    type: "Type",
    contradicted: "Only where articles contradict each other",
    between: (from: string, to: string) => `${from} to ${to}`,
    open: "not told as a fact",
    compare: "Compare the accounts",
  },
  de: {
    title: "Zeitleiste",
    class: "Klasse",
    type: "Typ",
    contradicted: "Nur, worin Artikel einander widersprechen",
    between: (from: string, to: string) => `${from} bis ${to}`,
    open: "nicht als Tatsache erzählt",
    compare: "Die Darstellungen vergleichen",
  },
});
