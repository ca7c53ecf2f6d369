import type { Agent } from "undici";
import { SourceError } from "../errors.ts";

export interface Download {
  /** Where the redirects ended. */
  readonly url: string;
  readonly status: number;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  readonly headers: { readonly get: (name: string) => string | null };
}

export interface DownloadOptions {
  readonly agent: Agent;
  readonly userAgent: string;
  readonly accept: string;
  /** Further headers of the request. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  readonly redirects: number;
  readonly bytes: number;
  /** What to do with more bytes than that. */
  readonly overflow: "refuse" | "cut";
  /** Asked before each hop; throws where the address may not be fetched. */
  readonly check: (url: URL) => Promise<void>;
}

/** Fetches an address and follows its redirects, each checked like the first. The body is counted unpacked. */
export async function download(address: string, options: DownloadOptions): Promise<Download> {
  const { fetch } = await import("undici");
  let url = webAddress(address);
  for (let hop = 0; ; hop++) {
    await options.check(url);
    const headers = { ...options.headers, "user-agent": options.userAgent, accept: options.accept };
    const { agent: dispatcher, signal } = options;
    const response = await fetch(url, { dispatcher, signal, headers, redirect: "manual" });
    const target = response.headers.get("location");
    if (response.status < 300 || response.status >= 400 || response.status === 304 || target === null) {
      const bytes = await bodyOf(response.body, options);
      const contentType = response.headers.get("content-type") ?? "";
      return { url: url.href, status: response.status, contentType, bytes, headers: response.headers };
    }
    await response.body?.cancel();
    if (hop >= options.redirects) {
      throw new SourceError(
        "web.too-many-redirects",
        `it redirects more than ${options.redirects} times: give the last address`,
      );
    }
    url = webAddress(target, url);
  }
}

/** Throws `web.address` for what is no address, `web.protocol` for one of another kind than http and https. */
export function webAddress(written: string, base?: URL): URL {
  let url: URL;
  try {
    url = new URL(written, base);
  } catch (error) {
    throw new SourceError("web.address", "this is no web address: give one like https://host/path", error);
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new SourceError("web.protocol", `${url.protocol} addresses are not fetched: give one with http or https`);
  }
  if (url.username || url.password) {
    throw new SourceError("web.address", "the address holds a user name or password: leave them out");
  }
  return url;
}

async function bodyOf(body: AsyncIterable<unknown> | null, options: DownloadOptions): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    const piece = chunk as Uint8Array;
    size += piece.length;
    if (size > options.bytes && options.overflow === "refuse") {
      throw new SourceError(
        "web.too-large",
        `it is larger than ${options.bytes / 1e6} MB: save the article and give the file`,
      );
    }
    chunks.push(piece);
    if (size > options.bytes) break;
  }
  return new Uint8Array(Buffer.concat(chunks)).subarray(0, options.bytes);
}
