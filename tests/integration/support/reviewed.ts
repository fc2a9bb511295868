/** A server, two people, and a review of Ada's that is complete: importing it makes them for the tests of one file. */
import { afterAll, beforeAll } from "vitest";
import type { AnalysisResponse, StartAnalysisResponse } from "../../../shared/api.ts";
import { type ApiClient, startTestServer, type TestServer } from "../../support/server.ts";
import { ended, start } from "./reviews.ts";

export let server: TestServer;
export let ada: ApiClient;
export let eve: ApiClient;
export let review: StartAnalysisResponse;
export let complete: AnalysisResponse;
beforeAll(async () => {
  server = await startTestServer();
  [ada, eve] = await Promise.all([server.as("ada"), server.as("eve")]);
  review = await start(ada);
  complete = await ended(ada, review.id);
});
afterAll(() => server.stop());
