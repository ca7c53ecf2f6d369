import type { Reading } from "../api/reading.ts";
import { bilingual } from "./language.tsx";

type Statement = Reading["statements"][number];
type Event = Reading["events"][number];
type Exchange = Reading["exchanges"][number];
type Actor = Reading["actors"][number];

/** The words for every value of the reading's closed sets. */
interface Values {
  readonly statementType: Record<Statement["type"], string>;
  readonly medium: Record<Statement["medium"], string>;
  readonly certainty: Record<Statement["certainty"]["level"], string>;
  readonly eventType: Record<Event["type"], string>;
  /** PLOVER's contexts, which are no closed set; a name that is missing here stands as it is. */
  readonly context: Readonly<Record<string, string>>;
  readonly status: Record<Event["status"], string>;
  readonly goods: Record<Exchange["goods"][number]["kind"], string>;
  readonly stage: Record<Exchange["stage"], string>;
  readonly actorKind: Record<Actor["kind"], string>;
  readonly mentionForm: Record<Actor["mentions"][number]["form"], string>;
  readonly control: Record<NonNullable<Actor["control"]>["by"], string>;
  readonly timeType: Record<Reading["times"][number]["type"], string>;
}

const en: Values = {
  statementType: {
    Direct: "direct speech",
    Indirect: "indirect speech",
    Reported: "reported speech",
    FreeIndirect: "source left open",
    IndirectFreeIndirect: "continued indirect speech",
  },
  medium: {
    Speech: "spoken",
    Writing: "written",
    Thought: "thought",
    SW: "spoken or written",
    ST: "spoken or thought",
    TW: "thought or written",
    none: "medium not told",
  },
  certainty: {
    asserted: "asserted",
    consensus: "held for certain",
    likely: "likely",
    possible: "possible",
    unlikely: "unlikely",
    doubtful: "doubtful",
    hearsay: "hearsay",
    denied: "denied",
    silent: "silent",
  },
  eventType: {
    AGREE: "Agree",
    CONSULT: "Consult",
    SUPPORT: "Support",
    CONCEDE: "Concede",
    COOPERATE: "Cooperate",
    AID: "Aid",
    RETREAT: "Retreat",
    REQUEST: "Request",
    ACCUSE: "Accuse",
    REJECT: "Reject",
    THREATEN: "Threaten",
    PROTEST: "Protest",
    SANCTION: "Sanction",
    MOBILIZE: "Mobilise",
    COERCE: "Coerce",
    ASSAULT: "Assault",
  },
  context: {
    cbrn: "weapons of mass destruction",
    human_rights: "human rights",
    natural_resource: "natural resources",
    political_institutions: "political institutions",
    religion_ethnicity: "religion and ethnicity",
  },
  status: {
    occurred: "occurred",
    ongoing: "ongoing",
    future: "future",
    hypothetical: "hypothetical",
    negated: "did not happen",
    historical: "historical",
  },
  goods: {
    weapons: "weapons",
    munitions: "munitions",
    fuel: "fuel",
    food: "food",
    money: "money",
    technology: "technology",
    "know-how": "know-how",
    components: "components",
    troops: "troops",
    labour: "labour",
    aid: "aid",
    territory: "territory",
    prisoners: "prisoners",
    "dual-use": "dual-use goods",
    other: "other goods",
  },
  stage: {
    sought: "sought",
    offered: "offered",
    announced: "announced",
    agreed: "agreed",
    delivered: "delivered",
    used: "used",
    refused: "refused",
    denied: "denied",
  },
  actorKind: {
    person: "person",
    state: "state",
    organization: "organisation",
    outlet: "news outlet",
    group: "group",
    place: "place",
  },
  mentionForm: {
    name: "name",
    role: "role",
    metonym: "capital for its state",
    demonym: "people",
    pronoun: "pronoun",
    nominal: "noun",
  },
  control: { state: "state-controlled", public: "publicly funded", private: "privately owned" },
  timeType: { DATE: "date", TIME: "time of day", DURATION: "duration", SET: "recurring" },
};

