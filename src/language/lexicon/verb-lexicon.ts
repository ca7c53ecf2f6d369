import type { Conjugate, VerbEntry, VerbForm } from "./verb-form.ts";

/**
 * All forms of the verbs of a table, in lower case, each with its readings in the order of the table.
 *
 * A line is a verb, and its principal parts where they are irregular: `sprechen spricht sprach spräche gesprochen`.
 * `an|kündigen` is separable, `ver.sprechen` has a prefix that never stands apart; English particles are written the
 * same way, `out|carry`. A verb that is made of one with principal parts takes them from there ("versprechen" from
 * "sprechen"), wherever that stands. Throws where a verb stands twice.
 */
export function verbForms(table: string, conjugate: Conjugate): ReadonlyMap<string, readonly VerbForm[]> {
  const forms = new Map<string, VerbForm[]>();
  for (const entry of verbEntries(table)) {
    for (const [form, reading] of conjugate(entry)) {
      const known = forms.get(form);
      if (known === undefined) forms.set(form, [reading]);
      else if (!known.some((k) => same(k, reading))) known.push(reading);
    }
  }
  return forms;
}

function same(a: VerbForm, b: VerbForm): boolean {
  return a.lemma === b.lemma && a.particle === b.particle && a.form === b.form && a.number === b.number;
}

/** The verbs of a table in its order. */
export function verbEntries(table: string): readonly VerbEntry[] {
  const lines = table
    .split("\n")
    .map((line) => line.trim().split(/\s/))
    .filter((words) => words[0] !== "" && !words[0]?.startsWith("#"));
  const partsOf = new Map<string, readonly string[]>();
  for (const [written = "", ...parts] of lines) {
    if (partsOf.has(written)) throw new Error(`verbs.txt: "${written}" stands twice`);
    partsOf.set(written, parts);
  }
  return lines.map(([written = ""]) => entryOf(written, partsOf));
}

function entryOf(written: string, partsOf: ReadonlyMap<string, readonly string[]>): VerbEntry {
  const bar = written.indexOf("|");
  const rest = written.slice(bar + 1);
  const dot = rest.indexOf(".");
  const stem = rest.slice(dot + 1);
  const own = partsOf.get(written) ?? [];
  const ofRest = partsOf.get(rest) ?? [];
  const parts = own.length > 0 ? own : ofRest.length > 0 ? ofRest : (partsOf.get(stem) ?? []);
  return {
    particle: bar < 0 ? null : written.slice(0, bar),
    prefix: dot < 0 ? "" : rest.slice(0, dot),
    stem,
    parts,
    inherited: own.length === 0 && ofRest.length === 0,
  };
}
