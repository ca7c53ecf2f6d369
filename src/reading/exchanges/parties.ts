import { childrenOf, Relation, WordClass } from "../../language/index.ts";
import { type Span, tokenAt } from "../../text/index.ts";
import type { ActorMention } from "../actors/mention-index.ts";
import { longestAt, type Scene } from "./scene.ts";

/** Sectors of those who act for a state: its government, parliament, forces and services. */
const OF_STATE: ReadonlySet<string> = new Set(["GOV", "MIL", "LEG", "SPY"]);

/** Of these a person may be given some for himself: a bribe, a watch. */
const PERSONAL: ReadonlySet<string> = new Set(["money", "other", "people"]);

/**
 * Who is the party where somebody is named who acts for another: a capital, a ministry, an army and an official are the state, where the
 * article names that. Not who is given money or a present, and not a mayor. Others stay who they are.
 */
export function partyOf(scene: Scene, mention: ActorMention): ActorMention {
  const { kind, code, sector } = mention.actor;
  if (kind === "place") return standIn(mention, scene.states.get(code ?? ""));
  if (kind === "person" && (sector === "REB" || (sector === "MIL" && stateOf(scene, mention) === null)))
    return standIn(mention, houseOf(scene, mention));
  if (kind === "person" && scene.goods.every((goods) => PERSONAL.has(goods.kind))) return mention;
  if (isLocal(scene, mention)) return standIn(mention, townOf(scene, mention));
  return isOffice(mention) ? officeOf(scene, mention) : mention;
}

/** A ministry, an army, an official; no firm and no buyer of its own. */
export function isOffice({ actor: { kind, sector } }: ActorMention): boolean {
  return kind !== "state" && sector !== null && OF_STATE.has(sector);
}

/** An official is the state; a commander of no state is the group that he leads. */
function officeOf(scene: Scene, mention: ActorMention): ActorMention {
  const state = stateOf(scene, mention);
  return standIn(mention, state ?? (mention.actor.sector === "MIL" ? houseOf(scene, mention) : null));
}

/** Who "we" are in the mouth of somebody: of an official the state, of who leads or speaks for a house that house. */
export function speakingFor(scene: Scene, speaker: ActorMention): ActorMention {
  if (isLocal(scene, speaker)) return standIn(speaker, townOf(scene, speaker));
  if (isOffice(speaker)) return officeOf(scene, speaker);
  return speaker.actor.kind === "person" ? standIn(speaker, houseOf(scene, speaker)) : speaker;
}

/** A party that is named by who acts for it, and where the article names itself. */
interface StandIn extends ActorMention {
  readonly party: ActorMention;
}

/** The words stay those that name the one who acts. */
function standIn(mention: ActorMention, party: ActorMention | null | undefined): ActorMention | StandIn {
  return party == null ? mention : { ...mention, actor: party.actor, party };
}

/** Where parties are named for whom others act, by words that are no state's: a house, a town, a dateline. */
export function namedApart(parties: readonly (ActorMention | StandIn)[], { home }: Scene): readonly ActorMention[] {
  const named = parties.flatMap((one) => ("party" in one ? [one.party] : []));
  return named.filter((party) => party.actor.kind !== "state" || party === home);
}

/** A mayor acts for a town. */
function isLocal({ tables }: Scene, { actor }: ActorMention): boolean {
  const titles = actor.roles.length > 0 ? actor.roles.map(({ title }) => title) : [actor.name];
  return titles.some((title) =>
    title
      .toLowerCase()
      .split(/[\s-]/u)
      .some((word) => tables.locals.has(word)),
  );
}

function stateOf(scene: Scene, mention: ActorMention): ActorMention | null {
  const { code } = mention.actor;
  if (code !== null) return scene.states.get(code) ?? null;
  for (const token of tokensOf(scene, mention)) {
    const beside = besideOf(scene, token);
    // "das Parlament in Tirana", where nothing else names the state: its capital.
    if (beside?.actor.kind === "state" || (beside?.actor.kind === "place" && beside.actor.code !== null))
      return scene.states.get(beside.actor.code ?? "") ?? beside;
  }
  // "MUSCAT, March 14 – … The paramilitaries": armies and fighters are told of from elsewhere.
  return mention.actor.sector !== "MIL" && isOfNobody(scene, mention) ? scene.home : null;
}

/** The last mention of the one actor that they all are of; null where they are of several. */
function onlyOne(mentions: readonly ActorMention[]): ActorMention | null {
  const last = mentions.at(-1);
  return last !== undefined && mentions.every(({ actor }) => actor === last.actor) ? last : null;
}

/** So many characters back a town or a house may be named, so that time stays linear. */
const REACH = 3000;

