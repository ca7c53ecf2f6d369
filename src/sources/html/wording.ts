import type { Block } from "./blocks.ts";
import { dayOf } from "./dates.ts";
import table from "./wording.txt.ts";

type Place = "whole" | "lead" | "start" | "picture" | "byline" | "end" | "topic" | "word";
const ENTRIES = table.split("\n").map((line) => line.split("\t") as [string, Place, string]);
const WHOLE = wordsFor("furniture", "whole");
const LEAD = wordsFor("furniture", "lead");
const DATE_WORDS = wordsFor("date", "word");
const STARTS = startsFor("furniture", "start");
const BYLINES = startsFor("credit", "byline");
const AGENCIES = startsFor("credit", "end");
const TOPICS = startsFor("furniture", "topic");
const PICTURE_CREDITS = startsFor("credit", "picture");
const CREDITS = [...PICTURE_CREDITS, ...startsFor("credit", "start")];

const LONGEST_FURNITURE = 320;
const LONGEST_CREDIT = 140;
const LONGEST_AGENCY_CREDIT = 60;

function wordsFor(kind: string, place: Place): ReadonlySet<string> {
  return new Set(ENTRIES.filter(([k, p]) => k === kind && p === place).map(([, , words]) => words));
}

function startsFor(kind: string, place: Place): readonly string[] {
  return ENTRIES.filter(([k, p]) => k === kind && p === place).map(([, , words]) => words);
}

/** "Lesen Sie auch: …", "Advertisement", "We use cookies …": what pages put between the paragraphs. */
export function isFurnitureWording(block: Block): boolean {
  if (block.text.length > LONGEST_FURNITURE) return false;
  const text = plain(block.text);
  if (isWhole(text) || text.split(/[|·•]/).every(isWhole)) return true;
  if (STARTS.some((start) => startsWithWords(text, start))) return true;
  const colon = /[:–|]/u.exec(text)?.index ?? -1;
  const mostlyLinked = block.linked > 0.5 * block.text.length;
  if (colon > 0 && mostlyLinked && LEAD.has(text.slice(0, colon).trim())) return true;
  return (
    block.linked > 0.4 * block.text.length && [...LEAD].some((lead) => lead.length > 6 && startsWithWords(text, lead))
  );
}

function isWhole(text: string): boolean {
  return WHOLE.has(text.replace(/[\s:.…!?»›>+|\d()-]+$/u, "").replace(/^[\s»›>+|\d()-]+/u, ""));
}

/** "Foto: dpa", "© Reuters": who made a picture or where it comes from. */
export function isCreditWording(text: string): boolean {
  return startsLikeCredit(text, CREDITS);
}

/** Where the credit begins that a caption ends with: "Die Brücke am Morgen. Foto: K. Ott"; -1 where it has none. */
export function creditAtEnd(text: string): number {
  for (const { index } of text.matchAll(/(?<=[.!?…"”“»’)\]|\n–-] ?)[\p{L}©]|(?<= )[(©]/gu)) {
    const rest = text.slice(index);
    if (index > 0 && (startsLikeCredit(rest, PICTURE_CREDITS) || isAgencyCredit(rest))) return index;
  }
  return -1;
}

/** "Axel Ott/dpa", "Ada Lang | Getty Images" */
function isAgencyCredit(text: string): boolean {
  if (text.length > LONGEST_AGENCY_CREDIT) return false;
  const lower = plain(text).replace(/[)\]]$/, "");
  return AGENCIES.some((agency) => lower.endsWith(agency) && /(?:^|[/|,(–-] ?)$/u.test(lower.slice(0, -agency.length)));
}

/** "Unser Newsletter": a heading above what is not of the article. */
export function isFurnitureTopic(text: string): boolean {
  return text.length <= 60 && TOPICS.some((topic) => plain(text).includes(topic)) && text.split(/\s+/).length <= 6;
}

function startsLikeCredit(text: string, starts: readonly string[]): boolean {
  if (text.length > LONGEST_CREDIT) return false;
  const lower = plain(text);
  return starts.some((start) => (/\W$/u.test(start) ? lower.startsWith(start) : startsWithWords(lower, start)));
}

/** A line that is a date and hardly anything else: "Updated Nov 19, 9:41 AM". */
export function isDateLine(text: string): boolean {
  if (text.length > LONGEST_CREDIT || !/\d/.test(text)) return false;
  const words = plain(text).match(/\p{L}[\p{L}.]*/gu) ?? [];
  const others = words.filter((word) => !DATE_WORDS.has(word.replace(/\.$/, "")));
  return words.length > 0 && others.length <= (words.length >= 4 ? 1 : 0);
}

/** "Uferstadt, 3. Mai 2024 (ko)": a short line with a full date and hardly a word beside it. */
export function isPlaceAndDate(text: string): boolean {
  if (text.length > 60 || !/\d{4}/.test(text) || dayOf(text) === null) return false;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.filter((word) => !DATE_WORDS.has(word)).length <= 3;
}

/** "By Kim Ott", "Von Kim Ott und Ada Lang, Berlin", "Ein Interview von Kim Ott" */
export function isByline(text: string): boolean {
  if (text.length > 100 || /[.!?]$/.test(text)) return false;
  if (/^(?:by|von)[:\s]+(?:\p{Lu}|dr\.|prof\.)/iu.test(text) && /^\S+\s+\p{Lu}/u.test(text)) return true;
  const lower = plain(text);
  return BYLINES.some((start) => startsWithWords(lower, start) && /^\s\p{Lu}/u.test(text.slice(start.length)));
}

function startsWithWords(text: string, words: string): boolean {
  return text.startsWith(words) && !/[\p{L}\p{N}]/u.test(text[words.length] ?? "");
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[’‘`]/g, "'").replace(/[\s]+/g, " ").trim();
}
