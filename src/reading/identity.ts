/** Identity of an article: `sha256:` and the SHA-256 of its text in UTF-8, in hexadecimal. */
export async function identityOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return `sha256:${Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
