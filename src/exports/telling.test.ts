import { expect, test } from "vitest";
import { UNKNOWN } from "../article/index.ts";
import { read } from "../reading/index.ts";
import { modelFile } from "../sources/index.ts";
import { type Telling, tellingsOf } from "./telling.ts";

async function delivery(text: string): Promise<Telling | undefined> {
  const article = { ...UNKNOWN, source: "a", text, parts: null };
  const reading = await read(article, { language: "de", models: modelFile });
  return tellingsOf(reading).find(({ kind }) => kind === "exchange");
}

test("what the article itself tells as a thing that happened is plain", async () => {
  expect(await delivery("Belarus lieferte Venezuela am Montag 7.000 Granaten.")).toMatchObject({
    plain: true,
    voices: [],
    title: "delivered: 7.000 Granaten, Belarus → Venezuela (occurred, asserted)",
  });
});

test("what somebody says, expects or has heard is not, however sure it sounds", async () => {
  expect(
    await delivery("Der Minister sagte, Belarus habe Venezuela am Montag 7.000 Granaten geliefert."),
  ).toMatchObject({ plain: false, certainty: { level: "asserted" } });
  expect(await delivery("Belarus wird Venezuela am Montag 7.000 Granaten liefern.")).toMatchObject({ plain: false });
  expect(await delivery("Belarus soll Venezuela am Montag 7.000 Granaten geliefert haben.")).toMatchObject({
    plain: false,
  });
});
