import type { Statement } from "../../reading/index.ts";
import { quoted } from "./excerpt.ts";
import { listed, type Page } from "./page.ts";
import { dim, joined, plain, type Run, strong } from "./runs.ts";

const NOBODY: Run = dim("a source not named");
const ARROW: Run = plain(" → ");

/** "Kim Jong Un (PRK)", "KCNA (PRK, state-controlled)"; nothing where the id is unknown. */
export function actorName(page: Page, id: string): Run[] {
  const actor = page.actors.get(id);
  if (!actor) return [];
  const about = [actor.code, actor.control?.by === "state" ? "state-controlled" : null].filter((one) => one !== null);
  return about.length === 0 ? [strong(actor.name)] : [strong(actor.name), dim(` (${about.join(", ")})`)];
}

/** With the first role that the article gives: "Kim Jong Un, leader (PRK)". */
export function actorWithRole(page: Page, id: string): Run[] {
  const [role] = page.actors.get(id)?.roles ?? [];
  const [name, ...code] = actorName(page, id);
  return role && name ? [name, plain(`, ${role.title}`), ...code] : actorName(page, id);
}

/** Who is heard, through whom, and on whom they rely: "KCNA → Kim Jong Un, leader (PRK)", "Reuters, citing Gazprom". */
export function voice(page: Page, statement: Statement): Run[] {
  const through = statement.chain.filter((id) => id !== statement.speaker?.actor);
  const voices = joined([...through.map((id) => actorName(page, id)), speaker(page, statement)], ARROW);
  if (statement.reliedOn === undefined) return voices;
  return [...voices, plain(", citing "), ...actorName(page, statement.reliedOn)];
}

function speaker(page: Page, { speaker: who }: Statement): Run[] {
  if (who?.actor) return actorWithRole(page, who.actor);
  return who && who.spans.length > 0 ? quoted(page.text, who.spans) : [NOBODY];
}

/** Equal where two statements come from the same voice through the same chain. */
export function voiceKey(page: Page, { chain, speaker: who, reliedOn }: Statement): string {
  const words = who?.spans.map(([start, end]) => page.text.slice(start, end)) ?? [];
  return JSON.stringify([chain, who?.actor ?? words, reliedOn ?? null]);
}

/** The speaker alone, by name or by the words of the article. */
export function shortVoice(page: Page, { speaker: who }: Statement): Run[] {
  const actor = page.actors.get(who?.actor ?? "");
  if (actor) return [plain(actor.name)];
  return who && who.spans.length > 0 ? quoted(page.text, who.spans) : [NOBODY];
}

/**
 * Source and target of an event, giver and receiver of an exchange: "Norwegen (NOR) → Island (ISL)". A side that the
 * article leaves open is said to be open.
 */
export function arrow(page: Page, from: readonly string[], to: readonly string[]): Run[] {
  return [...side(page, from), plain(" → "), ...side(page, to)];
}

/** One side of an arrow. */
export function side(page: Page, ids: readonly string[]): Run[] {
  return ids.length === 0 ? [dim("not named")] : listed(ids.map((id) => actorName(page, id)));
}
