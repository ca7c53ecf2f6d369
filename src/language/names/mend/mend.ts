import type { Tokens } from "../../../text/index.ts";
import type { NameSpan } from "../name-span.ts";
import type { NameTables } from "../tables.ts";
import { withAbbreviations } from "./abbreviations.ts";
import { lengthened, partsOf, trimmedName } from "./ends.ts";
import { withOccasions } from "./occasions.ts";
import { withParties } from "./parties.ts";
import { withRepeated } from "./repeated.ts";
import { wordsOf } from "./words.ts";

/**
 * Mends names by what their words and the rest of the text tell, in this order: small words, articles and titles at their ends
 * go, and "Wales Party or Kent Party" is two; an organisation goes on behind "of"; events are told by their noun; an
 * abbreviation means what stands before it; what is a name at one place is the same name at the others. What the tables
 * know keeps its type.
 *
 * Flat and in order, as the names that come in. Linear, but for sorting.
 */
export function mendNames(names: readonly NameSpan[], tokens: Tokens, tables: NameTables): readonly NameSpan[] {
  const words = wordsOf(tokens, tables);
  const whole = names
    .flatMap((name) => partsOf(name, words))
    .map((name) => trimmedName(name, words))
    .filter((name) => name !== null);
  const told = withOccasions(lengthened(withParties(whole, words), words), words);
  return withRepeated(withAbbreviations(told, words), words);
}
