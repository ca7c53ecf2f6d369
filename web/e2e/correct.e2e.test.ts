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
  const actor = (name: RegExp) => page.locator(".card.small", { hasText: name }).first();
  const reopened = async () => {
    await page.goto(site.url + new URL(page.url()).pathname);
    await page.locator(".margin-list li").first().waitFor();
  };

  test("accepts a record, and takes that back", async () => {
    await choose("vor allem alte Bestände");
    await card().getByRole("button", { name: "Accept" }).click();
    await card().getByText("accepted without a name").waitFor();
    expect(await card().getByRole("button", { name: "Accept" }).getAttribute("aria-pressed")).toBe("true");
    await card().getByRole("button", { name: "Undo" }).click();
    await card().getByText("accepted without a name").waitFor({ state: "detached" });
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
    await reopened();
    await actor(/Minsk.*place/).click();
    await card().getByRole("button", { name: "Merge", exact: true }).click();
    const option = await card()
      .getByRole("option", { name: /^Belarus/ })
      .getAttribute("value");
    await card().getByLabel("Is the same as").selectOption(option);
    await card().locator("form").getByRole("button", { name: "Merge" }).click();
    await list().getByText("merged").waitFor();
    expect(await actor(/Minsk.*place/).count()).toBe(0);
    await list().locator("li", { hasText: "merged" }).getByRole("button", { name: "Undo" }).click();
    await actor(/Minsk.*place/).waitFor();
  });

  test("merges an actor with one of the archive, by name or key, and takes that back", async () => {
    await reopened();
    await actor(/Minsk.*place/).click();
    await card().getByRole("button", { name: "Merge", exact: true }).click();
    const field = card().getByLabel("Is, in all articles, the same as");
    await field.pressSequentially("VEN");
    expect(await field.inputValue()).toBe("VEN");
    await field.press("Enter");
    await page.locator(".latest").getByText("merged").waitFor();
    await list().locator("li", { hasText: "Minsk" }).getByText("merged").first().waitFor();
    const dossier = await (await fetch(`${site.url}/api/dossiers/VEN`)).json();
    expect(dossier.actor.names.map(({ name }: { name: string }) => name)).toContain("Minsk");
    await page.locator(".latest").getByRole("button", { name: "Undo" }).click();
    await page.locator(".latest").getByText("merged").waitFor({ state: "detached" });
    const after = await (await fetch(`${site.url}/api/dossiers/VEN`)).json();
    expect(after.actor.names.map(({ name }: { name: string }) => name)).not.toContain("Minsk");
  });

  test("splits mentions off an actor under another name, and takes that back", async () => {
    await reopened();
    const { pathname } = new URL(page.url());
    await actor(/^.*Venezuela.*state/).click();
    await card().getByRole("button", { name: "Split" }).click();
    const split = card().locator("form").getByRole("button", { name: "Split" });
    await card().getByLabel("Whose name is").fill("Republik Beispiel");
    expect(await split.isDisabled()).toBe(true);
    await card().getByRole("checkbox").last().check();
    expect(await seriousIssues(page)).toEqual([]);
    await split.click();
    await list().locator("li", { hasText: "split" }).waitFor();
    await page.locator(".margin-list").evaluate((element) => element.scrollTo(0, element.scrollHeight));
    const reading = async () =>
      (await (await fetch(`${site.url}/api/articles/${pathname.split("/").pop()}`)).json()).reading;
    const names = async () => (await reading()).actors.map(({ name }: { name: string }) => name);
    expect(await names()).toContain("Republik Beispiel");
    await list().locator("li", { hasText: "split" }).getByRole("button", { name: "Undo" }).click();
    await list().locator("li", { hasText: "split" }).getByText("taken back").waitFor();
    expect(await names()).not.toContain("Republik Beispiel");
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
