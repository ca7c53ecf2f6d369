/** What an entry of the knowledge base is; the kinds of actors of the reading. */
export type EntryKind = "person" | "state" | "organization" | "outlet" | "group" | "place";

/** An office with the days between which it was held, ISO 8601, as precise as known; "" where open. */
export interface Office {
  readonly title: string;
  readonly of: string;
  readonly from: string;
  readonly to: string;
}

/** One thing that the knowledge base knows. */
export interface Entry {
  /** Unique: kind and key of its table ("state:RUS"). */
  readonly id: string;
  readonly kind: EntryKind;
  /** Name in the language of the tables. */
  readonly name: string;
  /** ISO 3166-1 alpha-3, IGO, NGO; null where it belongs to none. */
  readonly code: string | null;
  readonly sector: string | null;
  readonly wikidata: string | null;
  /** Offices as the table writes them, "president@2012-05-07/|premier@2008-05-08/2012-05-07"; see `officesOf`. */
  readonly terms: string;
  /** Family name in the key's spelling; "" where the person has none. */
  readonly family: string;
  /** Known so well that the surname alone names the person. */
  readonly prominent: boolean;
  /** Who controls an outlet, and on what ground that is said. */
  readonly control: Control | null;
}

/** Who controls an outlet: a state, the public by law (a broadcaster under its own statute), or private owners. */
export type Controller = "state" | "public" | "private";

export interface Control {
  readonly by: Controller;
  /** On what ground that is said: "owned by the Egyptian state". */
  readonly ground: string;
}

/** How a form stands for its entry. A capital can be a place or a government, a metonym is always the government. */
export type Reference = "name" | "surname" | "adjective" | "inhabitant" | "capital" | "metonym";

/** One meaning of a form. */
export interface Hit {
  readonly entry: Entry;
  readonly as: Reference;
}

export function entryOf(id: string, kind: EntryKind, name: string, code: string, sector = "", wikidata = ""): Entry {
  return {
    id,
    kind,
    name,
    code: code || null,
    sector: sector || null,
    wikidata: wikidata || null,
    terms: "",
    family: "",
    prominent: false,
    control: null,
  };
}

/** The offices written in `terms`. */
export function officesOf({ terms, code }: Entry): Office[] {
  if (terms === "") return [];
  return terms.split("|").map((one) => {
    const [title = "", term = ""] = one.split("@");
    const [from = "", to = ""] = term.split("/");
    return { title, of: code ?? "", from, to };
  });
}
