import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { CHROMIUM, openSite, type Site } from "./site.ts";

const MARKUP = `Gipfel </title><script>window.hit = 1</script>

Der Minister sagte: „<img src=x onerror="window.hit = 1"> Wir liefern <b>nichts</b>.“ Das Amt <a href="javascript:window.hit=1">teilte</a> mit, die Lage sei ruhig.
`;

const ARABIC = `قمة في الرباط

قال الوزير إن المحادثات ستستمر. He said: “The talks go on”, the minister said on Tuesday.
`;

const PARAGRAPH =
  "The harbour master, Ines Example, said on Tuesday that the quay would close. “We may lose a week”, said the union's Paul Sample. Norway reportedly sent pumps to Estonia.\n\n";

describe.skipIf(!CHROMIUM)("an article that nobody meant well", () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite(inject("archive"));
  });
  afterAll(() => site?.close());

  async function read(text: string): Promise<Page> {
    const answer = await fetch(`${site.url}/api/articles`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ text }),
    });
    const { version } = (await answer.json()) as { version: number };
    const page = await site.open(`/articles/${version}`);
    await page.locator(".article-text").waitFor();
    return page;
  }

  const shown = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll(".article-text > *")].map((block) => block.textContent).join("\n\n"),
    );

  test("shows markup as text and runs none of it: in the reader, among the articles, in print", async () => {
    const page = await read(MARKUP);
    expect(await shown(page)).toBe(MARKUP.trim());
    const { pathname } = new URL(page.url());
    for (const path of ["/", `${pathname}/print`]) {
      await page.goto(site.url + path);
      await page.getByText("window.hit = 1").first().waitFor();
      expect(await page.evaluate(() => "hit" in window)).toBe(false);
      expect(await page.locator("main script, main img, main b b").count()).toBe(0);
    }
    expect(site.faults).toEqual([]);
  });

  test("shows every character of it, whatever overlaps and nests", async () => {
    const page = await site.open("/");
    for (const version of [1, 2, 3]) {
      const { reading } = (await (await fetch(`${site.url}/api/articles/${version}`)).json()) as {
        reading: { article: { text: string; parts: { start: number; end: number }[] } };
      };
      await page.goto(`${site.url}/articles/${version}`);
      await page.locator(".article-text").waitFor();
      const { text, parts } = reading.article;
      expect(await shown(page)).toBe(parts.map(({ start, end }) => text.slice(start, end)).join("\n\n"));
      const starts = await page
        .locator(".article-text mark")
        .evaluateAll((marks) => marks.map((mark) => mark.dataset.start));
      expect(new Set(starts).size).toBe(starts.length);
    }
  });

  test("runs text from right to left where it is written so", async () => {
    const page = await read(ARABIC);
    const direction = await page
      .locator(".article-text > *")
      .first()
      .evaluate((block) => getComputedStyle(block).direction);
    expect(direction).toBe("rtl");
    expect(await shown(page)).toBe(ARABIC.trim());
  });

  test("shows 200,000 characters with all their cards, and only those in sight are drawn", async () => {
    const page = await read(`A long day\n\n${PARAGRAPH.repeat(Math.ceil(200_000 / PARAGRAPH.length))}`);
    expect((await shown(page)).length).toBeGreaterThan(200_000);
    const cards = page.locator(".margin-list li");
    await cards.first().waitFor();
    expect(Number(await cards.first().getAttribute("aria-setsize"))).toBeGreaterThan(2_000);
    expect(await cards.count()).toBeLessThan(100);
    await page.locator(".article-text mark.statements").last().click();
    await page.locator(".card.chosen").waitFor();
    await page.keyboard.press("1");
    expect(await page.locator(".article-text").getAttribute("data-hidden")).toBe("statements");
  });
});
