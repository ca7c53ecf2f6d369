import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromHtml } from "./from-html.ts";

const SENTENCE =
  "Die Bürgermeisterin sagte am Montag, die Brücke werde im Herbst wieder geöffnet, und dankte allen Helfern.";

function paragraphs(count: number): readonly string[] {
  return Array.from(
    { length: count },
    (_, i) => `${SENTENCE} Das sei der ${i + 1}. Abschnitt der Arbeiten, hieß es weiter aus dem Rathaus.`,
  );
}

async function read(html: string, url: string | null = null) {
  const article = await fromHtml("page", html, url);
  const parts = article.parts!.map(({ kind, start, end }) => [kind, article.text.slice(start, end)] as const);
  return { article, parts, of: (kind: string) => parts.filter(([k]) => k === kind).map(([, text]) => text) };
}

const body = paragraphs(6);
const many = body.map((text) => `<p>${text}</p>`).join("");
const NEWS = `<!doctype html><html lang="de-DE"><head><title>Brücke bleibt bis Herbst gesperrt | Der Uferbote</title>
<meta property="og:site_name" content="Der Uferbote"><meta name="author" content="Von Kim Ott und Ada Lang">
<meta property="article:published_time" content="2024-06-20T08:15:00+02:00">
<link rel="canonical" href="https://bote.example/lokales/bruecke"><style>p{color:red}</style>
<script>var x = "<p>Nicht lesen</p>";</script></head>
<body onload="start()"><nav><ul><li><a href="/">Startseite</a></li><li><a href="/politik">Politik</a></li></ul></nav>
<div class="cookie-banner"><p>Wir verwenden Cookies, um unser Angebot zu verbessern und Werbung zu zeigen.</p></div>
<main><article><header><h1><span class="kicker">Verkehr</span><span class="headline">Brücke bleibt bis Herbst gesperrt</span></h1>
<p class="article-intro">Die Arbeiten dauern länger als geplant, die Stadt nennt Hochwasser als Grund.</p>
<p class="byline">Von Kim Ott</p><time datetime="2024-06-20">20. Juni 2024, 8:15 Uhr</time></header>
<div class="article-body"><p>${body[0]}</p><figure><img src="b.jpg"><figcaption>Die gesperrte Brücke am Morgen. <span class="credit">Foto: K. Ott</span></figcaption></figure>
<p>${body[1]}</p><h2>Was das f&uuml;r Pendler hei&szlig;t</h2><p>${body[2]}</p>
<p><strong>Lesen Sie auch:</strong> <a href="/f">Fähre fährt wieder häufiger</a></p>
<ul class="related"><li><a href="/1">Neue Uferpromenade geplant</a></li><li><a href="/2">Stadtrat streitet über Parkplätze</a></li></ul>
<p>${body[3]}</p><ul><li>Die F&auml;hre f&auml;hrt alle zehn Minuten und nimmt auch R&auml;der mit.</li><li>Der Bus h&auml;lt am Markt.</li></ul>
<p>${body[4]}</p><p>Bundes&shy;kanz&shy;ler&nbsp;Ott wird erwartet.<br>Das teilte die Stadt mit.</p><p>${body[5]}</p></div>
<div class="share-bar"><a href="#">Teilen</a> <a href="#">Twittern</a></div></article></main>
<section class="comments"><h3>Kommentare</h3><p>Endlich, schreibt ein Leser, und das ist gut so, denn es wurde Zeit, sagen viele.</p></section>
<footer><p>© Der Uferbote. Alle Rechte vorbehalten.</p></footer></body></html>`;

