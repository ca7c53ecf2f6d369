import { statementTables as read } from "../tables/statement-tables.ts";
import reporting from "./reporting.txt.ts";
import nouns from "./speech-nouns.txt.ts";
import phrases from "./speech-phrases.txt.ts";
import words from "./statement-words.txt.ts";

/** Tables of the statement stage; see `StatementTables` for what each is. */
export const statementTables = read(
  {
    order: "v2",
    joinedInfinitive:
      /^(?:ab|an|auf|aus|bei|dar|durch|ein|entgegen|fest|fort|frei|heim|her|herab|heran|heraus|herbei|hervor|hin|hinaus|hinzu|los|mit|nach|nieder|statt|teil|um|unter|vor|voran|voraus|vorbei|weg|weiter|wieder|zu|zurück|zusammen|zurecht)zu\p{Ll}{3,}n$/u,
    infinitive: /^[\p{Ll}-]+e?[lr]?n$/u,
  },
  { words, reporting, phrases, nouns },
);
