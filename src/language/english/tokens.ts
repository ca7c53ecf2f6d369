import { parseOpeners } from "../sentences/openers.ts";
import type { SentenceTables } from "../sentences/sentences.ts";
import { parseAbbreviations } from "../tokens/abbreviations.ts";
import type { TokenTables } from "../tokens/tokens.ts";
import abbreviations from "./abbreviations.txt.ts";
import openers from "./sentence-openers.txt.ts";

const { all, final } = parseAbbreviations(abbreviations);

export const tokenTables: TokenTables = {
  abbreviations: all,
  beforeOrdinal: new Set(),
  afterOrdinal: new Set(),
  clitics: ["n't", "'ll", "'re", "'ve", "'s", "'m", "'d"],
};

export const sentenceTables: SentenceTables = {
  finalAbbreviations: final,
  ...parseOpeners(openers),
  capitalNouns: false,
};
