import { expect, test } from "vitest";
import * as english from "../english/tokens.ts";
import * as german from "../german/tokens.ts";
import { tokenise } from "../tokens/tokens.ts";
import { splitSentences } from "./sentences.ts";

function split(text: string, { tokenTables, sentenceTables } = german): string[] {
  const blocks = [...text.matchAll(/[^\n]+/g)].map((line) => ({ start: line.index, end: line.index + line[0].length }));
  return splitSentences(text, tokenise(text, tokenTables), blocks, sentenceTables).map(({ start, end }) =>
    text.slice(start, end),
  );
}

test.each([
  ["Er kam am 3. Mai. Sie blieb.", ["Er kam am 3. Mai.", "Sie blieb."]],
  ["„Das war gut.“ Danach ging er.", ["„Das war gut.“", "Danach ging er."]],
  ["„Kommt er?“, fragte sie. Niemand wusste es.", ["„Kommt er?“, fragte sie.", "Niemand wusste es."]],
  ["„Halt!“ rief er.", ["„Halt!“ rief er."]],
  ["Dr. Ada Beispiel sprach. Prof. Muster schwieg.", ["Dr. Ada Beispiel sprach.", "Prof. Muster schwieg."]],
  ["Titel ohne Punkt\nDer Text beginnt.", ["Titel ohne Punkt", "Der Text beginnt."]],
  ["Mehr Geld für Schulen Der Landtag stimmt zu.", ["Mehr Geld für Schulen", "Der Landtag stimmt zu."]],
  ["Sie wohnt in Den Haag und liest Die Zeit.", ["Sie wohnt in Den Haag und liest Die Zeit."]],
  ["Der Rat zieht eine klare Bilanz: Die Kosten steigen.", ["Der Rat zieht eine klare Bilanz:", "Die Kosten steigen."]],
  ["Zur Lage: Die Kosten steigen.", ["Zur Lage: Die Kosten steigen."]],
  ["Alles gut, wie immer :-) Also bis bald.", ["Alles gut, wie immer :-)", "Also bis bald."]],
  ["Das war es sowieso. das Essen war kalt.", ["Das war es sowieso.", "das Essen war kalt."]],
  ["Es gab Öl, Gas usw. Danach kam Weizen.", ["Es gab Öl, Gas usw.", "Danach kam Weizen."]],
])("German: %s", (text, expected) => expect(split(text)).toEqual(expected));

test.each([
  ['"We won\'t go," he said. "Never."', ['"We won\'t go," he said.', '"Never."']],
  ["Posted by the editor It is late now.", ["Posted by the editor", "It is late now."]],
  ["She wrote for The Guardian and This Week.", ["She wrote for The Guardian and This Week."]],
  ["Mr. Doe met Gen. Roe. They talked.", ["Mr. Doe met Gen. Roe.", "They talked."]],
])("English: %s", (text, expected) => expect(split(text, english)).toEqual(expected));
