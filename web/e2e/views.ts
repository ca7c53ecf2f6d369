import type { Page } from "playwright-core";

/** An address of every view, on the archive of the sample articles. Whoever adds a view adds it here. */
export const VIEWS = [
  { name: "articles", path: "/" },
  { name: "reader", path: "/articles/3?record=s4" },
  { name: "print", path: "/articles/3/print" },
  { name: "read", path: "/read" },
  { name: "search", path: "/search?words=Artilleriegranaten" },
  { name: "actors", path: "/actors" },
  { name: "dossier", path: "/actors/BLR" },
  { name: "dossier-print", path: "/actors/BLR/print" },
  { name: "pair", path: "/actors/BLR/VEN" },
  { name: "pair-print", path: "/actors/BLR/VEN/print" },
  { name: "timeline", path: "/timeline" },
  { name: "comparison", path: "/events/1.e1" },
  { name: "exchanges", path: "/exchanges" },
  { name: "network", path: "/network" },
  { name: "not-saved", path: "/read/0123456789abcdef" },
  { name: "nowhere", path: "/nowhere" },
] as const;

/** Resolves when the view shows what it is about, in its own typeface. */
export async function shown(page: Page): Promise<void> {
  await page.locator("main h1, main .state-title, main .article-text").first().waitFor();
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.fonts.ready);
}
