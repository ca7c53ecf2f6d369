import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { seriousIssues } from "./axe.ts";
import { CHROMIUM, openSite, type Site } from "./site.ts";

describe.skipIf(!CHROMIUM)("the reader", () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite(inject("archive"));
  });
  afterAll(() => site?.close());

  test("lists the articles and opens one with its words marked", async () => {
    const page = await site.open("/");
    await page.getByRole("link", { name: "Granaten gegen Diesel" }).click();
    await page.getByRole("heading", { name: "Granaten gegen Diesel" }).waitFor();
    expect(await page.title()).toMatch(/^Granaten gegen Diesel.* – Lagebild$/);
    expect(await page.locator(".article-text mark.statements").count()).toBeGreaterThan(10);
    expect(await page.locator(".article-text mark.hedges").count()).toBeGreaterThan(2);
    expect(site.faults).toEqual([]);
  });

  test("a click on words opens their card, a click on a card shows its words, and the address keeps the choice", async () => {
    const page = await site.open("/");
    await page.getByRole("link", { name: "Granaten gegen Diesel" }).click();
    await page.locator(".article-text mark.statements", { hasText: "vor allem alte Bestände" }).first().click();
    const card = page.locator(".card.chosen");
    await card.waitFor();
    expect(await card.textContent()).toContain("Brandstätter");
    expect(new URL(page.url()).searchParams.get("record")).toMatch(/^s\d+$/);

    await page.reload();
    await page.locator(".card.chosen").waitFor();
    expect(await page.locator(".article-text mark.chosen").allTextContents()).toContain(
      " vor allem alte Bestände loswerden will“",
    );
  });

  test("draws who passes words on as a chain, notes an outlet that a state controls, and names the rule", async () => {
    const text = "Trade talks in Harbin\n\n“The port may open in autumn”, TASS reported on Tuesday.\n";
    const answer = await fetch(`${site.url}/api/articles`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ text, outlet: "Harbour News" }),
    });
    const { version } = (await answer.json()) as { version: number };
    const page = await site.open(`/articles/${version}`);
    await page.locator(".article-text mark.statements").first().click();
    const card = page.locator(".card.chosen");
    expect(await card.getByRole("list", { name: "Source chain" }).getByRole("listitem").allTextContents()).toEqual([
      "Harbour News",
      "Tassstate-controlled",
    ]);
    expect(await card.locator(".card-line").textContent()).toContain("possible“may”");
    expect(await card.locator("code").first().textContent()).toMatch(/^en\./);
  });

  test("one click on a rule's id tells what it means, by a sentence and its own examples", async () => {
    const page = await site.open("/articles/3");
    await page.locator(".article-text mark.statements", { hasText: "vor allem alte Bestände" }).first().click();
    const card = page.locator(".card.chosen");
    await card.getByRole("button", { name: /^de\.statement\.direct/ }).click();
    await card.getByText("Words in quotation marks with a verb of saying and its subject beside them.").waitFor();
    expect(await card.locator(".rule mark").first().textContent()).toBe("„Wir liefern nichts“content");
    await card.getByRole("button", { name: "de.certainty.davon-ausgehen" }).click();
    await card.getByText("Keeps still in").nth(1).waitFor();
    expect(await seriousIssues(page)).toEqual([]);
    await page.close();
  });

  test("the German page explains a rule in German: by its own sentence, else by that of its family", async () => {
    const page = await site.open("/articles/3?record=x1", { locale: "de-DE" });
    const card = page.locator(".card.chosen");
    await card.getByRole("button", { name: "de.certainty.sollen" }).click();
    await card.getByText("„Sollen“ mit einem Infinitiv Perfekt gibt weiter, was andere sagen.").waitFor();
    expect(await card.locator(".rule mark").first().textContent()).toBe("sollenSignalwort");
    await page.goto(`${site.url}/articles/3?record=e2`);
    await card.getByText("Regierung", { exact: true }).waitFor();
    await card.getByRole("button", { name: "de.agree.zusagen" }).click();
    await card
      .getByText("Jemand einigt sich mit einem anderen, unterzeichnet einen Vertrag, stimmt zu oder sagt etwas zu.")
      .waitFor();
    expect(await seriousIssues(page)).toEqual([]);
    await page.close();
  });

  test("hides a layer and its cards; the address keeps that", async () => {
    const page = await site.open("/articles/3");
    await page.getByRole("button", { name: /^Times/ }).click();
    await page.waitForURL(/hide=times/);
    await page.reload();
    await page.locator(".card").first().waitFor();
    expect(await page.getByRole("button", { name: /^Times/ }).getAttribute("aria-pressed")).toBe("false");
    const mark = page.locator(".article-text mark.times:not(.statements)").first();
    expect(await mark.evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe("none");
    expect(await page.locator(".icon-time").count()).toBe(0);
  });

  test("prints an article with numbered footnotes that lead to their words and back", async () => {
    const page = await site.open("/articles/3");
    await page.getByRole("link", { name: "Print view" }).click();
    await page.locator(".notes li").first().waitFor();
    const notes = await page.locator(".notes li").count();
    expect(notes).toBeGreaterThan(20);
    expect(await page.locator(".article-text sup a").count()).toBe(notes);
    await page.locator(".article-text sup a").first().click();
    expect(new URL(page.url()).hash).toBe("#note-1");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".masthead").isVisible()).toBe(false);
    expect(await page.locator(".printed-tools").isVisible()).toBe(false);
  });

  test("leads on to related articles", async () => {
    const page = await site.open("/articles/5");
    await page.locator(".related a").first().click();
    await page.waitForURL((url) => url.pathname !== "/articles/5");
    await page.locator(".article-text").waitFor();
  });

  test.each(["light", "dark"] as const)("has no serious accessibility issue (%s)", async (colorScheme) => {
    const page = await site.open("/", { colorScheme });
    await page.getByRole("link", { name: "Granaten gegen Diesel" }).waitFor();
    expect(await seriousIssues(page)).toEqual([]);
    await page.getByRole("link", { name: "Granaten gegen Diesel" }).click();
    await page.locator(".article-text mark.statements").first().click();
    await page.locator(".card.chosen").waitFor();
    expect(await seriousIssues(page)).toEqual([]);
  });
});
