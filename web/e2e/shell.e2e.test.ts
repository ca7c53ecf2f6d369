import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { seriousIssues } from "./axe.ts";
import { CHROMIUM, openSite, type Site } from "./site.ts";
import { shown, VIEWS } from "./views.ts";

const PATHS = VIEWS.map(({ path }) => path);

describe.skipIf(!CHROMIUM)("every view", () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite(inject("archive"));
  });
  afterAll(() => site?.close());

  test.each(PATHS.flatMap((path) => [[path, "light"] as const, [path, "dark"] as const]))(
    "%s has no serious accessibility issue (%s)",
    async (path, colorScheme) => {
      const page = await site.open(path, { colorScheme });
      await shown(page);
      expect(await seriousIssues(page)).toEqual([]);
      await page.close();
    },
  );

  test.each(PATHS)("%s fits a phone: nothing reaches beyond its width", async (path) => {
    const page = await site.open(path, { viewport: { width: 390, height: 844 } });
    await shown(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.close();
  });

  test("none asked another host, logged an error or broke the Content-Security-Policy", () => {
    expect(site.faults).toEqual([]);
  });

  test("speaks German where the browser does, changes on request and remembers it", async () => {
    const page = await site.open("/", { locale: "de-DE" });
    await page.getByRole("heading", { name: "Artikel" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("de");
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { name: "Articles" }).waitFor();
    await page.reload();
    await page.getByRole("heading", { name: "Articles" }).waitFor();
  });

  test("is light or dark as the system is, until one chooses", async () => {
    const page = await site.open("/", { colorScheme: "dark" });
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await ground();
    await page.getByRole("button", { name: /Change to: light/ }).click();
    expect(await ground()).not.toBe(dark);
    await page.getByRole("button", { name: /Change to: dark/ }).click();
    expect(await ground()).toBe(dark);
  });

  test("works by keyboard: skip link, shortcuts, choosing a finding, clearing it", async () => {
    const page = await site.open("/articles/3");
    await page.locator(".article-text").waitFor();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the content");
    await page.keyboard.press("Enter");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.locator(".card.chosen").waitFor();
    await page.locator(".article-text mark.chosen").first().waitFor();
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keyboard shortcuts" }).getByText("Next finding").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await page.locator(".card.chosen").waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".card.chosen").waitFor({ state: "detached" });
    await page.keyboard.press("?");
    await page.getByLabel("Single letters work as shortcuts").uncheck();
    await page.keyboard.press("Escape");
    await page.keyboard.press("j");
    expect(await page.locator(".card.chosen").count()).toBe(0);
  });
});
