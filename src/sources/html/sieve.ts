/**
 * The first pass over a page: markup as it comes in becomes small, well-formed markup that a DOM can be built from
 * safely. Scripts, styles, comments, forms' insides and event handlers never get further; elements are closed where
 * HTML closes them, nesting and number of elements are bounded. One pass, linear in the length of the page.
 */
import { openElements } from "./open-elements.ts";

export interface Sieved {
  /** A whole document: `<html lang><head>` with title, meta and link elements, `<body>` with the rest. */
  readonly html: string;
  /** Contents of the JSON-LD scripts, as they stand. */
  readonly structured: readonly string[];
}

/** Elements whose content is no markup, and is not wanted either. */
const RAW = new Set(["script", "style", "iframe", "noembed", "noframes", "noscript", "textarea", "title", "xmp"]);
/** Elements of the head: gathered there, wherever they stand. */
const HEAD = new Set(["meta", "link", "base"]);
/** The frame of the document is written anew. */
const FRAME = new Set(["html", "head", "body"]);
const VOID = new Set(["area", "br", "col", "embed", "hr", "img", "input", "source", "track", "wbr"]);
const KEPT_ATTRIBUTES = new Set(
  "class id role href rel lang itemprop itemtype itemscope datetime content property name hidden aria-hidden".split(
    " ",
  ),
);
const MAX_VALUE = 2_000;
const MAX_HEAD = 500;
const MAX_STRUCTURED = 50;

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly end: number;
}

/** Elements beyond this number lose their tags and keep their text: news pages have one or two thousand. */
const MAX_ELEMENTS = 20_000;
/** Each `&amp;` and each lone `<` costs the DOM a node. */
const MAX_REFERENCES = 150_000;

export function sieve(page: string): Sieved {
  const body: string[] = [];
  const head: string[] = [];
  const structured: string[] = [];
  const unclosed = new Set<string>();
  const open = openElements(body);
  let language = "";
  let title: string | null = null;
  let elements = 0;
  let references = 0;
  let at = 0;

  while (at < page.length) {
    const next = page.indexOf("<", at);
    const textEnd = next < 0 ? page.length : next;
    if (textEnd > at) {
      const text = page.slice(at, textEnd).replaceAll("\0", " ");
      references += text.includes("&") ? text.split("&").length - 1 : 0;
      body.push(references > MAX_REFERENCES ? text.replaceAll("&", " ") : text);
    }
    if (next < 0) break;
    const following = page.charCodeAt(next + 1);
    if (following === 0x21 || following === 0x3f) {
      at = endOfDeclaration(page, next);
    } else if (following === 0x2f && isLetter(page.charCodeAt(next + 2))) {
      const tag = readTag(page, next + 2, false);
      if (tag.name === "br") body.push("<br>");
      else if (!FRAME.has(tag.name) && !VOID.has(tag.name)) open.close(tag.name);
      at = tag.end;
    } else if (isLetter(following)) {
      const tag = readTag(page, next + 1, true);
      at = tag.end;
      if (tag.name === "html") language ||= tag.attributes.get("lang") ?? "";
      else if (HEAD.has(tag.name)) {
        if (head.length < MAX_HEAD) head.push(startTag(tag));
      } else if (RAW.has(tag.name)) {
        const end = unclosed.has(tag.name) ? -1 : endOfRaw(page, at, tag.name);
        if (end < 0) unclosed.add(tag.name);
        if (end < 0 && (tag.name === "script" || tag.name === "style")) break;
        const content = end < 0 ? "" : page.slice(at, end);
        if (tag.name === "title") title ??= content.slice(0, MAX_VALUE);
        else if (isStructured(tag) && structured.length < MAX_STRUCTURED) structured.push(content);
        if (end >= 0) at = end;
      } else if (VOID.has(tag.name)) {
        if (elements++ < MAX_ELEMENTS) {
          open.beforeStart(tag.name);
          body.push(startTag(tag));
        }
      } else if (!FRAME.has(tag.name)) {
        if (elements++ < MAX_ELEMENTS) open.start(tag.name, startTag(tag));
        else body.push(" ");
      }
    } else {
      body.push(references++ > MAX_REFERENCES ? " " : "&lt;");
      at = next + 1;
    }
  }
  open.closeAll();
  const titleElement = `<title>${(title ?? "").replaceAll("<", "&lt;")}</title>`;
  const top = `<!doctype html><html lang="${escaped(language)}"><head>${titleElement}${head.join("")}</head>`;
  return { html: `${top}<body>${body.join("")}</body></html>`, structured };
}

