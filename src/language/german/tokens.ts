import { parseOpeners } from "../sentences/openers.ts";
import type { SentenceTables } from "../sentences/sentences.ts";
import { parseAbbreviations } from "../tokens/abbreviations.ts";
import type { TokenTables } from "../tokens/tokens.ts";
import abbreviations from "./abbreviations.txt.ts";
import openers from "./sentence-openers.txt.ts";

const { all, final } = parseAbbreviations(abbreviations);
const words = (list: string) => new Set(list.split(" "));

export const tokenTables: TokenTables = {
  abbreviations: all,
  beforeOrdinal: words(
    "der die das dem den des am vom zum zur beim im ab bis seit diesem dieser jedem jeder ihr ihre ihrem ihren ihrer sein seine seinem seinen seiner unser unserem kein und",
  ),
  afterOrdinal: words(
    "januar jänner februar märz april mai juni juli august september oktober november dezember jahrhundert jahrhunderts jahrtausend mal lebensjahr geburtstag jahrestag legislaturperiode",
  ),
  clitics: [],
};

export const sentenceTables: SentenceTables = {
  finalAbbreviations: final,
  ...parseOpeners(openers),
  capitalNouns: true,
};
