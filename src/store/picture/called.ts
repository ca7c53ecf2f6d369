import { namesOfCode } from "../../language/index.ts";

/** Names by language, BCP 47. */
export type Called = Readonly<Record<string, string>>;

/**
 * What the languages call states and organisations that no article names, only who acts for them: their keys are codes.
 * Null where the tables have no name.
 */
export async function calledBy(unnamed: readonly { readonly key: string }[]): Promise<(key: string) => Called | null> {
  const called = new Map<string, Called | null>();
  for (const { key } of unnamed) if (/^[A-Z]{3}$/.test(key)) called.set(key, await namesOfCode(key));
  return (key) => called.get(key) ?? null;
}
