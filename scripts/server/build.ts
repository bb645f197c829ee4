import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import type { ServerBuild } from "@remix-run/node";

import type { ServerOptions } from "../server";

const CHECKOUT = fileURLToPath(new URL("../..", import.meta.url));

/** The application to serve, and what serves its files. */
export interface Build extends Pick<ServerOptions, "clientFolder" | "development"> {
  build: ServerBuild | (() => Promise<ServerBuild>);
  close(): Promise<void>;
}

/** What `npm run build` made, or, under `NODE_ENV=development`, the sources by way of Vite. */
export async function readBuild(): Promise<Build> {
  if (process.env.NODE_ENV === "development") return developmentBuild();
  const file = path.join(CHECKOUT, "build", "server", "index.js");
  const build = (await import(pathToFileURL(file).href)) as ServerBuild;
  return { build, clientFolder: path.join(CHECKOUT, "build", "client"), close: async () => {} };
}

async function developmentBuild(): Promise<Build> {
  const { createServer } = await import("vite");
  // Native code that only the server runs: Vite would look for a build of it for browsers.
  const optimizeDeps = { exclude: ["@node-rs/argon2"] };
  const vite = await keepingSignals(() => createServer({ root: CHECKOUT, server: { middlewareMode: true }, optimizeDeps }));
  return {
    build: async () => (await vite.ssrLoadModule("virtual:remix/server-build")) as ServerBuild,
    development: vite.middlewares,
    close: () => vite.close(),
  };
}

/** Runs `work` and takes away the signal handlers it adds: Remix's would end the process before the database is left. */
async function keepingSignals<T>(work: () => Promise<T>): Promise<T> {
  const signals = ["SIGINT", "SIGTERM"] as const;
  const ours = signals.map((signal) => new Set(process.listeners(signal)));
  const result = await work();
  for (const [place, signal] of signals.entries()) {
    for (const listener of process.listeners(signal)) if (!ours[place]?.has(listener)) process.removeListener(signal, listener);
  }
  return result;
}
