import type { SessionKind } from "./lucia";
import { idleSeconds } from "./lucia";

/** `__Host-` binds the cookie to this host and to https; plain http (this machine alone) cannot carry it (settled question 20). */
function cookieName(secure: boolean): string {
  return secure ? "__Host-sid" : "sid";
}

/** The session token a request carries, or null. */
export function tokenFrom(request: Request, secure: boolean): string | null {
  const name = cookieName(secure);
  const pair = (request.headers.get("cookie") ?? "").split(/;\s*/).find((part) => part.startsWith(`${name}=`));
  return pair ? pair.slice(name.length + 1) : null;
}

function serialise(value: string, maxAge: number, secure: boolean): string {
  return `${cookieName(secure)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure ? "; Secure" : ""}`;
}

/** The Set-Cookie header that hands a token to the browser. */
export function tokenCookie(token: string, kind: SessionKind, secure: boolean): string {
  return serialise(token, idleSeconds(kind), secure);
}

/** The Set-Cookie header that takes it away again. */
export function clearedCookie(secure: boolean): string {
  return serialise("", 0, secure);
}
