import { clauseTables } from "../lexicon/clause-words.ts";
import words from "./clause-words.txt.ts";
import contexts from "./contexts.txt.ts";
import goods from "./goods.txt.ts";
import nouns from "./nouns-events.txt.ts";

export const clauses = clauseTables("svo", { words, nouns, goods, contexts });
