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

const ADJECTIVE_ENDINGS = ["e", "er", "en", "em", "es"];
const set = (list: string) => new Set(list.split(" "));

/** "~" stands for the endings of an adjective, the same on each word: "Vereinigt~ Staaten". */
function name(written: string): readonly string[] {
  if (!written.includes("~")) return [written];
  return ADJECTIVE_ENDINGS.map((ending) => written.replaceAll("~", ending));
}

/** "russisch": with and without ending, also capitalised as in names; "Schweizer!" is not inflected. */
function adjective(written: string): readonly string[] {
  if (written.endsWith("!")) return [written.slice(0, -1)];
  const forms = ["", ...ADJECTIVE_ENDINGS].map((ending) => written + ending);
  return [...forms, ...forms.map((form) => form.charAt(0).toUpperCase() + form.slice(1))];
}

/**
 * By class: "Deutsch~" as an adjective; "Russe" weak; "Ungar/n", "Zypriot/en" weak without -e; "Ukrainer" strong; the
 * rest takes -s. "Franzose(Französin)" gives a feminine that is not formed by rule.
 */
function inhabitant(written: string): readonly string[] {
  if (written.endsWith("~")) return ADJECTIVE_ENDINGS.map((ending) => written.slice(0, -1) + ending);
  const [, base = written, ending = "", feminine = ""] = /^([^/(]+)(?:\/(\w+))?(?:\(([^)]+)\))?$/.exec(written) ?? [];
  const female = (stem: string) => [feminine || `${stem}in`, `${feminine || `${stem}in`}nen`];
  if (ending) return [base, base + ending, ...female(base)];
  if (base.endsWith("e")) return [base, `${base}n`, ...female(base.slice(0, -1))];
  if (base.endsWith("er")) return [base, `${base}s`, `${base}n`, ...female(base)];
  if (base.endsWith("in")) return [base, `${base}nen`];
  return [base, `${base}s`];
}

const ROLE_ENDINGS = ["innen", "nen", "in", "es", "en", "er", "em", "s", "n", "e", "r", "m"];

/**
 * "Ministerinnen"; "die Minister"; "Politikern" (dative); "zwei Sprecher"; without article "Experten" but not "Minister
 * Beispiel". Weak nouns after "den" ("den Präsidenten") can be either and count as one person.
 */
function isPlural(form: string, noun: string, before: string): boolean {
  if (form.endsWith("innen")) return true;
  if (form.endsWith("in") || SINGULAR.has(before)) return false;
  if (PLURAL.has(before)) return true;
  const dative = noun.endsWith("er") && form.endsWith(`${noun.toLowerCase().slice(-4)}n`);
  if (dative) return true;
  if (before === "die") return !/(?:e|ung|schaft)$/.test(form);
  return before === "der" && /(?:ent|ist|at|oge)$/.test(noun) && form.endsWith("en");
}

const SINGULAR = set("das dem des ein eine einen einem einer eines jeder jede jedem jeden jener dieser diesem dieses");
const PLURAL = set(
  "zwei drei vier fünf sechs zehn beide beiden beider viele vielen mehrere mehreren einige einigen alle allen",
);

export const inflection: Inflection = {
  name,
  adjective,
  isBare: (form) => form.endsWith("sch"),
  inhabitant,
  nameStems: (form) => (form.length > 3 && form.endsWith("s") ? [form.slice(0, -1)] : []),
  roleStems: (form) => ROLE_ENDINGS.filter((e) => form.endsWith(e)).map((e) => form.slice(0, -e.length)),
  isPlural,
  genderOf: (form) => {
    if (/in$|^(?:Frau|Mutter|Tochter|Schwester|Witwe|Tante)$/.test(form)) return "f";
    return /(?:e|en|n|glied|haupt|Opfer|kraft|person)$/.test(form) ? null : "m";
  },
  surnameEnd: /(?:mann|bauer|müller|maier|meier|huber)$/,
  compounds: true,
};

/** Tables of names and actors; see `NameTables` for what each is. */
export const nameTables: NameTables = {
  states,
  stateless: { IGO: "Internationale Organisationen", NGO: "Nichtregierungsorganisationen" },
  places,
  organisations,
  people,
  roles,
  offices,
  words: wordTable(words),
  institutions,
  occasions,
  home: set("DEU AUT CHE"),
  tokens: tokenTables,
  inflection,
  functionWords: {
    articles: set("der die das den dem des ein eine einen einem einer eines"),
    definite: set("der die das den dem des"),
    particles: set("von van vom zu zur der de den del della di da dos du la le bin ibn ben al el ter ten"),
    local: set(
      "in aus nach bei nahe um vor im ab südlich nördlich östlich westlich stadt hauptstadt über verließ verließen erreichte erreichten besuchte besuchten",
    ),
    within: set("in im"),
    serving: set("für"),
    origin: set("aus"),
    led: set("geführte geführten geführter geführtes geführtem"),
    ethnic: set("ethnische ethnischen ethnischer"),
    genitive: set("der des von vom"),
    days: new Set(),
    former: set("ehemalige ehemaliger ehemaligen ehemaligem früherer frühere früheren einstiger einstige einstigen ex"),
    house: set("vom von der am beim bei im der des"),
    and: set("und sowie oder"),
    institutionLinks: set("für"),
    address: set("herr herrn frau dr prof kollege kollegen kollegin"),
    he: set("er ihm ihn"),
    she: set("sie"),
    nominative: set("er sie"),
    his: set("sein seine seinen seinem seiner seines"),
    her: set("ihr ihre ihren ihrem ihrer ihres"),
    masculine: set("der den dem ein einen einem kein keinen sein seinen ihr ihren dieser diesen jeder"),
    feminine: set("die der eine einer keine seine seiner ihre ihrer diese dieser jede"),
    both: set("beide beiden beider"),
    two: set("zwei"),
    countries: set("länder ländern staaten nationen nachbarländer nachbarstaaten regierungen hauptstädte"),
    realm: set("republik land lande landes staat staates nation bundesrepublik"),
    parties: set("parteien"),
    sides: set("seiten konfliktparteien kriegsparteien"),
  },
};
