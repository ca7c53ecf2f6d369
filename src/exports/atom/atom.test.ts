import { readFileSync } from "node:fs";
import { parseAtomFeed } from "feedsmith";
import { expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { type AtomEntry, type AtomFeed, atom } from "./atom.ts";

const GRAMMAR = readFileSync(new URL("./atom.rng", import.meta.url), "utf8");
const HOSTILE = 'Er sagte: "a < b & c > d", ]]> <script>alert(1)</script>\u0000\u001b[31m \ud800 😀';

const entry: AtomEntry = {
  id: "urn:uuid:00000000-0000-4000-8000-000000000001",
  title: HOSTILE,
  updated: "2026-03-05T10:00:00.000Z",
  author: HOSTILE,
  reader: "http://localhost:4127/articles/1?record=s1&hide=a",
  related: ["https://a.example/1?a=1&b=2"],
  categories: ["statement", HOSTILE],
  quotes: [{ words: HOSTILE, about: HOSTILE }],
};
const feed: AtomFeed = {
  id: "urn:uuid:00000000-0000-4000-8000-000000000000",
  title: HOSTILE,
  subtitle: HOSTILE,
  self: "http://localhost:4127/api/watchlists/1/feed.atom",
  updated: "2026-03-05T10:00:00.000Z",
  entries: [entry, { ...entry, id: "urn:uuid:00000000-0000-4000-8000-000000000002" }],
};

test.each([[feed], [{ ...feed, entries: [] }]])("a feed is valid Atom, whatever stands in it", async (one) => {
  const { valid, errors } = await validateXML({ xml: atom(one), schema: GRAMMAR, extension: "relaxng" });
  expect([valid, errors]).toEqual([true, []]);
});

test("the grammar that it is held against refuses a feed without what Atom asks for", async () => {
  const xml = atom(feed).replace(/<updated>[^<]*<\/updated>/, "");
  expect((await validateXML({ xml, schema: GRAMMAR, extension: "relaxng" })).valid).toBe(false);
});

test("a reader of feeds finds the words as they are, as text", () => {
  const { entries = [] } = parseAtomFeed(atom(feed));
  const links = [{ href: entry.reader }, { href: entry.related[0] }];
  const title = HOSTILE.replace("\u0000\u001b[31m \ud800", "\ufffd\ufffd[31m \ufffd");
  expect(entries[0]).toMatchObject({ id: entry.id, title: { value: title }, links });
  expect(atom(feed)).not.toMatch(/<script/);
});
