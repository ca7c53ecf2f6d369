import { describe, expect, it } from "vitest";
import { fromFeed } from "./from-feed.ts";
import { fromOpml } from "./opml.ts";

const rss = (items: string, head = "") =>
  `<?xml version="1.0"?>${head}<rss version="2.0"><channel><title>Bote</title>${items}</channel></rss>`;
const item = (inner: string) => rss(`<item>${inner}</item>`);
const LINK = "<link>https://bote.example/1</link>";

async function entries(feed: string | Uint8Array, contentType: string | null = null) {
  const bytes = typeof feed === "string" ? Buffer.from(feed) : feed;
  const found = await fromFeed(bytes, "https://bote.example/feeds/all.xml", contentType);
  return found.entries.map(({ key, url, known: { title, authors, published }, content }) => {
    return { key, url, title, authors: authors.join(), published, content };
  });
}

const NONE = {
  key: "https://bote.example/1",
  url: "https://bote.example/1",
  title: null,
  authors: "",
  published: null,
  content: null,
};

/** Faults seen in the wild, each in a feed of its own. */
const FAULTS: [string, string, object[]][] = [
  ["no date and no title", item(LINK), [NONE]],
  [
    "mark-up in a title, plain",
    item(`<title>Streik: <b>Hafen</b> zu</title>${LINK}`),
    [{ ...NONE, title: "Streik: Hafen zu" }],
  ],
  [
    "mark-up in a title, escaped",
    item(`<title>Streik: &lt;em&gt;Hafen&lt;/em&gt; &amp;amp; Bahn</title>${LINK}`),
    [{ ...NONE, title: "Streik: Hafen & Bahn" }],
  ],
  [
    "mark-up in a title, in CDATA",
    item(`<title><![CDATA[Streik: <i>Hafen</i> &quot;zu&quot;]]></title>${LINK}`),
    [{ ...NONE, title: 'Streik: Hafen "zu"' }],
  ],
  [
    "a title that is a script",
    item(`<title>&lt;script&gt;alert(1)&lt;/script&gt;Hafen</title>${LINK}`),
    [{ ...NONE, title: "alert(1)Hafen" }],
  ],
  [
    "one id for all entries",
    rss(`<item><guid>1</guid>${LINK}</item><item><guid>1</guid><link>https://bote.example/2</link></item>`),
    [NONE, { ...NONE, key: "https://bote.example/2", url: "https://bote.example/2" }],
  ],
  [
    "the same entry twice, under two ids",
    rss(`<item><guid>a</guid>${LINK}</item><item><guid>b</guid>${LINK}</item>`),
    [NONE],
  ],
  ["a relative link", item("<link>../1</link>"), [NONE]],
  ["a link without a scheme", item("<link>//bote.example/1</link>"), [NONE]],
  ["white space around a link", item("<link>\n  https://bote.example/1\n</link>"), [NONE]],
  ["a place in the page behind the link", item("<link>https://bote.example/1#rss</link>"), [NONE]],
  ["the link in the id alone", item('<guid isPermaLink="true">https://bote.example/1</guid>'), [NONE]],
  [
    "a link that is no address of the web",
    rss(`<item><link>javascript:alert(1)</link></item><item>${LINK}</item>`),
    [NONE],
  ],
  ["neither link nor content", rss(`<item><title>Nichts</title></item><item>${LINK}</item>`), [NONE]],
  [
    "content without a link",
    item("<guid>7</guid><title>Kurz</title><description>&lt;p&gt;Der Hafen ist zu.&lt;/p&gt;</description>"),
    [{ ...NONE, key: "7", url: null, title: "Kurz", content: "<p>Der Hafen ist zu.</p>" }],
  ],
  [
    "a German date",
    item(`${LINK}<pubDate>Do, 20. Juni 2024 23:30:00 +0200</pubDate>`),
    [{ ...NONE, published: "2024-06-20" }],
  ],
  [
    "a date late in another time zone",
    item(`${LINK}<pubDate>Thu, 20 Jun 2024 23:30:00 -0800</pubDate>`),
    [{ ...NONE, published: "2024-06-20" }],
  ],
  ["a date before the web", item(`${LINK}<pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate>`), [NONE]],
  [
    "an author as an address",
    item(`${LINK}<author>kim@bote.example (Kim Ott)</author>`),
    [{ ...NONE, authors: "Kim Ott" }],
  ],
  ["lines before the declaration", `\n\n  ${item(LINK)}`, [NONE]],
  [
    "Atom with several links, the article not first",
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>Bote</title><entry><id>tag:1</id><link rel="edit" href="/e"/><link href="/1"/><title type="html">Hafen &lt;b&gt;zu&lt;/b&gt;</title><updated>2024-06-20T23:30:00-08:00</updated><author><name>Kim Ott</name></author></entry></feed>',
    [{ ...NONE, title: "Hafen zu", authors: "Kim Ott", published: "2024-06-20" }],
  ],
  [
    "JSON Feed",
    JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "Bote",
      items: [{ id: "1", url: "/1", title: "Hafen", date_published: "2024-06-20T10:00:00Z" }],
    }),
    [{ ...NONE, title: "Hafen", published: "2024-06-20" }],
  ],
  [
    "RDF with the link in the resource's name",
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>B</title></channel><item rdf:about="https://bote.example/1"><title>Hafen</title><link>https://bote.example/1</link><dc:date>2024-06-20</dc:date></item></rdf:RDF>',
    [{ ...NONE, title: "Hafen", published: "2024-06-20" }],
  ],
  [
    "a map for news, torn in the middle",
    `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://bote.example/1</loc><news:news><news:publication_date>2024-06-20T10:00:00Z</news:publication_date><news:title><![CDATA[Hafen & Bahn]]></news:title></news:news></url><url><loc>https://bote.example/2?a=1&amp;b=2</loc></url><url><loc>https://bote.ex`,
    [
      { ...NONE, title: "Hafen & Bahn", published: "2024-06-20" },
      { ...NONE, key: "https://bote.example/2?a=1&b=2", url: "https://bote.example/2?a=1&b=2" },
      { ...NONE, key: "https://bote.ex/", url: "https://bote.ex/" },
    ],
  ],
];

