/** Who may come in: Entra ID access tokens against a directory with real keys, and the development sign-in on loopback only. */
import { request } from "node:http";
import { SignJWT, UnsecuredJWT } from "jose";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { entraVerifier } from "../../server/auth/entra.ts";
import { KeysUnavailable } from "../../server/auth/verify.ts";
import type { Problem, StartAnalysisResponse } from "../../shared/api.ts";
import { FLAWED } from "../support/documents.ts";
import { CLIENT_ID, Directory, makeSigner, TENANT } from "../support/entra.ts";
import { startTestServer, type TestServer } from "../support/server.ts";

const OTHER_TENANT = "9a8b7c6d-5e4f-4a3b-8c2d-1e0f9a8b7c6d";
const now = () => Math.floor(Date.now() / 1000);

describe("with Entra ID", () => {
  let directory: Directory;
  let server: TestServer;
  beforeAll(async () => {
    directory = await Directory.start();
    server = await startTestServer({
      environment: {
        SIGN_IN: "entra",
        ENTRA_CLIENT_ID: CLIENT_ID,
        ENTRA_TENANT_IDS: TENANT,
        ENTRA_AUTHORITY: directory.authority,
      },
    });
  });
  afterAll(async () => {
    await server.stop();
    await directory.stop();
  });

  const ask = (authorization?: string, path = "/api/analyses") =>
    fetch(server.url + path, { headers: authorization === undefined ? {} : { authorization } });
  const status = async (token: string) => (await ask(`Bearer ${token}`)).status;

  it("lets a good token in, and shows its bearer their own reviews only", async () => {
    const headers = async (oid: string) => ({
      authorization: `Bearer ${await directory.token({ oid })}`,
      "content-type": "application/json",
    });
    const started = await fetch(`${server.url}/api/analyses`, {
      method: "POST",
      headers: await headers("ada"),
      body: JSON.stringify({ documentKey: "document-1", document: FLAWED }),
    });
    expect(started.status).toBe(202);
    const { id } = (await started.json()) as StartAnalysisResponse;
    const path = `${server.url}/api/analyses/${id}`;
    expect((await fetch(path, { headers: await headers("ada") })).status).toBe(200);
    expect((await fetch(path, { headers: await headers("bob") })).status).toBe(404);
  });

  const refused: [string, () => Promise<string> | string][] = [
    ["signed by a key that is not the directory's", async () => directory.token({}, { signer: await makeSigner() })],
    [
      "signed by another key under the name of a good one",
      async () => directory.token({}, { signer: { ...(await makeSigner()), kid: directory.signer.kid } }),
    ],
    ["not signed at all (alg none)", () => new UnsecuredJWT(directory.claims()).encode()],
    [
      "signed with the public key as a shared secret (HS256)",
      async () =>
        new SignJWT(directory.claims())
          .setProtectedHeader({ alg: "HS256", kid: directory.signer.kid })
          .sign(new TextEncoder().encode(await directory.publicPem())),
    ],
    ["expired", () => directory.token({ exp: now() - 120 })],
    ["not valid yet", () => directory.token({ nbf: now() + 600 })],
    ["without an expiry", () => directory.token({ exp: undefined })],
    ["for another audience", () => directory.token({ aud: OTHER_TENANT })],
    ["of another issuer", () => directory.token({ iss: "https://login.example.com/v2.0" })],
    [
      "of a directory that is not allowed",
      () => directory.token({ tid: OTHER_TENANT, iss: directory.issuer(OTHER_TENANT) }),
    ],
    [
      "that names an allowed directory and comes from another",
      () => directory.token({ iss: directory.issuer(OTHER_TENANT) }),
    ],
    ["without a directory", () => directory.token({ tid: undefined })],
    ["without a scope", () => directory.token({ scp: undefined })],
    ["with another scope", () => directory.token({ scp: "openid access_as_users" })],
    ["of version 1.0", () => directory.token({ ver: "1.0" })],
    ["without a user", () => directory.token({ oid: undefined })],
    ["that is no token", () => "abc"],
    ["that is cut", async () => (await directory.token()).slice(0, -10)],
  ];
  it.each(refused)("refuses a token %s, and does not say why", async (_what, make) => {
    const response = await ask(`Bearer ${await make()}`);
    expect(response.status).toBe(401);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
    expect(response.headers.get("www-authenticate")).toBe('Bearer error="invalid_token"');
    const problem = (await response.json()) as Problem;
    expect(problem).toMatchObject({
      code: "unauthenticated",
      detail: "Your sign-in is not valid or has run out. Sign in again.",
    });
  });

  it("allows a minute of difference between clocks, and no more", async () => {
    expect(await status(await directory.token({ exp: now() - 30 }))).toBe(200);
    expect(await status(await directory.token({ nbf: now() + 30 }))).toBe(200);
    expect(await status(await directory.token({ exp: now() - 90 }))).toBe(401);
  });

  it.each(["", "Basic YTpi", "Bearer", "Bearer a b", "bearer"])(
    "asks for a Bearer token when given %j",
    async (given) => {
      const response = await ask(given);
      expect(response.status).toBe(401);
      expect(response.headers.get("www-authenticate")).toBe("Bearer");
    },
  );

  it("asks on every route of the API, whatever the method", async () => {
    const routes: [string, string][] = [
      ["GET", "/api/analyses"],
      ["POST", "/api/analyses"],
      ["GET", "/api/analyses/01JZ8Q4T9V3W5X7Y1A2B3C4D5E"],
      ["DELETE", "/api/analyses/01JZ8Q4T9V3W5X7Y1A2B3C4D5E"],
      ["POST", "/api/analyses/01JZ8Q4T9V3W5X7Y1A2B3C4D5E/token"],
      ["POST", "/api/analyses/01JZ8Q4T9V3W5X7Y1A2B3C4D5E/cancel"],
      ["PATCH", "/api/analyses/01JZ8Q4T9V3W5X7Y1A2B3C4D5E/findings/f"],
      ["GET", "/api/catalogue"],
    ];
    for (const [method, path] of routes) expect((await fetch(server.url + path, { method })).status).toBe(401);
  });

  it("has no development sign-in", async () => {
    const response = await fetch(`${server.url}/api/session/development`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
    });
    expect(response.status).toBe(404);
  });

  describe("when the directory changes its keys", () => {
    const verifier = () =>
      entraVerifier({
        authority: directory.authority,
        tenantIds: [TENANT],
        audience: CLIENT_ID,
        scope: "access_as_user",
        keyCooldown: 0,
      });

    it("takes up the new key by itself, and refuses the old one from then on", async () => {
      const own = verifier();
      const old = await directory.token();
      expect((await own.verify(old)).userId).toBeTruthy();
      await directory.rotate();
      await expect(own.verify(await directory.token())).resolves.toMatchObject({ tenantId: TENANT });
      await expect(own.verify(old)).rejects.toThrow();
    });

    it("fetches the keys once for many tokens", async () => {
      const own = verifier();
      await own.verify(await directory.token());
      const before = directory.asked.length;
      for (let i = 0; i < 20; i++) await own.verify(await directory.token());
      expect(directory.asked.length).toBe(before);
    });

    it("asks nobody about a token of a directory that is not allowed", async () => {
      const before = directory.asked.length;
      await expect(verifier().verify(await directory.token({ tid: OTHER_TENANT }))).rejects.toThrow();
      expect(directory.asked.length).toBe(before);
    });
  });

  describe("when the directory cannot be reached", () => {
    afterEach(() => {
      directory.broken = false;
    });

    it("answers 503, not 401, and works again when the directory does", async () => {
      const fresh = await startTestServer({
        environment: {
          SIGN_IN: "entra",
          ENTRA_CLIENT_ID: CLIENT_ID,
          ENTRA_TENANT_IDS: TENANT,
          ENTRA_AUTHORITY: directory.authority,
        },
      });
      directory.broken = true;
      const authorization = `Bearer ${await directory.token()}`;
      const down = await fetch(`${fresh.url}/api/analyses`, { headers: { authorization } });
      expect(down.status).toBe(503);
      expect(await down.json()).toMatchObject({ code: "unavailable" });
      directory.broken = false;
      expect((await fetch(`${fresh.url}/api/analyses`, { headers: { authorization } })).status).toBe(200);
      await fresh.stop();
    });

    it("tells keys that cannot be fetched from a bad token, also when only the keys are missing", async () => {
      const own = entraVerifier({
        authority: directory.authority,
        tenantIds: [TENANT],
        audience: CLIENT_ID,
        scope: "access_as_user",
        keyCooldown: 0,
      });
      await own.verify(await directory.token()); // the configuration and the keys are known
      const known = await directory.token();
      await directory.rotate();
      directory.broken = true;
      await expect(own.verify(await directory.token())).rejects.toBeInstanceOf(KeysUnavailable);
      await expect(own.verify(known)).resolves.toMatchObject({ tenantId: TENANT });
    });
  });
});