/** "die Bürgermeisterin von Darna", else the only town that was named before: "In Darna … Die Bürgermeisterin". */
function townOf(scene: Scene, mention: ActorMention): ActorMention | null {
  const isTown = ({ start, actor: { kind, code } }: ActorMention) => {
    const before = tokenAt(scene.syntax.tokens, start) - 1;
    return kind === "place" && !scene.states.has(code ?? "") && before >= 0 && leadsToPlace(scene, before);
  };
  for (const token of tokensOf(scene, mention)) {
    const beside = besideOf(scene, token);
    if (beside !== null && beside.actor.kind === "place") return beside;
  }
  const near = { start: Math.max(0, mention.start - REACH), end: mention.start };
  return onlyOne(scene.mentions.inside(near).filter(isTown));
}

/** "in", "of", "aus" */
function leadsToPlace({ syntax, tables }: Scene, token: number): boolean {
  const local = WordClass.locative | WordClass.partitive;
  return (syntax.classes(token) & local) !== 0 || tables.sources.has(syntax.lower(token));
}

/** "The Finance Ministry", but not "its own army", nor an official whom a name tells. */
function isOfNobody({ syntax }: Scene, { form, end, actor }: ActorMention): boolean {
  if (form === "name" && actor.kind === "person") return false;
  for (const child of childrenOf(syntax, tokenAt(syntax.tokens, end - 1)))
    if (syntax.tables.possessor.has(syntax.lower(child))) return false;
  return true;
}

/** So many mentions and roles of a speaker are looked at. */
const FEW = 4;

/** The first and the last token of the mention, and of the first ones of the same actor. */
function tokensOf({ syntax }: Scene, { start, end, actor }: ActorMention): readonly number[] {
  const ends = [{ start, end }, ...actor.mentions.slice(0, FEW)].flatMap((one) => [one.start, one.end - 1]);
  return [...new Set(ends.map((at) => tokenAt(syntax.tokens, at)))];
}

/** "die serbische Regierung", "der Botschafter Kasachstans", "Jo Ott of Nordbelt": who stands beside a noun. */
export function besideOf(scene: Scene, token: number): ActorMention | null {
  for (const child of childrenOf(scene.syntax, token)) {
    const relation = scene.syntax.relation[child];
    if (relation !== Relation.amod && relation !== Relation.nmod) continue;
    const mention = longestAt(scene, child);
    if (mention !== null && mention.actor.kind !== "person") return mention;
  }
  return genitiveBehind(scene, token);
}

/** "Botschafter Togos", whatever the tree says. */
function genitiveBehind(scene: Scene, token: number): ActorMention | null {
  const { syntax } = scene;
  if (syntax.tables.order !== "v2" || syntax.upos(token) !== "NOUN" || token + 1 >= syntax.tokens.length) return null;
  const mention = longestAt(scene, token + 1);
  return mention?.actor.kind === "state" && syntax.lower(token + 1).endsWith("s") ? mention : null;
}

/** The house that somebody leads or speaks for: named in his title ("Nordbelt-Chef"), beside it, or the only one before. */
function houseOf(scene: Scene, speaker: ActorMention): ActorMention | null {
  const { actor, start } = speaker;
  const { sector } = actor;
  for (const { title, span } of actor.roles.slice(0, FEW)) {
    const words = title.toLowerCase().split(/[\s-]/u);
    if (!words.some((word) => isLeader(scene, word))) continue;
    const end = Math.max(start, span[0]);
    const before = scene.mentions.inside({ start: Math.max(0, end - REACH), end });
    const titled = before.find((one) => words[0] === one.actor.name.toLowerCase() && words.length > 1);
    const heads = [tokenAt(scene.syntax.tokens, span[1] - 1), ...tokensOf(scene, speaker)];
    const beside = heads.map((head) => besideOf(scene, head)).find((one) => one !== null) ?? null;
    const leadsArmed = sector === "REB" || sector === "MIL";
    const fits = (one: ActorMention) =>
      isHouse(one) && (one.actor.sector === null || leadsArmed === (one.actor.sector === "REB"));
    const house = titled ?? (beside !== null && fits(beside) ? beside : onlyOne(before.filter(fits)));
    if (house !== null) return house;
  }
  return null;
}

/** "Firmenchef": German compounds count by their end. */
function isLeader({ tables, syntax }: Scene, word: string): boolean {
  if (tables.leaders.has(word)) return true;
  return syntax.tables.order === "v2" && Array.from(tables.leaders).some((leader) => word.endsWith(leader));
}

const NO_HOUSE: ReadonlySet<string> = new Set(["GOV", "MED", "JUD", "LEG", "COP"]);

/** A firm, a hospital, an aid organisation. */
export function isHouse({ actor, form }: ActorMention): boolean {
  if (actor.kind !== "organization" && !(actor.kind === "group" && HOUSES.has(actor.sector ?? ""))) return false;
  return form !== "demonym" && !NO_HOUSE.has(actor.sector ?? "");
}

const HOUSES: ReadonlySet<string> = new Set(["BUS", "REB"]);

/** Who says the words at a place in the first person is whom he speaks for. */
export function weAt(scene: Scene, span: Span): readonly ActorMention[] {
  const speaker = scene.speakerAt(span);
  return speaker === null ? [] : [speakingFor(scene, speaker)];
}
