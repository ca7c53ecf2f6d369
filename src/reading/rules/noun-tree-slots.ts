import { type Clause, childrenOf, WordClass } from "../../language/index.ts";
import type { ActorMention } from "../actors/mention-index.ts";
import { doers, isDoer } from "./doers.ts";
import { ownersOf } from "./parties.ts";
import type { Fill } from "./slots.ts";
import { below, mentionsOf, withPreposition } from "./tree-places.ts";
import type { TreeFill } from "./tree-slots.ts";
import { governorOf } from "./tree-triggers.ts";
import { prepositionOf, type Trees } from "./trees.ts";

/** What fills the slots of a noun: see `nounSlots`. */
export function nounTreeSlots(trees: Trees, noun: number): TreeFill {
  const { syntax } = trees;
  const fill = nounFillOf(trees, noun);
  const clause = trees.clauses.list[trees.clauses.of[noun] as number];
  const finite = clause?.verb?.form === "finite";
  return (slot) => {
    const found = fill(slot);
    // "ermöglichen es, seine Invasion fortzusetzen": whose it is, the infinitive does not tell.
    return found.length > 0 || syntax.tables.order === "svo" || (slot === "subject" && !finite) ? found : null;
  };
}

function nounFillOf(trees: Trees, noun: number): Fill {
  const { syntax, clauses } = trees;
  return (slot) => {
    switch (slot) {
      case "modifier":
        return ownersBefore(trees, noun);
      case "genitive":
        return below(trees, noun, (preposition) => preposition === null);
      case "carrier":
        return carrierOf(trees, noun);
      case "bearer":
        return bearerOf(trees, noun);
      case "subject":
        return [];
      case "country":
        return below(
          trees,
          noun,
          (preposition) => preposition !== null && (syntax.classes(preposition) & WordClass.locative) !== 0,
        ).filter(({ actor }) => actor.kind === "state");
      case "any":
        return below(trees, noun, (preposition) => preposition !== null);
      default: {
        const asked = (preposition: number | null) => preposition !== null && syntax.lower(preposition) === slot;
        const own = below(trees, noun, asked);
        if (own.length > 0) return own;
        // "the deployment | of tanks | near Mali".
        for (const child of childrenOf(syntax, noun)) {
          const preposition = child > noun ? prepositionOf(syntax, child) : null;
          if (preposition === null || (syntax.classes(preposition) & WordClass.partitive) === 0) continue;
          const beneath = below(trees, child, asked);
          if (beneath.length > 0) return beneath;
        }
        const told = toldBy(trees, noun);
        const around = told && withPreposition(trees, told, (token) => syntax.lower(token) === slot);
        if (around !== null && around.length > 0) return around;
        const clause = clauses.list[clauses.of[noun] as number];
        if (clause === undefined || !clause.objects.some(({ head }) => head === noun)) return [];
        return withPreposition(trees, clause, (token) => syntax.lower(token) === slot && token > noun);
      }
    }
  };
}

/** Who does what the noun names, by its verb: "launched an attack", "an attack launched by …", "the arrest was ordered by …". */
function carrierOf(trees: Trees, noun: number): readonly ActorMention[] {
  const { syntax } = trees;
  const { carriers } = syntax.tables;
  const clause = governorOf(trees, noun);
  // Who does what an infinitive tells is less sure: "ermöglichen es ihm, den Angriff fortzusetzen".
  if (clause?.verb && carriers.has(clause.verb.lemma) && clause.verb.form !== "infinitive")
    return clause.verb.voice === "passive" ? mentionsOf(trees, clause.agent, isDoer) : doers(trees, clause);
  const told = toldBy(trees, noun);
  return told?.verb && carriers.has(told.verb.lemma) ? mentionsOf(trees, told.agent, isDoer) : [];
}

/** The participle in the passive that tells more of a noun: "an agreement | signed between …". */
function toldBy({ clauses, syntax }: Trees, noun: number): Clause | null {
  for (const child of childrenOf(syntax, noun)) {
    const told = clauses.list[clauses.of[child] as number];
    if (told?.head === child && told.kind === "attribute" && told.verb?.voice === "passive") return told;
  }
  return null;
}

/** To whom it is done: "drew criticism", "came under attack". */
function bearerOf(trees: Trees, noun: number): readonly ActorMention[] {
  const { clauses, syntax } = trees;
  const clause = clauses.list[clauses.of[noun] as number];
  const verb = clause?.verb ?? null;
  if (clause === undefined || verb === null || verb.voice === "passive" || !syntax.tables.bearers.has(verb.lemma))
    return [];
  const governed = [...clause.objects, ...clause.obliques].some(({ head }) => head === noun);
  return governed ? mentionsOf(trees, clause.subject) : [];
}

function ownersBefore(trees: Trees, noun: number): readonly ActorMention[] {
  return ownersOf(trees, noun).filter(({ start }) => start < (trees.syntax.tokens.end[noun] as number));
}
