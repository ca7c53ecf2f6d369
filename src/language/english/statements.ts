import { statementTables as read } from "../tables/statement-tables.ts";
import reporting from "./reporting.txt.ts";
import nouns from "./speech-nouns.txt.ts";
import phrases from "./speech-phrases.txt.ts";
import words from "./statement-words.txt.ts";

/** Tables of the statement stage; see `StatementTables` for what each is. */
export const statementTables = read(
  {
    order: "svo",
    joinedInfinitive: /(?!)/,
    infinitive: /^[a-z-]+$/,
  },
  { words, reporting, phrases, nouns },
);
