import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { CHROMIUM, openSite, type Site } from "./site.ts";

/** Told by two, in part open, with an office, by outlets: each figure of a dossier is there. */
const ARTICLES = [
  {
    outlet: "Beispielbote",
    published: "2024-07-02",
    text: "Norwegen hat am 1. Juli Finnland Munition geliefert. Die Ministerin Maria Muster drohte Norwegen mit Sanktionen.",
  },
  {
    outlet: "Abendzeiger",
    published: "2024-07-03",
    text: "Im Hafen von Turku löschte ein Frachter seine Ladung. Norwegen hat am 1. Juli Finnland Munition geliefert, sagte Bundeskanzler Olaf Scholz. Die Ministerin Maria Muster schwieg.",
  },
  {
    outlet: "Abendzeiger",
    published: "2024-07-05",
    text: "Norwegen wird Finnland im Herbst verurteilen. Norwegen will Finnland im August keine Panzer liefern.",
  },
] as const;

/** Hits of a page of a search; no list of events is as long here. */
const PAGE = 40;

/** A row of the lists that figures lead to. */
const LISTED = ":is(.search-view, .timeline-view) .virtual-list > li";

describe.skipIf(!CHROMIUM)("one click on a figure", () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite(inject("archive"));
    for (const article of ARTICLES) {
      const response = await fetch(`${site.url}/api/articles`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ ...article, url: `https://example.org/${article.published}` }),
      });
      expect(response.status).toBeLessThan(300);
    }
  });
  afterAll(() => site?.close());

  const numberIn = async (figure: Locator) =>
    Number.parseInt(/\d+/.exec((await figure.textContent()) ?? "")?.[0] ?? "", 10);

  /** Clicks each figure that is there and compares it with the rows of the list it leads to. */
  async function expectAsManyRows(page: Page, figures: string): Promise<readonly string[]> {
    await page.locator(figures).first().waitFor();
    const addresses: string[] = [];
    const from = page.url();
    const count = await page.locator(figures).count();
    for (let i = 0; i < count; i++) {
      const figure = page.locator(figures).nth(i);
      const given = await numberIn(figure);
      await figure.click();
      const row = page.locator(LISTED).first();
      await row.waitFor();
      const address = new URL(page.url());
      // Long lists come page by page; then the number above them has to be the same.
      expect(Number(await row.getAttribute("aria-setsize")), address.href).toBe(Math.min(given, PAGE));
      if (address.pathname === "/search") expect(await numberIn(page.locator(".facets summary"))).toBe(given);
      addresses.push(decodeURIComponent(address.pathname + address.search).replaceAll("+", " "));
      await page.goto(from);
      await page.locator(figures).nth(i).waitFor();
    }
    return addresses;
  }

  test("of a dossier leads to as many events, findings or articles", async () => {
    const page = await site.open("/actors/NOR");
    const relations = await expectAsManyRows(page, ".figures td a");
    for (const part of ["happened=false", "independent=2", "from=NOR", "to=NOR"])
      expect(
        relations.some((address) => address.includes(part)),
        part,
      ).toBe(true);
    const sources = await expectAsManyRows(page, ".counted a[href^='/search'], .dossier-head p a");
    expect(sources.some((address) => address.includes("outlet=Abendzeiger"))).toBe(true);
    expect(site.faults).toEqual([]);
  });

  test("of the directory, of the start page, of the network, of the ledger too", async () => {
    for (const [path, figures] of [
      ["/actors?q=Nor", ".directory .count"],
      ["/", ".view-head p a"],
      ["/network?actor=NOR", ".figures td a"],
      ["/network?actor=NOR&layer=exchanges", ".figures td a"],
      ["/exchanges?actor=NOR", ".ledger .stages a, .ledger .hit-where a"],
    ] as const) {
      const page = await site.open(path);
      expect((await expectAsManyRows(page, figures)).length, path).toBeGreaterThan(0);
      await page.close();
    }
  });

  test("asks by filters that are seen and can be taken away", async () => {
    const page = await site.open("/timeline?from=NOR&to=FIN&class=material cooperation&independent=2");
    await page.locator(".virtual-list > li").first().waitFor();
    await page.getByRole("button", { name: "Take away: Told by at least so many origins: 2" }).click();
    await page.getByRole("button", { name: "Take away: Done by: Norwegen" }).click();
    await page.getByRole("button", { name: "Take away: Done to: Finnland" }).click();
    expect(new URL(page.url()).search).toBe("?class=material+cooperation");
    await page.goto(`${site.url}/search?kind=article&names=NOR&outlet=Abendzeiger`);
    await page.getByRole("button", { name: "Take away: Names: Norwegen" }).click();
    await page.getByRole("button", { name: "Take away: Abendzeiger" }).click();
    expect(new URL(page.url()).search).toBe("?kind=article");
  });

  test("of a band or a line that is drawn leads to what it counts", async () => {
    for (const [path, drawn] of [
      ["/exchanges?actor=NOR", ".flow-band"],
      ["/network?actor=NOR", ".arc"],
    ] as const) {
      const page = await site.open(path);
      const band = page.locator(drawn).first();
      const given = Number.parseInt(/(\d+)$/.exec((await band.locator("title").textContent()) ?? "")?.[1] ?? "", 10);
      await band.dispatchEvent("click");
      const row = page.locator(LISTED).first();
      await row.waitFor();
      expect(Number(await row.getAttribute("aria-setsize")), path).toBe(given);
      await page.close();
    }
  });

  test("a role opens the reader at its words, and an article found for whom it names at that name", async () => {
    const { actors } = await (await fetch(`${site.url}/api/actors?q=Maria Muster`)).json();
    const page = await site.open(`/actors/${encodeURIComponent(actors[0].key)}`);
    await page.locator(".facts a[href*='record=']").first().click();
    const shown = page.locator(".article-text mark.chosen");
    await shown.first().waitFor();
    expect((await shown.allTextContents()).join("")).toBe("Ministerin");
    await page.locator(".card.chosen", { hasText: "Maria Muster" }).waitFor();
    await page.goto(`${site.url}/search?kind=article&names=NOR&outlet=Beispielbote`);
    await page.locator(".hit-words").first().click();
    await shown.first().waitFor();
    expect((await shown.allTextContents()).join("")).toBe("Norwegen");
  });

  test("whom no article names is called by the page's language", async () => {
    for (const [locale, name] of [
      ["de-DE", "Deutschland"],
      ["en-GB", "Germany"],
    ] as const) {
      const page = await site.open("/actors/DEU", { locale });
      await page.getByRole("heading", { level: 1, name }).waitFor();
      await page.close();
    }
  });
});
