import { stateOf } from "../../language/index.ts";
import { formAt, type Sentence, type Span } from "../../text/index.ts";
import { pairQuotations } from "../statements/quotations.ts";
import { antecedentOf, type Place, type Pronoun } from "./antecedents.ts";
import { addMention, type Draft, type Drafts, draftOfEntry } from "./drafts.ts";
import type { Scene } from "./scene.ts";

/**
 * Resolves "er", "sie", "he", "she", "his" where one person alone comes into question, of those named in the sentence
 * and the one before. A pronoun that could mean something else stays unresolved, and so does one within quotation marks:
 * there somebody else speaks. What was resolved counts as a mention for what follows ("He … . He …"). Linear but for
 * sorting.
 */
export function linkPronouns(scene: Scene, blocks: readonly Span[], drafts: Drafts): void {
  const quoted = quotedTokens(scene, blocks);
  const places = personPlaces(scene, quoted, drafts);
  const forms = pronounForms(scene);
  let next = 0;
  let before: { sentence: Sentence; places: readonly Place[] } | null = null;
  for (const sentence of scene.sentences) {
    const here: Place[] = [];
    const previous = before?.sentence.to === sentence.from ? before : null;
    for (let at = sentence.from; at < sentence.to; at++) {
      while (next < places.length && (places[next] as Place).token <= at) here.push(places[next++] as Place);
      const pronoun = forms[scene.tokens.form[at] as number];
      if (!pronoun || quoted[at] || !standsAsPronoun(scene, at, pronoun)) continue;
      const draft = antecedentOf(scene, { at, ...pronoun }, sentence, here, previous);
      if (!draft) continue;
      if (!scene.tables.inflection.compounds) draft.gender ??= pronoun.gender;
      const [start, end] = [scene.tokens.start[at] as number, scene.tokens.end[at] as number];
      addMention(draft, { start, end }, "pronoun");
      if (pronoun.possessive) mentionCountry(scene, at, draft, drafts);
      here.push({ token: at, end: at + 1, draft, quoted: false });
    }
    before = { sentence, places: here };
  }
}

/** "Sein Land", "his country": the state of whom the pronoun means. */
function mentionCountry({ tokens, tables, lowers }: Scene, possessive: number, { code }: Draft, drafts: Drafts): void {
  const noun = possessive + 1;
  if (code === null || noun >= tokens.length) return;
  if (!tables.functionWords.realm.has(lowers[tokens.form[noun] as number] as string)) return;
  const state = stateOf(tables, code);
  const span = { start: tokens.start[possessive] as number, end: tokens.end[noun] as number };
  if (state) addMention(draftOfEntry(drafts, state), span, "nominal");
}

/** A pronoun as a form. */
type PronounForm = Omit<Pronoun, "at">;

/** What each distinct form of the text is as a pronoun, by its number; null for the others. */
function pronounForms({ lowers, tables }: Scene): readonly (PronounForm | null)[] {
  const { he, she, his, her, nominative } = tables.functionWords;
  const known = new Map<string, PronounForm>();
  const add = (words: ReadonlySet<string>, gender: "m" | "f", possessive: boolean) => {
    for (const word of words)
      if (!known.has(word)) known.set(word, { gender, possessive, subject: nominative.has(word) });
  };
  add(he, "m", false);
  add(she, "f", false);
  add(his, "m", true);
  add(her, "f", true);
  return lowers.map((word) => known.get(word) ?? null);
}

/** The infinitive "sein" has no noun phrase behind it. */
function standsAsPronoun(scene: Scene, at: number, { possessive }: PronounForm): boolean {
  if (!possessive || !scene.tables.inflection.compounds) return true;
  const next = at + 1 < scene.tokens.length ? formAt(scene.tokens, at + 1) : "";
  return /^\p{Lu}|^\p{Ll}+(?:e|en|er|es|em)$/u.test(next);
}

/** The mentions of persons by name or role, and the words of their roles, in order. */
function personPlaces({ tokens }: Scene, quoted: Uint8Array, drafts: Drafts): Place[] {
  const spans: { start: number; end: number; draft: Place["draft"] }[] = [];
  for (const draft of drafts.values())
    if (draft.kind === "person") {
      for (const { start, end } of draft.mentions) spans.push({ start, end, draft });
      for (const { span } of draft.roles) spans.push({ start: span[0], end: span[1], draft });
    }
  spans.sort((a, b) => a.start - b.start);
  let token = 0;
  return spans.map(({ start, end, draft }) => {
    while ((tokens.end[token] as number) <= start) token++;
    let to = token + 1;
    while (to < tokens.length && (tokens.start[to] as number) < end) to++;
    return { token, end: to, draft, quoted: quoted[token] === 1 };
  });
}

/** 1 for each token between quotation marks. */
function quotedTokens({ tokens }: Scene, blocks: readonly Span[]): Uint8Array {
  const quoted = new Uint8Array(tokens.length);
  let done = 0;
  for (const { from, to } of pairQuotations(tokens, blocks)) {
    if (to <= done) continue;
    quoted.fill(1, Math.max(from, done), to);
    done = to;
  }
  return quoted;
}
