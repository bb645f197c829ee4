import type { Request, Response } from "express";
import type { Logger } from "pino";

import type { RequestContext } from "~/context";

import { masked } from "./masked";
import { isFromThisMachine, type OriginOptions } from "./origin";

/** Gathers what only the server knows of a request. `origin` is the one already decided. */
export function loadContext(req: Request, res: Response, origin: string, options: OriginOptions & { stopping?: (() => boolean) | undefined }, log: Logger): RequestContext {
  return {
    nonce: String(res.locals.nonce),
    now: instant(req),
    origin,
    secure: origin.startsWith("https:"),
    ip: req.ip ?? "",
    fromThisMachine: isFromThisMachine(req, options),
    stopping: options.stopping?.() ?? false,
    setCookie: (header) => res.append("Set-Cookie", header),
    report: (error) => log.error({ err: error, method: req.method, path: masked(req.originalUrl) }, "request failed"),
  };
}

/** Tests, and they alone, say what time it is. */
function instant(req: Request): Date {
  const told = process.env.NODE_ENV === "test" ? req.get("x-hiwar-now") : undefined;
  const at = told ? new Date(told) : new Date();
  return Number.isNaN(at.getTime()) ? new Date() : at;
}
