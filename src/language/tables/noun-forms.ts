/**
 * The forms of a German noun as tables write it: "Granate/n" has the plural "Granaten"; genitives and the dative of the plural
 * come by themselves ("Systems", "Systemen"). Lower-cased.
 */
export function germanForms(entry: string): readonly string[] {
  const slash = entry.indexOf("/");
  const base = (slash < 0 ? entry : entry.slice(0, slash)).toLowerCase();
  const forms = [base, ...(/[sxzß]$/.test(base) ? [`${base}es`] : [`${base}s`, `${base}es`])];
  if (slash < 0) return forms;
  const plural = base + entry.slice(slash + 1).toLowerCase();
  return /[ns]$/.test(plural) ? [...forms, plural] : [...forms, plural, `${plural}n`];
}

/** The forms of an English noun as tables write it, in the singular; "_" is a space. Lower-cased. */
export function englishForms(entry: string): readonly string[] {
  const base = entry.toLowerCase().replaceAll("_", " ");
  const words = base.split(" ");
  const last = words.at(-1) as string;
  const plural = IRREGULAR.get(last) ?? regularPlural(last);
  const head = words.slice(0, -1);
  return [base, [...head, plural].join(" ")];
}

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ["aircraft", "aircraft"],
  ["fish", "fish"],
  ["ammunition", "ammunition"],
  ["battery", "batteries"],
]);

function regularPlural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  return `${word}s`;
}
