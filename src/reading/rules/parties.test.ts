import { expect, test } from "vitest";
import { read, UNKNOWN } from "../../index.ts";

test.each([
  ["The delegations of Chile and Kenya met in Lima on Monday.", ["delegations of Chile", "Kenya"]],
  ["Presidents Ann Ott of Chile and Kim Quist of Kenya agreed to the plan.", ["Ann Ott", "Kim Quist"]],
  ["A car bombing by the Taliban killed 75 displaced people in Chile, a monitor said Sunday.", ["Taliban"]],
])("who is joined, and by whom something is done: %s", async (text, names) => {
  const { actors, events } = await read({ ...UNKNOWN, source: "-", text, parts: null }, { language: "en" });
  const named = events[0]?.source.map((id) => actors.find((actor) => actor.id === id)?.name);
  expect(named).toEqual(names);
});
