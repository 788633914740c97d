/** Host faults: told by Office.js's own codes, tried again where that may help. */
import { HostError } from "../app/ports";

/** Codes after which the same request may well succeed. No back-off policy is documented: once is enough. */
const TRANSIENT: ReadonlySet<string> = new Set(["ServiceNotAvailable", "RequestAborted", "Conflict"]);

/** What a payload that is too large is called. */
export const TOO_LARGE: ReadonlySet<string> = new Set(["RequestPayloadSizeLimitExceeded", "ResponsePayloadSizeLimitExceeded"]);

/** What the web says instead of it during bulk writes (office-js issue 2564). */
export const TOO_MUCH = "GeneralException";

function isOfficeError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && "code" in error && typeof error.code === "string";
}

/** The fault as the application knows it, by its code alone: messages are localised. Anything else becomes `Unexpected`. */
export function hostErrorOf(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const code = isOfficeError(error) ? error.code : "Unexpected";
  return new HostError(code, TRANSIENT.has(code), { cause: error });
}

/**
 * `Excel.run`, whose faults are `HostError`s. `repeatable` work (reading, assigning whole blocks) is tried
 * once more after a transient fault; a mistake of ours is thrown as it is.
 */
export async function inExcel<T>(repeatable: boolean, work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(work);
  } catch (error) {
    const fault = faultOf(error);
    if (!repeatable || !fault.retryable) throw fault;
  }
  try {
    return await Excel.run(work);
  } catch (error) {
    throw faultOf(error);
  }
}

function faultOf(error: unknown): HostError {
  if (error instanceof HostError || isOfficeError(error)) return hostErrorOf(error);
  throw error;
}
