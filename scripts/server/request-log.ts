import type { RequestHandler } from "express";
import type { Logger } from "pino";

import { masked, maskedIp } from "./masked";

const REFUSED = new Set([401, 403, 405, 429]);

/**
 * Writes down what was asked for and how it ended: every change and every refusal at `info`, what failed at `warn`, pages that were shown at `debug`.
 * The path is masked, the visitor's address cut to its network, and nothing of the body is told.
 */
export function requestLog(log: Logger): RequestHandler {
  return (req, res, next) => {
    const began = performance.now();
    const { method, originalUrl } = req;
    res.once("finish", () => {
      const { statusCode: status } = res;
      const level = status >= 500 ? "warn" : method === "POST" || REFUSED.has(status) ? "info" : "debug";
      log[level]({ method, path: masked(originalUrl), status, ms: Math.round(performance.now() - began), from: maskedIp(req.ip ?? "") }, REFUSED.has(status) ? "refused" : "answered");
    });
    next();
  };
}
