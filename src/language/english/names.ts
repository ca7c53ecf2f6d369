import type { Inflection, NameTables } from "../names/tables.ts";
import { wordTable } from "../names/word-table.ts";
import institutions from "./institutions.txt.ts";
import occasions from "./occasions.txt.ts";
import offices from "./offices.txt.ts";
import organisations from "./organisations.txt.ts";
import people from "./people.txt.ts";
import places from "./places.txt.ts";
import roles from "./roles.txt.ts";
import states from "./states.txt.ts";
import { tokenTables } from "./tokens.ts";
import words from "./words.txt.ts";

const set = (list: string) => new Set(list.split(" "));

/** Adjectives that are no countable noun: "the Chinese", "the Irish". */
const WITHOUT_PLURAL = /(?:ese|sh|ch|ss|ois|tu|ic|Burmese|Lao|é)$/;

/** "Russian" is also the inhabitant, with a plural; "New Zealand!" is the adjective alone. */
function adjective(written: string): readonly string[] {
  if (written.endsWith("!")) return [written.slice(0, -1)];
  return WITHOUT_PLURAL.test(written) ? [written] : [written, `${written}s`];
}

function inhabitant(written: string): readonly string[] {
  return /(?:man|men|woman|women)$/.test(written) ? [written] : [written, `${written}s`];
}

const PLURAL = set("two three four five six ten both many several some all");

export const inflection: Inflection = {
  name: (written) => [written],
  adjective,
  isBare: () => false,
  inhabitant,
  nameStems: () => [],
  roleStems: (form) => {
    if (form.endsWith("ies")) return [`${form.slice(0, -3)}y`];
    if (form.endsWith("men")) return [`${form.slice(0, -3)}man`];
    return form.endsWith("s") && !form.endsWith("ss") ? [form.slice(0, -1)] : [];
  },
  isPlural: (form, noun, before) =>
    PLURAL.has(before) || (form.toLowerCase() !== noun && /(?:s|men|women)$/.test(form)),
  genderOf: (form) => {
    if (/(?:woman|queen|princess|mrs\.?|ms\.?|miss)$/i.test(form)) return "f";
    return /(?:man|king|prince|mr\.?|sir)$/i.test(form) ? "m" : null;
  },
  surnameEnd: null,
  compounds: false,
};

/** Tables of names and actors; see `NameTables` for what each is. */
export const nameTables: NameTables = {
  states,
  stateless: { IGO: "International organisations", NGO: "Non-governmental organisations" },
  places,
  organisations,
  people,
  roles,
  offices,
  words: wordTable(words),
  institutions,
  occasions,
  home: set("GBR USA"),
  tokens: tokenTables,
  inflection,
  functionWords: {
    articles: set("the a an"),
    definite: set("the"),
    particles: set("von van der de den del della di da dos du la le bin ibn ben al el ter ten"),
    local: set(
      "in at near from to around outside inside across into off through via left leave leaves leaving visit visits visited visiting reached entered toured",
    ),
    within: set("in inside across throughout"),
    serving: set("for"),
    origin: set("from"),
    led: set("led"),
    ethnic: set("ethnic"),
    genitive: set("of"),
    days: set("today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday"),
    former: set("former ex ex- then then- late onetime"),
    house: set("at of from with"),
    and: set("and or"),
    institutionLinks: set("of for"),
    address: set("mr mrs ms miss dr sir"),
    he: set("he him"),
    she: set("she"),
    nominative: set("he she"),
    his: set("his"),
    her: set("her"),
    masculine: new Set(),
    feminine: new Set(),
    both: set("both"),
    two: set("two"),
    countries: set("countries states nations neighbours neighbors governments capitals"),
    realm: set("republic country nation"),
    parties: set("parties"),
    sides: set("sides"),
  },
};
