import { pino, type Logger } from "pino";

/** Addresses that hold a token as their second part: whoever reads the log must not be able to use it. */
const WITH_TOKEN = /\/(join|invitations|reset|calendar|unsubscribe)\/[^/?#\s"']+/g;

/** `text` with the tokens of links and every query string blotted out. */
export function masked(text: string): string {
  return text.replace(WITH_TOKEN, "/$1/***").replace(/\?[^\s"']*/g, "?***");
}

/** What may be told of an error: its name, message and stack, tokens masked. Never what was sent. */
function describe(error: unknown): object {
  if (!(error instanceof Error)) return { message: masked(String(error)) };
  const { code } = error as { code?: unknown };
  return { name: error.name, code, message: masked(error.message), stack: masked(error.stack ?? ""), cause: error.cause === undefined ? undefined : describe(error.cause) };
}

/** The log, one JSON object a line on standard error; standard output belongs to the person at the console. */
export function createLog(destination: NodeJS.WritableStream = process.stderr): Logger {
  return pino({ level: process.env.LOG_LEVEL ?? "info", base: undefined, serializers: { err: describe } }, destination as never);
}
