/** Reviews as a caller of the API starts and follows them. */
import { WebSocket } from "ws";
import { type AnalysisResponse, startAnalysisResponseSchema } from "../../../shared/api.ts";
import type { DocumentSnapshot } from "../../../shared/document.ts";
import { isTerminal } from "../../../shared/progress.ts";
import { FLAWED } from "../../support/documents.ts";
import type { ApiClient } from "../../support/server.ts";
import { until } from "../../support/until.ts";

/** Starts a review of a document. */
export const start = async (api: ApiClient, document: DocumentSnapshot = FLAWED) => {
  const response = await api.send("POST", "/api/analyses", { documentKey: "document-1", document });
  return startAnalysisResponseSchema.parse(await response.json());
};
/** The review when it has ended. */
export const ended = (api: ApiClient, id: string) =>
  until(
    async () => (await (await api.get(`/api/analyses/${id}`)).json()) as AnalysisResponse,
    (r) => isTerminal(r.snapshot.status),
  );

/** What becomes of a socket: its first frame's stage, or the status it was refused with. */
export function connect(url: string, token: string): Promise<{ opened: boolean; status?: number; socket: WebSocket }> {
  const address = new URL("/v1/realtime/connect", url.replace(/^http/, "ws"));
  address.searchParams.set("token", token);
  const socket = new WebSocket(address);
  return new Promise((resolve) => {
    socket.on("open", () => resolve({ opened: true, socket }));
    socket.on("unexpected-response", (_request, response) => {
      resolve({ opened: false, status: response.statusCode, socket });
      socket.terminate();
    });
    socket.on("error", () => resolve({ opened: false, socket }));
  });
}
