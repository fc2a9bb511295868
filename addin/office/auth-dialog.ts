/** The sign-in window: authorization code with PKCE (RFC 7636) against Entra ID; hands the token to the pane and never stores it. */

const REDIRECT = `${location.origin}/auth.html`;
const KEY = "countersign.sign-in";

type Pending = { verifier: string; state: string; client: string; authority: string; scope: string };

async function run(): Promise<void> {
  await Office.onReady();
  const query = new URLSearchParams(location.search);
  if (query.has("error")) return say("Sign-in was refused. Close this window and try again.");
  const code = query.get("code");
  if (!code) return begin(query);
  const pending = JSON.parse(sessionStorage.getItem(KEY) ?? "null") as Pending | null;
  sessionStorage.removeItem(KEY);
  if (!pending || pending.state !== query.get("state"))
    return say("This sign-in did not start here. Close this window and try again.");
  const response = await fetch(`${pending.authority}/oauth2/v2.0/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "authorization_code",
      client_id: pending.client,
      code,
      redirect_uri: REDIRECT,
      code_verifier: pending.verifier,
      scope: pending.scope,
    }),
  });
  if (!response.ok) return say("Sign-in could not be finished. Close this window and try again.");
  const { access_token } = (await response.json()) as { access_token: string };
  Office.context.ui.messageParent(JSON.stringify({ accessToken: access_token }));
}

async function begin(query: URLSearchParams): Promise<void> {
  const verifier = random();
  const pending: Pending = {
    verifier,
    state: random(),
    client: query.get("client") ?? "",
    authority: query.get("authority") ?? "",
    scope: query.get("scope") ?? "",
  };
  if (!pending.authority.startsWith("https://"))
    return say("This page is opened by Countersign when it needs you to sign in.");
  sessionStorage.setItem(KEY, JSON.stringify(pending));
  const challenge = base64url(
    new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier))),
  );
  const parameters = new URLSearchParams({
    client_id: pending.client,
    response_type: "code",
    redirect_uri: REDIRECT,
    response_mode: "query",
    scope: pending.scope,
    state: pending.state,
    code_challenge: challenge,
    code_challenge_method: "S256",
  });
  location.replace(`${pending.authority}/oauth2/v2.0/authorize?${parameters}`);
}

const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));
const base64url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");

function say(text: string): void {
  document.body.textContent = text;
}

void run();
