import type { Entry } from "../../language/index.ts";
import { byPosition, type Span } from "../../text/index.ts";
import type { Actor, Mention } from "../contract.ts";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** An actor while its mentions are gathered. */
export interface Draft extends Mutable<Omit<Actor, "id" | "control" | "roles" | "mentions">> {
  readonly key: string;
  /** Grammatical gender of the words for the person; null where they do not tell. */
  gender: "m" | "f" | null;
  /** Of a people, the country that its name tells: "ethnic Albanians"; of everybody else null. */
  readonly descent: string | null;
  /** What the knowledge base knows; null for who is not in it. */
  readonly entry: Entry | null;
  readonly roles: Actor["roles"][number][];
  readonly mentions: Mention[];
}

/** The actors of a text by key. */
export type Drafts = Map<string, Draft>;

/** The draft with this key, made by `make` where it is new. */
export function draftOf(
  drafts: Drafts,
  key: string,
  make: () => Omit<Draft, "key" | "gender" | "descent" | "entry" | "roles" | "mentions"> &
    Partial<Pick<Draft, "descent">>,
  entry: Entry | null = null,
): Draft {
  let draft = drafts.get(key);
  if (!draft) {
    const { name, kind, code, sector, wikidata, descent = null } = make();
    draft = { key, name, kind, code, sector, wikidata, descent, gender: null, entry, roles: [], mentions: [] };
    drafts.set(key, draft);
  }
  return draft;
}

export function draftOfEntry(drafts: Drafts, entry: Entry): Draft {
  const { id, name, kind, code, sector, wikidata } = entry;
  return draftOf(drafts, id, () => ({ name, kind, code, sector, wikidata }), entry);
}

export function addMention(draft: Draft, { start, end }: Span, form: Mention["form"]): void {
  draft.mentions.push({ start, end, form });
}

/** The finished actors: mentions in order, ids by first mention. A draft that nothing mentions is no actor. */
export function actorsOf(drafts: Drafts): Actor[] {
  const mentioned = [...drafts.values()].filter((draft) => draft.mentions.length > 0);
  for (const { roles } of mentioned) roles.sort((a, b) => a.span[0] - b.span[0]);
  const placed = mentioned.map((draft) => ({ ...draft, mentions: inOrder(draft.mentions) }));
  placed.sort((a, b) => byPosition(a.mentions[0] as Mention, b.mentions[0] as Mention));
  return placed.map(({ name, kind, code, sector, wikidata, entry, roles, mentions }, i) => {
    return { id: `a${i + 1}`, name, kind, code, sector, wikidata, control: entry?.control ?? null, roles, mentions };
  });
}

/** Each span once. */
function inOrder(mentions: readonly Mention[]): Mention[] {
  const sorted = [...mentions].sort(byPosition);
  return sorted.filter(({ start, end }, i) => start !== sorted[i - 1]?.start || end !== sorted[i - 1]?.end);
}
