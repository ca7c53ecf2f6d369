import { type Clause, Relation } from "../../language/index.ts";
import { pairOf, type Sentence } from "../../text/index.ts";
import type { ActorMention } from "../actors/mention-index.ts";
import { hasWord, verbRules } from "./above.ts";
import { type Draft, joined } from "./draft.ts";
import { actorsAt } from "./naming.ts";
import { pointedAt } from "./pointing.ts";
import { isOneParty } from "./returns.ts";
import type { ExchangeRules } from "./rules.ts";
import { clauseAt, type Scene, spanOf } from "./scene.ts";

/**
 * An offer or a wish that is told first and turned down after that: "Bangkok offered rice, and was turned down", "Doha bot Gas an. Das
 * Land lehnte ab". The exchange is then refused; who refuses is the side that is open. `told`: the exchanges of the sentence,
 * `before`: those of the sentences before. Gives the exchanges of the sentence without a second telling of the refusal.
 */
export function settleRefusals(
  scene: Scene,
  rules: ExchangeRules,
  { from, to }: Sentence,
  told: readonly Draft[],
  before: readonly Draft[],
): readonly Draft[] {
  const dropped = new Set<Draft>();
  for (let token = from; token < to; token++) {
    const clause = clauseAt(scene, token);
    if (clause === null || token !== (clause.verb?.main ?? clause.head) || clause.verb?.negation != null) continue;
    if (!refuses(scene, rules, clause)) continue;
    const own = told.filter((draft) => draft.clause === clause.head);
    if (own.some(({ isTaken }) => !isTaken)) continue;
    const start = scene.syntax.tokens.start[token] as number;
    const open = [...before, ...told].filter((draft) => isOpen(draft) && draft.trigger.start < start);
    const last = open.at(-1);
    if (last === undefined) continue;
    const all = open.filter((draft) => draft.clause === last.clause && draft.trigger.start === last.trigger.start);
    if (all.filter((draft) => turnDown(scene, clause, draft)).length === 0) continue;
    for (const draft of own) dropped.add(draft);
  }
  return told.filter((draft) => !dropped.has(draft));
}

/** A verb of refusing that says of nothing else what is refused: of a pronoun, an offer, or of nothing. */
function refuses(scene: Scene, rules: ExchangeRules, clause: Clause): boolean {
  const refusing = verbRules(scene.syntax, rules, clause).find(({ stage, over }) => stage === "refused" && over);
  if (refusing === undefined || (refusing.needs.size > 0 && !hasWord(scene, clause, refusing.needs))) return false;
  const { syntax, tables } = scene;
  return clause.objects.every(({ head }) => {
    const lower = syntax.lower(head);
    if (tables.many.has(lower) || tables.ones.has(lower) || refusing.needs.has(lower)) return true;
    return rules.nouns.get(lower)?.some(({ stage, over }) => over && OPEN.has(stage)) ?? false;
  });
}

const OPEN: ReadonlySet<string> = new Set(["offered", "sought"]);

function isOpen({ stage, status }: Draft): boolean {
  return OPEN.has(stage) && status !== "negated";
}

/** Whether who refuses can be the side that did not offer or ask; that side is then filled. */
function turnDown(scene: Scene, clause: Clause, draft: Draft): boolean {
  const side = draft.stage === "offered" ? "receiver" : "giver";
  const other = side === "receiver" ? draft.giver : draft.receiver;
  const refuser = refuserOf(scene, clause, other);
  if (refuser === null) return false;
  const [one] = refuser;
  if (one !== undefined) {
    if (other.some((known) => isOneParty(known, one))) return false;
    if (draft[side].length > 0 && !draft[side].some((known) => isOneParty(known, one))) return false;
    if (draft[side].length === 0) draft[side] = [one];
  }
  const head = spanOf(scene.syntax, clause.verb?.main ?? clause.head);
  draft.stage = "refused";
  draft.status = "negated";
  draft.evidence = joined([...draft.evidence, ...refuser.map(pairOf), pairOf(head)]);
  return true;
}

/** Who refuses; nobody where a passive tells of none, null where it is somebody of whom no actor is known. */
function refuserOf(scene: Scene, clause: Clause, known: readonly ActorMention[]): readonly ActorMention[] | null {
  const isPassive = clause.verb?.voice === "passive";
  const head = isPassive ? clause.agent?.head : clause.subject?.head;
  if (head === undefined) return isPassive ? [] : null;
  const named = actorsAt(scene, head);
  if (named.length > 0) return named.slice(0, 1);
  const pointed = pointedAt(scene, head, known).slice(0, 1);
  return pointed.length > 0 || scene.syntax.relation[head] === Relation.expl ? pointed : null;
}
