import type { Server } from "node:http";

const DRAIN_LIMIT = 5_000;

/** Ctrl-C reaches us twice, from the terminal and from npm, which passes it on: what follows at once is the same wish. */
const ECHO = 1_000;

/** Takes no more connections, lets running requests finish for five seconds, then cuts them. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), DRAIN_LIMIT);
    // A browser keeps its connection after the answer: without this each one is waited for until it times out.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(cut);
      clearInterval(sweep);
      resolve();
    });
  });
}

/** Runs `stop` at the first SIGINT, SIGTERM or SIGHUP and exits with 0; another one, a second later or more, exits at once with 1. */
export function onSignal(stop: () => Promise<void>): void {
  let since: number | undefined;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (since === undefined) {
        since = performance.now();
        void stop().then(
          () => process.exit(0),
          () => process.exit(1),
        );
      } else if (performance.now() - since > ECHO) process.exit(1);
    });
  }
}
