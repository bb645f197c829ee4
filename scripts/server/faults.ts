import type { Logger } from "pino";

import { isDatabaseGone } from "@db/client";

/**
 * What to do with an error that nobody caught: it is logged, `close` closes everything in good order, and the process ends with 1, because nobody knows
 * what state it is in. One kind is known and leaves nothing undone: the driver (postgres 3.4.9) asks every new connection for its types of arrays and lets
 * nobody wait for the answer; when the connection breaks just then, whoever asked for the connection is refused, and the answer besides is a rejection of
 * its own. It is logged, and the server goes on.
 */
export function onFault(log: Logger, close: () => Promise<void>): void {
  let ending = false;
  const end = (error: unknown): void => {
    if (ending) return;
    ending = true;
    log.fatal({ err: error }, "stopped by a fault");
    void close().finally(() => process.exit(1));
  };
  process.on("uncaughtException", end);
  process.on("unhandledRejection", (reason) => {
    if (isDatabaseGone(reason)) log.warn({ err: reason }, "a connection broke that nobody waited for");
    else end(reason);
  });
}
