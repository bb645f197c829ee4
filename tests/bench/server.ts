import { createHash } from "node:crypto";
import path from "node:path";
import { pathToFileURL } from "node:url";

import { type AppLoadContext, createRequestHandler, type ServerBuild } from "@remix-run/node";

import { type Database, setDatabase, type Sql } from "@db/client";

/** Reads the production build, as the server does. */
export async function productionBuild(): Promise<ServerBuild> {
  return (await import(pathToFileURL(path.resolve("build/server/index.js")).href)) as ServerBuild;
}

/** Opens a session for an account by hand and answers the cookie that carries it. */
export async function signedIn(owner: Sql, accountId: string): Promise<string> {
  const token = `k${accountId}`;
  const id = createHash("sha256").update(token).digest("hex");
  await owner`insert into session (id, user_id, expires_at) values (${id}, ${accountId}, now() + interval '7 days') on conflict do nothing`;
  return `sid=${token}`;
}

function context(): AppLoadContext {
  return {
    nonce: "benchmark", now: new Date(), origin: "http://127.0.0.1", secure: false, ip: "127.0.0.1", fromThisMachine: true, stopping: false,
    setCookie: () => {},
    report: (error) => {
      throw error;
    },
  };
}

export type Answer = { readonly milliseconds: number; readonly html: string };
export type Ask = (address: string, cookie: string) => Promise<Answer>;

/** Asks the request handler itself, without a network between: what is measured is the server's own time for a whole page. */
export function askerOf(build: ServerBuild, database: Database): Ask {
  const handle = createRequestHandler(build, "production");
  return async (address, cookie) => {
    setDatabase(database);
    const request = new Request(`http://127.0.0.1${address}`, { headers: { cookie, "accept-language": "ar" } });
    const started = performance.now();
    const response = await handle(request, context());
    const html = await response.text();
    const milliseconds = performance.now() - started;
    if (response.status !== 200) throw new Error(`${address} answered ${response.status}`);
    return { milliseconds, html };
  };
}

/**
 * The same build with every loader of one page answering constants: what the route gave once. The markup is the same;
 * the session, the queries and the presenters are gone. This is the bare route that a page is measured against.
 */
export function bareOf(build: ServerBuild, routeId: string, constants: { root: NonNullable<unknown>; page: NonNullable<unknown> }): ServerBuild {
  const root = build.routes.root;
  const page = build.routes[routeId];
  if (!root || !page) throw new Error(`The build has no route ${routeId}`);
  return {
    ...build,
    routes: {
      ...build.routes,
      root: { ...root, module: { ...root.module, loader: () => constants.root } },
      [routeId]: { ...page, module: { ...page.module, loader: () => constants.page } },
    },
  };
}
