/** The development sign-in: a local user without a password. Only where the server listens on loopback and is not in production (config.ts refuses the rest). */
import { randomBytes } from "node:crypto";
import { jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import type { Caller } from "./caller.ts";
import type { TokenVerifier } from "./verify.ts";

const TENANT = "development";
const AUDIENCE = "countersign-development";
const claimsSchema = z.object({ sub: z.string().min(1), name: z.string().optional() });

/** Ids a development user may have; tests use several. */
export const developmentUserSchema = z
  .string()
  .regex(/^[a-z0-9-]{1,40}$/, "Lower-case letters, digits and -, at most 40.");

export class DevelopmentSignIn implements TokenVerifier {
  /** New at each start: tokens of an earlier process are not valid, and the pane signs in again by itself. */
  private readonly key = randomBytes(32);
  readonly defaultUser = "local-reviewer";

  /** A token for eight hours. */
  async signIn(user = this.defaultUser): Promise<string> {
    return new SignJWT({ name: user === this.defaultUser ? "Local reviewer" : user })
      .setProtectedHeader({ alg: "HS256" })
      .setSubject(user)
      .setAudience(AUDIENCE)
      .setIssuedAt()
      .setExpirationTime("8h")
      .sign(this.key);
  }

  async verify(token: string): Promise<Caller> {
    const { payload } = await jwtVerify(token, this.key, { audience: AUDIENCE, algorithms: ["HS256"] });
    const { sub, name } = claimsSchema.parse(payload);
    return { tenantId: TENANT, userId: sub, ...(name ? { name } : {}) };
  }
}

const LOOPBACK_HOSTS = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** True when a request names loopback as its host: a page elsewhere that points its own name at 127.0.0.1 does not. */
export function namesLoopback(host: string | undefined): boolean {
  return host !== undefined && LOOPBACK_HOSTS.has(host.replace(/:\d+$/, "").toLowerCase());
}
