import { describe, expect, test } from "vitest";
import { read, UNKNOWN } from "../../index.ts";

/** The events of a text as "TYPE value of its time", published on 20 June 2024, a Thursday. */
async function eventsOf(language: string, text: string): Promise<string[]> {
  const article = { ...UNKNOWN, text, source: "test", parts: null, published: "2024-06-20" };
  const { events, times } = await read(article, { language });
  return events.map(({ type, time }) => `${type} ${times.find(({ id }) => id === time)?.value ?? "-"}`);
}

describe("an event took place", () => {
  test.each([
    [
      "at the time of its clause",
      "Polen und Litauen haben am Mittwoch ein Abkommen unterzeichnet.",
      ["AGREE 2024-06-19"],
    ],
    [
      "at the time that begins a clause it is coordinated with",
      "Am Montag reiste Macron nach Prag und traf Scholz.",
      ["CONSULT 2024-06-17", "CONSULT 2024-06-17"],
    ],
    ["not at a bound", "Polen griff Litauen vor Freitag an.", ["ASSAULT -"]],
    [
      "not when somebody spoke of it",
      "Polen verurteilte am Dienstag den Angriff Russlands auf Litauen.",
      ["ACCUSE 2024-06-18", "ASSAULT -"],
    ],
  ])("%s: %s", async (_, text, expected) => expect(await eventsOf("de", text)).toEqual(expected));

  test.each([
    ["at the time of its clause", "Poland attacked Latvia on Monday.", ["ASSAULT 2024-06-17"]],
    [
      "at the time that its noun has",
      "Poland condemned Monday's attack by Russia on Latvia.",
      ["ACCUSE -", "ASSAULT 2024-06-17"],
    ],
    ["not at a bound", "Poland attacked Latvia before Friday.", ["ASSAULT -"]],
    ["not when another noun did", "Poland attacked Latvia after the 1994 vote.", ["ASSAULT -"]],
    [
      "at the time next behind its verb",
      "Poland attacked Latvia on Monday amid talks on Sunday.",
      ["ASSAULT 2024-06-17"],
    ],
  ])("%s: %s", async (_, text, expected) => expect(await eventsOf("en", text)).toEqual(expected));
});

describe("events of one kind between the same actors", () => {
  test("are two where their times differ", async () => {
    const text = "Polen griff am Montag Litauen an. Am Mittwoch griff Polen Litauen erneut an.";
    expect(await eventsOf("de", text)).toEqual(["ASSAULT 2024-06-17", "ASSAULT 2024-06-19"]);
  });

  test("are one where the time is told again or left out", async () => {
    const text = "Polen griff am Montag Litauen an. Am 17. Juni griff Polen Litauen an. Polen griff Litauen an.";
    expect(await eventsOf("de", text)).toEqual(["ASSAULT 2024-06-17"]);
  });
});
