import { expect, test } from "vitest";
import { formAt } from "../../text/index.ts";
import type { Language } from "../language.ts";
import { loadLanguage } from "../languages.ts";
import { tokenise } from "../tokens/tokens.ts";
import { afterDateline } from "./datelines.ts";

test.each([
  ["BERLIN (dpa) – Die Regierung tagt.", "Die"],
  ["Genf – Die Delegationen reisten ab.", "Die"],
  ["OSLO, Norway -- Police closed the harbor.", "Police"],
  ["(CNN) Police closed the harbor.", "Police"],
  ["LIMA (AP) : Police closed the harbor.", "Police"],
  ["Ministerin Ott – seit Mai im Amt – schwieg.", "Ministerin"],
  ["Ministerin Ott – Chefin des Hauses – schwieg.", "Ministerin"],
  ["Police closed the harbor - again.", "Police"],
])("%s begins at %s", async (text, first) => {
  const language = (await loadLanguage("de")) as Language;
  const tokens = tokenise(text, language.tokens);
  const sentence = { start: 0, end: text.length, from: 0, to: tokens.length };
  expect(formAt(tokens, afterDateline(tokens, sentence))).toBe(first);
});
