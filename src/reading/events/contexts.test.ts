import { expect, test } from "vitest";
import { read, UNKNOWN } from "../../index.ts";

/** The contexts of the first event of a text. */
async function contextsIn(language: string, text: string): Promise<readonly string[] | undefined> {
  const article = { ...UNKNOWN, text, source: "test", parts: null, published: "2024-06-20" };
  return (await read(article, { language })).events[0]?.contexts;
}

test.each([
  ["de", "Polen warf Litauen einen Hackerangriff vor.", ["cyber"]],
  ["de", "Polen und Litauen einigten sich auf die Rückkehr der Kriegsflüchtlinge.", ["migration"]],
  ["de", "Polen forderte Litauen zum Handeln auf.", ["diplomatic"]],
  ["en", "Poland accused Latvia of rigging the election.", ["election"]],
  ["en", "Poland urged Latvia to act.", ["diplomatic"]],
])("an event is about what its sentence names (%s: %s)", async (language, text, expected) => {
  expect(await contextsIn(language, text)).toEqual(expected);
});
