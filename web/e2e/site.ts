import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

/** Debian's browser; the tests say what they skip where none is installed. */
export const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
if (!CHROMIUM) console.warn("Chromium is not installed: the page is not tried in a browser");

const COMMAND = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** `lagebild serve` on an archive of its own, and a browser. */
export interface Site {
  readonly url: string;
  /** A page in a browser without a past. */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<Page>;
  /** Everything that a page should not have done: requests to other hosts, errors, breaches of the Content-Security-Policy. */
  readonly faults: readonly string[];
  readonly close: () => Promise<void>;
}

/** Starts the server on a copy of this archive. With a token it is one that others reach. */
export async function openSite(archive: string, { token }: ServeOptions = {}): Promise<Site> {
  if (CHROMIUM === undefined) throw new Error("Chromium is not installed");
  const folder = await mkdtemp(join(tmpdir(), "lagebild-page-"));
  const db = join(folder, "archive");
  await cp(archive, db, { recursive: true });
  const server = await serve(db, { ...(token && { token }) });
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

interface ServeOptions {
  readonly token?: string;
}

interface Server {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Runs `lagebild serve` on any free port, as `npm start` does: an empty archive is filled with the sample articles. */
export async function serve(db: string, { token }: ServeOptions = {}): Promise<Server> {
  const args = [COMMAND, "serve", "--db", db, "--port", "0", "--samples", "gallery"];
  const others = token === undefined ? [] : ["--host", "0.0.0.0"];
  const env = { ...process.env, ...(token !== undefined && { LAGEBILD_TOKEN: token }) };
  const server = spawn(process.execPath, [...args, ...others], {
    cwd: ROOT,
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let printed = "";
    server.stdout.on("data", (bytes) => {
      printed += bytes;
      const address = /http:\S+/.exec(printed)?.[0];
      if (address !== undefined) resolve(address.replace("0.0.0.0", "127.0.0.1"));
    });
    server.once("exit", (code) => reject(new Error(`lagebild serve ended with ${code}`)));
  });
  return {
    url,
    stop: () => {
      server.kill("SIGTERM");
      return ended;
    },
  };
}
