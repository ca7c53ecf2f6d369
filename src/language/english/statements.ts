import { parseReporting, type StatementTables } from "../tables/statement-tables.ts";
import reporting from "./reporting.txt.ts";

const words = (list: string) => new Set(list.split(" "));

const PREPOSITIONS =
  "about across after against ahead along amid among around as at before behind below beside between beyond by despite during except following for from in inside into near on onto out outside over past since through throughout to toward towards under until up upon with within without";
const ADVERBS =
  "again ago also already although and because but earlier else ever here however if instead last later meanwhile monday tuesday wednesday thursday friday saturday sunday next not now often only previously publicly recently repeatedly separately so soon still that then there therefore though thus today tomorrow tonight too when where whether while who why yesterday yet";

/** Tables of the statement stage; see `StatementTables` for what each is. */
export const statementTables: StatementTables = {
  reporting: parseReporting(reporting),
  sourcePrepositions: [
    ["according", "to"],
    ["in", "the", "words", "of"],
  ],
  sourceNounPrepositions: new Set(),
  sourceNouns: new Set(),
  sourceCompounds: /(?!)/,
  sourcePostpositions: new Set(),
  parentheticals: new Set(),
  asWords: words("as"),
  complementizers: words("that whether how why what if"),
  bareContent: true,
  auxiliaries: words("has have had"),
  phraseEnds: words(`${PREPOSITIONS} ${ADVERBS} it him her them us me`),
  phraseContinues: words("of from and 's"),
  noSpeaker: words(`${PREPOSITIONS} ${ADVERBS} or nor to it this these those him them us me my your there what which`),
  pronouns: words("he she they i we"),
  relatives: words("who which that whose whom"),
  reportive: new Set(),
  infinitiveMarks: words("to"),
  infinitive: /^[a-z-]+$/,
  sourceAdverbs: new Set(),
  speechActs: words(
    "criticize criticise reject condemn denounce praise welcome announce threaten warn promise pledge vow accuse blame demand urge deny dismiss confirm call apologize defend",
  ),
  distancing: { impersonal: new Set(), verbs: new Set() },
};
