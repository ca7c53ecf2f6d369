import { LANGUAGES, loadLanguage } from "../languages.ts";
import type { NameTables } from "./tables.ts";

/**
 * What each language calls whom a code stands for, by BCP 47: a state by its first name in the table, "DEU" → "Deutschland",
 * "Germany"; what belongs to no state by a word for such, "IGO" → "Internationale Organisationen". Null where no table has
 * the code. Linear in the table of states.
 */
export async function namesOfCode(code: string): Promise<Readonly<Record<string, string>> | null> {
  const named: Record<string, string> = {};
  for (const language of LANGUAGES) {
    const tables = (await loadLanguage(language))?.names;
    const name = tables && (tables.stateless[code] ?? stateIn(tables, code));
    if (name) named[language] = name;
  }
  return Object.keys(named).length === 0 ? null : named;
}

function stateIn({ states, inflection }: NameTables, code: string): string | undefined {
  const row = states.split("\n").find((line) => line.startsWith(`${code}\t`));
  const [written] = row?.split("\t")[1]?.split("|") ?? [];
  return written && inflection.name(written)[0];
}
