/** Request signatures and key hashes, as Inngest makes them. */
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import canonicalize from "canonicalize";

const KEY_PREFIX = /^signkey-\w+-/;

/** RFC 8785 canonical JSON: what is signed is what is sent. */
export function canonicalJson(value: unknown): string {
  return canonicalize(value) ?? "null";
}

/** `t=<unix seconds>&s=<HMAC-SHA256 over body and t>`: the value of `x-inngest-signature`. */
export function signRequest(body: string, signingKey: string, nowMs: number): string {
  const t = Math.floor(nowMs / 1000);
  const s = createHmac("sha256", signingKey.replace(KEY_PREFIX, "")).update(body).update(String(t)).digest("hex");
  return `t=${t}&s=${s}`;
}

/** The form in which a client shows its signing key: prefix + SHA-256 of the hex key. */
export function hashSigningKey(key: string): string {
  const prefix = KEY_PREFIX.exec(key)?.[0] ?? "";
  return (
    prefix +
    createHash("sha256")
      .update(Buffer.from(key.slice(prefix.length), "hex"))
      .digest("hex")
  );
}

/** Compares secrets without telling by time where they differ. */
export function sameSecret(a: string, b: string): boolean {
  const [x, y] = [a, b].map((s) => createHash("sha256").update(s).digest()) as [Buffer, Buffer];
  return timingSafeEqual(x, y);
}
