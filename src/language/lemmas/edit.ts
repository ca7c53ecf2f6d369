/**
 * How a lemma follows from a form, as text: "cut,case,add". `cut` characters are taken from the end, `add` is put there;
 * `case` "l" lowers the first letter, "u" raises it, "" keeps it: "gingen" becomes "gehen" by "5,,ehen".
 */
export function editOf(form: string, lemma: string): string {
  const [a, b] = [form.slice(0, 1), lemma.slice(0, 1)];
  const change = a === b ? "" : a.toLowerCase() === b ? "l" : a.toUpperCase() === b ? "u" : "";
  const base = withCase(form, change);
  let same = 0;
  while (same < base.length && same < lemma.length && base[same] === lemma[same]) same++;
  return `${base.length - same},${change},${lemma.slice(same)}`;
}

/** The lemma that an edit makes of a form; a form that is too short for it keeps its end. */
export function applyEdit(form: string, edit: string): string {
  const comma = edit.indexOf(",");
  const second = edit.indexOf(",", comma + 1);
  const base = withCase(form, edit.slice(comma + 1, second));
  const keep = base.length - Number(edit.slice(0, comma));
  return keep < 0 ? base : base.slice(0, keep) + edit.slice(second + 1);
}

function withCase(form: string, change: string): string {
  if (change === "l") return form.slice(0, 1).toLowerCase() + form.slice(1);
  return change === "u" ? form.slice(0, 1).toUpperCase() + form.slice(1) : form;
}
