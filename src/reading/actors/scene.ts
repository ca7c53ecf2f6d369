import type { Coded, FoundNames, Language, NameSpan, NameTables } from "../../language/index.ts";
import type { Sentence, Tokens } from "../../text/index.ts";

/** What this stage must know of a language. */
export type ActorLanguage = Pick<Language, "names" | "verbs" | "statements">;

/** What the steps of this stage look at, made once a text. */
export interface Scene {
  readonly text: string;
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  /** Features of the tokens, as UD writes them. */
  readonly feats: Coded;
  readonly tables: NameTables;
  readonly language: ActorLanguage;
  readonly found: FoundNames;
  /** Day of publication; "" where unknown. */
  readonly published: string;
  /** The distinct forms in lower case, by their number. */
  readonly lowers: readonly string[];
  /** For each token the index of the name that covers it, or whose part it holds as a compound; -1: none. */
  readonly nameAt: Int32Array;
}

export function sceneOf(
  text: string,
  tokens: Tokens,
  sentences: readonly Sentence[],
  feats: Coded,
  language: ActorLanguage,
  found: FoundNames,
  published: string | null,
): Scene {
  const nameAt = new Int32Array(tokens.length).fill(-1);
  found.names.forEach((name, index) => {
    for (let i = name.from; i < name.to; i++) if (nameAt[i] === -1) nameAt[i] = index;
  });
  const lowers = tokens.forms.map((form) => form.toLowerCase());
  return {
    text,
    tokens,
    sentences,
    feats,
    tables: language.names,
    language,
    found,
    published: published ?? "",
    lowers,
    nameAt,
  };
}

/** The name at a token; null where none is. */
export function nameOn(scene: Scene, token: number): NameSpan | null {
  const index = scene.nameAt[token];
  return index === undefined || index < 0 ? null : (scene.found.names[index] as NameSpan);
}

export function lowerAt({ lowers, tokens }: Scene, token: number): string {
  return lowers[tokens.form[token] as number] as string;
}
