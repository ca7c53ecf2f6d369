import type { Actor, Reading } from "../../reading/index.ts";
import { articleId, recordId } from "../identity.ts";
import { type Telling, tellingsOf } from "../telling.ts";
import { actorObject } from "./actors.ts";
import { EXTENSION, filled, LAGEBILD, type StixObject, stixId, stixObject, timestamp } from "./object.ts";

/**
 * An article as a report and what it holds: a note of each finding with its words, a relationship where it tells plainly
 * what one did to another, an opinion where a source disputes what it is asked about.
 */
export function reportObjects(reading: Reading): StixObject[] {
  const { title, outlet, published } = reading.article;
  const told = tellingsOf(reading).flatMap((telling) => tellingObjects(reading, telling));
  const actors = reading.actors.flatMap((actor) => actorObject(reading, actor)?.id ?? []);
  const refs = [...new Set([...told.map(({ id }) => id), ...actors])];
  const report = stixObject("report", [articleId(reading)], {
    ...origin(reading),
    name: title ?? reading.source,
    description: [outlet, published].filter(Boolean).join(", "),
    published: timestamp(published),
    labels: ["news", ...(published === null ? ["undated"] : [])],
    // A report must refer to something; one in which nothing was found refers to who read it.
    object_refs: refs.length > 0 ? refs : [LAGEBILD.id],
  });
  return [report, ...told];
}

/** What all objects of an article have: who made them, when, in which language, and where the article stands. */
function origin({ article, source }: Reading) {
  const { published, language, url, outlet, title } = article;
  return {
    created_by_ref: LAGEBILD.id,
    created: timestamp(published),
    lang: language === "und" ? null : language,
    external_references: [
      {
        source_name: outlet ?? source,
        external_id: article.id,
        ...(title !== null && { description: title }),
        ...(url !== null && URL.canParse(url) && { url: new URL(url).href }),
      },
    ],
  };
}

function tellingObjects(reading: Reading, telling: Telling): StixObject[] {
  const { record, title, quote, voices, certainty, from, to, place } = telling;
  const shared = { ...origin(reading), extensions: { [EXTENSION.id]: evidenceOf(reading, telling) } };
  const parties = refsOf(reading, [...from, ...to, ...(place ? [place] : [])]);
  const note = stixObject("note", [recordId(reading, record)], {
    ...shared,
    abstract: title,
    content: quote,
    authors: voices,
    labels: labelsOf(telling),
    object_refs: parties.length > 0 ? parties : [stixId("report", [articleId(reading)])],
  });
  const opinion =
    certainty.level === "denied" && voices.length > 0
      ? [
          stixObject("opinion", [recordId(reading, record)], {
            ...shared,
            explanation: quote,
            authors: voices,
            opinion: "disagree",
            object_refs: [note.id],
          }),
        ]
      : [];
  return [note, ...opinion, ...relationshipsOf(reading, telling, shared)];
}

function refsOf(reading: Reading, actors: readonly Actor[]): string[] {
  return [...new Set(actors.flatMap((actor) => actorObject(reading, actor)?.id ?? []))];
}

/** How the exchange that an article tells plainly relates giver to receiver, by its stage. */
const STAGES: Readonly<Record<string, string>> = {
  offered: "offered-to",
  announced: "announced-delivery-to",
  agreed: "agreed-delivery-to",
  delivered: "delivered-to",
  refused: "refused-delivery-to",
};

/** What was told with a hedge, as expected or denied stays a note: a relationship has no room for it. */
function relationshipsOf(reading: Reading, telling: Telling, shared: Readonly<Record<string, unknown>>): StixObject[] {
  const { kind, type, plain, record, title, quote, from, to } = telling;
  const relation = kind === "event" ? type.toLowerCase() : kind === "exchange" ? STAGES[type] : undefined;
  if (!plain || relation === undefined) return [];
  return refsOf(reading, from).flatMap((source) =>
    refsOf(reading, to).map((target) =>
      stixObject("relationship", [recordId(reading, record), source, target], {
        ...shared,
        relationship_type: relation,
        description: `${title}: ${quote}`,
        labels: labelsOf(telling),
        source_ref: source,
        target_ref: target,
      }),
    ),
  );
}

function labelsOf({ kind, type, topics, status, certainty }: Telling): string[] {
  return [...new Set([kind, type, ...topics, status, certainty.level].filter((value) => value !== null))];
}

function evidenceOf({ article }: Reading, telling: Telling) {
  const { kind, record, type, status, certainty, voices, through, spans, rule } = telling;
  return filled({
    extension_type: "property-extension",
    ...{ kind, record, told: type, status },
    certainty: certainty.level,
    cues: certainty.cues,
    evidence: spans.map(([start, end]) => ({ start, end, quote: article.text.slice(start, end) })),
    ...{ said_by: voices, through, article: article.id, rule },
  });
}
