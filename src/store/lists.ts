import { type SQL, sql } from "drizzle-orm";

/** A list as one parameter of a statement, however long it is. */
export function texts(values: readonly string[]): SQL {
  return sql`array(select json_array_elements_text(${JSON.stringify(values)}::json))`;
}

export function numbers(values: readonly number[]): SQL {
  return sql`array(select json_array_elements_text(${JSON.stringify(values)}::json)::int)`;
}
