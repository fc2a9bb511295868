/** The typed API client of the pane. Every answer is parsed by its schema; a problem answer becomes an `ApiProblem`. */
import type { z } from "zod";
import {
  type AnalysisResponse,
  type AnalysisSnapshot,
  analysisResponseSchema,
  analysisSnapshotSchema,
  type Catalogue,
  type ClientConfig,
  type ComparisonResponse,
  catalogueSchema,
  clientConfigSchema,
  comparisonResponseSchema,
  type ListAnalysesResponse,
  listAnalysesResponseSchema,
  patchFindingResponseSchema,
  problemSchema,
  type RealtimeToken,
  realtimeTokenSchema,
  type StartAnalysisRequest,
  type StartAnalysisResponse,
  startAnalysisResponseSchema,
} from "../../shared/api.ts";
import type { FindingState } from "../../shared/findings.ts";

/** The server answered with a problem, or not at all (`code` "unreachable"). `detail` is for the reviewer. */
export class ApiProblem extends Error {
  override name = "ApiProblem";
  constructor(
    readonly code: string,
    readonly status: number,
    readonly detail: string,
    readonly requestId?: string,
  ) {
    super(code);
  }
}

/** Gives the access token; `renew` after the server refused the last one. */
export type TokenSource = (renew: boolean) => Promise<string>;

export class ApiClient {
  constructor(
    private readonly token: TokenSource,
    private readonly base = "",
  ) {}

  config(): Promise<ClientConfig> {
    return this.call("GET", "/api/config", clientConfigSchema, { anonymous: true });
  }

  catalogue(): Promise<Catalogue> {
    return this.call("GET", "/api/catalogue", catalogueSchema);
  }

  /** Starts a review. The same `key` gives the same review, so a request that was lost can be repeated. */
  start(body: StartAnalysisRequest, key: string): Promise<StartAnalysisResponse> {
    return this.call("POST", "/api/analyses", startAnalysisResponseSchema, {
      body,
      headers: { "idempotency-key": key },
    });
  }

  list(documentKey: string, limit = 10): Promise<ListAnalysesResponse> {
    const query = new URLSearchParams({ documentKey, limit: String(limit) });
    return this.call("GET", `/api/analyses?${query}`, listAnalysesResponseSchema);
  }

  read(id: string): Promise<AnalysisResponse> {
    return this.call("GET", `/api/analyses/${id}`, analysisResponseSchema);
  }

  /** What changed since the review before this one of the same document. */
  compare(id: string): Promise<ComparisonResponse> {
    return this.call("GET", `/api/analyses/${id}/comparison`, comparisonResponseSchema);
  }

  /** A fresh subscription token for the analysis's progress. */
  fetchAnalysisToken(id: string): Promise<RealtimeToken> {
    return this.call("POST", `/api/analyses/${id}/token`, realtimeTokenSchema);
  }

  cancel(id: string): Promise<AnalysisSnapshot> {
    return this.call("POST", `/api/analyses/${id}/cancel`, analysisSnapshotSchema);
  }

  async setFinding(id: string, findingId: string, state: FindingState): Promise<void> {
    await this.call("PATCH", `/api/analyses/${id}/findings/${findingId}`, patchFindingResponseSchema, { body: state });
  }

  private async call<S extends z.ZodType>(
    method: string,
    path: string,
    schema: S,
    o: { body?: unknown; headers?: Record<string, string>; anonymous?: boolean } = {},
  ): Promise<z.infer<S>> {
    let response = await this.send(method, path, o, false);
    if (response.status === 401 && !o.anonymous) response = await this.send(method, path, o, true);
    const body: unknown = await response.json().catch(() => undefined);
    if (!response.ok) throw problemOf(response, body);
    const parsed = schema.safeParse(body);
    if (!parsed.success)
      throw new ApiProblem(
        "unexpected-answer",
        response.status,
        "The server's answer was not understood. Reload the pane; it may be older than the server.",
      );
    return parsed.data;
  }

  private async send(
    method: string,
    path: string,
    o: { body?: unknown; headers?: Record<string, string>; anonymous?: boolean },
    renew: boolean,
  ): Promise<Response> {
    const headers: Record<string, string> = { accept: "application/json", ...o.headers };
    if (!o.anonymous) headers.authorization = `Bearer ${await this.token(renew)}`;
    if (o.body !== undefined) headers["content-type"] = "application/json";
    try {
      return await fetch(this.base + path, {
        method,
        headers,
        body: o.body === undefined ? undefined : JSON.stringify(o.body),
      });
    } catch {
      throw new ApiProblem(
        "unreachable",
        0,
        "The Countersign server cannot be reached. Check the connection and try again.",
      );
    }
  }
}

function problemOf(response: Response, body: unknown): ApiProblem {
  const problem = problemSchema.safeParse(body);
  if (!problem.success)
    return new ApiProblem("unexpected-answer", response.status, `The server answered with status ${response.status}.`);
  const { code, detail, title, requestId } = problem.data;
  return new ApiProblem(code, response.status, detail ?? title, requestId);
}
