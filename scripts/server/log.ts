import { pino, stdTimeFunctions, type Logger } from "pino";

import { masked } from "./masked";

/** Fields whose values nobody reads in a log, wherever they stand. */
const SECRET = ["password", "current", "token", "code", "secret", "cookie", "authorization", "email", "phone", "name"];

/** What may be told of an error: its name, message and stack, masked. Never what was sent. */
function describe(error: unknown): object {
  if (!(error instanceof Error)) return { message: masked(String(error)) };
  const { code } = error as { code?: unknown };
  return { kind: error.name, sqlState: code, message: masked(error.message), stack: masked(error.stack ?? ""), cause: error.cause === undefined ? undefined : describe(error.cause) };
}

/**
 * The log, one JSON object a line on standard error, instants in UTC (ISO 8601); standard output belongs to the person at the console.
 * `LOG_LEVEL` says from which level on: `debug` tells every page asked for, `info` every change and refusal.
 */
export function createLog(destination: NodeJS.WritableStream = process.stderr): Logger {
  const redact = { paths: SECRET.flatMap((field) => [field, `*.${field}`]), censor: "***" };
  return pino({ level: process.env.LOG_LEVEL ?? "info", base: undefined, timestamp: stdTimeFunctions.isoTime, serializers: { err: describe }, redact }, destination as never);
}