describe("fromHtml", () => {
  it("takes the article out of a news page and nothing else", async () => {
    const { article, parts, of } = await read(NEWS, "https://bote.example/lokales/bruecke?utm_source=x");
    expect(of("heading")).toEqual(["Verkehr", "Brücke bleibt bis Herbst gesperrt"]);
    expect(of("teaser")).toEqual(["Die Arbeiten dauern länger als geplant, die Stadt nennt Hochwasser als Grund."]);
    expect(of("subheading")).toEqual(["Was das für Pendler heißt"]);
    expect(of("paragraph")).toEqual([
      ...body.slice(0, 4),
      "Die Fähre fährt alle zehn Minuten und nimmt auch Räder mit.",
      "Der Bus hält am Markt.",
      body[4],
      "Bundeskanzler Ott wird erwartet.\nDas teilte die Stadt mit.",
      body[5],
    ]);
    expect(of("caption").join(" ")).toContain("Die gesperrte Brücke am Morgen.");
    expect(of("furniture")).toEqual(["Lesen Sie auch: Fähre fährt wieder häufiger"]);
    expect(parts[0]![0]).toBe("heading");
    for (const alien of [
      "Cookies",
      "Startseite",
      "Uferpromenade",
      "Twittern",
      "Kommentare",
      "schreibt ein Leser",
      "Nicht lesen",
      "color",
      "Rechte",
    ]) {
      expect(article.text).not.toContain(alien);
    }
  });

  it("says what the page says of itself", async () => {
    const { article } = await read(NEWS, "https://bote.example/lokales/bruecke?utm_source=x");
    expect(article).toMatchObject({
      source: "page",
      title: "Brücke bleibt bis Herbst gesperrt",
      outlet: "Der Uferbote",
      authors: ["Kim Ott", "Ada Lang"],
      published: "2024-06-20",
      url: "https://bote.example/lokales/bruecke",
      language: "de",
    });
  });

  it("takes author and day from the page's own lines where its head says nothing", async () => {
    const { article } = await read(
      `<article><h1>Brücke zu</h1><p>Von Kim Ott</p><p>Stand: 3. Mai 2024, 12:10 Uhr</p>${body.map((text) => `<p>${text}</p>`).join("")}</article>`,
    );
    expect(article).toMatchObject({ authors: ["Kim Ott"], published: "2024-05-03", outlet: null, url: null });
  });

  it("gives the day that the page shows where its head counts in UTC", async () => {
    const page = (shown: string) =>
      `<html><head><meta name="date" content="2024-05-04T02:10:00Z"></head><body><article><h1>Brücke bleibt zu</h1><p class="date">${shown}</p>${many}</article></body></html>`;
    expect((await read(page("May 3, 2024, 10:10 PM EDT"))).article.published).toBe("2024-05-03");
    expect((await read(page("Updated May 6, 2024, 9:00 AM EDT"))).article.published).toBe("2024-05-04");
  });

  it.each([
    [{ site: "uferbote", publisher: "Der Uferbote" }, "Der Uferbote"],
    [{ site: "Uferbote | Nachrichten", publisher: "Presseagentur Nord" }, "Uferbote"],
    [{ site: "https://bote.example", publisher: "Uferbote" }, "Uferbote"],
    [{ site: null, publisher: null }, "Der Bote am Ufer"],
  ])("names the outlet of %j", async ({ site, publisher }, outlet) => {
    const data = { "@type": "NewsArticle", ...(publisher && { publisher: { name: publisher } }) };
    const { article } = await read(
      `<html><head><title>Brücke bleibt gesperrt - Lokales - Der Bote am Ufer</title>${site ? `<meta property="og:site_name" content="${site}">` : ""}
      <script type="application/ld+json">${JSON.stringify(data)}</script></head><body><article><h1>Brücke bleibt gesperrt</h1>${many}</article></body></html>`,
    );
    expect(article).toMatchObject({ outlet, title: "Brücke bleibt gesperrt" });
  });

  it("takes what tells of the author at the end for furniture", async () => {
    const { of } = await read(
      `<html><head><meta name="author" content="Kim Ott"></head><body><article><h1>Brücke zu</h1>${many}<p>Kim Ott ist Redakteurin des Uferboten und wohnt selbst am anderen Ufer.</p></article></body></html>`,
    );
    expect(of("paragraph")).toEqual(body);
    expect(of("furniture")).toHaveLength(1);
  });

  it("joins the parts with blank lines, and their spans cover the text in order", async () => {
    const { article, parts } = await read(NEWS);
    expect(parts.map(([, text]) => text).join("\n\n")).toBe(article.text);
  });

  it("does not take a word of the layout for a sign", async () => {
    const html = body.map((text) => `<div class="media-body print"><p>${text}</p></div>`).join("");
    expect((await read(`<article><h1>Brücke zu</h1>${html}</article>`)).of("paragraph")).toEqual(body);
  });

  it("keeps posts that are shown in the article", async () => {
    const post = `<div class="social-embed"><blockquote class="twitter-tweet"><p>Wir öffnen die Brücke erst, wenn sie sicher ist. <a href="https://t.example/1">t.example/1</a></p>Kim Ott <a href="https://t.example/2">20. Juni</a></blockquote></div>`;
    const { article } = await read(
      `<article><h1>Brücke zu</h1><p>${body[0]}</p><p>${body[1]}</p>${post}<p>${body[2]}</p><p>${body[3]}</p></article>`,
    );
    expect(article.text).toContain("Wir öffnen die Brücke erst, wenn sie sicher ist.");
  });

  it("reads the article out of the structured data where the page fills itself by script", async () => {
    const data = {
      "@type": "NewsArticle",
      headline: "Brücke zu",
      articleBody: body.join("\n"),
      author: { name: "Kim Ott" },
    };
    const { article, of } = await read(
      `<html><head><script type="application/ld+json">${JSON.stringify({ "@graph": [data] })}</script></head><body><div id="app">Bitte warten</div></body></html>`,
    );
    expect(of("paragraph")).toEqual(body);
    expect(article.authors).toEqual(["Kim Ott"]);
  });

  it("reads short pages and pages without any structure", async () => {
    expect((await read("Nur ein Satz steht hier.")).of("paragraph")).toEqual(["Nur ein Satz steht hier."]);
    expect((await read("<p>Eins.<p>Zwei, und 3 < 4.")).of("paragraph")).toEqual(["Eins.", "Zwei, und 3 < 4."]);
  });

  it.each(["", "<html></html>", "<script>alert(1)</script>", "<!-- <p>a</p>"])(
    "refuses a page without text (%j)",
    async (html) => {
      await expect(fromHtml("page", html, null)).rejects.toMatchObject({ code: "source.no-text" });
    },
  );

  it.each([
    ["200,000 nested elements", `${"<div>".repeat(200_000)}${many}`],
    ["200,000 nested inline elements", `${many}<p>${"<b><i>".repeat(100_000)}${SENTENCE}`],
    ["60,000 nested table elements", `${many}${"<table><tr><td>".repeat(20_000)}`],
    ["unclosed scripts", `${many}${"<script>".repeat(100_000)}`],
    ["unclosed comments", `${many}${"<!--".repeat(200_000)}`],
    ["unclosed text areas", `${"<textarea>".repeat(100_000)}${many}`],
    ["300,000 lone brackets", `${"<".repeat(300_000)}${many}`],
    ["an attribute of 5 MB", `<div class="${"x ".repeat(2_500_000)}">${many}`],
    ["100,000 attributes", `<div ${Array.from({ length: 100_000 }, (_, i) => `a${i}=1`).join(" ")}>${many}`],
    ["deep structured data", `<script type="application/ld+json">${'{"a":['.repeat(100_000)}</script>${many}`],
    ["5 MB of white space", `<p>${" ".repeat(5_000_000)}</p>${many}`],
  ])("reads a page with %s in bounded time", async (_, html) => {
    const { article } = await read(html);
    expect(article.text).toContain(SENTENCE);
    expect(article.text).not.toMatch(/<\/?(?:div|p|b|script|table)\b/);
  });

  it("never lets markup into the text, whatever the page", async () => {
    const piece = fc.constantFrom(
      "<p>",
      "</p>",
      "<div class='x'>",
      "</div>",
      "<script>evil()</script>",
      "<style>b{}</style>",
      "<a href='/'>",
      "</a>",
      "<table>",
      "<td>",
      "</table>",
      "<li>",
      "<br>",
      "<h2>",
      "</h2>",
      "<blockquote>",
      "<svg><text>evil()</text></svg>",
      " Das Haus ist alt. ",
      " Ein Satz, der etwas länger ist, damit er zählt. ",
      "&amp;",
      "<!-- evil() -->",
      "<p onclick='evil()'>",
      "<textarea>evil()</textarea>",
      "<title>evil()</title>",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        const article = await fromHtml("page", `<p>${SENTENCE}</p>${pieces.join("")}`, null);
        expect(article.text).not.toMatch(/[<>]|evil/);
        for (const { start, end } of article.parts!) expect(article.text.slice(start, end).trim()).not.toBe("");
      }),
      { numRuns: 100 },
    );
  });
});
