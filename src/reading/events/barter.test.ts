import { expect, test } from "vitest";
import { read, UNKNOWN } from "../../index.ts";

const typesOf = async (text: string) => {
  const { events } = await read({ ...UNKNOWN, source: "-", text, parts: null }, { language: "en" });
  return events.map(({ type }) => type);
};

test("what is given for something else is an exchange and no aid", async () => {
  expect(await typesOf("Niger gave Iran 300 tonnes of wheat in exchange for drones.")).toEqual([]);
  expect(await typesOf("Niger gave Iran 300 tonnes of wheat.")).toEqual(["AID"]);
});
