/** What went wrong, in sentences for the reviewer: what, and what now. */
import { ApiProblem } from "../../api/client.ts";
import { TextChanged } from "../../office/actions.ts";
import { SignInFailed } from "../../office/sign-in.ts";
import type { Outcome } from "./state.ts";

/** For a click on a finding. */
export function outcomeOf(error: unknown): Outcome {
  if (error instanceof TextChanged) return { kind: "changed", message: "The text has changed since the review" };
  if (error instanceof ApiProblem) return { kind: "failed", message: error.detail };
  return {
    kind: "failed",
    message: "Word did not allow this. The document may be protected or open for reading only.",
  };
}

/** For a whole screen. */
export function sentenceFor(error: unknown): string {
  if (error instanceof ApiProblem)
    return error.requestId ? `${error.detail} (Request ${error.requestId})` : error.detail;
  if (error instanceof SignInFailed)
    return "You were not signed in. Try again, and finish signing in in the window that opens.";
  if (error instanceof Error && error.name === "UnreadableDocument") return error.message;
  return "Word did not let Countersign read the document. Close any dialog that is open in Word and try again.";
}
