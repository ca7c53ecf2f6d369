import { describe, expect, it } from "vitest";
import { conjugate as english } from "../english/conjugate.ts";
import englishVerbs from "../english/verbs.txt.ts";
import { conjugate as german } from "../german/conjugate.ts";
import germanVerbs from "../german/verbs.txt.ts";
import { verbForms } from "./verb-lexicon.ts";

const de = verbForms(germanVerbs, german);
const en = verbForms(englishVerbs, english);
const readings = (forms: typeof de, form: string) =>
  (forms.get(form) ?? []).map((r) => `${r.lemma} ${r.particle ?? "-"} ${r.form} ${r.number ?? "-"}`);

describe("German verb forms", () => {
  it.each([
    ["kündigte", "ankündigen an past sg"],
    ["ankündigte", "ankündigen - past sg"],
    ["angekündigt", "ankündigen - participle -"],
    ["anzukündigen", "ankündigen - zu-inf -"],
    ["anerkannt", "anerkennen - participle -"],
    ["unterzeichnete", "unterzeichnen - past sg"],
    ["unterzeichnet", "unterzeichnen - participle -"],
    ["verspricht", "versprechen - present sg"],
    ["versprochen", "versprechen - participle -"],
    ["bombardiert", "bombardieren - participle -"],
    ["liefere", "liefern - subj1 sg"],
    ["seien", "sein - subj1 pl"],
    ["könnten", "können - subj2 pl"],
  ])("%s is %s", (form, reading) => expect(readings(de, form)).toContain(reading));
  it("does not add ge- after an inseparable prefix", () => expect(de.has("geversprochen")).toBe(false));
});

describe("English verb forms", () => {
  it.each([
    ["denies", "deny - present sg"],
    ["banned", "ban - past -"],
    ["carrying", "carry out out gerund -"],
    ["sought", "seek - participle -"],
    ["visited", "visit - participle -"],
    ["imposing", "impose - gerund -"],
  ])("%s is %s", (form, reading) => expect(readings(en, form)).toContain(reading));
});

it("refuses a verb that stands twice", () => {
  expect(() => verbForms("lob\nlob", english)).toThrow(/stands twice/);
});
