import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openSite, type Site } from "./site.ts";
import { small } from "./small-png.ts";
import { shown, VIEWS } from "./views.ts";

// npm run screenshots: a picture of every view in docs/screenshots, light, dark and on a phone.

const FOLDER = fileURLToPath(new URL("../../docs/screenshots/", import.meta.url));
const WIDE = { width: 1280, height: 800 };
const SHAPES = [
  ["light", { viewport: WIDE, colorScheme: "light", locale: "en-GB" }],
  ["dark", { viewport: WIDE, colorScheme: "dark", locale: "de-DE" }],
  ["phone", { viewport: { width: 390, height: 844 }, colorScheme: "light", locale: "de-DE" }],
] as const;
const PICTURED = VIEWS.filter(({ name }) => name !== "not-saved" && name !== "nowhere");

describe("screenshots", () => {
  let site: Site;
  beforeAll(async () => {
    mkdirSync(FOLDER, { recursive: true });
    site = await openSite(inject("archive"));
  });
  afterAll(() => site?.close());

  test.each(PICTURED.flatMap((view) => SHAPES.map(([shape, options]) => ({ ...view, shape, options }))))(
    "$name, $shape",
    async ({ name, path, shape, options }) => {
      const page = await site.open(path, options);
      await shown(page);
      const picture = small(await page.screenshot());
      expect(picture.length).toBeLessThan(200_000);
      writeFileSync(`${FOLDER}${name}-${shape}.png`, picture);
      await page.close();
    },
  );
});
