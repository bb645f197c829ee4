import type { Request } from "express";

/** How the outside reaches this installation. */
export interface OriginOptions {
  /** The address of `PUBLIC_URL`, where one is set: it decides, whatever a request says. */
  publicUrl?: URL | undefined;
}

const HOST = /^(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/** Headers by which a proxy says that the visitor is somewhere else. */
const FORWARDING = ["forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip"];

const LOOPBACK_HOSTS = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** The origin that the visitor sees (`http://127.0.0.1:3000`); `undefined` when `Host` is missing or no host name. */
export function ownOrigin(req: Request, { publicUrl }: OriginOptions): string | undefined {
  if (publicUrl) return publicUrl.origin;
  const host = visibleHost(req);
  if (!host || !HOST.test(host)) return undefined;
  const address = `${req.protocol}://${host}`;
  return URL.canParse(address) ? new URL(address).origin : undefined;
}

function visibleHost(req: Request): string | undefined {
  const trusted = req.app.get("trust proxy fn") as (address: string, hop: number) => boolean;
  const forwarded = req.get("x-forwarded-host")?.split(",")[0]?.trim();
  return forwarded && trusted(req.socket.remoteAddress ?? "", 0) ? forwarded : req.get("host");
}

/** Whether the visitor sits at this machine: a loopback socket, no sign of a proxy, a loopback name, and no public address. */
export function isFromThisMachine(req: Request, { publicUrl }: OriginOptions): boolean {
  if (publicUrl || FORWARDING.some((header) => req.headers[header] !== undefined)) return false;
  const socket = req.socket.remoteAddress ?? "";
  if (!/^(?:::ffff:)?127\.|^::1$/.test(socket)) return false;
  return LOOPBACK_HOSTS.has((req.get("host") ?? "").replace(/:\d+$/, "").toLowerCase());
}

/**
 * Makes the request say what was decided about its origin, so that the addresses Remix builds cannot be steered by a
 * header nobody vouches for.
 */
export function pinOrigin(req: Request, origin: string): void {
  const { host, protocol } = new URL(origin);
  delete req.headers["x-forwarded-host"];
  req.headers.host = host;
  Object.defineProperty(req, "protocol", { value: protocol.slice(0, -1) });
}
