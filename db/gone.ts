/** What the driver says when a connection breaks or cannot be made. */
const DRIVER_CODES = new Set([
  "CONNECTION_CLOSED",
  "CONNECTION_DESTROYED",
  "CONNECTION_ENDED",
  "CONNECT_TIMEOUT",
  "EAI_AGAIN",
  "ECONNREFUSED",
  "ECONNRESET",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EPIPE",
  "ETIMEDOUT",
]);

/** What the server says when it stops, starts, recovers or is full: 57P01 to 57P05, 53300, and class 08. */
const SERVER_CODE = /^(57P0[1-5]|53300|08\w{3})$/;

/**
 * Whether `error` says that the database cannot be reached now (lost, refused, stopping, starting, full), as opposed to
 * a query that is wrong. Looks through `cause` and `errors`, because the ORM wraps what the driver throws.
 */
export function isDatabaseGone(error: unknown): boolean {
  const waiting = [error];
  const seen = new Set<unknown>();
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== "object" || next === null || seen.has(next)) continue;
    seen.add(next);
    const { code, cause, errors } = next as { code?: unknown; cause?: unknown; errors?: unknown };
    if (typeof code === "string" && (DRIVER_CODES.has(code) || SERVER_CODE.test(code))) return true;
    waiting.push(cause);
    if (Array.isArray(errors)) waiting.push(...errors);
  }
  return false;
}
