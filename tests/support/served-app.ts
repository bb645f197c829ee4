import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import { afterAll, beforeAll } from "vitest";

import { createApp } from "../../scripts/server";
import { createLog } from "../../scripts/server/log";
import { builtApp, cookieOf } from "./built-app";

export type Fields = Record<string, string | File>;

/** The built application behind a server of its own, as forms that bring files meet it; there while the tests of a file run. Answers are in Arabic, and no redirect is followed. */
export function servedApp() {
  let server: Server;
  let origin: string;
  beforeAll(async () => {
    server = createServer(createApp(await builtApp(), { log: createLog() }));
    // A slow machine may pause between two questions longer than a connection is usually kept.
    server.keepAliveTimeout = 60_000;
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    // A connection that is kept for the next question would hold the end up.
    server.closeAllConnections();
    await closed;
  });
  const headersOf = async (account: string) => ({ cookie: await cookieOf(account), origin, "accept-language": "ar" });
  return {
    get: async (account: string, path: string): Promise<Response> => fetch(`${origin}${path}`, { headers: await headersOf(account), redirect: "manual" }),
    /** Sends a form as a browser does: in parts where it brings a file. */
    post: async (account: string, path: string, fields: Fields): Promise<Response> => {
      const texts = Object.entries(fields).flatMap(([name, value]): [string, string][] => (typeof value === "string" ? [[name, value]] : []));
      const body = texts.length === Object.keys(fields).length ? new URLSearchParams(texts) : inParts(fields);
      return fetch(`${origin}${path}`, { method: "POST", body, headers: await headersOf(account), redirect: "manual" });
    },
  };
}

function inParts(fields: Fields): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return body;
}
