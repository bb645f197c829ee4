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
  const vite = await createServer({ root: CHECKOUT, server: { middlewareMode: true } });
  return {
    build: async () => (await vite.ssrLoadModule("virtual:remix/server-build")) as ServerBuild,
    development: vite.middlewares,
    close: () => vite.close(),
  };
}
