import { createHmac } from "node:crypto";

export interface Message {
  /** Names what is told, however often it is sent. */
  readonly id: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  readonly body: string;
}

/**
 * The headers by which a receiver knows that a message is ours and fresh: HMAC-SHA256 over id, time and body
 * (Standard Webhooks 1.0). `secret`: `whsec_` and the key in base64.
 */
export function signed({ id, timestamp, body }: Message, secret: string): Record<string, string> {
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  return { "webhook-id": id, "webhook-timestamp": String(timestamp), "webhook-signature": `v1,${signature}` };
}
