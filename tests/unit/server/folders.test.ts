/** What the server keeps in its data folder: the lock against a second process, and the certificate for localhost. */
import { spawn } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { generate } from "selfsigned";
import { beforeEach, describe, expect, it } from "vitest";
import { FolderInUse, lockFolder } from "../../../server/store/folder-lock.ts";
import { loadCertificate } from "../../../server/tls.ts";
import { temporaryFolder } from "../../support/process.ts";

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

describe("the folder's lock", () => {
  it("keeps a second process out, by the first one's number, and lets it in afterwards", async () => {
    const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    const gone = new Promise((resolve) => other.once("exit", resolve));
    writeFileSync(join(folder, "server.pid"), String(other.pid));
    expect(() => lockFolder(folder)).toThrow(FolderInUse);
    expect(() => lockFolder(folder)).toThrow(String(other.pid));
    other.kill("SIGKILL");
    await gone;
    const release = lockFolder(folder);
    expect(readFileSync(join(folder, "server.pid"), "utf8")).toBe(String(process.pid));
    release();
    expect(existsSync(join(folder, "server.pid"))).toBe(false);
  });

  it.each(["", "not a number", "-1", "0", "999999999"])("is taken over when it holds %j", (content) => {
    writeFileSync(join(folder, "server.pid"), content);
    expect(() => lockFolder(folder)()).not.toThrow();
  });
});

describe("the certificate", () => {
  const load = () => loadCertificate({ mode: "auto", dir: join(folder, "tls") });

  it("is made once, for localhost and both loopback addresses, for little over a year, with a key for us alone", async () => {
    const made = await load();
    const x = new X509Certificate(made?.cert ?? "");
    expect(x.subjectAltName).toContain("DNS:localhost");
    expect(x.subjectAltName).toContain("IP Address:127.0.0.1");
    expect(x.ca).toBe(false);
    const days = (Date.parse(x.validTo) - Date.parse(x.validFrom)) / 86_400_000;
    expect(days).toBeLessThanOrEqual(398);
    expect(statSync(join(folder, "tls/localhost.key")).mode & 0o077).toBe(0);
    expect(await load()).toEqual(made);
  });

  it("is good for a real connection that trusts it", async () => {
    const made = await load();
    const server = createServer({ cert: made?.cert, key: made?.key }, (_q, response) => response.end("hello"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const status = await new Promise((resolve, reject) => {
      const options = { host: "127.0.0.1", servername: "localhost", port, ca: made?.cert, agent: false } as const;
      request(options, (response) => resolve(response.statusCode))
        .on("error", reject)
        .end();
    });
    server.close();
    expect(status).toBe(200);
  });

  it("is made anew a month before it ends, and when its key is missing", async () => {
    const first = await load();
    const { cert, private: key } = await generate([{ name: "commonName", value: "localhost" }], {
      notAfterDate: new Date(Date.now() + 20 * 86_400_000),
    });
    writeFileSync(join(folder, "tls/localhost.crt"), cert);
    writeFileSync(join(folder, "tls/localhost.key"), key);
    const renewed = await load();
    expect(renewed?.cert).not.toBe(cert);
    expect(Date.parse(new X509Certificate(renewed?.cert ?? "").validTo)).toBeGreaterThan(Date.now() + 300 * 86_400_000);
    expect(renewed?.cert).not.toBe(first?.cert);
  });

  it("is made anew when the file is not one, instead of stopping the start", async () => {
    await load();
    writeFileSync(join(folder, "tls/localhost.crt"), "");
    const again = await load();
    expect(again?.cert).toContain("BEGIN CERTIFICATE");
    // A key of another certificate is as bad.
    const { private: other } = await generate([{ name: "commonName", value: "localhost" }]);
    writeFileSync(join(folder, "tls/localhost.key"), other);
    expect((await load())?.cert).not.toBe(again?.cert);
  });

  it("is not made behind a proxy, and comes from the files that are named", async () => {
    expect(await loadCertificate({ mode: "off" })).toBeUndefined();
    writeFileSync(join(folder, "c.pem"), "the certificate");
    writeFileSync(join(folder, "k.pem"), "the key");
    const files = { mode: "files", cert: join(folder, "c.pem"), key: join(folder, "k.pem") } as const;
    expect(await loadCertificate(files)).toEqual({ cert: "the certificate", key: "the key" });
  });
});