describe("a feed with", () => {
  it.each(FAULTS)("%s", async (_, feed, expected) => expect(await entries(feed)).toEqual(expected));

  it("the wrong charset in its declaration", async () => {
    const latin = Buffer.from(
      rss(`<item><title>Größe</title>${LINK}</item>`, "").replace("?>", ' encoding="utf-8"?>'),
      "latin1",
    );
    expect(await entries(latin)).toEqual([{ ...NONE, title: "Größe" }]);
    expect(await entries(rss(`<item><title>Größe</title>${LINK}</item>`), "text/xml; charset=iso-8859-1")).toEqual([
      { ...NONE, title: "Größe" },
    ]);
  });
});

describe("what is no feed", () => {
  it.each([
    ["broken XML", rss("<item><title>Hafen<item>")],
    [
      "entities from outside",
      item(LINK).replace("<rss", '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss').replace("Bote", "&x;"),
    ],
    ["a page", "<!doctype html><html><body>Kein Feed</body></html>"],
    ["a text", "Kein Feed"],
    ["nothing", ""],
  ])("%s is refused by one line", async (_, text) => {
    await expect(entries(text)).rejects.toMatchObject({
      code: "feed.malformed",
      message: expect.stringMatching(/^[^\n]+$/),
    });
  });

  it("entities that unfold into gigabytes stay folded", async () => {
    const folds = Array.from({ length: 12 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join("");
    const bomb = item(`<title>&a12;</title>${LINK}`).replace("<rss", `<!DOCTYPE rss [<!ENTITY a0 "x">${folds}]><rss`);
    const found = await entries(bomb).catch(({ code }) => code);
    expect(JSON.stringify(found).length).toBeLessThan(10_000);
  });
});

describe("an index of maps", () => {
  it("names its maps", async () => {
    const text =
      '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>/news.xml</loc></sitemap></sitemapindex>';
    const { maps } = await fromFeed(Buffer.from(text), "https://bote.example/sitemap.xml", null);
    expect(maps).toEqual(["https://bote.example/news.xml"]);
  });
});

describe("OPML", () => {
  it("lists the feeds of all folders, each once", async () => {
    const text =
      '<opml version="2.0"><head/><body><outline text="N"><outline type="rss" text="a" xmlUrl="https://a.example/f"/></outline><outline text="b" xmlUrl=" https://b.example/f "/><outline text="a" xmlUrl="https://a.example/f"/></body></opml>';
    expect(await fromOpml(text)).toEqual(["https://a.example/f", "https://b.example/f"]);
  });

  it("is refused where it is none", async () => {
    await expect(fromOpml("Kein OPML")).rejects.toMatchObject({ code: "feed.malformed" });
  });
});
