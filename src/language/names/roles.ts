import type { NameTables } from "./tables.ts";

/** What a noun of office or occupation says of whom it stands for. `state`: the government of a state. */
export interface Role {
  readonly noun: string;
  readonly kind: "person" | "group" | "organization" | "state";
  /** PLOVER sector; null where the noun gives none. */
  readonly sector: string | null;
  /** Whether the sector is that of the house that is led, where one is named ("president of the club"). */
  readonly house: boolean;
  /** Whether the noun means somebody only where a name says whose it is: "die Führung" may be the lead in a race. */
  readonly named: boolean;
  /** Whether the noun takes up a longer one that ends in it: "the minister" is the foreign minister. */
  readonly head: boolean;
  /** Whether the office is one of provinces, not of states: "Georgia's governor" is no Georgian. */
  readonly province: boolean;
}

/** Role nouns of a language. Most are one word; English has some of several ("secretary of state"). */
export interface Roles {
  /** Role of one word as it stands in text: inflected, capitalised or not, the last part of a compound. */
  of(form: string): Role | null;
  /** Longest role of several words by its first word, lower case; each with the words that follow. */
  readonly phrases: ReadonlyMap<string, readonly { readonly rest: readonly string[]; readonly role: Role }[]>;
  /** Nouns that take up longer ones that end in them, lower case. */
  readonly heads: readonly string[];
}

const parsed = new WeakMap<NameTables, Roles>();

export function rolesOf(tables: NameTables): Roles {
  let roles = parsed.get(tables);
  if (!roles) {
    roles = parse(tables);
    parsed.set(tables, roles);
  }
  return roles;
}

function parse(tables: NameTables): Roles {
  const words = new Map<string, Role>();
  const phrases = new Map<string, { rest: string[]; role: Role }[]>();
  const heads: string[] = [];
  const alone = new Set<string>();
  const capital = new Set<string>();
  for (const [noun, kind, sector, use] of tables.roles.split("\n").flatMap(rowsOf)) {
    const uses = use?.split(" ") ?? [];
    const [house, head, named] = [uses.includes("house"), uses.includes("head"), uses.includes("named")];
    const province = uses.includes("province");
    const role: Role = { noun, kind: kind as Role["kind"], sector: sector || null, house, head, named, province };
    const [first = "", ...rest] = noun.split(" ");
    if (head) heads.push(noun.toLowerCase());
    if (uses.includes("alone")) alone.add(noun);
    if (uses.includes("capital")) capital.add(noun);
    if (rest.length === 0) words.set(noun, role);
    else phrases.set(first, [...(phrases.get(first) ?? []), { rest, role }]);
  }
  for (const list of phrases.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  return { of: (form) => roleOf(form, { words, alone, capital }, tables), phrases, heads };
}

/** A line of `roles.txt`, one row for each noun that it names: "african|arab nations|states" are four. */
function rowsOf(line: string): [noun: string, ...rest: string[]][] {
  const [nouns = "", ...rest] = line.split("\t");
  const last = nouns.lastIndexOf(" ") + 1;
  const heads = nouns.slice(last).split("|");
  const before = nouns.slice(0, last).trimEnd().split("|");
  return before.flatMap((first) =>
    heads.map((head): [string, ...string[]] => [`${first} ${head}`.trimStart(), ...rest]),
  );
}

/** One-word nouns, and those of them that stand alone or with a capital only. */
interface Nouns {
  readonly words: ReadonlyMap<string, Role>;
  readonly alone: ReadonlySet<string>;
  readonly capital: ReadonlySet<string>;
}

/** "US-Außenministers": the last part, then its stems, then the longest end that is a role noun ("-minister"). */
function roleOf(form: string, { words, alone, capital }: Nouns, tables: NameTables): Role | null {
  const { roleStems, compounds } = tables.inflection;
  const last = form.slice(form.lastIndexOf("-") + 1);
  const word = compounds ? last : last.toLowerCase();
  const plain = word.endsWith(".") ? word.slice(0, -1) : word;
  const find = (noun: string) => {
    const role = words.get(noun);
    if (role) return role;
    for (const stem of roleStems(noun)) if (words.has(stem)) return words.get(stem) as Role;
    return null;
  };
  const role = (form === last ? null : find(compounds ? form : form.toLowerCase())) ?? find(plain);
  if (role && capital.has(role.noun) && last === word) return null;
  if (role || !compounds || plain.length < SHORTEST_COMPOUND || !/^\p{Lu}/u.test(plain)) return role;
  const bases = [plain, ...roleStems(plain)];
  const first = Math.max(SHORTEST_FRONT, plain.length - LONGEST_HEAD);
  for (let at = first; at <= plain.length - SHORTEST_HEAD; at++) {
    const initial = plain.charAt(at).toUpperCase();
    for (const base of bases) {
      const head = words.get(initial + base.slice(at + 1));
      if (head && !alone.has(head.noun)) return head;
    }
  }
  return null;
}

const SHORTEST_COMPOUND = 9;
const SHORTEST_FRONT = 3;
const SHORTEST_HEAD = 4;
const LONGEST_HEAD = 20;
