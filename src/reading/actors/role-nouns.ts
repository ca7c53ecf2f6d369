import { type Role, type Roles, rolesOf } from "../../language/index.ts";
import { lowerAt, type Scene } from "./scene.ts";

type Phrases = Roles["phrases"];

/** A role noun in the text, tokens `[from, to)`. */
export interface RoleNoun {
  readonly from: number;
  readonly to: number;
  readonly role: Role;
}

/** The role nouns of a text, and which of them covers a token. */
export interface RoleNouns {
  readonly all: readonly RoleNoun[];
  /** The noun that covers the token; null where none does. */
  at(token: number): RoleNoun | null;
}

/** Finds role nouns, of several words first. Names keep their words ("Deutsche Bank"). Linear. */
export function findRoleNouns(scene: Scene): RoleNouns {
  const { tokens, sentences, found } = scene;
  const { phrases } = rolesOf(scene.tables);
  const all: RoleNoun[] = [];
  const index = new Int32Array(tokens.length).fill(-1);
  for (const sentence of sentences) {
    for (let at = sentence.from; at < sentence.to; ) {
      const noun = isInName(scene, at) ? null : (phraseAt(scene, phrases, at, sentence.to) ?? wordAt(at));
      if (!noun) {
        at++;
        continue;
      }
      index.fill(all.length, noun.from, noun.to);
      all.push(noun);
      at = noun.to;
    }
  }
  return { all, at: (token) => all[index[token] ?? -1] ?? null };

  function wordAt(at: number): RoleNoun | null {
    const role = found.facts.roles[tokens.form[at] as number];
    return role ? { from: at, to: at + 1, role } : null;
  }
}

function isInName(scene: Scene, at: number): boolean {
  const name = scene.found.names[scene.nameAt[at] ?? -1];
  return name !== undefined && !name.compound;
}

function phraseAt(scene: Scene, phrases: Phrases, from: number, limit: number): RoleNoun | null {
  for (const { rest, role } of phrases.get(lowerAt(scene, from)) ?? []) {
    const to = from + 1 + rest.length;
    if (to <= limit && rest.every((word, i) => isForm(scene, from + 1 + i, word, i === rest.length - 1)))
      return { from, to, role };
  }
  return null;
}

function isForm(scene: Scene, at: number, word: string, last: boolean): boolean {
  const form = lowerAt(scene, at);
  return form === word || (last && scene.tables.inflection.roleStems(form).includes(word));
}
