/** A whole server for a test, on a free port, with a database in memory (or the PostgreSQL that TEST_DATABASE_URL names). */
import { type Config, readConfig } from "../../server/config.ts";
import { createLogger, type Logger } from "../../server/log.ts";
import { type RunningServer, type StartOptions, startServer } from "../../server/start.ts";
import type { Database } from "../../server/store/database.ts";
import { openTestDatabase } from "./database.ts";

export type TestServer = RunningServer & {
  config: Config;
  as(user?: string): Promise<ApiClient>;
  anonymous: ApiClient;
};
export type ApiClient = {
  token: string;
  get(path: string): Promise<Response>;
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
};

export type TestServerOptions = {
  environment?: Record<string, string>;
  runner?: StartOptions["runner"];
  database?: Database;
  log?: Logger;
};

/** Plain http, as behind a proxy: the certificate has tests of its own. */
export async function startTestServer(o: TestServerOptions = {}): Promise<TestServer> {
  const config = readConfig({
    NODE_ENV: "test",
    PORT: "0",
    TLS: "off",
    LOG_LEVEL: "silent",
    REVIEW_THREADS: "1",
    ...o.environment,
  });
  const log = o.log ?? createLogger(config);
  const database = o.database ?? (await openTestDatabase());
  const server = await startServer({ config, log, database, runner: o.runner });
  return {
    ...server,
    config,
    anonymous: client(server.url, ""),
    async as(user?: string) {
      const response = await fetch(`${server.url}/api/session/development`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(user ? { user } : {}),
      });
      const { token } = (await response.json()) as { token: string };
      return client(server.url, token);
    },
    async stop() {
      await server.stop();
      // A test may have closed it to see what happens.
      if (!o.database) await database.close().catch(() => undefined);
    },
  };
}

function client(url: string, token: string): ApiClient {
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  return {
    token,
    get: (path) => fetch(url + path, { headers }),
    send: (method, path, body, more = {}) =>
      fetch(url + path, {
        method,
        headers: { ...headers, ...(body === undefined ? {} : { "content-type": "application/json" }), ...more },
        body: body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body),
      }),
  };
}