/** `<!-- … -->`, `<!doctype …>`, `<?xml …?>`; an open one runs to the end of the page. */
function endOfDeclaration(page: string, at: number): number {
  const isComment = page.startsWith("<!--", at);
  if (isComment && (page[at + 4] === ">" || page.startsWith("->", at + 4))) return page.indexOf(">", at) + 1;
  const end = page.indexOf(isComment ? "-->" : ">", isComment ? at + 4 : at);
  return end < 0 ? page.length : end + (isComment ? 3 : 1);
}

/** Where the content of a raw element ends: at its end tag in any case of letters. -1 where there is none. */
function endOfRaw(page: string, from: number, name: string): number {
  const endTag = new RegExp(`</${name}[\\s/>]`, "gi");
  endTag.lastIndex = from;
  return endTag.exec(page)?.index ?? -1;
}

function isStructured(tag: Tag): boolean {
  return tag.name === "script" && (tag.attributes.get("type") ?? "").toLowerCase().includes("ld+json");
}

/** Reads a tag from its name on; `end` is behind its `>`. Of attributes the first of a name counts. */
function readTag(page: string, from: number, withAttributes: boolean): Tag {
  let at = from;
  while (at < page.length && !isTagBreak(page.charCodeAt(at))) at++;
  const name = page
    .slice(from, Math.min(at, from + 40))
    .toLowerCase()
    .replace(/[^a-z0-9-]/g, "-");
  const attributes = new Map<string, string>();
  while (at < page.length) {
    const code = page.charCodeAt(at);
    if (code === 0x3e) return { name, attributes, end: at + 1 };
    if (code === 0x2f || isBlank(code)) {
      at++;
      continue;
    }
    const nameStart = at++;
    while (at < page.length && !isTagBreak(page.charCodeAt(at)) && page[at] !== "=") at++;
    const attribute = page.slice(nameStart, Math.min(at, nameStart + 40)).toLowerCase();
    const value = readValue(page, at);
    at = value.end;
    if (withAttributes && isWanted(name, attribute) && !attributes.has(attribute))
      attributes.set(attribute, value.text);
  }
  return { name, attributes, end: page.length };
}

function isWanted(name: string, attribute: string): boolean {
  if (attribute === "style") return true;
  if (attribute === "type") return name === "script";
  return KEPT_ATTRIBUTES.has(attribute);
}

/** The value after an attribute's name, with or without quotation marks; empty where there is none. */
function readValue(page: string, from: number): { readonly text: string; readonly end: number } {
  let at = from;
  while (isBlank(page.charCodeAt(at))) at++;
  if (page[at] !== "=") return { text: "", end: from };
  at++;
  while (isBlank(page.charCodeAt(at))) at++;
  const quote = page[at];
  if (quote === '"' || quote === "'") {
    const close = page.indexOf(quote, at + 1);
    const end = close < 0 ? page.length : close;
    return { text: page.slice(at + 1, Math.min(end, at + 1 + MAX_VALUE)), end: Math.min(end + 1, page.length) };
  }
  const start = at;
  while (at < page.length && !isBlank(page.charCodeAt(at)) && page[at] !== ">") at++;
  return { text: page.slice(start, Math.min(at, start + MAX_VALUE)), end: at };
}

/** The tag written anew. Of `style` only stays whether it hides the element. */
function startTag(tag: Tag): string {
  let written = `<${tag.name}`;
  for (const [name, value] of tag.attributes) {
    if (name !== "style") written += ` ${name}="${escaped(value)}"`;
    else if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(value)) written += ' hidden=""';
  }
  return `${written}>`;
}

function escaped(value: string): string {
  return value.replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll("\0", "");
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

function isTagBreak(code: number): boolean {
  return code === 0x3e || code === 0x2f || isBlank(code);
}
