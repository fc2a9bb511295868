/** Signs the reviewer in: the development user, or Entra ID by the quietest way this Word knows. */
import type { ClientConfig } from "../../shared/api.ts";
import { openDialog } from "./helpers.ts";

type Entra = Extract<ClientConfig["signIn"], { mode: "entra" }>;

/** The reviewer closed the window, or no way of signing in worked. */
export class SignInFailed extends Error {
  override name = "SignInFailed";
}

export async function signIn(config: ClientConfig["signIn"]): Promise<string> {
  if (config.mode === "development") return developmentToken();
  // Nested app authentication, then Office's own single sign-on, then a window.
  for (const way of [nestedToken, officeToken]) {
    try {
      const token = await way(config);
      if (token) return token;
    } catch {
      // The next way.
    }
  }
  return dialogToken(config);
}

async function developmentToken(): Promise<string> {
  // The preview and the tests name a user in the address; Word does not.
  const user = new URLSearchParams(location.search).get("user");
  const response = await fetch("/api/session/development", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(user ? { user } : {}),
  });
  if (!response.ok) throw new SignInFailed();
  const { token } = (await response.json()) as { token: string };
  return token;
}

async function nestedToken(config: Entra): Promise<string | undefined> {
  if (!Office.context.requirements.isSetSupported("NestedAppAuth", "1.1")) return undefined;
  // Loaded only where it is used: it is larger than the rest of the pane's own code.
  const { createNestablePublicClientApplication } = await import("@azure/msal-browser");
  const app = await createNestablePublicClientApplication({
    auth: { clientId: config.clientId, authority: config.authority },
  });
  const request = { scopes: [config.scope] };
  try {
    return (await app.acquireTokenSilent(request)).accessToken;
  } catch {
    return (await app.acquireTokenPopup(request)).accessToken;
  }
}

async function officeToken(): Promise<string | undefined> {
  if (!Office.context.requirements.isSetSupported("IdentityAPI", "1.3")) return undefined;
  return Office.auth.getAccessToken({ allowSignInPrompt: true, allowConsentPrompt: true });
}

/** A window of our own origin that goes to the sign-in page and comes back with a token (see auth-dialog.ts). */
async function dialogToken(config: Entra): Promise<string> {
  const query = new URLSearchParams({ client: config.clientId, authority: config.authority, scope: config.scope });
  const answer = await openDialog<{ accessToken?: string }>(`${location.origin}/auth.html?${query}`).catch(
    () => undefined,
  );
  if (!answer?.accessToken) throw new SignInFailed();
  return answer.accessToken;
}
