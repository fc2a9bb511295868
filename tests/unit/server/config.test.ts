/** The configuration: what is right without any, and a message that names the variable and an example when something is wrong. */
import { describe, expect, it } from "vitest";
import { ConfigurationError, readConfig } from "../../../server/config.ts";

const ENTRA = {
  SIGN_IN: "entra",
  ENTRA_CLIENT_ID: "2b1d0c9e-8f7a-4655-9c3b-1a2b3c4d5e6f",
  ENTRA_TENANT_IDS: "7f3c1a52-0d6e-4a53-9b6f-0c2d1e4f5a6b",
};

function wrong(environment: Record<string, string>): { variable: string; message: string }[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
  return [];
}

describe("without any variable", () => {
  it("everything is on this machine: embedded engine, database in a folder, https, development sign-in on loopback", () => {
    expect(readConfig({})).toMatchObject({
      production: false,
      host: "localhost",
      port: 3000,
      publicUrl: "https://localhost:3000",
      tls: { mode: "auto" },
      workflow: { mode: "embedded" },
      signIn: { mode: "development" },
      databaseUrl: undefined,
      retentionDays: 30,
      preview: true,
    });
  });
  it("an empty variable counts as none", () => {
    expect(readConfig({ PORT: "", DATABASE_URL: "", INNGEST_DEV: "" })).toMatchObject({
      port: 3000,
      workflow: { mode: "embedded" },
    });
  });
});

describe("a wrong variable stops the start with its name", () => {
  it.each([
    ["PORT", { PORT: "70000" }],
    ["PORT", { PORT: "https" }],
    ["PUBLIC_URL", { PUBLIC_URL: "review.example.com" }],
    ["PUBLIC_URL", { PUBLIC_URL: "ftp://review.example.com" }],
    ["DATABASE_URL", { DATABASE_URL: "mysql://db/countersign" }],
    ["RETENTION_DAYS", { RETENTION_DAYS: "0" }],
    ["TLS", { TLS: "yes" }],
    ["TLS_CERT_FILE", { TLS: "files", TLS_KEY_FILE: "key.pem" }],
    ["TLS_KEY_FILE", { TLS: "files", TLS_CERT_FILE: "cert.pem" }],
    ["ENTRA_CLIENT_ID", { ...ENTRA, ENTRA_CLIENT_ID: "countersign" }],
    ["ENTRA_CLIENT_ID", { ...ENTRA, ENTRA_CLIENT_ID: "" }],
    ["ENTRA_TENANT_IDS", { ...ENTRA, ENTRA_TENANT_IDS: "" }],
    ["ENTRA_TENANT_IDS", { ...ENTRA, ENTRA_TENANT_IDS: "contoso.example" }],
    ["INNGEST_SIGNING_KEY", { INNGEST_BASE_URL: "http://inngest:8288", INNGEST_EVENT_KEY: "k" }],
    ["INNGEST_EVENT_KEY", { INNGEST_BASE_URL: "http://inngest:8288", INNGEST_SIGNING_KEY: "ab" }],
    ["INNGEST_SIGNING_KEY", { INNGEST_EVENT_KEY: "k", INNGEST_SIGNING_KEY: "not hexadecimal" }],
    ["INNGEST_DEV", { INNGEST_DEV: "local host" }],
    ["REVIEW_THREADS", { REVIEW_THREADS: "0" }],
    ["LOG_LEVEL", { LOG_LEVEL: "loud" }],
    ["PREVIEW", { PREVIEW: "yes" }],
  ])("%s: %j", (variable, environment) => {
    expect(wrong(environment as Record<string, string>).map((p) => p.variable)).toEqual([variable]);
  });

  it("and what would be right, in words", () => {
    const message = (environment: Record<string, string>) => {
      try {
        readConfig(environment);
        return "";
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(message({ DATABASE_URL: "mysql://db" })).toContain("postgres://user:password@db:5432/countersign");
    expect(message({ PUBLIC_URL: "x" })).toContain("https://review.example.com");
    expect(message({ ...ENTRA, ENTRA_CLIENT_ID: "x" })).toContain("GUID");
    expect(message({ PORT: "x" })).toContain(".env.example");
  });

  it("and all of them at once", () => {
    const problems = wrong({ PORT: "x", TLS: "x", LOG_LEVEL: "x" });
    expect(problems.map((p) => p.variable).sort()).toEqual(["LOG_LEVEL", "PORT", "TLS"]);
  });

  it("and never a secret's value", () => {
    const secret = "hunter2-is-no-key";
    try {
      readConfig({ INNGEST_EVENT_KEY: "k", INNGEST_SIGNING_KEY: secret });
      expect.unreachable();
    } catch (error) {
      expect((error as Error).message).not.toContain(secret);
    }
  });
});

describe("the development sign-in is refused", () => {
  it.each(["0.0.0.0", "::", "192.168.1.20", "review.example.com"])("when the server listens on %s", (HOST) => {
    expect(wrong({ HOST })).toMatchObject([{ variable: "HOST" }]);
  });
  it("in production, wherever it listens", () => {
    expect(wrong({ NODE_ENV: "production" })).toMatchObject([{ variable: "SIGN_IN" }]);
  });
  it("and Entra ID may listen anywhere", () => {
    expect(readConfig({ ...ENTRA, HOST: "0.0.0.0", NODE_ENV: "production" })).toMatchObject({
      production: true,
      preview: false,
      signIn: { mode: "entra", audience: ENTRA.ENTRA_CLIENT_ID, scope: "access_as_user" },
    });
  });
});

describe("Inngest is", () => {
  it.each([
    [{ INNGEST_DEV: "http://127.0.0.1:8288/" }, { mode: "dev", baseUrl: "http://127.0.0.1:8288" }],
    [{ INNGEST_DEV: "1" }, { mode: "dev", baseUrl: "http://localhost:8288" }],
    [{ INNGEST_DEV: "0" }, { mode: "embedded" }],
    [
      { INNGEST_BASE_URL: "http://inngest:8288", INNGEST_EVENT_KEY: "k", INNGEST_SIGNING_KEY: "signkey-prod-ab12" },
      { mode: "server", baseUrl: "http://inngest:8288", eventKey: "k", signingKey: "signkey-prod-ab12" },
    ],
    [
      { INNGEST_EVENT_KEY: "k", INNGEST_SIGNING_KEY: "ab12" },
      { mode: "cloud", eventKey: "k", signingKey: "ab12" },
    ],
  ])("%j → %j", (environment, workflow) => {
    expect(readConfig(environment as Record<string, string>).workflow).toEqual(workflow);
  });
  it("never an unsigned dev server in production", () => {
    expect(wrong({ ...ENTRA, NODE_ENV: "production", INNGEST_DEV: "1" })).toMatchObject([{ variable: "INNGEST_DEV" }]);
  });
});