const de: Values = {
  statementType: {
    Direct: "wörtliche Rede",
    Indirect: "indirekte Rede",
    Reported: "berichtete Rede",
    FreeIndirect: "Quelle offen",
    IndirectFreeIndirect: "fortgeführte indirekte Rede",
  },
  medium: {
    Speech: "gesprochen",
    Writing: "geschrieben",
    Thought: "gedacht",
    SW: "gesprochen oder geschrieben",
    ST: "gesprochen oder gedacht",
    TW: "gedacht oder geschrieben",
    none: "Form nicht genannt",
  },
  certainty: {
    asserted: "behauptet",
    consensus: "gilt als sicher",
    likely: "wahrscheinlich",
    possible: "möglich",
    unlikely: "unwahrscheinlich",
    doubtful: "zweifelhaft",
    hearsay: "Hörensagen",
    denied: "bestritten",
    silent: "schweigt",
  },
  eventType: {
    AGREE: "Einigung",
    CONSULT: "Beratung",
    SUPPORT: "Unterstützung",
    CONCEDE: "Zugeständnis",
    COOPERATE: "Zusammenarbeit",
    AID: "Hilfe",
    RETREAT: "Rückzug",
    REQUEST: "Forderung",
    ACCUSE: "Vorwurf",
    REJECT: "Ablehnung",
    THREATEN: "Drohung",
    PROTEST: "Protest",
    SANCTION: "Sanktion",
    MOBILIZE: "Mobilmachung",
    COERCE: "Zwang",
    ASSAULT: "Angriff",
  },
  context: {
    cbrn: "Massenvernichtungswaffen",
    crime: "Verbrechen",
    cyber: "Netz und Rechner",
    diplomatic: "Diplomatie",
    disaster: "Katastrophen",
    economic: "Wirtschaft",
    election: "Wahlen",
    environment: "Umwelt",
    executive: "Regierung",
    health: "Gesundheit",
    human_rights: "Menschenrechte",
    legal: "Recht",
    media: "Medien",
    migration: "Migration",
    military: "Militär",
    natural_resource: "Rohstoffe und Gebiete",
    political_institutions: "politische Einrichtungen",
    religion_ethnicity: "Religion und Volksgruppen",
    terrorism: "Terrorismus",
  },
  status: {
    occurred: "geschehen",
    ongoing: "im Gang",
    future: "künftig",
    hypothetical: "hypothetisch",
    negated: "nicht geschehen",
    historical: "zurückliegend",
  },
  goods: {
    weapons: "Waffen",
    munitions: "Munition",
    fuel: "Brennstoff",
    food: "Lebensmittel",
    money: "Geld",
    technology: "Technik",
    "know-how": "Fachwissen",
    components: "Bauteile",
    troops: "Truppen",
    labour: "Arbeitskräfte",
    aid: "Hilfsgüter",
    territory: "Gebiet",
    prisoners: "Gefangene",
    "dual-use": "Güter mit doppeltem Verwendungszweck",
    other: "andere Güter",
  },
  stage: {
    sought: "erbeten",
    offered: "angeboten",
    announced: "angekündigt",
    agreed: "vereinbart",
    delivered: "geliefert",
    used: "eingesetzt",
    refused: "verweigert",
    denied: "bestritten",
  },
  actorKind: {
    person: "Person",
    state: "Staat",
    organization: "Organisation",
    outlet: "Medium",
    group: "Gruppe",
    place: "Ort",
  },
  mentionForm: {
    name: "Name",
    role: "Amt",
    metonym: "Hauptstadt für den Staat",
    demonym: "Angehörige",
    pronoun: "Pronomen",
    nominal: "Nomen",
  },
  control: { state: "staatlich gelenkt", public: "öffentlich finanziert", private: "in privater Hand" },
  timeType: { DATE: "Datum", TIME: "Tageszeit", DURATION: "Dauer", SET: "wiederkehrend" },
};

export const VALUES = bilingual<Values>({ en, de });
