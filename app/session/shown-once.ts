import type { AppLoadContext } from "@remix-run/node";

/** Long enough for a redirect to arrive. */
const SECONDS_KEPT = 120;

function cookieName(secure: boolean): string {
  return secure ? "__Host-once" : "once";
}

function serialise(value: string, maxAge: number, secure: boolean): string {
  return `${cookieName(secure)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure ? "; Secure" : ""}`;
}

/**
 * Hands a secret (the token of a link, a password) to the page that a change leads to. It is shown there once: the server keeps nothing of it, and the
 * browser forgets it when it is taken.
 */
export function showOnce(context: AppLoadContext, secret: string): void {
  context.setCookie(serialise(encodeURIComponent(secret), SECONDS_KEPT, context.secure));
}

/** The secret that the last change handed over, or null; gone afterwards. */
export function takeOnce(request: Request, context: AppLoadContext): string | null {
  const name = cookieName(context.secure);
  const pair = (request.headers.get("cookie") ?? "").split(/;\s*/).find((part) => part.startsWith(`${name}=`));
  if (!pair) return null;
  context.setCookie(serialise("", 0, context.secure));
  try {
    return decodeURIComponent(pair.slice(name.length + 1));
  } catch {
    return null;
  }
}
