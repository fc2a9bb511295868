/** Verifies Microsoft Entra ID access tokens (v2.0): signature by the tenant's published keys, issuer, audience, time, scope, tenant. */
import { createRemoteJWKSet, decodeJwt, errors, type JWTVerifyGetKey, jwtVerify } from "jose";
import { z } from "zod";
import type { Caller } from "./caller.ts";
import { InvalidToken, KeysUnavailable, type TokenVerifier } from "./verify.ts";

export type EntraOptions = {
  /** "https://login.microsoftonline.com", or a sovereign cloud's, without a trailing slash. */
  authority: string;
  /** Directories that may sign in. */
  tenantIds: string[];
  /** The `aud` of our tokens: the application's id, or its `api://` address. */
  audience: string;
  /** The delegated permission the token must carry in `scp`. */
  scope: string;
  /** Allowed difference of clocks, in seconds. */
  clockTolerance?: number;
  /** Seconds before an unknown key id may ask for the keys again. */
  keyCooldown?: number;
};

const openIdSchema = z.object({ issuer: z.string(), jwks_uri: z.url() });
const claimsSchema = z.object({
  tid: z.string(),
  oid: z.string().min(1),
  ver: z.literal("2.0"),
  scp: z.string(),
  name: z.string().optional(),
});

type TenantKeys = { issuer: string; keys: JWTVerifyGetKey };

/** A verifier for access tokens of the allowed directories. Keys are cached for ten minutes and fetched anew when an unknown key id appears. */
export function entraVerifier(o: EntraOptions): TokenVerifier {
  const tenants = new Map<string, Promise<TenantKeys>>();

  async function fetchTenant(tid: string): Promise<TenantKeys> {
    let document: z.infer<typeof openIdSchema>;
    try {
      const response = await fetch(`${o.authority}/${tid}/v2.0/.well-known/openid-configuration`, {
        signal: AbortSignal.timeout(5000),
      });
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      document = openIdSchema.parse(await response.json());
    } catch (cause) {
      throw new KeysUnavailable("The OpenID configuration could not be read.", { cause });
    }
    const remote = createRemoteJWKSet(new URL(document.jwks_uri), {
      cooldownDuration: (o.keyCooldown ?? 30) * 1000,
      timeoutDuration: 5000,
    });
    const keys: JWTVerifyGetKey = async (header, input) => {
      try {
        return await remote(header, input);
      } catch (error) {
        if (saysNoKey(error)) throw error;
        throw new KeysUnavailable("The keys could not be fetched.", { cause: error });
      }
    };
    return { issuer: document.issuer.replace("{tenantid}", tid), keys };
  }

  function keysOf(tid: string): Promise<TenantKeys> {
    let tenant = tenants.get(tid);
    if (!tenant) {
      tenant = fetchTenant(tid);
      tenants.set(tid, tenant);
      tenant.catch(() => tenants.delete(tid)); // ask again next time
    }
    return tenant;
  }

  return {
    async verify(token: string): Promise<Caller> {
      const tid = claimedTenant(token);
      // Checked before anything is fetched: a stranger's token makes us ask nobody.
      if (!o.tenantIds.includes(tid)) throw new InvalidToken("tenant not allowed");
      const { issuer, keys } = await keysOf(tid);
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience: o.audience,
        algorithms: ["RS256"],
        clockTolerance: o.clockTolerance ?? 60,
        requiredClaims: ["exp", "nbf", "iat"],
      });
      const claims = claimsSchema.safeParse(payload);
      if (!claims.success) throw new InvalidToken("claims");
      if (claims.data.tid !== tid) throw new InvalidToken("tenant");
      if (!claims.data.scp.split(" ").includes(o.scope)) throw new InvalidToken("scope");
      return { tenantId: tid, userId: claims.data.oid, ...(claims.data.name ? { name: claims.data.name } : {}) };
    },
  };
}

/** The keys were read, and none of them is the token's: the token is at fault. Anything else is the keys' endpoint. */
function saysNoKey(error: unknown): boolean {
  return (
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys ||
    error instanceof errors.JOSENotSupported
  );
}

function claimedTenant(token: string): string {
  try {
    const tid = decodeJwt(token).tid;
    if (typeof tid === "string") return tid;
  } catch {
    // Falls through: not a token at all.
  }
  throw new InvalidToken("not a token with a tenant");
}
