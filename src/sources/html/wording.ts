import type { Block } from "./blocks.ts";
import table from "./wording.txt.ts";

type Place = "whole" | "lead" | "start" | "word";
const ENTRIES = table.split("\n").map((line) => line.split("\t") as [string, Place, string]);
const WHOLE = wordsFor("furniture", "whole");
const LEAD = wordsFor("furniture", "lead");
const DATE_WORDS = wordsFor("date", "word");
const STARTS = startsFor("furniture");
const CREDITS = startsFor("credit");

const LONGEST_FURNITURE = 320;
const LONGEST_CREDIT = 140;

function wordsFor(kind: string, place: Place): ReadonlySet<string> {
  return new Set(ENTRIES.filter(([k, p]) => k === kind && p === place).map(([, , words]) => words));
}

function startsFor(kind: string): readonly string[] {
  return ENTRIES.filter(([k, p]) => k === kind && p === "start").map(([, , words]) => words);
}

/** "Lesen Sie auch: …", "Advertisement", "We use cookies …": what pages put between the paragraphs. */
export function isFurnitureWording(block: Block): boolean {
  if (block.text.length > LONGEST_FURNITURE) return false;
  const text = plain(block.text);
  if (WHOLE.has(text.replace(/[\s:.…!?»›>+|\d()-]+$/u, "").replace(/^[\s»›>+|\d()-]+/u, ""))) return true;
  if (STARTS.some((start) => startsWithWords(text, start))) return true;
  const colon = /[:–|]/u.exec(text)?.index ?? -1;
  const mostlyLinked = block.linked > 0.5 * block.text.length;
  if (colon > 0 && mostlyLinked && LEAD.has(text.slice(0, colon).trim())) return true;
  return (
    block.linked > 0.4 * block.text.length && [...LEAD].some((lead) => lead.length > 6 && startsWithWords(text, lead))
  );
}

/** "Foto: dpa", "© Reuters": who made a picture or where it comes from. */
export function isCreditWording(text: string): boolean {
  if (text.length > LONGEST_CREDIT) return false;
  const lower = plain(text);
  return CREDITS.some((start) => (/\W$/u.test(start) ? lower.startsWith(start) : startsWithWords(lower, start)));
}

/** A line that is a date and hardly anything else: "Updated Nov 19, 9:41 AM". */
export function isDateLine(text: string): boolean {
  if (text.length > LONGEST_CREDIT || !/\d/.test(text)) return false;
  const words = plain(text).match(/\p{L}[\p{L}.]*/gu) ?? [];
  const others = words.filter((word) => !DATE_WORDS.has(word.replace(/\.$/, "")));
  return words.length > 0 && others.length <= (words.length >= 4 ? 1 : 0);
}

/** "By Kim Ott", "Von Kim Ott und Ada Lang, Berlin" */
export function isByline(text: string): boolean {
  return (
    text.length <= 100 &&
    /^(?:by|von)[:\s]+(?:\p{Lu}|dr\.|prof\.)/iu.test(text) &&
    /^\S+\s+\p{Lu}/u.test(text) &&
    !/[.!?]$/.test(text)
  );
}

function startsWithWords(text: string, words: string): boolean {
  return text.startsWith(words) && !/[\p{L}\p{N}]/u.test(text[words.length] ?? "");
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[’‘`]/g, "'").replace(/[\s]+/g, " ").trim();
}
