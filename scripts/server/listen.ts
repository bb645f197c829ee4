import { createServer, type RequestListener, type Server } from "node:http";

import { StartupError } from "@db/startup-error";

const REASONS: Record<string, string> = {
  EACCES: "this user may not use that port: choose one above 1023 with PORT",
  EADDRINUSE: "something else listens there: end it, or choose another port with PORT",
  EADDRNOTAVAIL: "this machine has no such address: correct HOST",
  ENOTFOUND: "this machine knows no such name: correct HOST",
};

/** Listens on `host` and `port` and returns once that holds. Refuses with a `StartupError` where it cannot. */
export function listen(handler: RequestListener, host: string, port: number): Promise<Server> {
  const server = createServer(handler);
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(new StartupError(`Hiwar cannot listen on ${host}:${port}: ${REASONS[error.code ?? ""] ?? error.message}.`));
    });
    server.listen(port, host, () => resolve(server));
  });
}

/** The address of a listening server, such as `http://127.0.0.1:3000`. */
export function addressOf(server: Server): string {
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("The server does not listen on a port.");
  const host = address.family === "IPv6" ? `[${address.address}]` : address.address;
  return `http://${host}:${address.port}`;
}
