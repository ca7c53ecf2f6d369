import { CERTAINTY_LEVELS, EVENT_TYPES, GOODS_KINDS, STATEMENT_TYPES, STATUSES } from "../reading/index.ts";
import { KINDS, LARGEST_PAGE, type SearchQuery } from "../store/index.ts";

/** Options of `lagebild search`, as commander gives them. */
export interface SearchOptions {
  readonly db: string;
  readonly kind?: string;
  readonly speaker?: string;
  readonly actor?: string;
  readonly source?: string;
  readonly type?: string;
  readonly certainty?: string;
  readonly status?: string;
  readonly since?: string;
  readonly until?: string;
  readonly language?: string;
  readonly limit: string;
  readonly after?: string;
  readonly json?: true;
}

const LISTS = {
  kind: ["kinds", KINDS],
  type: ["types", [...STATEMENT_TYPES, ...EVENT_TYPES, ...GOODS_KINDS]],
  certainty: ["certainty", CERTAINTY_LEVELS],
  status: ["status", STATUSES],
} as const;
const SINGLE = ["speaker", "actor", "source", "since", "until", "language", "after"] as const;

/** The options as a query of the archive, or what is wrong with them. Checked here, so that it is wrong usage. */
export function queryOf(words: readonly string[], options: SearchOptions): SearchQuery | { readonly error: string } {
  const query: Record<string, unknown> = { words: words.join(" "), limit: Number(options.limit) };
  for (const name of SINGLE) if (options[name] !== undefined) query[name] = options[name];
  for (const [name, [key, values]] of Object.entries(LISTS)) {
    const list = options[name as keyof typeof LISTS];
    if (list === undefined) continue;
    const chosen = list.split(",").map((item) => named(item.trim(), values));
    if (chosen.includes(undefined)) return { error: `--${name}: "${list}": there are ${values.join(", ")}` };
    query[key] = chosen;
  }
  if (!/^\d{1,3}$/.test(options.limit) || Number(options.limit) < 1 || Number(options.limit) > LARGEST_PAGE)
    return { error: `--limit: give a number from 1 to ${LARGEST_PAGE}` };
  return query;
}

/** In whatever case it is written. */
function named(item: string, values: readonly string[]): string | undefined {
  return values.find((value) => value.toLowerCase() === item.toLowerCase());
}
