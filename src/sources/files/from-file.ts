import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { SourceError } from "../errors.ts";
import { fromWarc, isWarc } from "../warc/from-warc.ts";
import { readBytes, tooLarge } from "./bytes.ts";
import { type Arrival, type Document, documentOf } from "./document.ts";
import { fromStream } from "./from-stream.ts";
import { asSourceError } from "./intake.ts";
import { LIMITS, type Limits } from "./limits.ts";
import { fromJsonLines } from "./lines.ts";

const PLAIN = new Set([".txt", ".text", ".md"]);
const PAGES = new Set([".html", ".htm", ".xhtml"]);
const LINES = new Set([".jsonl"]);
const KNOWN = [...PLAIN, ...PAGES, ...LINES];
/** Markdown is read where it is named; in a folder it is more likely about the articles than one of them. */
const IN_FOLDERS = KNOWN.filter((ending) => ending !== ".md");

/**
 * The documents of one file: one of a text or a page, one a line of a `.jsonl` file, one a page
 * of a web archive. A file without an ending is read
 * as what it begins like. Never throws: a failure is an `Arrival` with an error.
 */
export async function* fromFile(path: string, limits: Limits = LIMITS): AsyncGenerator<Arrival> {
  const ending = extname(path).toLowerCase();
  if (isWarc(path)) yield* fromWarc(path, limits);
  else if (LINES.has(ending)) yield* fromLinesFile(path, limits);
  else if (ending === "") yield* fromUnnamedFile(path, limits);
  else yield* fromSingleFile(path, ending, limits);
}

/**
 * The documents of all files in a folder and the folders in it whose endings are known, by name (code-unit order).
 * Markdown and names that begin with a dot are passed over, links to folders too. A folder without any such file is an
 * error. Never throws.
 */
export async function* fromFolder(path: string, limits: Limits = LIMITS): AsyncGenerator<Arrival> {
  let isEmpty = true;
  for await (const input of filesIn(path, limits)) {
    isEmpty = false;
    yield input;
  }
  if (isEmpty) {
    const message = `no file in this folder ends in one of ${IN_FOLDERS.join(" ")}: name the files to read`;
    yield { source: path, error: new SourceError("source.empty", message) };
  }
}

async function* filesIn(path: string, limits: Limits): AsyncGenerator<Arrival> {
  let entries: Awaited<ReturnType<typeof entriesOf>>;
  try {
    entries = await entriesOf(path);
  } catch (error) {
    yield { source: path, error: asSourceError(error) };
    return;
  }
  for (const entry of entries) {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) yield* filesIn(inner, limits);
    else if (isWarc(entry.name) || IN_FOLDERS.includes(extname(entry.name).toLowerCase()))
      yield* fromFile(inner, limits);
  }
}

/** The documents that are given on standard input: plain text, a page, or one a line as JSON. Source: `-`. */
export function fromStandardInput(
  input: AsyncIterable<Uint8Array> = process.stdin,
  limits: Limits = LIMITS,
): AsyncGenerator<Arrival> {
  return fromStream("-", input, limits);
}

async function entriesOf(path: string) {
  const entries = await readdir(path, { withFileTypes: true });
  return entries.filter(({ name }) => !name.startsWith(".")).sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function* fromSingleFile(path: string, ending: string, limits: Limits): AsyncGenerator<Arrival> {
  try {
    const form = formOf(ending);
    await checkFile(path, limits);
    yield documentOf(path, form, await readBytes(createReadStream(path), limits.bytes));
  } catch (error) {
    yield { source: path, error: asSourceError(error) };
  }
}

function formOf(ending: string): Document["form"] {
  if (PAGES.has(ending)) return "page";
  if (PLAIN.has(ending)) return "text";
  throw new SourceError("source.unsupported", `files ending in ${ending} are not read: give one of ${KNOWN.join(" ")}`);
}

async function* fromLinesFile(path: string, limits: Limits): AsyncGenerator<Arrival> {
  try {
    await checkFile(path, { bytes: Number.POSITIVE_INFINITY });
    yield* fromJsonLines(path, createReadStream(path), limits);
  } catch (error) {
    yield { source: path, error: asSourceError(error) };
  }
}

async function* fromUnnamedFile(path: string, limits: Limits): AsyncGenerator<Arrival> {
  try {
    await checkFile(path, { bytes: Number.POSITIVE_INFINITY });
    yield* fromStream(path, createReadStream(path), limits);
  } catch (error) {
    yield { source: path, error: asSourceError(error) };
  }
}

/** Refuses before anything is read; `readBytes` counts again, as a file may grow and a pipe has no size. */
async function checkFile(path: string, limits: Limits): Promise<void> {
  const found = await stat(path);
  if (found.isDirectory()) throw new SourceError("source.unreadable", "this is a folder, not a file");
  if (found.size > limits.bytes) throw tooLarge(limits.bytes);
}
