/** The whole configuration, read from the environment once. Nothing else reads `process.env`. */
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { z } from "zod";
import { ROOT } from "./paths.ts";

const bool = z.enum(["true", "false"]).transform((v) => v === "true");
const list = z.string().transform((v) =>
  v
    .split(",")
    .map((s) => s.trim())
    .filter(Boolean),
);
/** A whole number within bounds, with an example in its message. */
const whole = (min: number, max: number, example: number) => {
  const error = `must be a whole number from ${min} to ${max}, like ${example}`;
  return z.coerce.number({ error }).int({ error }).min(min, { error }).max(max, { error });
};
const guid = z.guid("must be a GUID, like 7f3c1a52-0d6e-4a53-9b6f-0c2d1e4f5a6b");

const environmentSchema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  HOST: z.string().default("localhost"),
  PORT: whole(0, 65_535, 3000).default(3000),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: "must be a whole address, like https://review.example.com" })
    .optional(),
  TLS: z.enum(["auto", "off", "files"]).default("auto"),
  TLS_CERT_FILE: z.string().optional(),
  TLS_KEY_FILE: z.string().optional(),
  DATA_DIR: z.string().default("data"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must start with postgres://, like postgres://user:password@db:5432/countersign")
    .optional(),
  RETENTION_DAYS: whole(1, 3650, 30).default(30),
  SIGN_IN: z.enum(["development", "entra"]).default("development"),
  ENTRA_CLIENT_ID: guid.optional(),
  ENTRA_TENANT_IDS: list.pipe(z.array(guid)).optional(),
  ENTRA_AUDIENCE: z.string().optional(),
  ENTRA_SCOPE: z.string().default("access_as_user"),
  ENTRA_AUTHORITY: z.url().default("https://login.microsoftonline.com"),
  INNGEST_DEV: z.string().optional(),
  INNGEST_BASE_URL: z
    .url({ protocol: /^https?$/, error: "must be a whole address, like http://inngest:8288" })
    .optional(),
  INNGEST_EVENT_KEY: z.string().min(1).optional(),
  INNGEST_SIGNING_KEY: z
    .string()
    .regex(/^(signkey-\w+-)?[0-9a-fA-F]+$/, "must be hexadecimal, with or without a signkey-…- prefix")
    .optional(),
  REVIEW_THREADS: whole(1, 64, 2).optional(),
  REVIEWS_PER_TENANT: whole(1, 100, 4).default(4),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
  PREVIEW: bool.optional(),
});

/** A variable is wrong. The message names each one, what was wrong, and where an example stands. */
export class ConfigurationError extends Error {
  override name = "ConfigurationError";
  constructor(readonly problems: { variable: string; message: string }[]) {
    const lines = problems.map((p) => `  ${p.variable}: ${p.message}`);
    super(
      `The configuration cannot be used:\n${lines.join("\n")}\nEvery variable is explained, with an example, in .env.example.`,
    );
  }
}

export type WorkflowConfig =
  | { mode: "embedded" }
  | { mode: "dev"; baseUrl: string }
  | { mode: "server"; baseUrl: string; eventKey: string; signingKey: string }
  | { mode: "cloud"; eventKey: string; signingKey: string };

export type SignInConfig =
  | { mode: "development" }
  | { mode: "entra"; clientId: string; tenantIds: string[]; audience: string; scope: string; authority: string };

export type Config = {
  production: boolean;
  host: string;
  port: number;
  /** Where browsers and Word reach us, without a trailing slash. */
  publicUrl: string;
  tls: { mode: "auto"; dir: string } | { mode: "off" } | { mode: "files"; cert: string; key: string };
  dataDir: string;
  databaseUrl?: string;
  retentionDays: number;
  signIn: SignInConfig;
  workflow: WorkflowConfig;
  reviewThreads: number;
  reviewsPerTenant: number;
  logLevel: "silent" | "error" | "warn" | "info" | "debug";
  /** Serve the page that plays Word. */
  preview: boolean;
};

const LOOPBACK = new Set(["localhost", "127.0.0.1", "::1"]);

