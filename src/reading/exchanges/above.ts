import type { Clause, Syntax } from "../../language/index.ts";
import { nounSlots } from "./noun-slots.ts";
import { isBare } from "./places.ts";
import type { ExchangeRule, ExchangeRules } from "./rules.ts";
import { clauseAt, type Scene, wordsOf } from "./scene.ts";
import { firstFilled, type Slots, sideOf } from "./slots.ts";
import type { Transfer } from "./transfer.ts";
import { verbSlots } from "./verb-slots.ts";

/** Depth of what can be said about a transfer: "bestritt, den Verkauf angeboten zu haben". */
const MAX_ABOVE = 4;

/** Where the words stand that a transfer is told by: a verb's clause, or a noun of it. */
interface Place {
  readonly clause: Clause;
  readonly noun: number | null;
}

/** A transfer as the words above it tell it: "bot an, … zu liefern", "dementierte die Lieferung", "das Angebot, …". */
export function toldAbove(scene: Scene, rules: ExchangeRules, transfer: Transfer, from: Place): Transfer {
  let place: Place | null = from;
  let known = transfer;
  for (let depth = 0; depth < MAX_ABOVE && place !== null; depth++) {
    const step: Step | null =
      place.noun === null ? aboveClause(scene, rules, place.clause) : aboveNoun(scene, rules, place.clause, place.noun);
    if (step === null) return known;
    if (step.rule !== undefined) known = told(known, step);
    place = step.next;
  }
  return known;
}

/** One step up: the rule that says something there, what stands around it, and where to go on. */
interface Step {
  readonly rule: ExchangeRule | undefined;
  readonly fill: Slots;
  readonly clause: Clause;
  /** Whether what the tree says of the subject of an infinitive is to be forgotten: "wies das Angebot Ägyptens zurück, … zu liefern". */
  readonly frees: boolean;
  readonly negated: boolean;
  readonly next: Place;
}

function aboveNoun(scene: Scene, rules: ExchangeRules, clause: Clause, noun: number): Step | null {
  const head = scene.syntax.head[noun] as number;
  const governing = head >= 0 && head !== clause.head ? overNoun(scene.syntax, rules, head) : undefined;
  if (governing !== undefined) return ofNoun(scene, rules, clause, head, governing, false);
  return isArgument(scene, clause, noun) ? ofVerb(scene, rules, clause) : null;
}

function aboveClause(scene: Scene, rules: ExchangeRules, clause: Clause): Step | null {
  const joined = firstOf(scene, clause);
  const hangs = joined.kind === "complement" || joined.kind === "attribute" || isLooseInfinitive(joined);
  if (joined.parent === null || !hangs) return null;
  const parent = scene.clauses.list[joined.parent] as Clause;
  const head = scene.syntax.head[joined.head] as number;
  const noun = overNoun(scene.syntax, rules, head) !== undefined ? head : offeredIn(scene, rules, parent, joined);
  if (noun !== null) {
    return ofNoun(scene, rules, parent, noun, overNoun(scene.syntax, rules, noun) as ExchangeRule, true);
  }
  return joined.kind === "attribute" ? null : ofVerb(scene, rules, parent);
}

/** "verlangt, die Ausfuhr zu stoppen": a complement that the tree takes for an adverbial; but "um … zu" is one. */
function isLooseInfinitive({ kind, verb, subordinator }: Clause): boolean {
  return kind === "adverbial" && verb?.form === "infinitive" && verb.infinitive !== null && subordinator === null;
}

/** "wies das Angebot zurück, … zu liefern": the infinitive is of the noun, whatever the tree says. */
function offeredIn(scene: Scene, rules: ExchangeRules, parent: Clause, clause: Clause): number | null {
  if (clause.joining !== "infinitive") return null;
  for (const at of wordsOf(scene, parent)) {
    if (at < clause.head && overNoun(scene.syntax, rules, at) !== undefined) return at;
  }
  return null;
}

function ofNoun(
  scene: Scene,
  rules: ExchangeRules,
  clause: Clause,
  noun: number,
  rule: ExchangeRule,
  frees: boolean,
): Step {
  return { rule, fill: nounSlots(scene, rules, noun), clause, frees, negated: false, next: { clause, noun } };
}

function ofVerb(scene: Scene, rules: ExchangeRules, clause: Clause): Step {
  const rule = verbRules(scene.syntax, rules, clause).find(
    ({ over, needs }) => over && (needs.size === 0 || hasWord(scene, clause, needs)),
  );
  const negated = clause.verb?.negation != null;
  return { rule, fill: verbSlots(scene, clause), clause, frees: false, negated, next: { clause, noun: null } };
}

