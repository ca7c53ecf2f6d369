import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { CHROMIUM, openSite, type Site } from "./site.ts";

describe.skipIf(!CHROMIUM)("the picture", () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite(inject("archive"));
  });
  afterAll(() => site?.close());

  test("a search finds words, filters narrow it, and a hit opens where it stands", async () => {
    const page = await site.open("/search");
    await page.getByRole("searchbox", { name: "Words" }).fill("Artilleriegranaten");
    await page.getByRole("button", { name: "Search" }).click();
    await page.locator(".hit mark").first().waitFor();
    const all = Number.parseInt((await page.locator(".facets summary").textContent()) ?? "", 10);
    await page.getByRole("button", { name: /^Exchange \d/ }).click();
    await page.getByRole("button", { name: "Take away: Exchange" }).waitFor();
    await page.waitForFunction(
      (n) => Number.parseInt(document.querySelector(".facets summary")!.textContent!, 10) < n,
      all,
    );
    expect(new URL(page.url()).search).toBe("?words=Artilleriegranaten&kind=exchange");
    await page.locator(".hit-words").first().click();
    await page.locator(".card.chosen").waitFor();
    expect(await page.locator(".article-text mark.chosen").first().textContent()).toBeTruthy();
    expect(site.faults).toEqual([]);
  });

  test("an actor's dossier leads from each figure to the words behind it", async () => {
    const page = await site.open("/actors");
    await page.getByRole("searchbox", { name: "Name" }).fill("Belarus");
    await page.getByRole("link", { name: "Belarus", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Belarus" }).waitFor();
    const figure = page.locator(".figures td a").first();
    const count = Number(await figure.textContent());
    await figure.click();
    await page.locator(".hit").first().waitFor();
    expect(Number.parseInt((await page.locator(".facets summary").textContent()) ?? "", 10)).toBe(count);
  });

  test("a dossier for paper has the words of each line as a numbered footnote", async () => {
    const page = await site.open("/actors/BLR");
    await page.getByRole("link", { name: "Print view" }).click();
    const marks = page.locator(".printed sup a");
    await marks.first().waitFor();
    const notes = page.locator(".notes li");
    expect(await marks.allTextContents()).toEqual(Array.from({ length: await notes.count() }, (_, i) => String(i + 1)));
    const { lists } = await (await fetch(`${site.url}/api/dossiers/BLR`)).json();
    expect(await notes.first().locator("q").textContent()).toBe(lists.said.hits[0].snippet.text);
    await marks.last().click();
    expect(new URL(page.url()).hash).toBe(`#note-${await notes.count()}`);
  });

  test("the dossier of a pair prints each line with its words, article, day and place as a numbered footnote", async () => {
    const page = await site.open("/actors/BLR/VEN");
    await page.getByRole("link", { name: "Print view" }).click();
    const notes = page.locator(".notes li");
    await notes.first().waitFor();
    const { toOther, toActor } = await (await fetch(`${site.url}/api/dossiers/BLR/VEN`)).json();
    const hits = [toOther, toActor].flatMap(({ said, did, gave }) => [said, did, gave].flatMap((list) => list.hits));
    expect(hits.length).toBeGreaterThan(1);
    expect(await page.locator(".printed sup a").allTextContents()).toEqual(hits.map((_, i) => String(i + 1)));
    expect(await notes.locator("q").allTextContents()).toEqual(hits.map(({ snippet }) => snippet.text));
    const last = (await notes.last().textContent()) ?? "";
    const { article, rule, snippet } = hits.at(-1);
    for (const told of [article.title, "20 June 2024", rule, `${snippet.start}–${snippet.end}`])
      expect(last).toContain(told);
    await notes.last().getByRole("link").first().click();
    expect(new URL(page.url()).hash).toBe(`#place-${hits.length}`);
    await page.getByRole("link", { name: "Back to the dossier" }).click();
    await page.waitForURL(/\/actors\/BLR\/VEN$/);
    expect(site.faults).toEqual([]);
  });

  test("an address of what the archive does not have says so, in the language of the page", async () => {
    for (const path of ["/actors/NOBODY", "/actors/BLR/NOBODY/print", "/events/99.e99"]) {
      const page = await site.open(path, { locale: "de-DE" });
      await page.getByText("Das ist nicht im Archiv").waitFor();
      expect(await page.getByRole("main").textContent()).toBe("Das ist nicht im Archiv");
      await page.close();
    }
    expect(site.faults).toEqual([]);
  });

  test("the ledger shows who gives what to whom, drawn and as a list, down to the words", async () => {
    const page = await site.open("/exchanges?goods=munitions");
    await page.getByRole("figure", { name: "Who gives what to whom" }).waitFor();
    const entry = page.locator(".ledger li", { hasText: "munitions" }).first();
    await entry.getByRole("button", { name: /Show the words/ }).click();
    expect(await entry.locator(".hit-words").first().textContent()).toContain("Artilleriegranaten");
  });

  test("the timeline leads to the accounts of an event, and its address can be reopened", async () => {
    const page = await site.open("/timeline");
    await page.getByLabel("Class").selectOption("verbal conflict");
    await page.locator(".class-mark.verbal-conflict").first().waitFor();
    await page.reload();
    expect(await page.getByLabel("Class").inputValue()).toBe("verbal conflict");
    await page.locator(".event-row .hit-words").first().click();
    await page.locator(".account").first().waitFor();
    await page.reload();
    await page.locator(".account").first().waitFor();
  });

  test.each([
    ["/exchanges", ".flow text"],
    ["/network", ".network text"],
  ])("the words of the drawing on %s can be read on a phone, and none reaches beyond it", async (path, words) => {
    const page = await site.open(path, { viewport: { width: 390, height: 844 } });
    await page.locator(words).first().waitFor();
    const drawn = await page.locator(words).evaluateAll((all) =>
      all.map((word) => {
        const { left, right } = word.getBoundingClientRect();
        const scale = (word as SVGTextElement).getScreenCTM()?.a ?? 0;
        return { left, right, size: Number.parseFloat(getComputedStyle(word).fontSize) * scale };
      }),
    );
    expect(Math.min(...drawn.map(({ size }) => size))).toBeGreaterThan(11);
    expect(Math.min(...drawn.map(({ left }) => left))).toBeGreaterThanOrEqual(0);
    expect(Math.max(...drawn.map(({ right }) => right))).toBeLessThanOrEqual(390);
    await page.close();
  });

  test("the network goes through the months", async () => {
    const page = await site.open("/network");
    await page.getByRole("figure", { name: "Network" }).waitFor();
    const all = await page.locator(".figures tbody tr").count();
    await page.getByRole("button", { name: "Later" }).click();
    await page.waitForURL(/time=\d{4}-\d{2}/);
    await page.waitForFunction((n) => document.querySelectorAll(".figures tbody tr").length < n, all);
  });
});
