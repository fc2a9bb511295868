/** A directory to sign in with: OpenID configuration and key endpoints on loopback, with real RSA keys. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, exportSPKI, generateKeyPair, type JWK, type JWTPayload, SignJWT } from "jose";
import { ulid } from "ulid";

export const TENANT = "7f3c1a52-0d6e-4a53-9b6f-0c2d1e4f5a6b";
export const CLIENT_ID = "2b1d0c9e-8f7a-4655-9c3b-1a2b3c4d5e6f";

type Signer = { kid: string; privateKey: CryptoKey; publicKey: CryptoKey; jwk: JWK };

export class Directory {
  private signers: Signer[] = [];
  /** Answers 500 instead of keys. */
  broken = false;
  /** What was asked for, in order. */
  readonly asked: string[] = [];
  private constructor(
    readonly authority: string,
    private readonly close: () => Promise<void>,
  ) {}

  static async start(): Promise<Directory> {
    let directory: Directory | undefined;
    const server = createServer((request, response) => {
      directory?.asked.push(request.url ?? "");
      const answer = directory?.answer(request.url ?? "");
      response.writeHead(answer ? 200 : directory?.broken ? 500 : 404, { "content-type": "application/json" });
      response.end(JSON.stringify(answer ?? {}));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    directory = new Directory(
      `http://127.0.0.1:${port}`,
      () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    );
    await directory.rotate();
    return directory;
  }

  stop(): Promise<void> {
    return this.close();
  }

  issuer = (tid = TENANT) => `${this.authority}/${tid}/v2.0`;

  /** A new key; those before it are withdrawn. */
  async rotate(): Promise<void> {
    this.signers = [await makeSigner()];
  }

  get signer(): Signer {
    const [signer] = this.signers;
    if (!signer) throw new Error("The directory has no key.");
    return signer;
  }

  /** The key as a text anyone may read: what an attacker would use as an HMAC secret. */
  publicPem(): Promise<string> {
    return exportSPKI(this.signer.publicKey);
  }

  /** An access token as Entra ID makes them; `claims` replace what a good one has, `undefined` leaves a claim out. */
  async token(claims: JWTPayload = {}, o: { signer?: Signer } = {}): Promise<string> {
    const signer = o.signer ?? this.signer;
    return new SignJWT(this.claims(claims))
      .setProtectedHeader({ alg: "RS256", kid: signer.kid, typ: "JWT" })
      .sign(signer.privateKey);
  }

  claims(claims: JWTPayload = {}): JWTPayload {
    const now = Math.floor(Date.now() / 1000);
    return {
      iss: this.issuer(),
      aud: CLIENT_ID,
      iat: now,
      nbf: now,
      exp: now + 3600,
      tid: TENANT,
      oid: "11111111-2222-4333-8444-555555555555",
      ver: "2.0",
      scp: "access_as_user openid",
      name: "Ada Reviewer",
      ...claims,
    };
  }

  private answer(path: string): unknown {
    if (this.broken) return undefined;
    const [, tid] = /^\/([\w-]+)\/v2\.0\/\.well-known\/openid-configuration$/.exec(path) ?? [];
    // As the real one does: the issuer names the directory, the keys are common to all.
    if (tid) return { issuer: this.issuer(tid), jwks_uri: `${this.authority}/common/discovery/v2.0/keys` };
    if (path === "/common/discovery/v2.0/keys") return { keys: this.signers.map((s) => s.jwk) };
    return undefined;
  }
}

export async function makeSigner(): Promise<Signer> {
  const { privateKey, publicKey } = await generateKeyPair("RS256", { extractable: true });
  const kid = ulid();
  return { kid, privateKey, publicKey, jwk: { ...(await exportJWK(publicKey)), kid, use: "sig", alg: "RS256" } };
}
