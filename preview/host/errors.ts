/** Errors as Word answers them: stable code, message, HTTP-like status. */

const STATUS: Record<string, number> = {
  ItemNotFound: 404,
  ApiNotFound: 404,
  AccessDenied: 403,
  NotImplemented: 501,
  GeneralException: 500,
};

/** What Office.js turns into an `OfficeExtension.Error` with this code. */
export class RichApiError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
    this.status = STATUS[code] ?? 400;
  }
}

/** A member this host does not know. Word answers the same for members newer than itself. */
export function notFound(type: string, member: string): RichApiError {
  return new RichApiError("ApiNotFound", `The API ${type}.${member} could not be found in this host.`);
}

export function invalidArgument(what: string): RichApiError {
  return new RichApiError("InvalidArgument", `The argument is invalid or missing or has an incorrect format: ${what}.`);
}

export function itemNotFound(): RichApiError {
  return new RichApiError("ItemNotFound", "The requested item doesn't exist.");
}
