import path from "node:path";

import { createRequestHandler } from "@remix-run/express";
import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import type { Logger } from "pino";

import { takesFiles } from "~/domain/addresses";

import { developmentPolicy, securityHeaders } from "./server/headers";
import { loadContext } from "./server/load-context";
import { masked } from "./server/masked";
import { ownOrigin, pinOrigin } from "./server/origin";
import { refuse } from "./server/refusal-page";
import { requestLog } from "./server/request-log";
import { mayChange } from "./server/same-origin";

const BODY_LIMIT = 1024 * 1024;
/** A form that brings files may be longer than any file that is kept: what is too long is said at its field, with all that was typed. */
const FILES_LIMIT = 200_000_000;

export interface ServerOptions {
  log: Logger;
  /** The folder that Remix built for browsers; `undefined` while developing, when Vite serves it. */
  clientFolder?: string | undefined;
  /** `PUBLIC_URL`. */
  publicUrl?: URL | undefined;
  /** `TRUST_PROXY`, as Express reads "trust proxy": a number of hops, or names and addresses. */
  trustProxy?: number | string | undefined;
  /** Whether the process is on its way out. */
  stopping?: (() => boolean) | undefined;
  /** What answers before Remix while developing: Vite. */
  development?: RequestHandler | undefined;
}

/** The server around Remix: safe headers on everything, static files, and requests refused before any page is asked. */
export function createApp(build: ServerBuild | (() => Promise<ServerBuild>), options: ServerOptions): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", options.trustProxy ?? false);
  app.use(requestLog(options.log));
  app.use(securityHeaders(options, options.development ? developmentPolicy : undefined));
  app.use(onlyWhatWeServe(options));
  app.use(compression());
  if (options.development) app.use(options.development);
  if (options.clientFolder) serveFiles(app, options.clientFolder);
  app.all("*", pages(build, options));
  app.use(failed(options.log));
  return app;
}

/** Refuses other methods, requests without a host, changes asked for from elsewhere, and bodies that are too long or of unknown length. */
function onlyWhatWeServe(options: ServerOptions): RequestHandler {
  return (req, res, next) => {
    const origin = ownOrigin(req, options);
    if (!["GET", "HEAD", "POST"].includes(req.method)) {
      res.set("Allow", "GET, HEAD, POST");
      return refuse(res, 405);
    }
    if (!origin) return refuse(res, 400);
    if (!mayChange({ method: req.method, path: req.path, fetchSite: req.get("sec-fetch-site"), origin: req.get("origin") }, origin)) {
      return refuse(res, 403);
    }
    // A browser always says how long a form is; without a length the limit could not be kept.
    if (req.headers["transfer-encoding"] !== undefined) return refuse(res, 411);
    if (Number(req.get("content-length") ?? 0) > (takesFiles(req.path) ? FILES_LIMIT : BODY_LIMIT)) {
      res.set("Connection", "close");
      return refuse(res, 413);
    }
    res.locals.origin = origin;
    next();
  };
}

function serveFiles(app: Express, folder: string): void {
  const common = { index: false, redirect: false } as const;
  app.use("/assets", express.static(path.join(folder, "assets"), { ...common, immutable: true, maxAge: "1y" }));
  app.use("/assets", (_req, res) => refuse(res, 404));
  app.use(express.static(folder, { ...common, maxAge: "1h" }));
}

/** What Remix answers: made for one reader, so no cache keeps it. */
function pages(build: ServerBuild | (() => Promise<ServerBuild>), options: ServerOptions): RequestHandler {
  const handler = createRequestHandler({
    build,
    mode: process.env.NODE_ENV === "development" ? "development" : "production",
    getLoadContext: (_req, res) => res.locals.context as AppLoadContext,
  });
  return (req, res, next) => {
    const origin = String(res.locals.origin);
    res.set("Cache-Control", "no-store");
    // Before the request is made to agree: whether a proxy stands between must still show.
    res.locals.context = loadContext(req, res, origin, options, options.log);
    pinOrigin(req, origin);
    return handler(req, res, next);
  };
}

/** The last resort. The visitor learns that it failed, the log learns why. */
function failed(log: Logger): ErrorRequestHandler {
  return (error, req, res, next) => {
    const status = (error as { status?: number }).status ?? 500;
    if (status >= 500) log.error({ err: error, method: req.method, path: masked(req.originalUrl) }, "request failed");
    if (res.headersSent) return next(error);
    return refuse(res, status >= 500 ? 500 : 400);
  };
}
