import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { CHROMIUM, openSite, type Site } from "./site.ts";

const NEWS = `Werft in Nordhafen baut Fähren

Nordhafen – Die Werft werde im Herbst zwei Fähren nach Estland liefern, sagte ihre Sprecherin Ilse Beispiel am Montag. Nach Angaben der Gewerkschaft könnte sich die Lieferung verzögern.
`;

describe.skipIf(!CHROMIUM)("reading a text", () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite(inject("archive"));
  });
  afterAll(() => site?.close());

  test("private: once the engine is there, the page asks the network nothing, and reads without one", async () => {
    const page = await site.open("/read");
    await page.getByText("The engine is ready").waitFor({ timeout: 60_000 });
    const requests: string[] = [];
    page.context().on("request", (request) => requests.push(request.url()));
    await page.context().setOffline(true);
    await page.getByLabel("Text of the article").fill(NEWS);
    await page.getByRole("button", { name: "Read", exact: true }).click();
    await page.getByText("Read in this page; nothing was sent.").waitFor({ timeout: 30_000 });
    await page.getByRole("button", { name: /Ilse Beispiel.*Die Werft werde/ }).click();
    expect(await page.locator(".card.chosen").textContent()).toContain("de.statement.");
    await page
      .locator(".card.chosen")
      .getByRole("button", { name: /^de\.statement\./ })
      .click();
    await page.locator(".card.chosen .rule").getByText("Fires in").waitFor();
    // The browser asks for the icon of a page whenever it likes.
    expect(requests.filter((url) => url !== `${site.url}/icon.svg`)).toEqual([]);
  });

  test("by the service: nothing is kept until it is saved, then it is in the archive under an address of its own", async () => {
    const page = await site.open("/read");
    await page.getByText("By the service").click();
    await page.getByLabel("Text of the article").fill(NEWS);
    await page.getByText("Title, day and language").click();
    await page.getByLabel("Day of publication").fill("2026-03-05");
    await page.getByRole("button", { name: "Read", exact: true }).click();
    await page.getByRole("heading", { name: "Werft in Nordhafen" }).waitFor();
    expect(await page.textContent(".article-meta")).toContain("5 March 2026");
    await page.getByRole("button", { name: "Save to the archive" }).click();
    await page.waitForURL(/\/articles\/\d+/);
    await page.getByRole("link", { name: "Articles", exact: true }).click();
    await page.getByRole("link", { name: "Werft in Nordhafen" }).waitFor();
    expect(site.faults).toEqual([]);
  });

  test("files: a page and a text at once; what is neither is refused by name", async () => {
    const page = await site.open("/read");
    await page.getByText("By the service").click();
    await page.getByRole("tab", { name: "Files" }).click();
    const paragraphs = NEWS.split("\n\n").map((paragraph) => `<p>${paragraph}</p>`);
    const html = `<html><head><title>Fähren</title></head><body><article><h1>Fähren für Estland</h1>${paragraphs.join("").repeat(4)}</article></body></html>`;
    const field = page.getByLabel("Drop .txt or .html files here, or choose them");
    await field.setInputFiles([
      { name: "werft.txt", mimeType: "text/plain", buffer: Buffer.from(NEWS) },
      { name: "seite.html", mimeType: "text/html", buffer: Buffer.from(html) },
    ]);
    await page.getByRole("button", { name: "Read", exact: true }).click();
    await page.getByRole("link", { name: "Fähren für Estland" }).waitFor();
    await page.getByRole("link", { name: "Werft in Nordhafen" }).waitFor();

    await field.setInputFiles([{ name: "bild.png", mimeType: "image/png", buffer: Buffer.from([1, 2, 3]) }]);
    await page.getByRole("button", { name: "Read", exact: true }).click();
    expect(await page.getByRole("alert").textContent()).toContain("bild.png");
  });

  test("an address of this machine is not fetched, and the page says why", async () => {
    const page = await site.open("/read");
    await page.getByText("By the service").click();
    await page.getByRole("tab", { name: "Address" }).click();
    await page.getByLabel("Address of the article").fill("http://127.0.0.1:9/secret");
    await page.getByRole("button", { name: "Read", exact: true }).click();
    expect(await page.getByRole("alert").textContent()).toContain("127.0.0.1");
  });

  test("an address of a reading that was not saved says so", async () => {
    const page = await site.open("/read/0123456789abcdef");
    await page.getByText("This reading was not saved").waitFor();
  });
});