/**
 * Reads and checks the configuration.
 * @throws ConfigurationError naming every variable that is wrong.
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, v]) => v !== undefined && v !== ""));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    throw new ConfigurationError(parsed.error.issues.map((i) => ({ variable: String(i.path[0]), message: i.message })));
  }
  const env = parsed.data;
  const problems: { variable: string; message: string }[] = [];
  const need = (variable: string, message: string) => {
    problems.push({ variable, message });
    return "";
  };
  const production = env.NODE_ENV === "production";

  let tls: Config["tls"];
  if (env.TLS === "files") {
    const cert = env.TLS_CERT_FILE ?? need("TLS_CERT_FILE", "is needed with TLS=files, like /etc/countersign/cert.pem");
    const key = env.TLS_KEY_FILE ?? need("TLS_KEY_FILE", "is needed with TLS=files, like /etc/countersign/key.pem");
    tls = { mode: "files", cert, key };
  } else tls = env.TLS === "off" ? { mode: "off" } : { mode: "auto", dir: join(resolve(ROOT, env.DATA_DIR), "tls") };

  const publicUrl = (env.PUBLIC_URL ?? `${tls.mode === "off" ? "http" : "https"}://localhost:${env.PORT}`).replace(
    /\/+$/,
    "",
  );

  let signIn: SignInConfig = { mode: "development" };
  if (env.SIGN_IN === "entra") {
    const clientId =
      env.ENTRA_CLIENT_ID ?? need("ENTRA_CLIENT_ID", "is needed with SIGN_IN=entra: the application's id in Entra");
    const tenantIds = env.ENTRA_TENANT_IDS ?? [];
    if (tenantIds.length === 0)
      need("ENTRA_TENANT_IDS", "is needed with SIGN_IN=entra: the directories that may sign in, separated by commas");
    const audience = env.ENTRA_AUDIENCE ?? clientId;
    signIn = {
      mode: "entra",
      clientId,
      tenantIds,
      audience,
      scope: env.ENTRA_SCOPE,
      authority: env.ENTRA_AUTHORITY.replace(/\/+$/, ""),
    };
  } else if (production) {
    need("SIGN_IN", "may not be development with NODE_ENV=production; use SIGN_IN=entra");
  } else if (!LOOPBACK.has(env.HOST)) {
    need(
      "HOST",
      `is ${env.HOST}, but the development sign-in may only listen on localhost; use HOST=localhost or SIGN_IN=entra`,
    );
  }

  const workflow = readWorkflow(env, need);
  if (problems.length > 0) throw new ConfigurationError(problems);
  return {
    production,
    host: env.HOST,
    port: env.PORT,
    publicUrl,
    tls,
    dataDir: resolve(ROOT, env.DATA_DIR),
    databaseUrl: env.DATABASE_URL,
    retentionDays: env.RETENTION_DAYS,
    signIn,
    workflow,
    reviewThreads: env.REVIEW_THREADS ?? Math.max(1, Math.min(4, availableParallelism() - 1)),
    reviewsPerTenant: env.REVIEWS_PER_TENANT,
    logLevel: env.LOG_LEVEL,
    preview: env.PREVIEW ?? !production,
  };
}

type Environment = z.infer<typeof environmentSchema>;

/** Which Inngest: decided here, once. No INNGEST_* variable means the embedded engine. */
function readWorkflow(env: Environment, need: (variable: string, message: string) => string): WorkflowConfig {
  const dev = env.INNGEST_DEV && env.INNGEST_DEV !== "0" && env.INNGEST_DEV !== "false" ? env.INNGEST_DEV : undefined;
  if (dev) {
    if (env.NODE_ENV === "production")
      need("INNGEST_DEV", "may not be set with NODE_ENV=production: requests would not be signed");
    const url = dev === "1" || dev === "true" ? "http://localhost:8288" : dev;
    if (!URL.canParse(url)) need("INNGEST_DEV", "must be 1 or an address, like http://localhost:8288");
    return { mode: "dev", baseUrl: url.replace(/\/+$/, "") };
  }
  if (!env.INNGEST_BASE_URL && !env.INNGEST_EVENT_KEY && !env.INNGEST_SIGNING_KEY) return { mode: "embedded" };
  const eventKey = env.INNGEST_EVENT_KEY ?? need("INNGEST_EVENT_KEY", "is needed with an Inngest server");
  const signingKey = env.INNGEST_SIGNING_KEY ?? need("INNGEST_SIGNING_KEY", "is needed with an Inngest server");
  if (!env.INNGEST_BASE_URL) return { mode: "cloud", eventKey, signingKey };
  return { mode: "server", baseUrl: env.INNGEST_BASE_URL.replace(/\/+$/, ""), eventKey, signingKey };
}
