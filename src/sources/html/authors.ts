/**
 * Names out of what pages put into their author fields: "Von Kim Ott und Ada Lang" names two. Addresses, the outlet
 * itself, account names ("admin") and whole sentences are no names.
 */
export function cleanAuthors(written: readonly (string | null)[], outlet: string | null): readonly string[] {
  const names = new Set<string>();
  for (const text of written) {
    if (text === null || text.length > 300 || isSentence(text)) continue;
    for (const name of partsOf(text.replace(/^(?:von|by|autor(?:in)?|author)\b[:\s]*/iu, ""), outlet)) {
      if (isName(name)) names.add(name);
    }
  }
  return [...names];
}

/** Parts between commas and "und" where each of them is at least two words; "Ott, Kim" stays whole, the place of "Kim Ott, Bonn" goes. */
function partsOf(text: string, outlet: string | null): readonly string[] {
  const parts = text
    .split(/\s*[,;|/]\s*(?:(?:und|and|&)\s+)?|\s+(?:und|and|&)\s+/iu)
    .map((part) => part.trim())
    .filter((part) => part !== "" && !isOutlet(part, outlet));
  const named = /\S\s+\S/.test(parts[0] ?? "") ? parts.filter((part) => !/^\p{Lu}\p{Ll}+$/u.test(part)) : parts;
  return named.every((part) => /\S\s+\S/.test(part)) ? named : [named.join(", ")];
}

function isOutlet(part: string, outlet: string | null): boolean {
  const name = outlet?.toLowerCase() ?? "";
  return name === part.toLowerCase() || name.startsWith(`${part.toLowerCase()} `) || /^\S+\.\p{Ll}{2,10}$/u.test(part);
}

function isSentence(text: string): boolean {
  return /[.!?]$/.test(text) && text.split(/\s+/).length > 5;
}

function isName(text: string): boolean {
  return (
    text.length <= 80 &&
    /\p{L}{2}/u.test(text) &&
    !/^(?:admin|administrator|editor|webmaster)$/i.test(text) &&
    !/https?:|www\.|[@\d]|[.!?]\s*$/.test(text) &&
    text.split(/\s+/).length <= 8
  );
}

/** "Kim Ott", "Ada von Lang": what a page shows where its authors stand may also be "Follow us". */
export function isFullName(text: string): boolean {
  const words = text.split(" ");
  return words.length > 1 && words.length < 5 && /^\p{Lu}/u.test(words[0]!) && /^\p{Lu}/u.test(words.at(-1)!);
}
