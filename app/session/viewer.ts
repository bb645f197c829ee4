import { randomBytes } from "node:crypto";

import type { AppLoadContext } from "@remix-run/node";

import { dayAt } from "~/domain/days";
import { holdsAny, type Id, type Viewer } from "~/domain/viewer";
import { loadViewer } from "@db/queries/sessions";

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
  return { viewer, setCookie: viewer && session.fresh ? tokenCookie(token, kind, context.secure) : null };
}

/** The viewer's kind of session: whoever can change things has the short one. */
function kindFor(viewer: Viewer): SessionKind {
  return holdsAny(viewer, ["coordinator", "bureau", "administrator"]) ? "keeper" : "member";
}

/**
 * Opens a session for an account and answers the Set-Cookie header. The token is 256 random bits; the table gets its hash.
 * Sessions that ran out are swept away on the occasion.
 */
export async function openSession(accountId: Id, context: AppLoadContext): Promise<string> {
  const viewer = await loadViewer(accountId, dayAt(context.now));
  const kind = viewer ? kindFor(viewer) : "member";
  await luciaFor(kind).deleteExpiredSessions();
  const token = `${kind[0]}${randomBytes(32).toString("base64url")}`;
  await luciaFor(kind).createSession(accountId, {}, { sessionId: hashOf(token) });
  return tokenCookie(token, kind, context.secure);
}

/** Ends the session of this request and answers the Set-Cookie header that forgets it. */
export async function closeSession(request: Request, context: AppLoadContext): Promise<string> {
  const token = tokenFrom(request, context.secure);
  if (token) await luciaFor(kindOfToken(token)).invalidateSession(hashOf(token));
  return clearedCookie(context.secure);
}
