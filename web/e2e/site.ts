import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

/** Debian's browser; the tests say what they skip where none is installed. */
export const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
if (!CHROMIUM) console.warn("Chromium is not installed: the page is not tried in a browser");

const COMMAND = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const GALLERY = fileURLToPath(new URL("../../gallery", import.meta.url));

/** `lagebild serve` on an archive of its own, and a browser. */
export interface Site {
  readonly url: string;
  /** A page in a browser without a past. */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<Page>;
  /** Everything that a page should not have done: requests to other hosts, errors, breaches of the Content-Security-Policy. */
  readonly faults: readonly string[];
  readonly close: () => Promise<void>;
}

/** Starts the server as users do. `archive`: a folder that it starts from; without one the archive is empty. */
export async function openSite({ archive }: { readonly archive?: string } = {}): Promise<Site> {
  if (CHROMIUM === undefined) throw new Error("Chromium is not installed");
  const folder = await mkdtemp(join(tmpdir(), "lagebild-page-"));
  const db = join(folder, "archive");
  if (archive !== undefined) await cp(archive, db, { recursive: true });
  const server = await serve(db);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
  const faults: string[] = [];
  return {
    url: server.url,
    faults,
    open: (path, options) => open(browser, server.url, path, faults, options),
    close: async () => {
      await browser.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function open(
  browser: Browser,
  url: string,
  path: string,
  faults: string[],
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  context.on("request", (request) => {
    if (!request.url().startsWith(url)) faults.push(`request to ${request.url()}`);
  });
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("status of 404")) faults.push(message.text());
  });
  await page.goto(url + path);
  return page;
}

/** Runs `lagebild serve` on any free port. */
async function serve(db: string): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const port = await freePort();
  const server = spawn(process.execPath, [COMMAND, "serve", "--db", db, "--port", String(port)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  await new Promise<void>((resolve, reject) => {
    server.stdout.once("data", () => resolve());
    server.once("exit", (code) => reject(new Error(`lagebild serve ended with ${code}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => {
      server.kill("SIGTERM");
      return ended;
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

/** Adds the sample articles to an archive in this folder. */
export function addGallery(db: string): Promise<void> {
  const add = spawn(process.execPath, [COMMAND, "add", GALLERY, "--db", db], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  return new Promise((resolve, reject) => {
    add.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`lagebild add ended with ${code}`))));
  });
}
