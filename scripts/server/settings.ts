import { StartupError } from "@db/startup-error";

/** Where the server listens and how the outside reaches it. */
export interface Settings {
  host: string;
  /** 0 means: any free one. */
  port: number;
  publicUrl: URL | undefined;
  trustProxy: number | string | undefined;
  /** Whether `DATABASE_APP_URL` leads through a pooler in transaction mode. */
  pooled: boolean;
}

/** Reads `HOST`, `PORT`, `PUBLIC_URL`, `TRUST_PROXY` and `DATABASE_POOLER`. Refuses what it cannot read, `SMTP_URL` included, with a `StartupError`. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  checkMailServer(env.SMTP_URL);
  return {
    host: env.HOST || "127.0.0.1", port: readPort(env.PORT), publicUrl: readPublicUrl(env.PUBLIC_URL), trustProxy: readTrustProxy(env.TRUST_PROXY),
    pooled: readPooler(env.DATABASE_POOLER),
  };
}

function readPooler(text: string | undefined): boolean {
  if (!text) return false;
  if (text === "transaction") return true;
  throw new StartupError(`DATABASE_POOLER is "${text}": it must be "transaction" (PgBouncer in transaction mode), or not be set.`);
}

/** A mail server that cannot be read would only mean that no letter ever comes. Its address may hold a password, which is not repeated. */
function checkMailServer(text: string | undefined): void {
  if (!text || (URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol) && new URL(text).hostname !== "")) return;
  throw new StartupError("SMTP_URL is no address of a mail server: it must be one such as smtp://user:password@mail.example:587.");
}

function readPort(text: string | undefined): number {
  if (!text) return 3000;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new StartupError(`PORT is "${text}": it must be a whole number from 0 to 65535.`);
}

function readPublicUrl(text: string | undefined): URL | undefined {
  if (!text) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === "/" && !url.search) return url;
  throw new StartupError(`PUBLIC_URL is "${text}": it must be an address without a path, such as https://hiwar.example.`);
}

/** A number of proxies, or their names and addresses by commas, as Express reads them. "true" would trust anyone who asks. */
function readTrustProxy(text: string | undefined): number | string | undefined {
  if (!text || text === "false" || text === "0") return undefined;
  if (/^\d+$/.test(text)) return Number(text);
  if (/^[\da-f.:/,\s]+$|^(?:loopback|linklocal|uniquelocal)(?:\s*,.*)?$/i.test(text)) return text;
  throw new StartupError(`TRUST_PROXY is "${text}": it must be a number of proxies, or their addresses separated by commas.`);
}
