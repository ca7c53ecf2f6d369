import { childrenOf, conjunctsOf, nounPhrase, Relation, type Syntax, WordClass } from "../../language/index.ts";
import { tokenAt } from "../../text/index.ts";
import type { ActorMention } from "../actors/mention-index.ts";
import type { GoodsPhrase } from "./goods.ts";
import { besideOf, partyOf, weAt } from "./parties.ts";
import { clauseAt, longestAt, prepositionOf, present, type Scene, spanOf } from "./scene.ts";

/** The parties that a phrase names: those of its head and what is joined to it. */
export function actorsAt(scene: Scene, head: number): readonly ActorMention[] {
  return conjunctsOf(scene.syntax, head).flatMap((token) => namedBy(scene, token).map((one) => partyOf(scene, one)));
}

function namedBy(scene: Scene, token: number): readonly ActorMention[] {
  const { syntax } = scene;
  const own = partyAt(scene, token);
  if (own !== null && own.form !== "nominal") return [own];
  // "die Reederei Nordbelt", "the firm, Nordbelt": the name stands beside the noun.
  for (const child of childrenOf(syntax, token)) {
    const relation = syntax.relation[child] as number;
    if (!BESIDE.has(relation) && !(relation === Relation.nmod && isBareName(syntax, child))) continue;
    const name = longestAt(scene, child);
    if (name !== null) return [name];
  }
  const behind = syntax.upos(token) === "NOUN" ? nameBehind(scene, token) : null;
  if (own !== null || behind !== null) return present(behind ?? own);
  const person = personIn(scene, token);
  if (person !== null) return [person];
  if (syntax.classes(token) & WordClass.head) {
    // "die serbische Regierung", "die Regierung in Belgrad", where it has no mention of its own.
    const led = besideOf(scene, token);
    if (led !== null) return [led];
  }
  return isFirstPerson(scene, token) ? weAt(scene, spanOf(syntax, token)) : [];
}

/** "wir", and in reported speech "man": "Man werde Panzer liefern, sagte er". */
function isFirstPerson(scene: Scene, token: number): boolean {
  const lower = scene.syntax.lower(token);
  if (scene.tables.we.has(lower)) return true;
  return (
    scene.tables.impersonal.has(lower) &&
    scene.syntax.upos(token) === "PRON" &&
    clauseAt(scene, token)?.verb?.modal != null &&
    scene.speakerAt(spanOf(scene.syntax, token)) !== null
  );
}

/** "der Konzern Rheinstrom", "the arms maker Rhenus": the name of a house right behind a noun, whatever the tree says. */
function nameBehind(scene: Scene, token: number): ActorMention | null {
  const { syntax } = scene;
  if (token + 1 >= syntax.tokens.length) return null;
  const name = partyAt(scene, token + 1);
  if (name === null || name.form !== "name" || tokenAt(syntax.tokens, name.start) !== token + 1) return null;
  const isFirm = longestAt(scene, token)?.actor.sector === "BUS";
  return name.actor.kind === "organization" || (isFirm && NAMED.has(name.actor.kind)) ? name : null;
}

/** What a model may take the name of a firm for. */
const NAMED: ReadonlySet<string> = new Set(["organization", "person", "place"]);

/** The mention that covers a token, but not one of goods: "fighter jets", which look like a group of people ("fighter"). */
function partyAt(scene: Scene, token: number): ActorMention | null {
  const mention = longestAt(scene, token);
  return mention !== null && (isThing(scene, mention) || isInGoods(scene, mention)) ? null : mention;
}

/** "US-Dollar": a country in the word for goods gets nothing. */
function isInGoods({ goods }: Scene, { start, end }: ActorMention): boolean {
  return goods.some(({ kind, goods: { span } }) => !PERSONS.has(kind) && span[0] <= start && end < span[1]);
}

export function isThing({ goods }: Scene, { form, start, end }: ActorMention): boolean {
  const isMeant = ({ kind, goods: { span } }: GoodsPhrase) => !PERSONS.has(kind) && span[0] < end && start < span[1];
  return form === "nominal" && goods.some(isMeant);
}

const PERSONS: ReadonlySet<string> = new Set(["people", "prisoners", "troops", "labour", "know-how"]);

/** "die Direktorin des Museums, Regula Schaub": the person whom the phrase names. */
function personIn(scene: Scene, token: number): ActorMention | null {
  const { syntax, mentions } = scene;
  if (syntax.upos(token) !== "NOUN") return null;
  const { from, to } = nounPhrase(syntax, token);
  const span = { start: syntax.tokens.start[from] as number, end: syntax.tokens.end[to - 1] as number };
  const isPerson = ({ actor, form }: ActorMention) => actor.kind === "person" && form === "name";
  const inside = mentions.inside(span).find(isPerson);
  if (inside !== undefined || token + 1 >= syntax.tokens.length) return inside ?? null;
  // "ihr Anführer Ali Idriss": right behind it, whatever the tree says.
  return mentions.overlapping(spanOf(syntax, token + 1)).find(isPerson) ?? null;
}

const BESIDE: ReadonlySet<number> = new Set([Relation.appos, Relation.flat, Relation.compound]);

/** "die Reederei Nordbelt", but not "Erkenntnisse des Bundesamts". */
function isBareName(syntax: Syntax, token: number): boolean {
  if (syntax.upos(token) !== "PROPN" || prepositionOf(syntax, token) !== null) return false;
  return syntax.upos(token - 1) !== "DET" && syntax.upos(token - 1) !== "PART";
}
