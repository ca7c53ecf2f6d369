import type { Entry } from "../../language/index.ts";
import { byPosition, type Span } from "../../text/index.ts";
import type { Actor, Mention } from "../contract.ts";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** An actor while its mentions are gathered. */
export interface Draft extends Mutable<Omit<Actor, "id" | "roles" | "mentions">> {
  readonly key: string;
  /** Grammatical gender of the words for the person; null where they do not tell. */
  gender: "m" | "f" | null;
  readonly roles: Actor["roles"][number][];
  readonly mentions: Mention[];
}

/** The actors of a text by key. */
export type Drafts = Map<string, Draft>;

/** The draft with this key, made by `make` where it is new. */
export function draftOf(
  drafts: Drafts,
  key: string,
  make: () => Omit<Draft, "key" | "gender" | "roles" | "mentions">,
): Draft {
  let draft = drafts.get(key);
  if (!draft) {
    draft = { ...make(), key, gender: null, roles: [], mentions: [] };
    drafts.set(key, draft);
  }
  return draft;
}

export function draftOfEntry(drafts: Drafts, entry: Entry): Draft {
  return draftOf(drafts, entry.id, () => ({
    name: entry.name,
    kind: entry.kind,
    code: entry.code,
    sector: entry.sector,
    wikidata: entry.wikidata,
  }));
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
  return placed.map(({ name, kind, code, sector, wikidata, roles, mentions }, i) => {
    return { id: `a${i + 1}`, name, kind, code, sector, wikidata, roles, mentions };
  });
}

/** Each span once. */
function inOrder(mentions: readonly Mention[]): Mention[] {
  const sorted = [...mentions].sort(byPosition);
  return sorted.filter(({ start, end }, i) => start !== sorted[i - 1]?.start || end !== sorted[i - 1]?.end);
}
