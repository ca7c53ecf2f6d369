import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { seriousIssues } from "./axe.ts";
import { CHROMIUM, openSite, type Site } from "./site.ts";

describe.skipIf(!CHROMIUM)("a server that others reach", () => {
  const token = "example-token-of-a-test";
  let site: Site;
  beforeAll(async () => {
    site = await openSite(inject("archive"), { token });
  });
  afterAll(() => site?.close());

  test("asks for its token when something is written, again where it is wrong, and keeps it for the session only", async () => {
    const page = await site.open("/articles/3");
    const accept = page.locator(".card.chosen").getByRole("button", { name: "Accept" });
    await page.locator(".article-text mark", { hasText: "vor allem alte Bestände" }).first().click();
    await accept.click();
    const dialog = page.getByRole("dialog", { name: "This server asks for a token" });
    await dialog.getByText("kept for this session only").waitFor();
    expect(await seriousIssues(page)).toEqual([]);
    await dialog.getByLabel("Token").fill("wrong");
    await dialog.getByRole("button", { name: "Continue" }).click();
    await dialog.getByText("does not take this token").waitFor();
    await dialog.getByLabel("Token").fill(token);
    await dialog.getByRole("button", { name: "Continue" }).click();
    await page.locator(".card.chosen").getByText("accepted without a name").waitFor();

    await page.reload();
    await page.locator(".card.chosen").getByRole("button", { name: "Undo" }).click();
    await page.locator(".card.chosen").getByText("accepted without a name").waitFor({ state: "detached" });
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(token);

    await page.getByRole("button", { name: "Forget the token" }).click();
    await accept.click();
    await dialog.waitFor();
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await page.locator(".card.chosen").getByRole("alert").waitFor();
    expect(await page.locator(".card.chosen").getByText("accepted without a name").count()).toBe(0);
    const refusals = site.faults.filter((fault) => !fault.includes("status of 401"));
    expect(refusals).toEqual([]);
  });
});
