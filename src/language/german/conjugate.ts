import type { VerbEntry, VerbForm, VerbFormName } from "../lexicon/verb-form.ts";

type Row = readonly [form: string, reading: VerbForm];
type Person = readonly [form: string, name: VerbFormName, number: VerbForm["number"]];

/**
 * The forms of a German verb, third person and those of the first that differ ("ich fordere").
 * Principal parts of a strong verb: third person singular of present, past and past subjunctive, and the participle;
 * a fifth is the plural of the present where it is not the infinitive ("sind").
 */
export function conjugate(entry: VerbEntry): Row[] {
  const { particle, prefix, stem } = entry;
  const base = prefix + stem;
  const lemma = (particle ?? "") + base;
  const persons = entry.parts.length > 0 ? strong(entry) : weak(base);
  const rows: Row[] = [[lemma, { lemma, particle: null, form: "inf", number: null }]];
  if (particle !== null) {
    rows.push([base, { lemma, particle, form: "present", number: "pl" }]);
    rows.push([`${particle}zu${base}`, { lemma, particle: null, form: "zu-inf", number: null }]);
  }
  rows.push([(particle ?? "") + participle(entry), { lemma, particle: null, form: "participle", number: null }]);
  for (const [form, name, number] of persons) {
    rows.push([form, { lemma, particle, form: name, number }]);
    // The verb at the end of its clause: "…, als er das Abkommen ankündigte".
    if (particle !== null) rows.push([particle + form, { lemma, particle: null, form: name, number }]);
  }
  return rows;
}

function participle({ prefix, stem, parts, inherited }: VerbEntry): string {
  const given = parts[3];
  if (given !== undefined) return inherited && prefix !== "" ? prefix + withoutGe(given) : given;
  const root = rootOf(stem);
  const bare = prefix !== "" || (stem.endsWith("ieren") && stem.length > 6);
  const ending = needsE(root) ? "et" : "t";
  return `${bare ? prefix : "ge"}${root}${ending}`;
}

function withoutGe(given: string): string {
  return given.startsWith("ge") ? given.slice(2) : given;
}

function weak(base: string): Person[] {
  const root = rootOf(base);
  const e = needsE(root) ? "e" : "";
  // "liefern": ich liefere, "sammeln": ich sammle, er sammle, er sammele.
  const firsts = base.endsWith("eln") ? [`${root.slice(0, -2)}le`, `${root}e`] : [`${root}e`];
  return [
    [base, "present", "pl"],
    [`${root}${e}t`, "present", "sg"],
    ...firsts.map((first): Person => [first, "subj1", "sg"]),
    [`${root}${e}te`, "past", "sg"],
    [`${root}${e}ten`, "past", "pl"],
  ];
}

function strong({ prefix, stem, parts, inherited }: VerbEntry): Person[] {
  const before = inherited ? prefix : "";
  const [present = "", past = "", subjunctive = "", , plural] = parts;
  const base = prefix + stem;
  const plurals = (form: string) => (form.endsWith("e") ? `${form}n` : `${form}en`);
  return [
    [plural ?? base, "present", "pl"],
    [before + present, "present", "sg"],
    [base === "sein" ? "sei" : `${rootOf(base)}e`, "subj1", "sg"],
    ...(base === "sein" ? ([["seien", "subj1", "pl"]] as const) : []),
    [before + past, "past", "sg"],
    [before + plurals(past), "past", "pl"],
    [before + subjunctive, "subj2", "sg"],
    [before + plurals(subjunctive), "subj2", "pl"],
  ];
}

function rootOf(infinitive: string): string {
  return infinitive.slice(0, infinitive.endsWith("en") ? -2 : -1);
}

/** "arbeitet", "rechnet", "öffnet", but "lernt", "filmt", "rühmt": an e where the ending could not be heard. */
function needsE(root: string): boolean {
  const last = root.at(-1) ?? "";
  if (last === "t" || last === "d") return true;
  return (
    (last === "m" || last === "n") && (root.endsWith(`ch${last}`) || !"aeiouäöülrhmn".includes(root.at(-2) ?? "a"))
  );
}
