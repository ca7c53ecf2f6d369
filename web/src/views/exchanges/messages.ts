import { bilingual } from "../../messages/language.tsx";

export const EXCHANGES = bilingual({
  en: {
    title: "Exchanges",
    goods: "Goods",
    ledger: "Ledger",
    flow: "Who gives what to whom",
    flowHint: "A band is as wide as the number of articles that tell of it. The same is in the ledger below.",
    giver: "Giver",
    receiver: "Receiver",
    stages: "How far",
    articles: "Articles",
    time: "Told",
    denied: "denied by",
    steps: (n: number, shown: string) => (n === 1 ? "Show the words" : `Show the words of ${shown} steps`),
    band: (giver: string, goods: string, receiver: string, n: string) => `${giver} → ${goods} → ${receiver}: ${n}`,
  },
  de: {
    title: "Lieferungen",
    goods: "Güter",
    ledger: "Liste",
    flow: "Wer gibt wem was",
    flowHint:
      "Ein Band ist so breit wie die Zahl der Artikel, die davon erzählen. Dasselbe steht in der Liste darunter.",
    giver: "Wer gibt",
    receiver: "Wer bekommt",
    stages: "Wie weit",
    articles: "Artikel",
    time: "Erzählt",
    denied: "bestritten von",
    steps: (n: number, shown: string) =>
      n === 1 ? "Den Wortlaut zeigen" : `Den Wortlaut von ${shown} Schritten zeigen`,
    band: (giver: string, goods: string, receiver: string, n: string) => `${giver} → ${goods} → ${receiver}: ${n}`,
  },
});
