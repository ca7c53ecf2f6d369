import { classOf, namesIn, originsOf, type Report, rootsOf } from "../../picture/index.ts";
import type { Actor, Event, Reading } from "../../reading/index.ts";
import { articleId, idOf } from "../identity.ts";
import { type Telling, tellingsOf } from "../telling.ts";

/** A party: a state with its president, government and army, or somebody who acts for no state. */
export interface Node {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  readonly country: string | null;
  readonly wikidata: string | null;
}

/** What articles tell that one party did or gave to another. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  /** PLOVER's four classes of events, or exchange. */
  readonly class: string;
  readonly stage: string | null;
  readonly status: string;
  readonly certainty: string;
  /** `YYYY-MM`: when it happened as told, else when what is news was published; null where neither is known. */
  readonly month: string | null;
  /** Event types, or kinds of goods. */
  readonly types: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  /** Copies of one text and reports of one agency count once. */
  readonly origins: number;
  /** For each finding its words and where they stand. */
  readonly evidence: readonly string[];
}

interface Growing extends Omit<Edge, "types" | "articles" | "origins" | "evidence"> {
  readonly types: Set<string>;
  readonly articles: Set<string>;
  readonly evidence: string[];
}

/** The network of all readings. Keeps of each what tells copies apart: its text, direct quotations and outlets. */
export async function networkIn(
  readings: AsyncIterable<Reading>,
): Promise<{ readonly nodes: readonly Node[]; readonly edges: readonly Edge[] }> {
  const nodes = new Map<string, Node>();
  const edges = new Map<string, Growing>();
  const reports: Report[] = [];
  for await (const reading of readings) {
    reports.push({ id: articleId(reading), reading: comparable(reading) });
    for (const telling of tellingsOf(reading)) addEdges(edges, nodes, reading, telling);
  }
  const roots = rootsOf(originsOf(reports));
  const independent = ({ articles }: Growing) => new Set(Array.from(articles, (id) => roots.get(id))).size;
  return {
    nodes: [...nodes.values()],
    edges: Array.from(edges.values(), (edge) => ({ ...edge, origins: independent(edge) })),
  };
}

function comparable(reading: Reading): Reading {
  return {
    ...reading,
    sentences: [],
    tokens: [],
    entities: [],
    times: [],
    events: [],
    exchanges: [],
    statements: reading.statements.filter(({ type }) => type === "Direct"),
    actors: reading.actors.filter(({ kind }) => kind === "outlet"),
  };
}

function addEdges(edges: Map<string, Growing>, nodes: Map<string, Node>, reading: Reading, telling: Telling): void {
  const { kind, type, topics, status, certainty } = telling;
  if (kind === "statement" || status === null) return;
  for (const [source, target] of pairsOf(telling)) {
    const [from, to] = [nodeOf(nodes, reading, source), nodeOf(nodes, reading, target)];
    if (from === to) continue;
    const facts = {
      ...{ from, to },
      class: kind === "event" ? classOf(type as Event["type"]) : "exchange",
      stage: kind === "event" ? null : type,
      ...{ status, certainty: certainty.level, month: monthOf(reading, telling) },
    };
    const key = JSON.stringify(facts);
    const edge = edges.get(key) ?? { ...facts, types: new Set(), articles: new Set(), evidence: [] };
    edges.set(key, edge);
    edge.articles.add(articleId(reading));
    edge.evidence.push(evidenceOf(reading, telling));
    for (const name of kind === "event" ? [type] : topics) edge.types.add(name);
  }
}

/** Each source with each target; where all stand on one side ("A and B met") each two of them. */
function pairsOf({ from, to }: Telling): (readonly [Actor, Actor])[] {
  if (to.length > 0) return from.flatMap((source) => to.map((target) => [source, target] as const));
  return from.flatMap((source, i) => from.slice(i + 1).map((target) => [source, target] as const));
}

function nodeOf(nodes: Map<string, Node>, reading: Reading, actor: Actor): string {
  const key = namesIn(reading).partyOf(actor);
  // Ids of GraphML are NMTOKENs: codes of states and of the knowledge base are, names are not.
  const id = /^[A-Z0-9]+$/.test(key) ? key : idOf("party", key);
  const isState = key === actor.code;
  const self = isState ? reading.actors.find(({ kind, code }) => kind === "state" && code === key) : actor;
  const known = nodes.get(id);
  // A state that only its ministry stood for so far gets its name where an article first names it.
  if (known === undefined || (known.label === id && self !== undefined))
    nodes.set(id, {
      id,
      label: self?.name ?? id,
      kind: isState ? "state" : actor.kind,
      country: actor.code,
      wikidata: self?.wikidata ?? null,
    });
  return id;
}

function monthOf({ article: { published } }: Reading, { time, status }: Telling): string | null {
  const told = /^\d{4}-\d{2}(?!\d)/.exec(time?.value ?? "")?.[0];
  return told ?? (status === "historical" ? null : (published?.slice(0, 7) ?? null));
}

function evidenceOf({ article, source }: Reading, { quote, voices, spans }: Telling): string {
  const { title, outlet, published, url } = article;
  const place = spans.map(([start, end]) => `${start}–${end}`).join(", ");
  const says = voices.map((voice) => `says ${voice}`);
  return `“${quote.replace(/\s+/g, " ")}” (${[...says, title, outlet, published, url ?? source, place].filter(Boolean).join("; ")})`;
}
