import { randomBytes } from "node:crypto";

import type { RequestHandler } from "express";

import { ownOrigin, type OriginOptions } from "./origin";

const YEAR = 365 * 24 * 60 * 60;

/** The policy of every page: nothing but our own files, scripts inline only with the nonce of this very response. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "manifest-src 'self'",
  ].join("; ");
}

/** While developing, Vite sends styles inline and talks over a web socket. */
export function developmentPolicy(nonce: string): string {
  return contentSecurityPolicy(nonce).replace("style-src 'self'", "style-src 'self' 'unsafe-inline'").replace("connect-src 'self'", "connect-src 'self' ws:");
}

/**
 * Puts the security headers on every response, whatever becomes of it, and the nonce in `res.locals.nonce`.
 * `Referrer-Policy` is not `no-referrer`, because browsers then send `Origin: null` with forms and the same-origin
 * check refuses them. HSTS goes out over https alone.
 */
export function securityHeaders(options: OriginOptions, policy: (nonce: string) => string = contentSecurityPolicy): RequestHandler {
  return (req, res, next) => {
    const nonce = randomBytes(16).toString("base64");
    res.locals.nonce = nonce;
    res.set({
      "Content-Security-Policy": policy(nonce),
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
      "Referrer-Policy": "same-origin",
      "X-Content-Type-Options": "nosniff",
    });
    if (ownOrigin(req, options)?.startsWith("https:")) res.set("Strict-Transport-Security", `max-age=${YEAR}; includeSubDomains`);
    next();
  };
}
