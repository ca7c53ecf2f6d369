import { z } from "zod";
import type { DirectoryEntry, Dossier, SearchPage, Store } from "../../store/index.ts";
import type { ServiceContext } from "../context.ts";
import { EVENT_CLASSES } from "../shapes/event.ts";
import { DirectoryEntry as Entry } from "../shapes/named.ts";
import { Article, articleOf, lineOf, Quote, quotesAt } from "./quote.ts";
import { NothingThere, type Tool } from "./tool.ts";

const name = (description: string) => z.string().trim().min(1).max(500).describe(description);
const Actor = Entry.omit({ names: true }).extend({ names: z.array(z.string()).readonly() });

const Asked = z.strictObject({
  name: name("the beginning of a name, in any of its forms"),
  limit: z.int().min(1).max(20).default(10),
});
const Found = z.strictObject({ actors: z.array(Actor).readonly() });

/** Who is meant by a name. */
export function actorTool({ store: { picture } }: ServiceContext): Tool<typeof Asked, typeof Found> {
  return {
    name: "find_actors",
    title: "Find an actor",
    description:
      "Finds states, persons, organisations and outlets of the archive by name and gives the keys by which get_dossier and list_events know them.",
    input: Asked,
    output: Found,
    run: async ({ name, limit }) => ({ actors: (await picture.directory(name, limit)).map(actorOf) }),
    page: ({ actors }) => (actors.length === 0 ? "Nobody is called so." : actors.map(callOf).join("\n")),
  };
}

function actorOf({ names, ...actor }: DirectoryEntry): z.infer<typeof Actor> {
  return { ...actor, names: names.map(({ name }) => name).slice(0, 10) };
}

function callOf({ key, name, kind, articles }: z.infer<typeof Actor>): string {
  return `${key}: ${name}${kind === null ? "" : `, ${kind}`}, in ${articles} articles`;
}

const Pair = z.strictObject({
  actor: name("a key of find_actors (RUS, Q7747), or a name that one actor only has"),
  other: name("the same of another one: then what the two say about, do to and give each other").optional(),
});

const DossierAnswer = z.strictObject({
  actor: Actor,
  other: Actor.nullable(),
  roles: z
    .array(
      z.strictObject({
        title: z.string(),
        of: z.string().nullable(),
        articles: z.int(),
        quote: z.string().describe("the words of the first article that says so"),
        spans: z.array(z.tuple([z.int(), z.int()]).readonly()).readonly(),
        article: Article,
      }),
    )
    .readonly(),
  relations: z
    .array(
      z.strictObject({
        other: z.string(),
        year: z.string().nullable(),
        class: z.enum(EVENT_CLASSES),
        direction: z.enum(["to", "from"]).describe("to: the actor does it to the other"),
        happened: z.int().describe("events told as things that are or were"),
        open: z.int().describe("events that are expected, threatened, denied or negated"),
        confirmed: z.int().describe("events that at least two independent origins tell"),
      }),
    )
    .readonly(),
  lists: z.array(z.strictObject({ what: z.string(), quotes: z.array(Quote).readonly(), more: z.boolean() })).readonly(),
});
type DossierAnswer = z.infer<typeof DossierAnswer>;

/** Of each list, so that a dossier fits into what an assistant can hold; searches give the rest. */
const SHOWN = 5;
const RELATIONS = 30;
const ROLES = 10;

/** What the archive tells of an actor, or of two. */
export function dossierTool({ store }: ServiceContext): Tool<typeof Pair, typeof DossierAnswer> {
  return {
    name: "get_dossier",
    title: "Dossier of an actor or of two",
    description:
      "Gives what the archive tells of an actor, of a state also by its president, government and army: what it said, what is said about it, what it did, met, gave and received, each with the words of the articles. With another actor: what the two say about, do to and give each other.",
    input: Pair,
    output: DossierAnswer,
    run: async ({ actor: asked, other: askedOther }) => {
      const actor = await keyOf(store, asked);
      return askedOther === undefined ? dossierOf(store, actor) : pairOf(store, actor, await keyOf(store, askedOther));
    },
    page: pageOf,
  };
}

