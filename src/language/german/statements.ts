import { parseReporting, type StatementTables } from "../tables/statement-tables.ts";
import reporting from "./reporting.txt.ts";

const words = (list: string) => new Set(list.split(" "));

const PREPOSITIONS =
  "am an auf aus bei beim durch für gegen gegenüber hinter im in ins mit nach neben ohne seit über um unter vor während wegen zu zum zur zwischen trotz angesichts bis ab";
const ADVERBS =
  "auch aber bereits bislang bisher da dabei dagegen daher damals damit danach dann daraufhin darauf darin dazu deshalb doch dort ebenfalls erneut erst ferner gestern heute hier hingegen indes inzwischen jedoch jetzt kürzlich laut mehrfach mittlerweile nicht noch nun nur offenbar schließlich schon sich so sowie später stattdessen trotzdem weiter weiterhin wieder wiederholt zudem zuletzt zunächst zuvor zugleich zwar außerdem allerdings nochmals wörtlich deutlich ausdrücklich";

/** Tables of the statement stage; see `StatementTables` for what each is. */
export const statementTables: StatementTables = {
  reporting: parseReporting(reporting),
  sourcePrepositions: [["laut"], ["gemäß"]],
  sourceNounPrepositions: words("nach"),
  sourceNouns: words(
    "angabe angaben ansicht aussage aussagen auffassung auskunft darstellung einschätzung erkenntnissen informationen meinung worten berichten bericht medienberichten überzeugung schätzung schätzungen berechnungen meldungen studie vorstellungen hochrechnung untersuchungen ermittlungen zeugenaussagen",
  ),
  sourceCompounds: /(?:angaben|aussagen|berichten|meldungen|informationen|erkenntnissen|schätzungen)$/,
  sourcePostpositions: words("zufolge"),
  parentheticals: words("so"),
  asWords: words("wie"),
  complementizers: words("dass daß ob wie warum weshalb wann wo wer was wenn"),
  bareContent: false,
  auxiliaries: words("hat haben hatte hatten habe hätte hätten"),
  phraseEnds: words(`${PREPOSITIONS} ${ADVERBS} dass ob wie`),
  phraseContinues: words("vom von des der und für"),
  noSpeaker: words(
    `${PREPOSITIONS} ${ADVERBS} und oder denn sondern dass daß ob wie wenn weil obwohl als nachdem bevor man es das dies darin dessen deren mich dich uns ihm ihr ihnen ihn`,
  ),
  pronouns: words("er sie ich wir"),
  relatives: words("der die das den dem dessen deren welcher welche welches wo"),
  reportive: words(
    "sei seien habe werde könne müsse solle wolle dürfe möge wisse gebe gehe komme stehe liege bleibe halte lasse sehe nehme mache brauche finde führe zeige bringe trage spreche heiße helfe bestehe bedeute gelte gehöre scheine",
  ),
  infinitiveMarks: words("zu"),
  infinitive: /^[\p{Ll}-]+e?[lr]?n$/u,
  sourceAdverbs: words("demnach"),
  speechActs: words(
    "kritisieren ablehnen zurückweisen verurteilen bezeichnen nennen ankündigen drohen warnen begründen zusagen zusichern versprechen vorwerfen appellieren aufrufen auffordern bitten loben begrüßen würdigen dementieren bestreiten bedauern bemängeln beklagen anprangern fordern verlangen bekanntgeben bestätigen plädieren protestieren rügen beschuldigen verteidigen",
  ),
  distancing: { impersonal: words("man"), verbs: words("glaubt glauben") },
};
