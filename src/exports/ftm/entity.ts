/** An entity as FollowTheMoney's JSON has it: every property a list of strings, entities by their id. */
export interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** Properties without what is unknown, each value once. */
export function entity(
  id: string,
  schema: string,
  properties: Readonly<Record<string, readonly (string | null | undefined)[]>>,
): Entity {
  const filled = Object.entries(properties).flatMap(([name, values]) => {
    const known = [...new Set(values.filter((value) => value != null && value.trim() !== ""))] as string[];
    return known.length === 0 ? [] : [[name, known] as const];
  });
  return { id, schema, properties: Object.fromEntries(filled) };
}
