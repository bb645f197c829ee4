import type { AppLoadContext } from "@remix-run/node";

import { stepEnd } from "~/domain/second-factor";
import type { Id } from "~/domain/viewer";
import { insertSignInStep, type SignInStep, signInStepByToken } from "@db/queries/sign-in-steps";
import { newToken } from "@db/tokens";
import { transaction } from "@db/transaction";

function cookieName(secure: boolean): string {
  return secure ? "__Host-step" : "step";
}

function serialise(value: string, maxAge: number, secure: boolean): string {
  return `${cookieName(secure)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure ? "; Secure" : ""}`;
}

/** Begins the second step of a sign-in whose password was right. No session is open yet: the browser gets the token of the step alone. */
export async function openSignInStep(accountId: Id, context: AppLoadContext): Promise<void> {
  const { now, secure } = context;
  const expiresAt = stepEnd(now);
  const token = newToken();
  await transaction(accountId, (tx) => insertSignInStep(tx, { token, accountId, expiresAt }, now));
  context.setCookie(serialise(token, Math.floor((expiresAt.getTime() - now.getTime()) / 1000), secure));
}

/** The step that this browser is at, or null when there is none (any more). */
export async function signInStepOf(request: Request, { now, secure }: AppLoadContext): Promise<SignInStep | null> {
  const name = cookieName(secure);
  const pair = (request.headers.get("cookie") ?? "").split(/;\s*/).find((part) => part.startsWith(`${name}=`));
  return pair ? signInStepByToken(pair.slice(name.length + 1), now) : null;
}

/** Makes the browser forget the step. */
export function forgetSignInStep(context: AppLoadContext): void {
  context.setCookie(serialise("", 0, context.secure));
}
