import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { seriousIssues } from "./axe.ts";
import { CHROMIUM, openSite, type Site } from "./site.ts";

describe.skipIf(!CHROMIUM)("correcting", () => {
  let site: Site;
  let page: Page;
  beforeAll(async () => {
    site = await openSite(inject("archive"));
    page = await site.open("/");
    await page.getByRole("link", { name: "Granaten gegen Diesel" }).click();
    await page.locator(".article-text").waitFor();
  });
  afterAll(() => site?.close());

  const card = () => page.locator(".card.chosen");
  const choose = async (words: string) => {
    await page.locator(".article-text mark", { hasText: words }).first().click();
    await card().waitFor();
  };
  const list = () => page.locator(".corrections ol");

  test("accepts a record, and takes that back", async () => {
    await choose("vor allem alte Bestände");
    await card().getByRole("button", { name: "Accept" }).click();
    await card().getByText("accepted by local").waitFor();
    expect(await card().getByRole("button", { name: "Accept" }).getAttribute("aria-pressed")).toBe("true");
    await card().getByRole("button", { name: "Undo" }).click();
    await card().getByText("accepted by local").waitFor({ state: "detached" });
    await list().getByText("taken back").waitFor();
  });

  test("edits a field under one's name; a note stands beside it", async () => {
    await page.getByLabel("Corrected by").fill("Ines Example");
    await choose("vor allem alte Bestände");
    await card().getByRole("button", { name: "Edit" }).click();
    await card().getByLabel("Certainty").selectOption("possible");
    await card().getByRole("button", { name: "Save" }).click();
    await card().getByText("edited by Ines Example").waitFor();
    expect(await card().locator(".card-line").textContent()).toContain("possible");
    await card().getByRole("button", { name: "Note" }).click();
    await card().getByRole("textbox", { name: "Note" }).fill("Sie sagt „ich gehe davon aus“.");
    await card().getByRole("button", { name: "Save" }).click();
    await card().getByText("Sie sagt „ich gehe davon aus“.").waitFor();
    expect(await seriousIssues(page)).toEqual([]);
  });

  test("gives a record the words that are selected in the text", async () => {
    await choose("vor allem alte Bestände");
    await card().getByRole("button", { name: "Edit" }).click();
    await page.evaluate(() => {
      const mark = [...document.querySelectorAll(".article-text mark")].find((one) =>
        /vor allem alte/.test(one.textContent ?? ""),
      );
      const words = mark?.firstChild as Text;
      const from = words.data.indexOf("vor allem");
      document.getSelection()?.setBaseAndExtent(words, from, words, words.data.indexOf(" loswerden"));
    });
    await card().getByText("Selected: “vor allem alte Bestände”").waitFor();
    await card().getByRole("button", { name: "Replace" }).click();
    await page.waitForFunction(
      () => document.querySelector(".card.chosen .card-words")?.textContent === "vor allem alte Bestände",
    );
    expect(await page.locator(".article-text mark.chosen").allTextContents()).toEqual(["vor allem alte Bestände"]);
  });

  test("merges two actors, and takes that back", async () => {
    const { pathname } = new URL(page.url());
    await page.goto(`${site.url}${pathname}`);
    await page.locator(".margin-list li").first().waitFor();
    await page
      .locator(".card.small", { hasText: /Minsk.*place/ })
      .first()
      .click();
    await card().getByRole("button", { name: "Merge", exact: true }).click();
    const option = await card()
      .getByRole("option", { name: /^Belarus/ })
      .getAttribute("value");
    await card().getByLabel("Is the same as").selectOption(option);
    await card().locator("form").getByRole("button", { name: "Merge" }).click();
    await list().getByText("merged").waitFor();
    expect(await page.locator(".card.small", { hasText: /Minsk.*place/ }).count()).toBe(0);
    await list().locator("li", { hasText: "merged" }).getByRole("button", { name: "Undo" }).click();
    await page
      .locator(".card.small", { hasText: /Minsk.*place/ })
      .first()
      .waitFor();
  });

  test("rejects a record by key: it goes, is listed, and comes back", async () => {
    await choose("Eine Brücke zwischen zwei Völkern");
    await page.keyboard.press("r");
    await card().waitFor({ state: "detached" });
    await list().locator("li", { hasText: "Eine Brücke zwischen zwei Völkern" }).getByText("rejected").waitFor();
    expect(await page.locator(".article-text mark.statements", { hasText: "Eine Brücke" }).count()).toBe(0);
    await page.getByRole("complementary").getByRole("button", { name: "Undo" }).click();
    await page.locator(".article-text mark.statements", { hasText: "Eine Brücke" }).first().waitFor();
    expect(site.faults).toEqual([]);
  });
});