/** The key that is asked by, be it a key or a name. Throws `NothingThere` where it is not clear who is meant. */
async function keyOf({ picture }: Store, asked: string): Promise<string> {
  const found = await picture.directory(asked, 20);
  const same = (text: string) => text.toLowerCase() === asked.toLowerCase();
  const called = found.filter(({ key, name, names }) => same(key) || same(name) || names.some((one) => same(one.name)));
  const [first, ...others] = called.length > 0 ? called : found;
  if (first !== undefined && (others.length === 0 || same(first.key))) return first.key;
  if ((await picture.dossier(asked)) !== null) return asked;
  throw new NothingThere(
    first === undefined
      ? `no article tells of ${asked}`
      : `several are called ${asked}, give a key: ${[first, ...others].map((one) => callOf(actorOf(one))).join("; ")}`,
  );
}

async function dossierOf(store: Store, key: string): Promise<DossierAnswer> {
  const dossier = await store.picture.dossier(key);
  if (dossier === null) throw new NothingThere(`no article tells of ${key}`);
  const { actor, lists, relations } = dossier;
  const { name } = actor;
  return {
    actor: actorOf(actor),
    other: null,
    roles: await rolesOf(store, dossier),
    relations: relations.slice(0, RELATIONS).map((relation) => ({ ...relation, other: relation.other.name })),
    lists: await listsOf(store, [
      [`said by ${name}`, lists.said],
      [`said about ${name}`, lists.about],
      [`done by ${name}`, lists.did],
      [`done to ${name}`, lists.met],
      [`given by ${name}`, lists.gave],
      [`received by ${name}`, lists.received],
    ]),
  };
}

async function pairOf(store: Store, key: string, otherKey: string): Promise<DossierAnswer> {
  const pair = await store.picture.pair(key, otherKey);
  if (pair === null) throw new NothingThere(`no article tells of ${key} or of ${otherKey}`);
  const { actor, other, relations, toOther, toActor } = pair;
  const sides = [
    [actor.name, other.name, toOther],
    [other.name, actor.name, toActor],
  ] as const;
  return {
    actor: actorOf(actor),
    other: actorOf(other),
    roles: [],
    relations: relations.slice(0, RELATIONS).map((relation) => ({ ...relation, other: other.name })),
    lists: await listsOf(
      store,
      sides.flatMap(([from, to, lists]) => [
        [`said by ${from} about ${to}`, lists.said],
        [`done by ${from} to ${to}`, lists.did],
        [`given by ${from} to ${to}`, lists.gave],
      ]),
    ),
  };
}

async function listsOf(store: Store, pages: readonly [string, SearchPage][]): Promise<DossierAnswer["lists"]> {
  const lists: DossierAnswer["lists"][number][] = [];
  for (const [what, { hits, next }] of pages)
    if (hits.length > 0)
      lists.push({
        what,
        quotes: await quotesAt(store, hits.slice(0, SHOWN)),
        more: hits.length > SHOWN || next !== null,
      });
  return lists;
}

async function rolesOf(store: Store, { roles }: Dossier): Promise<DossierAnswer["roles"]> {
  const stated: DossierAnswer["roles"][number][] = [];
  for (const { title, of, articles, version, start, end, words } of roles.slice(0, ROLES)) {
    const reading = await store.reading(version);
    if (reading !== null)
      stated.push({ title, of, articles, quote: words, spans: [[start, end]], article: articleOf(reading) });
  }
  return stated;
}

function pageOf({ actor, other, roles, relations, lists }: DossierAnswer): string {
  const about = other === null ? callOf(actor) : `${callOf(actor)}\n${callOf(other)}`;
  const called = roles.map(({ title, of, quote, article }) => {
    return `called ${title}${of === null ? "" : ` of ${of}`}: “${quote}” (${article.title ?? article.source})`;
  });
  const related = relations.map(({ other, year, class: kind, direction, happened, open, confirmed }) => {
    return `${year ?? "undated"}, ${direction} ${other}: ${kind}, ${happened} told as happened (${confirmed} by independent origins), ${open} open`;
  });
  const quoted = lists.map(({ what, quotes, more }) => {
    return `${what.toUpperCase()}\n${quotes.map(lineOf).join("\n")}${more ? "\n(more: search for it)" : ""}`;
  });
  return [about, called.join("\n"), related.join("\n"), ...quoted].filter((part) => part !== "").join("\n\n");
}
