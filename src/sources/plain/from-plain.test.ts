import { describe, expect, it } from "vitest";
import { fromPlain } from "./from-plain.ts";

describe("fromPlain", () => {
  it("changes nothing but line endings and the mark", async () => {
    const article = await fromPlain("a.txt", Buffer.from("\ufeff Titel \r\n\r\n\tText  mit\u00a0Raum. \n"));
    expect(article.text).toBe(" Titel \n\n\tText  mit\u00a0Raum. \n");
    expect(article).toMatchObject({ source: "a.txt", parts: null, title: null, authors: [] });
  });

  it("takes along what is known", async () => {
    const article = await fromPlain("7", "Text.", { title: "Titel", published: "2024-06-20" });
    expect(article).toMatchObject({ title: "Titel", published: "2024-06-20", outlet: null });
  });

  it.each(["", " \n\t", "\ufeff"])("refuses what has no text (%j)", async (text) => {
    await expect(fromPlain("a.txt", text)).rejects.toMatchObject({ code: "source.empty" });
  });
});
