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
