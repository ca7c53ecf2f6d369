import { bilingual } from "../../messages/language.tsx";

export const COMPARE = bilingual({
  en: {
    title: "One event, its accounts",
    copies: "Copies of one report count as one origin.",
    agency: (name: string) => `Report of ${name}`,
    origin: (n: string) => `Origin ${n}`,
    contradictions: "Contradictions",
    on: {
      happened: "whether it happened",
      denied: "one side denies it",
      number: "a number",
    },
    against: "against",
    says: "Said by",
    itself: "the article itself",
    numbers: "Numbers",
    days: "Day",
    between: (from: string, to: string) => `${from} to ${to}`,
    missing: "The archive has no such event",
  },
  de: {
    title: "Ein Ereignis, seine Darstellungen",
    copies: "Abdrucke einer Meldung zählen als ein Ursprung.",
    agency: (name: string) => `Meldung von ${name}`,
    origin: (n: string) => `Ursprung ${n}`,
    contradictions: "Widersprüche",
    on: {
      happened: "ob es geschehen ist",
      denied: "eine Seite bestreitet es",
      number: "eine Zahl",
    },
    against: "gegen",
    says: "Gesagt von",
    itself: "dem Artikel selbst",
    numbers: "Zahlen",
    days: "Tag",
    between: (from: string, to: string) => `${from} bis ${to}`,
    missing: "Dieses Ereignis gibt es im Archiv nicht",
  },
});
