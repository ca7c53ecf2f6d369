import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Article, read, UNKNOWN } from "../index.ts";
import { Reading, readingSchema } from "./contract.ts";

const article = (text: string): Article => ({ ...UNKNOWN, source: "test", text, parts: null });

/** Sentences and noise that mixtures are made of. */
const PIECES = [
  "Der Minister sagte am Mittwoch, die Lieferung sei „längst beschlossen“.",
  "Laut dem Verband sollen 7.000 Container nach Nordkorea gegangen sein.",
  "„Wir liefern nicht“, erklärte Präsidentin Ada Beispiel. „Niemals.“",
  '"We will sign," said the envoy from Kenya, according to the agency.',
  "China und Russland haben im Gegenzug für Öl ein Abkommen unterzeichnet.",
  "KommentareDrucken",
  "\n\n",
  "„ “ » « \" ' ‚",
  "😀\u200b\u202e\u0301 ﷺ",
  "STARTSEITE | POLITIK",
  "1. 2. 3.",
  ")))(((",
];

test("every reading keeps the contract, whatever the text", async () => {
  const validate = new Ajv2020({ strict: false }).compile(readingSchema());
  const mixture = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 12 })), { maxLength: 14 });
  await fc.assert(
    fc.asyncProperty(
      mixture,
      fc.constantFrom("de", "en"),
      fc.constantFrom(" ", "", "\n"),
      async (pieces, language, glue) => {
        const text = pieces.join(glue);
        const reading = await read(article(text), { language, published: "2024-06-20", layers: ["tokens"] });
        expect(validate(reading), JSON.stringify(validate.errors)).toBe(true);
        for (const span of spansOf(reading)) {
          expect(text.slice(span[0], span[1]).trim()).not.toBe("");
          expect(span[1]).toBeLessThanOrEqual(text.length);
        }
      },
    ),
    { numRuns: 60 },
  );
});

/** All spans of a reading: pairs of numbers, and the start and end of records. */
function spansOf(value: unknown): [number, number][] {
  if (Array.isArray(value)) {
    if (value.length === 2 && value.every((x) => typeof x === "number")) return [value as [number, number]];
    return value.flatMap(spansOf);
  }
  if (typeof value !== "object" || value === null) return [];
  const { start, end } = value as { start?: number; end?: number };
  return [
    ...(start === undefined || end === undefined ? [] : [[start, end] as [number, number]]),
    ...Object.values(value).flatMap(spansOf),
  ];
}

test("the same article gives the same reading", async () => {
  const text = PIECES.join(" ");
  expect(await read(article(text))).toEqual(await read(article(text)));
});

test("the published schema is the one that the code defines", () => {
  const published = JSON.parse(readFileSync(new URL("../../schema/reading.schema.json", import.meta.url), "utf8"));
  expect(published).toEqual(JSON.parse(JSON.stringify(readingSchema())));
});

test("an empty text and a language without tables give an empty reading that says why", async () => {
  const empty = await read(article(" \n "));
  expect(empty.notes).toEqual(["the text is empty"]);
  const turkish = await read(
    article("Cumhurbaşkanı bugün Ankara'da yaptığı açıklamada ekonomi politikalarının değişmeyeceğini söyledi."),
  );
  expect(turkish.article.language).toBe("tr");
  expect(turkish.notes[0]).toContain('"tr" cannot be read');
  expect(Reading.safeParse(turkish).success).toBe(true);
});

test("a malformed publication date is an error that names it", async () => {
  await expect(read(article("Ein Satz."), { published: "gestern" })).rejects.toThrow("gestern");
});

test("a headline is read in the language that its source states", async () => {
  const headline = article("Ada Beispiel trifft Kim");
  expect((await read({ ...headline, language: "de-AT" })).article.language).toBe("de");
  expect((await read({ ...headline, language: "en" })).article.language).toBe("en");
  const long = article("Der Minister sagte am Mittwoch, die Lieferung sei längst beschlossen. ".repeat(3));
  expect((await read({ ...long, language: "en" })).article.language).toBe("de");
});

describe("the day of publication", () => {
  const story = "Hafen von Testau bleibt am Mittwoch geschlossen\n\n";
  const body =
    "Der Hafen war schon am 3. Mai 2023 geschlossen, sagte Ada Beispiel. Das Amt prüft den Fall seit Wochen.";
  const dayOf = async (text: string, published?: string) =>
    (await read(article(text), { language: "de", ...(published === undefined ? {} : { published }) })).article
      .published;

  test("is what the page shows above the article", async () => {
    expect(await dayOf(`Startseite\nStand: 20.06.2024, 14:30 Uhr\n\n${story}${body}`)).toBe("2024-06-20");
  });

  test("is what the dateline says", async () => {
    expect(await dayOf(`${story}TESTAU, 21. Juni 2024 (dpa) – ${body}`)).toBe("2024-06-21");
  });

  test("is never a day of the story", async () => {
    expect(await dayOf(story + body)).toBeNull();
    expect(await dayOf(`Startseite\nPolitik\n\n${story}${body}`)).toBeNull();
  });

  test("is what the user says, whatever the page shows", async () => {
    expect(await dayOf(`Stand: 20.06.2024\n\n${story}${body}`, "2024-06-22")).toBe("2024-06-22");
  });
});

test("the speaker is the last of the chain; whom he relies on stands apart", async () => {
  const found = await read(
    article("Die Boote seien bestellt, meldete die Nachrichtenagentur Reuters unter Berufung auf den Konzern Gazprom."),
    { language: "de" },
  );
  const [statement] = found.statements;
  const named = (id: string | null | undefined) => found.actors.find((actor) => actor.id === id)?.name;
  expect(named(statement?.speaker?.actor)).toBe("Reuters");
  expect(statement?.chain.map(named)).toEqual(["Reuters"]);
  expect(named(statement?.reliedOn)).toBe("Gazprom");
});

describe("nothing is said by those who did not say it", () => {
  const statementsOf = async (text: string) => {
    const found = await read(article(text), { language: "de" });
    return found.statements.map(({ content, speaker, chain }) => ({
      content: content.map(([start, end]) => text.slice(start, end)).join(" "),
      actor: found.actors.find(({ id }) => id === speaker?.actor)?.name ?? null,
      chain: chain.length,
    }));
  };

  test("what a report is about is not who reports", async () => {
    const text =
      "Ada Beispiel wird dem Kabinett nicht angehören. Das bestätigte Beispiel am Montag. Zuvor war in Medien von dieser Entscheidung berichtet worden.";
    expect((await statementsOf(text)).filter(({ content }) => content.includes("Zuvor"))).toEqual([]);
  });

  test("silence ends with its clause", async () => {
    const [silence] = await statementsOf(
      "Polen schweigt sich dazu aus, doch es gilt als sicher, dass die Brücke fällt.",
    );
    expect(silence).toEqual({ content: "Polen schweigt sich dazu aus", actor: "Polen", chain: 1 });
  });

  test("two sides that are named together are no single speaker", async () => {
    const text = "Polen und Lettland verhandeln seit Mai. Beide Länder schweigen sich dazu aus.";
    const silence = (await statementsOf(text)).find(({ content }) => content.startsWith("Beide"));
    expect(silence).toMatchObject({ actor: null, chain: 0 });
  });
});
