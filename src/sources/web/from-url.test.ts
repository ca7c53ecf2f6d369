import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { isPublicAddress } from "./address.ts";
import { fromUrl, userAgent, type WebOptions } from "./from-url.ts";

const PAGE = `<html lang="de"><body><article><h1>Fähre fährt wieder</h1><p>${"Die Fähre fährt wieder, sagte der Kapitän. ".repeat(8)}</p></article></body></html>`;

let server: Server;
let port = 0;
let robots: { readonly status: number; readonly text: string };
const asked: { readonly url: string; readonly agent: string }[] = [];

const ROBOTS: RequestListener = (_, response) => response.writeHead(robots.status).end(robots.text);

const answers: Record<string, RequestListener> = {
  "/robots.txt": ROBOTS,
  "/page": (_, response) => response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(PAGE),
  "/latin": (_, response) =>
    response.writeHead(200, { "content-type": "text/html; charset=iso-8859-1" }).end(Buffer.from(PAGE, "latin1")),
  "/plain": (_, response) => response.writeHead(200, { "content-type": "text/plain" }).end("Ein Text."),
  "/picture": (_, response) => response.writeHead(200, { "content-type": "image/png" }).end("x"),
  "/gone": (_, response) => response.writeHead(410).end(PAGE),
  "/large": (_, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    for (let i = 0; i < 120; i++) response.write(Buffer.alloc(100_000, "a"));
    response.end();
  },
  "/bomb": (_, response) => {
    response
      .writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" })
      .end(gzipSync(Buffer.alloc(40_000_000, "a")));
  },
  "/packed": (_, response) => {
    response.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" }).end(gzipSync(PAGE));
  },
  "/never": () => {},
  "/drip": (_, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    const timer = setInterval(() => response.write("a"), 20);
    response.on("close", () => clearInterval(timer));
  },
  "/loop": (_, response) => response.writeHead(302, { location: "/loop" }).end(),
  "/to-page": (_, response) => response.writeHead(301, { location: "/page" }).end(),
  "/to-file": (_, response) => response.writeHead(302, { location: "file:///etc/passwd" }).end(),
  "/to-inside": (_, response) => response.writeHead(302, { location: `http://127.0.0.2:${port}/page` }).end(),
  "/to-inside-by-name": (_, response) => response.writeHead(302, { location: `//inside.example:${port}/page` }).end(),
  "/to-secret": (_, response) => response.writeHead(302, { location: "/secret/page" }).end(),
};

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = new URL(request.url!, "http://x").pathname;
    asked.push({ url: request.url!, agent: request.headers["user-agent"] ?? "" });
    (answers[path] ?? ((_, r) => r.writeHead(404).end()))(request, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  port = (server.address() as AddressInfo).port;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

beforeEach(() => {
  robots = { status: 404, text: "" };
  asked.length = 0;
});

function read(path: string, options: WebOptions = {}) {
  return fromUrl(`http://127.0.0.1:${port}${path}`, { allowPrivate: true, timeout: 5_000, ...options });
}

function codeOf(result: Promise<unknown>): Promise<unknown> {
  return result.then(
    () => "none",
    (error: { code?: unknown }) => error.code,
  );
}

describe("fromUrl", () => {
  it("reads a page, in whatever charset, packed or redirected", async () => {
    for (const path of ["/page", "/latin", "/packed", "/to-page"]) {
      const article = await read(path);
      expect(article.source).toBe(`http://127.0.0.1:${port}${path}`);
      expect(article).toMatchObject({ title: "Fähre fährt wieder", language: "de" });
      expect(article.text).toContain("sagte der Kapitän");
    }
    expect((await read("/to-page")).url).toBe(`http://127.0.0.1:${port}/page`);
    expect(await read("/plain")).toMatchObject({ text: "Ein Text.", parts: null });
  });

  it("says who it is, and does not pass on what counts visitors", async () => {
    await read("/page?utm_source=x&seite=2#absatz", { contact: "mailto:kim@bote.example" });
    expect(asked.at(-1)).toEqual({ url: "/page?seite=2", agent: userAgent("mailto:kim@bote.example") });
    expect(userAgent()).toMatch(/^Lagebild\/0\.1 \(\+https:/);
  });

  it.each([
    ["/gone", "web.status"],
    ["/nowhere", "web.status"],
    ["/picture", "web.content-type"],
    ["/large", "web.too-large"],
    ["/bomb", "web.too-large"],
    ["/loop", "web.too-many-redirects"],
    ["/to-file", "web.protocol"],
  ])("refuses %s with %s", async (path, code) => {
    expect(await codeOf(read(path))).toBe(code);
  });

  it("waits no longer than it may, for an answer and for its end", async () => {
    expect(await codeOf(read("/never", { timeout: 300 }))).toBe("web.timeout");
    expect(await codeOf(read("/drip", { timeout: 300 }))).toBe("web.timeout");
  });

  it.each([
    ["file:///etc/passwd", "web.protocol"],
    ["ftp://bote.example/", "web.protocol"],
    ["data:text/html,<p>a</p>", "web.protocol"],
    ["https://kim:geheim@bote.example/", "web.address"],
    ["http://bote.example@127.0.0.1/", "web.address"],
    ["http://127.0.0.1\\@bote.example/", "web.private-address"],
    ["http://127.0.0.1#@bote.example/", "web.private-address"],
    ["kein ort", "web.address"],
    ["http://name.invalid/", "web.unreachable"],
  ])("refuses %s with %s", async (address, code) => {
    expect(await codeOf(fromUrl(address, { timeout: 5_000 }))).toBe(code);
  });
});

describe("robots.txt", () => {
  it("is obeyed, at each hop", async () => {
    robots = {
      status: 200,
      text: "User-agent: *\nDisallow: /secret/\n\nUser-agent: Lagebild\nDisallow: /page\nDisallow: /secret/",
    };
    expect(await codeOf(read("/page"))).toBe("web.robots");
    expect(await codeOf(read("/to-page"))).toBe("web.robots");
    expect(await codeOf(read("/to-secret"))).toBe("web.robots");
    expect(asked.map(({ url }) => url)).not.toContain("/page");
    expect(await codeOf(read("/plain"))).toBe("none");
  });

  it("is waited for no longer than the page", async () => {
    answers["/robots.txt"] = () => {};
    expect(await codeOf(read("/page", { timeout: 300 }))).toBe("web.timeout");
    answers["/robots.txt"] = ROBOTS;
  });

  it("forbids all where it cannot be had", async () => {
    robots = { status: 503, text: "" };
    expect(await codeOf(read("/page"))).toBe("web.robots");
  });
});

describe("private addresses", () => {
  it.each([
    "127.0.0.1",
    "2130706433",
    "0177.0.0.1",
    "0x7f.0.0.1",
    "127.1",
    "[::1]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "localhost",
    "LOCALHOST.",
    "0.0.0.0",
    "0",
    "017700000001",
    "0x7f000001",
    "127.0.0.1.",
    "①②⑦.⓪.⓪.①",
    "ⓛocalhost",
    "[::]",
    "[::127.0.0.1]",
    "[0:0:0:0:0:ffff:127.0.0.1]",
  ])("are refused as %s", async (host) => {
    expect(await codeOf(fromUrl(`http://${host}:${port}/page`, { timeout: 5_000 }))).toBe("web.private-address");
    expect(asked).toEqual([]);
  });

  it.each([
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "192.0.2.1",
    "::1",
    "::",
    "fe80::1%eth0",
    "fd00::1",
    "::ffff:10.0.0.1",
    "64:ff9b::a00:1",
    "2002:a00:1::",
    "ff02::1",
    "::a00:1",
    "64:ff9b:1::a00:1",
    "fec0::1",
    "198.18.0.1",
    "255.255.255.255",
    "2001:db8::1",
    "",
    "name",
  ])("%j is not public", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(["93.184.216.34", "2a00:1450:4001::1", "::ffff:93.184.216.34"])("%j is public", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

/** Last, as what is mocked loads the modules anew. */
describe("a name or a redirect", () => {
  afterEach(() => {
    vi.doUnmock("node:dns/promises");
    vi.doUnmock("./address.ts");
    vi.resetModules();
  });

  it("to a private address is refused where the first address is public", async () => {
    vi.resetModules();
    const address = await vi.importActual<typeof import("./address.ts")>("./address.ts");
    vi.doMock("./address.ts", () => ({ ...address, isPublicAddress: (ip: string) => ip === "127.0.0.1" }));
    vi.doMock("node:dns/promises", () => ({ lookup: async () => [{ address: "10.0.0.7", family: 4 }] }));
    const { fromUrl: read } = await import("./from-url.ts");
    const start = (path: string) => read(`http://127.0.0.1:${port}${path}`, { timeout: 5_000 });
    expect(await codeOf(start("/page"))).toBe("none");
    asked.length = 0;
    expect(await codeOf(start("/to-inside"))).toBe("web.private-address");
    expect(await codeOf(start("/to-inside-by-name"))).toBe("web.private-address");
    expect(asked.map(({ url }) => url)).not.toContain("/page");
  });

  it.each([[["10.0.0.7"]], [["93.184.216.34", "127.0.0.1"]]])("that points to %j is refused", async (addresses) => {
    vi.resetModules();
    vi.doMock("node:dns/promises", () => ({
      lookup: async () => addresses.map((address) => ({ address, family: 4 })),
    }));
    const { fromUrl: read } = await import("./from-url.ts");
    expect(await codeOf(read(`http://bote.example:${port}/page`, { timeout: 5_000 }))).toBe("web.private-address");
    expect(asked).toEqual([]);
  });
});
