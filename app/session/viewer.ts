import { randomBytes } from "node:crypto";

import type { AppLoadContext } from "@remix-run/node";

import { dayAt } from "~/domain/days";
import { holdsAny, type Id, type Viewer } from "~/domain/viewer";
import { isNotingDue, loadViewer, noteUse } from "@db/queries/sessions";

import { clearedCookie, tokenCookie, tokenFrom } from "./cookie";
import { hashOf, kindOfToken, luciaFor, type SessionKind } from "./lucia";

/** Who is asking, and a cookie to send along when the session was prolonged. */
export type Visitor = { readonly viewer: Viewer | null; readonly setCookie: string | null };

const asked = new WeakMap<AppLoadContext, Promise<Visitor>>();

/** Who is asking: looked up once a request, whichever loaders want to know. A suspended or unknown account is nobody. */
export function visitorOf(request: Request, context: AppLoadContext): Promise<Visitor> {
  const known = asked.get(context);
  if (known) return known;
  const found = findVisitor(request, context);
  asked.set(context, found);
  return found;
}

async function findVisitor(request: Request, context: AppLoadContext): Promise<Visitor> {
  const token = tokenFrom(request, context.secure);
  if (!token) return { viewer: null, setCookie: null };
  const kind = kindOfToken(token);
  const { session, user } = await luciaFor(kind).validateSession(hashOf(token));
  if (!session) return { viewer: null, setCookie: null };
  const viewer = await loadViewer(user.id, dayAt(context.now));
  if (viewer && isNotingDue(session.lastUsedAt, context.now)) await noteUse(session.id, context.now);
  return { viewer, setCookie: viewer && session.fresh ? tokenCookie(token, kind, context.secure) : null };
}

/** The viewer's kind of session: whoever can change things has the short one. */
function kindFor(viewer: Viewer): SessionKind {
  return holdsAny(viewer, ["coordinator", "bureau", "administrator"]) ? "keeper" : "member";
}

/** The session of a request as the table knows it, or null; whether it is still open is not asked. */
export function sessionIdOf(request: Request, context: AppLoadContext): string | null {
  const token = tokenFrom(request, context.secure);
  return token ? hashOf(token) : null;
}

/**
 * Opens a session for an account, in the browser that `deviceOf` names, and answers the Set-Cookie header. The token is 256 random bits; the table
 * gets its hash. Sessions that ran out are swept away on the occasion.
 */
export async function openSession(accountId: Id, context: AppLoadContext, device: string | null = null): Promise<string> {
  const viewer = await loadViewer(accountId, dayAt(context.now));
  const kind = viewer ? kindFor(viewer) : "member";
  await luciaFor(kind).deleteExpiredSessions();
  const token = `${kind[0]}${randomBytes(32).toString("base64url")}`;
  await luciaFor(kind).createSession(accountId, { createdAt: context.now, lastUsedAt: context.now, device }, { sessionId: hashOf(token) });
  return tokenCookie(token, kind, context.secure);
}

/** Ends the session of this request and answers the Set-Cookie header that forgets it. */
export async function closeSession(request: Request, context: AppLoadContext): Promise<string> {
  const token = tokenFrom(request, context.secure);
  if (token) await luciaFor(kindOfToken(token)).invalidateSession(hashOf(token));
  return clearedCookie(context.secure);
}
