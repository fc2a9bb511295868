/** A certificate for localhost, made at the first start and renewed a month before it ends. Word only shows panes over https. */
import { createPrivateKey, X509Certificate } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generate } from "selfsigned";
import type { Config } from "./config.ts";

const RENEW_BEFORE_MS = 30 * 86_400_000;
/** Browsers on a Mac refuse certificates that are valid for longer than 398 days. */
const VALID_DAYS = 397;

export type Certificate = { cert: string; key: string; file?: string };

/** The certificate to listen with; `undefined` for plain http behind a proxy. */
export async function loadCertificate(tls: Config["tls"]): Promise<Certificate | undefined> {
  if (tls.mode === "off") return undefined;
  if (tls.mode === "files") return { cert: readFileSync(tls.cert, "utf8"), key: readFileSync(tls.key, "utf8") };
  const certFile = join(tls.dir, "localhost.crt");
  const keyFile = join(tls.dir, "localhost.key");
  if (existsSync(certFile) && existsSync(keyFile)) {
    const kept = { cert: readFileSync(certFile, "utf8"), key: readFileSync(keyFile, "utf8"), file: certFile };
    if (isUsable(kept)) return kept;
  }
  const made = await makeLocalhostCertificate();
  mkdirSync(tls.dir, { recursive: true, mode: 0o700 });
  writeFileSync(certFile, made.cert);
  writeFileSync(keyFile, made.key, { mode: 0o600 });
  return { ...made, file: certFile };
}

/** False also for what a process that was killed while it wrote has left: half a file, or a key of another certificate. */
function isUsable({ cert, key }: Certificate): boolean {
  try {
    const x509 = new X509Certificate(cert);
    return Date.parse(x509.validTo) - Date.now() > RENEW_BEFORE_MS && x509.checkPrivateKey(createPrivateKey(key));
  } catch {
    return false;
  }
}

async function makeLocalhostCertificate(): Promise<Certificate> {
  const notBefore = new Date(Date.now() - 3_600_000);
  const notAfter = new Date(Date.now() + VALID_DAYS * 86_400_000);
  const { cert, private: key } = await generate([{ name: "commonName", value: "localhost" }], {
    keySize: 2048,
    algorithm: "sha256",
    notBeforeDate: notBefore,
    notAfterDate: notAfter,
    extensions: [
      { name: "basicConstraints", cA: false, critical: true },
      { name: "keyUsage", digitalSignature: true, keyEncipherment: true, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
          { type: 7, ip: "::1" },
        ],
      },
    ],
  });
  return { cert, key };
}
