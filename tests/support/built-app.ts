import { createHash } from "node:crypto";
import path from "node:path";
import { pathToFileURL } from "node:url";

import { type AppLoadContext, createRequestHandler, type ServerBuild } from "@remix-run/node";

import type { Id } from "~/domain/viewer";
import { database } from "@db/client";
import { session } from "@db/schema";

import { NOW } from "./union";

/** The application as `npm run build` made it: its real routes, without a port. */
export async function builtApp(): Promise<ServerBuild> {
  return (await import(pathToFileURL(path.resolve("build/server/index.js")).href)) as ServerBuild;
}

/** What was asked for but the answer; errors of the application make the test fail. */
export type Reply = { readonly status: number; readonly body: string; readonly location: string | null; readonly cookies: readonly string[] };
export type Ask = (verb: string, address: string, options?: { cookie?: string | null; form?: Record<string, string> | [string, string][] }) => Promise<Reply>;

/** A way to ask the built application, as a browser of this site would. Whoever expects errors of the application hands in where they are to be gathered. */
export function askerOf(build: ServerBuild, now: Date = NOW, expected: unknown[] | null = null): Ask {
  const handle = createRequestHandler(build, "production");
  return async (verb, address, { cookie, form } = {}) => {
    const cookies: string[] = [];
    const faults = expected ?? [];
    const context: AppLoadContext = {
      nonce: "nonce", now, origin: "http://127.0.0.1", secure: false, ip: "127.0.0.1", fromThisMachine: true, stopping: false,
      setCookie: (header) => void cookies.push(header),
      report: (error) => void faults.push(error),
    };
    const request = new Request(`http://127.0.0.1${address}`, {
      method: verb,
      headers: { "accept-language": "ar", ...(cookie ? { cookie } : {}) },
      body: form ? new URLSearchParams(form) : undefined,
    });
    const response = await handle(request, context);
    const body = await response.text();
    if (!expected && faults.length > 0) throw faults[0] instanceof Error ? faults[0] : new Error(String(faults[0]));
    return { status: response.status, body, location: response.headers.get("location"), cookies: [...cookies, ...response.headers.getSetCookie()] };
  };
}

/** Opens a session for an account by hand and answers the cookie that carries it. */
export async function cookieOf(accountId: Id): Promise<string> {
  const token = `k-${accountId}`;
  const expiresAt = new Date(Date.now() + 7 * 86_400_000);
  await database().db.insert(session).values({ id: createHash("sha256").update(token).digest("hex"), userId: accountId, expiresAt }).onConflictDoNothing();
  return `sid=${token}`;
}
