import { expect, test } from "vitest";
import { read, UNKNOWN } from "../../index.ts";

async function speakersIn(text: string, language: string) {
  const { actors, statements } = await read({ ...UNKNOWN, source: "test", text, parts: null }, { language });
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  return statements.map(({ speaker, type }) => ({ type, actor: names.get(speaker?.actor ?? "") ?? null }));
}

test("what is called by the name of a country is not the country", async () => {
  expect(await speakersIn("Ein englischer Verlag sagte, der Kai sei alt.", "de")).toEqual([
    { type: "Indirect", actor: null },
  ]);
});

test("a country that speaks is the actor", async () => {
  expect(await speakersIn("England forderte ein Gesetz.", "de")).toEqual([
    { type: "Reported", actor: "Großbritannien" },
  ]);
});

test("hearsay two sentences behind a source is nobody's", async () => {
  const text = "The dam is old, said Kim Ott. The lake lies in a wood. It was allegedly drained in May.";
  expect((await speakersIn(text, "en")).at(-1)).toEqual({ type: "FreeIndirect", actor: null });
});