describe("the development sign-in", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  /** `fetch` does not let a caller choose the Host. */
  const signIn = (host: string) =>
    new Promise<number>((resolve, reject) => {
      const headers = { host, "content-type": "application/json" };
      const r = request(`${server.url}/api/session/development`, { method: "POST", headers }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      r.on("error", reject);
      r.end("{}");
    });

  it.each(["localhost:3000", "127.0.0.1", "[::1]:3000", "LOCALHOST"])("is there for %s", async (host) => {
    expect(await signIn(host)).toBe(200);
  });

  it.each(["evil.example", "localhost.evil.example:3000", "127.0.0.1.evil.example", "192.168.1.20:3000"])(
    "is not there for a page that reached us as %s",
    async (host) => {
      expect(await signIn(host)).toBe(404);
    },
  );

  it("gives tokens that another server does not take", async () => {
    const other = await startTestServer();
    const { token } = await other.as();
    await other.stop();
    const response = await fetch(`${server.url}/api/analyses`, { headers: { authorization: `Bearer ${token}` } });
    expect(response.status).toBe(401);
  });

  it("refuses a user id that is none, naming the field", async () => {
    const response = await server.anonymous.send("POST", "/api/session/development", { user: "Ada Lovelace" });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ field: "user" }] });
  });

  it("refuses a body that is far too large before it reads it", async () => {
    const response = await server.anonymous.send("POST", "/api/session/development", { user: "x".repeat(100_000) });
    expect(response.status).toBe(413);
  });
});
