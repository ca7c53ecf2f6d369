import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { seriousIssues } from "./axe.ts";
import { CHROMIUM, openSite, type Site } from "./site.ts";

/** Each view that can be exported, a format, what its file is called and what stands in it. */
const EXPORTS: readonly (readonly [path: string, format: string, file: string, words: RegExp])[] = [
  ["/articles/3", "STIX 2.1", "lagebild-articles-3-stix.json", /"type":"bundle"/],
  [
    "/search?words=Artilleriegranaten",
    "Readings",
    "lagebild-search-Artilleriegranaten-statement-event-exchange-readings.jsonl",
    /^[^\n]*Artilleriegranaten[^\n]*\n$/,
  ],
  ["/actors/BLR", "FollowTheMoney", "lagebild-dossiers-BLR-ftm.jsonl", /"schema":"PublicBody"/],
  ["/actors/BLR/VEN", "Web Annotations", "lagebild-dossiers-BLR-VEN-annotations.jsonld", /anno\.jsonld/],
  [
    "/timeline?class=verbal%20conflict",
    "Events as a table",
    "lagebild-events-verbal-conflict-events.csv",
    /^Event ID,[\s\S]*VERBAL CONFLICT/,
  ],
  ["/exchanges?actor=VEN", "Exchanges as a table", "lagebild-exchanges-VEN-exchanges.csv", /Artilleriegranaten/],
  ["/network?time=2024-06", "Network", "lagebild-events-2024-06-01-2024-06-30-network.graphml", /<graphml/],
  ["/events/1.e1", "Readings", "lagebild-events-1.e1-readings.jsonl", /"id":"e1"/],
];

describe.skipIf(!CHROMIUM)("exporting", () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite(inject("archive"));
  });
  afterAll(() => site?.close());

  /** The file that a click gives: its name and what stands in it. */
  async function downloaded(page: Page, click: () => Promise<void>) {
    const [download] = await Promise.all([page.waitForEvent("download"), click()]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
  }

  test.each(EXPORTS)("%s as %s", async (path, format, file, words) => {
    const page = await site.open(path);
    await page.getByText("Export", { exact: true }).click();
    const { name, text } = await downloaded(page, () => page.locator(".menu a", { hasText: format }).first().click());
    expect(name).toBe(file);
    expect(text).toMatch(words);
    await page.close();
  });

  test("the menu works by keyboard and closes on Escape; axe finds nothing in it", async () => {
    const page = await site.open("/exchanges");
    await page.locator(".menu summary").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "STIX 2.1" }).waitFor();
    expect(await seriousIssues(page)).toEqual([]);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    await page.getByRole("link", { name: "STIX 2.1" }).waitFor({ state: "hidden" });
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SUMMARY");
  });

  test("a reading that is in no archive is a file as well, and nothing is asked for it", async () => {
    const page = await site.open("/read");
    await page.getByText("The engine is ready").waitFor({ timeout: 60_000 });
    await page.getByLabel("Text of the article").fill("Die Werft liefert zwei Fähren, sagte Ilse Beispiel am Montag.");
    await page.getByRole("button", { name: "Read", exact: true }).click();
    await page.getByText("Read in this page; nothing was sent.").waitFor({ timeout: 30_000 });
    await page.context().setOffline(true);
    const { name, text } = await downloaded(page, () =>
      page.getByRole("button", { name: "Reading as a file" }).click(),
    );
    expect(name).toBe("lagebild-text-readings.jsonl");
    expect(JSON.parse(text).statements).toHaveLength(1);
    expect(site.faults).toEqual([]);
  });
});
