/** Who the reviewer is: holds the access token in memory, renews it when the server refuses it. */
import type { ClientConfig } from "../../../shared/api.ts";
import { ApiProblem, type TokenSource } from "../../api/client.ts";

/** Gets an access token for the configured sign-in. */
export type SignIn = (config: ClientConfig["signIn"]) => Promise<string>;

export function createTokenSource(config: () => ClientConfig | null, signIn: SignIn): TokenSource {
  let current: Promise<string> | undefined;
  return async (renew) => {
    const how = config()?.signIn;
    if (!how) throw new ApiProblem("unauthenticated", 401, "The sign-in is not configured.");
    if (renew) current = undefined;
    if (!current) {
      current = signIn(how);
      current.catch(() => {
        current = undefined;
      });
    }
    return current;
  };
}
