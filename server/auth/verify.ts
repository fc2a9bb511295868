/** `verifyAddInAuth`: a Bearer token on every API route, checked by whichever sign-in is configured. */
import type { MiddlewareHandler } from "hono";
import { ProblemError } from "../problems.ts";
import type { Caller } from "./caller.ts";

/** Turns a token into the caller. Throws `InvalidToken` (or anything else) when it may not be believed. */
export interface TokenVerifier {
  verify(token: string): Promise<Caller>;
}

/** The token is not acceptable. `reason` is for the log; the answer does not tell. */
export class InvalidToken extends Error {
  override name = "InvalidToken";
  constructor(readonly reason: string) {
    super(reason);
  }
}

export type AuthVariables = { caller: Caller };

/**
 * Requires `Authorization: Bearer …` and puts the caller into the context.
 * Answers 401 with `WWW-Authenticate` when the token is missing or not acceptable.
 */
export function verifyAddInAuth(verifier: TokenVerifier): MiddlewareHandler<{ Variables: AuthVariables }> {
  return async (c, next) => {
    const [, token] = /^Bearer ([\w.~+/=-]+)$/.exec(c.req.header("authorization") ?? "") ?? [];
    if (!token) {
      c.header("www-authenticate", "Bearer");
      throw new ProblemError(401, "unauthenticated", "Sign in and send the request again with a Bearer token.");
    }
    try {
      c.set("caller", await verifier.verify(token));
    } catch (error) {
      if (error instanceof KeysUnavailable) {
        throw new ProblemError(
          503,
          "unavailable",
          "The sign-in service cannot be reached to check who you are. Try again in a minute.",
        );
      }
      c.header("www-authenticate", 'Bearer error="invalid_token"');
      throw new ProblemError(401, "unauthenticated", "Your sign-in is not valid or has run out. Sign in again.");
    }
    return next();
  };
}

/** The keys to check a token with could not be fetched: not the caller's fault. */
export class KeysUnavailable extends Error {
  override name = "KeysUnavailable";
}
