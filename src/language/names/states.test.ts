import { expect, test } from "vitest";
import * as english from "../english/names.ts";
import englishStates from "../english/states.txt.ts";
import { sentenceTables as englishSentences } from "../english/tokens.ts";
import * as german from "../german/names.ts";
import germanStates from "../german/states.txt.ts";
import { sentenceTables as germanSentences } from "../german/tokens.ts";
import { splitSentences } from "../sentences/sentences.ts";
import { tokenise } from "../tokens/tokens.ts";
import { gazetteerOf } from "./gazetteer.ts";
import { findNames } from "./names.ts";
import type { NameTables } from "./tables.ts";

/** The 193 members of the United Nations and what the news treats as a state beside them, ISO 3166-1 alpha-3. */
const STATES =
  `AFG AGO ALB AND ARE ARG ARM ATG AUS AUT AZE BDI BEL BEN BFA BGD BGR BHR BHS BIH BLR BLZ BOL BRA BRB BRN BTN
BWA CAF CAN CHE CHL CHN CIV CMR COD COG COL COM CPV CRI CUB CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESP EST ETH FIN
FJI FRA FSM GAB GBR GEO GHA GIN GMB GNB GNQ GRC GRD GTM GUY HND HRV HTI HUN IDN IND IRL IRN IRQ ISL ISR ITA JAM JOR JPN
KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR
MNE MNG MOZ MRT MUS MWI MYS NAM NER NGA NIC NLD NOR NPL NRU NZL OMN PAK PAN PER PHL PLW PNG POL PRK PRT PRY QAT ROU RUS
RWA SAU SDN SEN SGP SLB SLE SLV SMR SOM SRB SSD STP SUR SVK SVN SWE SWZ SYC SYR TCD TGO THA TJK TKM TLS TON TTO TUN TUR
TUV TZA UGA UKR URY USA UZB VCT VEN VNM VUT WSM YEM ZAF ZMB ZWE PSE VAT TWN XKX ESH HKG`.split(/\s+/);

/** Forms that name two states. Without a hint in the text the first is taken. */
const ADJECTIVE = "(?:e[rnms]?)?";
const AMBIGUOUS = new RegExp(
  `^(?:Kongo|Congo|Congolese|Kongoles(?:e|en|in|innen)|[Kk]ongolesisch${ADJECTIVE}|Korea|Koreans?|Koreaner(?:s|n|in|innen)?|[Kk]oreanisch${ADJECTIVE})$`,
);

const LANGUAGES = [
  {
    language: german,
    table: germanStates,
    sentences: germanSentences,
    frame: (form: string) => `Nach der ${form} Wahl.`,
  },
  {
    language: english,
    table: englishStates,
    sentences: englishSentences,
    frame: (form: string) => `After the ${form} vote.`,
  },
];

test.each(LANGUAGES)("every member of the United Nations is known, with adjective and inhabitant ($#)", ({ table }) => {
  const rows = new Map(table.split("\n").map((line) => [line.slice(0, 3), line.split("\t")]));
  for (const code of STATES) {
    const [, names, adjectives] = rows.get(code) ?? [];
    expect.soft(names, code).toBeTruthy();
    expect.soft(adjectives, code).toBeTruthy();
  }
});

test.each(LANGUAGES)("every inflected form of every state resolves to it ($#)", ({ language, table }) => {
  const { inflection } = language.nameTables;
  const gazetteer = gazetteerOf(language.nameTables);
  for (const line of table.split("\n")) {
    const [code = "", names, adjectives, inhabitants] = line.split("\t");
    const forms = [
      ...list(names).flatMap(inflection.name),
      ...list(adjectives).flatMap(inflection.adjective),
      ...list(inhabitants).flatMap(inflection.inhabitant),
    ];
    for (const form of forms) {
      const codes = gazetteer
        .find(form)
        .filter(({ entry }) => entry.kind === "state")
        .map(({ entry }) => entry.code);
      expect.soft(codes, `${code} ${form}`).toContain(code);
      expect.soft(codes.length > 1, form).toBe(AMBIGUOUS.test(form));
    }
  }
});

test.each(LANGUAGES)(
  "adjectives are found in a sentence in every form ($#)",
  ({ language, table, sentences, frame }) => {
    const tables: NameTables = language.nameTables;
    for (const line of table.split("\n")) {
      const [code = "", , adjectives] = line.split("\t");
      for (const form of list(adjectives).flatMap(tables.inflection.adjective)) {
        const text = frame(form);
        const tokens = tokenise(text, tables.tokens);
        const split = splitSentences(text, tokens, [{ start: 0, end: text.length }], sentences);
        const { names } = findNames({ text, tokens, sentences: split, language: { names: tables }, learned: [] });
        const found = names.flatMap(({ hits }) => hits.map(({ entry }) => entry.code));
        expect.soft(found, text).toContain(code);
      }
    }
  },
);

function list(cell: string | undefined): string[] {
  return cell ? cell.split("|") : [];
}