const NONE: readonly ExchangeRule[] = [];

/** Rules of the verb of a clause; of a verb that no tag tells by its form. */
export function verbRules(syntax: Syntax, rules: ExchangeRules, { verb, head, to }: Clause): readonly ExchangeRule[] {
  if (verb !== null) {
    // "liefert von 2027 an 40 Panzer", "sent up to 40 tanks": a particle that ends no clause, or begins a quantity, is none.
    const { particle } = verb;
    const isNone =
      particle !== null && (syntax.tables.order === "v2" ? particle < to - 1 : syntax.lower(particle + 1) === "to");
    return rules.verbs.get(verb.lemma) ?? (isNone ? (rules.verbs.get(syntax.lemma(verb.main)) ?? NONE) : NONE);
  }
  const reading = syntax.verbForms(head).find(({ form }) => form === "past" || form === "present");
  return reading === undefined ? NONE : (rules.verbs.get(reading.lemma) ?? NONE);
}

function overNoun(syntax: Syntax, rules: ExchangeRules, token: number): ExchangeRule | undefined {
  if (token < 0 || syntax.upos(token) !== "NOUN") return undefined;
  return rules.nouns.get(syntax.lower(token))?.find(({ over }) => over);
}

export function hasWord(scene: Scene, clause: Clause, words: ReadonlySet<string>): boolean {
  for (const at of wordsOf(scene, clause)) if (words.has(scene.syntax.lower(at))) return true;
  return false;
}

function firstOf({ clauses }: Scene, clause: Clause): Clause {
  let at = clause;
  while (at.conjunct && at.parent !== null) at = clauses.list[at.parent] as Clause;
  return at;
}

/** Whether the verb of the clause says something of the noun itself, or of what it is the measure of. */
function isArgument(scene: Scene, clause: Clause, noun: number): boolean {
  // Where the tree has lost the object: "… dass Togo Waffenlieferungen fordern wird".
  if (clause.objects.length === 0 && clauseAt(scene, noun) === clause && isBare(scene, noun, clause.from)) return true;
  let at = noun;
  for (let step = 0; step < MAX_ABOVE && at >= 0; step++) {
    const all = [clause.subject, ...clause.objects, ...clause.obliques];
    if (all.some((argument) => argument?.head === at)) return true;
    at = scene.syntax.head[at] as number;
    if (at === clause.head) return true;
  }
  return false;
}

/** "wies als Lüge zurück, dass … gekauft habe": what is said of the past is not turned down but denied. */
function stageOver({ stage, reality, trigger, clause }: Transfer, rule: ExchangeRule): Transfer["stage"] {
  if (rule.stage === "delivered") return stage;
  const isTold = reality === "occurred" && clause.verb?.main === trigger;
  return rule.stage === "refused" && isTold && stage === "delivered" ? "denied" : rule.stage;
}

function told(transfer: Transfer, { rule, fill, clause, frees, negated }: Step): Transfer {
  // "rejected the report that the army had used rockets": words above tell nothing of whose the goods are.
  if (negated || rule === undefined || transfer.rule.stage === "used") return transfer;
  const sides = { giver: transfer.giver, receiver: transfer.receiver };
  // "wies das Angebot Ägyptens zurück, … zu liefern": who offers gives, not the subject above.
  if (frees && transfer.clause.subject?.from === "control" && transfer.clause !== clause) {
    const named = firstFilled(rule.giver, (slot) => fill.actors(slot, transfer.goods, []));
    if (named.length > 0) sides.giver = named;
  }
  // "bat Schweden, Munition zu liefern": who asks is not who gives.
  if (rule.stage === "sought" && transfer.clause.subject?.from === "control" && transfer.clause !== clause) {
    const askers = fill.actors("subject", transfer.goods, []);
    sides.giver = sides.giver.filter(({ actor }) => !askers.some((asker) => asker.actor === actor));
  }
  const take = (side: "giver" | "receiver", slots: readonly string[]) => {
    if (sides[side].length > 0) return;
    const other = side === "giver" ? sides.receiver : sides.giver;
    sides[side] = sideOf(fill, slots, transfer.goods, other);
  };
  const before = transfer.clause === clause ? "owner" : "";
  take(
    "giver",
    rule.giver.filter((slot) => slot !== before),
  );
  take("receiver", rule.receiver);
  if (rule.open) {
    const both = sides.giver.length === 0 && sides.receiver.length === 0;
    take(both ? transfer.rule.doer : sides.giver.length === 0 ? "giver" : "receiver", ["subject"]);
  }
  const isOff = transfer.isOff || rule.stage === "refused";
  return { ...transfer, ...sides, stage: stageOver(transfer, rule), isOff, top: clause };
}
