import type { Actor, Reading } from "../../reading/index.ts";
import { alpha2 } from "../country.ts";
import { articleId, idOf, recordId } from "../identity.ts";
import { type Telling, tellingsOf } from "../telling.ts";
import { actorEntityId, schemaOf } from "./actors.ts";
import { type Entity, entity } from "./entity.ts";

/** FollowTheMoney names languages by ISO 639-3. */
const LANGUAGES: Readonly<Record<string, string>> = { de: "deu", en: "eng" };

/** The article, its mentions of actors, and what it tells, each with the words and where they stand. */
export function* entitiesOf(reading: Reading): Generator<Entity> {
  const { actors, article, source } = reading;
  const places = actors.filter(({ kind }) => kind === "place");
  yield entity(articleId(reading), "Article", {
    title: [article.title],
    fileName: [source],
    author: article.authors,
    publisher: [article.outlet],
    sourceUrl: [article.url],
    publishedAt: [article.published],
    language: [LANGUAGES[article.language]],
    locationMentioned: places.map(({ name }) => name),
  });
  for (const actor of actors) if (actor.kind !== "place") yield mentionOf(reading, actor);
  for (const telling of tellingsOf(reading)) yield* tellingEntities(reading, telling);
}

function mentionOf(reading: Reading, actor: Actor): Entity {
  const { text } = reading.article;
  const named = actor.mentions.filter(({ form }) => form === "name");
  return entity(recordId(reading, actor.id), "Mention", {
    document: [articleId(reading)],
    name: [actor.name, ...named.map(({ start, end }) => text.slice(start, end))],
    resolved: [actorEntityId(reading, actor)],
    detectedSchema: [schemaOf(actor)],
    contextCountry: [alpha2(actor.code)?.toLowerCase()],
  });
}

/**
 * What is told as a fact is an event; everything else, and every statement, a note: the model has no place for what is
 * only claimed, expected or denied. A documentation leads from the article to it and says where its words stand.
 */
function* tellingEntities(reading: Reading, telling: Telling): Generator<Entity> {
  const { kind, record, type, topics, status, certainty, title, quote, time, place, voices, through } = telling;
  const { outlet, url, published } = reading.article;
  const id = recordId(reading, record);
  const document = articleId(reading);
  const sides = [...telling.from, ...telling.to].filter((actor) => actor.kind !== "place");
  const parties = sides.map((actor) => actorEntityId(reading, actor));
  const isEvent = kind !== "statement" && telling.plain;
  yield entity(id, isEvent ? "Event" : "Note", {
    name: [title],
    description: [quote],
    summary: [...voices.map((voice) => `says: ${voice}`), ...through.map((name) => `through: ${name}`)],
    keywords: [kind, type, ...topics, status, certainty.level],
    proof: [document],
    publisher: [outlet],
    sourceUrl: [url],
    ...(isEvent ? { involved: parties, date: [dateOf(time?.value)], location: [place?.name] } : { entity: parties }),
  });
  yield entity(idOf("documentation", id), "Documentation", {
    document: [document],
    entity: [id],
    role: [kind],
    recordId: [`${record} ${telling.spans.map(([start, end]) => `${start}-${end}`).join(" ")}`],
    summary: [quote],
    date: [published],
  });
}

/** Of TIMEX3's values those that FollowTheMoney knows: year, month, day. */
function dateOf(value = ""): string | null {
  return /^\d{4}(?:-\d{2}){0,2}$/.test(value) ? value : null;
}
