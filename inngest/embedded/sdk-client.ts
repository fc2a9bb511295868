/** The requests an executor makes of the SDK's serve handler: learn the functions, call a step. Signed, where there is a key. */
import { canonicalJson, signRequest } from "./signing.ts";
import type { FunctionConfig, Job, Run } from "./types.ts";

export type SdkClientOptions = {
  /** Reaches the serve handler. In-process: the app's `fetch`. */
  fetch: (request: Request) => Response | Promise<Response>;
  /** Signs the requests; the SDK refuses unsigned ones in cloud mode. */
  signingKey?: string;
};

export class SdkClient {
  constructor(private readonly o: SdkClientOptions) {}

  /** The functions, by an in-band sync. */
  async functions(serveUrl: string): Promise<FunctionConfig[]> {
    const response = await this.request("PUT", serveUrl, { url: serveUrl }, { "x-inngest-sync-kind": "in_band" });
    if (!response.ok) throw new Error(`The pipeline's functions could not be registered: HTTP ${response.status}.`);
    return ((await response.json()) as { functions: FunctionConfig[] }).functions;
  }

  /** One call request of a run: discovery, or one planned step. */
  call(run: Run, job: Job, fn: FunctionConfig, attempts: number): Promise<Response> {
    const url = new URL(fn.steps.step.runtime.url);
    url.searchParams.set("stepId", job.id);
    const payload = {
      event: run.event,
      events: [run.event],
      steps: run.steps,
      ctx: {
        run_id: run.id,
        attempt: job.attempt,
        max_attempts: attempts,
        // A step may run inside a discovery call only when nothing else of the run is outstanding.
        disable_immediate_execution: run.jobs.some((other) => other !== job),
        use_api: false,
        stack: { stack: run.stack, current: run.stack.length },
      },
      version: run.version,
      use_api: false,
    };
    return this.request("POST", url.href, payload, {
      "x-run-id": run.id,
      "x-inngest-step-id": job.id,
      "x-inngest-req-version": String(run.version),
    });
  }

  private async request(
    method: string,
    url: string,
    payload: unknown,
    headers: Record<string, string>,
  ): Promise<Response> {
    const body = canonicalJson(payload);
    const all = new Headers({ "content-type": "application/json", ...headers });
    all.set("x-inngest-server-kind", this.o.signingKey ? "cloud" : "dev");
    if (this.o.signingKey) all.set("x-inngest-signature", signRequest(body, this.o.signingKey, Date.now()));
    return this.o.fetch(new Request(url, { method, body, headers: all }));
  }
}
