import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Reading } from "../../reading/index.ts";
import { readingOf } from "../sample.ts";
import { openStore, type Store } from "../store.ts";
import { PLACES } from "../test-places.ts";
import type { Asked, RecordKind } from "./correction.ts";
import type { TrainingExample } from "./training.ts";

const TEXT =
  "Belarus hat am Mittwoch 300 Raketen an Venezuela geliefert. „Die Ladung ist da“, sagte die Hafenleiterin Ana Beispiel in Caracas. Der Minister habe davon gewusst, sagte sie.\n\nBeispiel kritisierte Belarus: „Minsk hat uns nicht gefragt.“";

describe.each(PLACES)("corrections on $name", ({ make }) => {
  let store: Store;
  let place: Awaited<ReturnType<typeof make>>;
  let article = 0;

  beforeAll(async () => {
    place = await make();
    store = await openStore(place.where);
  });
  afterAll(async () => {
    await store.close();
    await place.remove();
  });

  /** A fresh article that says the same, and what the engine reads in it. */
  async function added(text = TEXT): Promise<{ version: number; reading: Reading }> {
    const reading = await readingOf(text, { url: `https://a.example/${article++}`, published: "2026-03-05" });
    return { version: await store.keep(reading), reading };
  }

  const say = (version: number, record: RecordKind, id: string, asked: Asked) =>
    store.corrections.add({ version, record, id, author: "Ines", asked });
  const shown = async (version: number) => (await store.reading(version))!;
  const found = async (version: number, query: object) =>
    (await store.search({ ...query, limit: 200 })).hits.filter((hit) => hit.article.version === version);
  const isSaid = (words: string) => (one: { content: readonly (readonly [number, number])[] }) =>
    one.content.some(([start, end]) => TEXT.slice(start, end).includes(words));

  test("what is rejected is in no list, and back when that is taken back", async () => {
    const { version, reading } = await added();
    const event = reading.events.find(({ type }) => type === "AID")!;
    const before = await store.picture.events({ actor: "BLR", other: "VEN", limit: 200 });
    const id = await say(version, "event", event.id, { action: "reject" });
    expect((await shown(version)).events.map(({ type }) => type)).not.toContain("AID");
    expect(await found(version, { types: ["AID"] })).toEqual([]);
    expect(await found(version, { did: "BLR" })).toEqual([]);
    const accounts = (events: typeof before.events) => events.reduce((sum, one) => sum + one.accounts, 0);
    const after = await store.picture.events({ actor: "BLR", other: "VEN", limit: 200 });
    expect(accounts(after.events)).toBe(accounts(before.events) - 1);

    expect(await store.corrections.undo(id)).toBe(true);
    expect(await store.corrections.undo(id)).toBe(false);
    expect(await shown(version)).toEqual(reading);
    expect(await found(version, { types: ["AID"] })).toHaveLength(1);
    const [entry] = await store.corrections.list({ version, limit: 5 });
    expect(entry).toMatchObject({
      id,
      action: "reject",
      author: "Ines",
      words: expect.stringContaining("300 Raketen"),
    });
    expect(Date.parse(entry!.undone!)).toBeGreaterThanOrEqual(Date.parse(entry!.made));
  });

  test("an edit changes spans, fields and people, and every list follows", async () => {
    const { version, reading } = await added();
    const statement = reading.statements.find(isSaid("Ladung"))!;
    const venezuela = reading.actors.find(({ code, kind }) => code === "VEN" && kind === "state")!;
    const [[start, end]] = statement.content as [[number, number]];
    await say(version, "statement", statement.id, {
      action: "edit",
      fields: {
        type: "Reported",
        content: [[start + 1, end - 1]],
        speaker: { spans: [[TEXT.indexOf("Venezuela"), TEXT.indexOf("Venezuela") + 9]], actor: venezuela.id },
        chain: [venezuela.id],
        certainty: { level: "doubtful", low: null, high: null, cues: [] },
      },
    });
    const edited = (await shown(version)).statements.find(isSaid("Ladung"))!;
    expect(edited).toMatchObject({ type: "Reported", content: [[start + 1, end - 1]], rule: "correction" });
    expect(await found(version, { speaker: "Venezuela", certainty: ["doubtful"] })).toMatchObject([{ id: edited.id }]);
    expect(await found(version, { said: "VEN" })).toMatchObject([{ id: edited.id }]);
    expect(await found(version, { words: "Ladung", speaker: "Beispiel" })).toEqual([]);
    const { lists } = (await store.picture.dossier("VEN"))!;
    expect(lists.said.hits.map((hit) => hit.article.version)).toContain(version);
  });

  test("outlive a newer engine that numbers, finds and words things differently", async () => {
    const { version, reading } = await added();
    const [first, second] = [reading.statements.find(isSaid("Ladung"))!, reading.statements.find(isSaid("Minsk"))!];
    const event = reading.events.find(({ type }) => type === "AID")!;
    await say(version, "statement", first.id, { action: "reject" });
    await say(version, "statement", second.id, { action: "accept" });
    const belarus = event.source[0]!;
    await say(version, "event", event.id, { action: "edit", fields: { status: "negated", target: [belarus] } });
    // The newer engine counts from 100, sees the first statement a word shorter, and neither the second nor the event.
    const rename = (id: string) => `${id[0]}${Number(id.slice(1)) + 100}`;
    const newer = JSON.parse(
      JSON.stringify(reading, (_, value) =>
        typeof value === "string" && /^[asetx]\d+$/.test(value) ? rename(value) : value,
      ),
    ) as Reading;
    const [[start, end]] = first.content as [[number, number]];
    const again = {
      ...newer,
      lagebild: "99.0.0",
      statements: newer.statements
        .filter(({ id }) => id !== rename(second.id))
        .map((one) =>
          one.id === rename(first.id) ? { ...one, content: [[start, end - 3]] as [number, number][] } : one,
        ),
      events: newer.events.filter(({ id }) => id !== rename(event.id)),
    };
    expect(await store.keep(again)).toBe(version);
    const now = await shown(version);
    expect(now.lagebild).toBe("99.0.0");
    expect(now.statements.some(isSaid("Ladung"))).toBe(false);
    const accepted = now.statements.find(isSaid("Minsk"))!;
    expect(accepted.speaker?.actor).toBe(rename(second.speaker!.actor!));
    const edited = now.events.find(({ type }) => type === "AID")!;
    expect(edited).toMatchObject({ status: "negated", source: [rename(belarus)], target: [rename(belarus)] });
    expect(await found(version, { types: ["AID"], status: ["negated"] })).toHaveLength(1);
  });

  test("two actors of an article become one, and one becomes two", async () => {
    const { version, reading } = await added();
    const ana = reading.actors.find(({ name }) => name === "Ana Beispiel")!;
    const last = ana.mentions.at(-1)!;
    await say(version, "actor", ana.id, {
      action: "split",
      mentions: [[last.start, last.end]],
      as: { name: "Bea Beispiel", code: "VEN" },
    });
    const apart = await shown(version);
    const bea = apart.actors.find(({ name }) => name === "Bea Beispiel")!;
    expect(bea).toMatchObject({ kind: "person", code: "VEN", mentions: [last] });
    expect(apart.events.find(({ type }) => type === "ACCUSE")!.source).toEqual([bea.id]);
    expect(apart.statements.find(isSaid("Ladung"))!.speaker!.actor).toBe(ana.id);
    expect(await found(version, { actor: "Bea" })).not.toEqual([]);

    await say(version, "actor", bea.id, { action: "merge", into: { actor: ana.id } });
    const together = await shown(version);
    expect(together.actors.find(({ id }) => id === ana.id)!.mentions).toEqual(ana.mentions);
    expect(together.events).toEqual(reading.events);
    expect(await found(version, { actor: "Bea" })).toEqual([]);
  });

  test("an actor becomes another one in all articles, those that come later too", async () => {
    const [one, other] = [await added(), await added()];
    const ana = one.reading.actors.find(({ name }) => name === "Ana Beispiel")!;
    const key = "person::ana beispiel";
    const said = (await store.picture.dossier(key))!.lists.said.hits.length;
    const id = await say(one.version, "actor", ana.id, { action: "merge", into: { key: "Q424242" } });
    expect(await store.picture.dossier(key)).toBeNull();
    expect((await store.picture.dossier("Q424242"))!.lists.said.hits).toHaveLength(said);
    expect(await found(other.version, { said: "Q424242" })).not.toEqual([]);
    const later = await added();
    expect(await found(later.version, { said: "Q424242" })).not.toEqual([]);
    await expect(say(one.version, "actor", ana.id, { action: "merge", into: { key: "Q424242" } })).rejects.toThrow(
      /one actor already/,
    );
    await store.corrections.undo(id);
    expect(await store.picture.dossier("Q424242")).toBeNull();
    expect(await found(later.version, { said: key })).not.toEqual([]);
  });

  test("a note changes nothing; a rejected actor leaves the words of its voice", async () => {
    const { version, reading } = await added();
    const ana = reading.actors.find(({ name }) => name === "Ana Beispiel")!;
    await say(version, "actor", ana.id, { action: "note", note: "Ist sie die Leiterin?" });
    expect(await shown(version)).toEqual(reading);
    await say(version, "actor", ana.id, { action: "reject" });
    const { speaker, chain } = (await shown(version)).statements.find(isSaid("Ladung"))!;
    expect(speaker).toMatchObject({ actor: null, spans: reading.statements.find(isSaid("Ladung"))!.speaker!.spans });
    expect(chain).toEqual([]);
    expect(await found(version, { speaker: "Ana Beispiel" })).not.toEqual([]);
  });

  test("what names nothing, or words that are none, is refused and leaves no trace", async () => {
    const { version, reading } = await added();
    const [statement] = reading.statements;
    const edit = (fields: object) => say(version, "statement", statement!.id, { action: "edit", fields });
    await expect(say(version, "event", "e99", { action: "reject" })).rejects.toMatchObject({
      code: "correction.unknown",
    });
    await expect(say(99_999, "event", "e1", { action: "reject" })).rejects.toMatchObject({
      code: "correction.unknown",
    });
    await expect(edit({ chain: ["a99"] })).rejects.toMatchObject({ code: "correction.unknown" });
    await expect(edit({ content: [[5, 5]] })).rejects.toMatchObject({ code: "correction.words" });
    await expect(edit({ content: [[0, 99_999]] })).rejects.toMatchObject({ code: "correction.words" });
    await expect(edit({})).rejects.toMatchObject({ code: "correction.impossible" });
    expect(await store.corrections.list({ version, limit: 5 })).toEqual([]);
    expect(await shown(version)).toEqual(reading);
  });

  test("are examples to learn from: before, after, and the words around them", async () => {
    const { version, reading } = await added();
    const event = reading.events.find(({ type }) => type === "AID")!;
    await say(version, "event", event.id, { action: "edit", fields: { status: "future" } });
    await say(version, "statement", reading.statements[0]!.id, { action: "reject" });
    const examples: TrainingExample[] = [];
    for await (const one of store.corrections.training()) if (one.article.version === version) examples.push(one);
    const [edited, rejected] = examples;
    expect(edited).toMatchObject({ action: "edit", before: { status: "occurred" }, after: { status: "future" } });
    expect(edited!.context.text).toContain("300 Raketen");
    expect(TEXT.slice(edited!.start, edited!.end)).toContain("300 Raketen");
    expect(edited!.named[event.source[0]!]).toMatchObject({ words: "Belarus" });
    expect(rejected).toMatchObject({ action: "reject", after: null });
  });
});
