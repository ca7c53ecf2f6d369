import fc from "fast-check";
import { expect, test } from "vitest";
import { applyEdit, editOf } from "./edit.ts";

test("an edit leads from its form to its lemma", () => {
  const word = fc.string({ unit: fc.constantFrom(..."aAbBäÄß,-1é"), minLength: 1, maxLength: 12 });
  fc.assert(fc.property(word, word, (form, lemma) => applyEdit(form, editOf(form, lemma)) === lemma));
});

test("forms of one paradigm share an edit", () => {
  expect(editOf("sagte", "sagen")).toBe(editOf("lobte", "loben"));
  expect(applyEdit("Häfen", "0,l,")).toBe("häfen");
});

test("a form that is too short for an edit stays", () => {
  expect(applyEdit("es", "5,,ehen")).toBe("es");
});
