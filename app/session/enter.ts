import { type AppLoadContext, redirect } from "@remix-run/node";

import type { Language } from "~/domain/localized";
import type { Id } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { keepCarried } from "@db/queries/carried";

import type { Carried } from "./carried";
import { deviceOf } from "./device";
import { inApp } from "./in-app";
import { hasChosenLanguage, languageCookie } from "./language";
import { closeSession, openSession } from "./viewer";

/** Lets an account in with a new session, which ends the one this browser had, in the account's language unless the browser has chosen one. */
export async function letIn(accountId: Id, language: Language, request: Request, context: AppLoadContext): Promise<void> {
  await closeSession(request, context);
  context.setCookie(await openSession(accountId, context, deviceOf(request)));
  if (!hasChosenLanguage(request)) context.setCookie(languageCookie(language, context.secure));
}

/**
 * Where somebody whose password was right wanted to go. A form of theirs that met the ended session waits there, filled and not sent
 * (settled question 22); one of somebody else is dropped, which the next page says.
 */
export async function wayOn(accountId: Id, to: string, carried: Carried | null, now: Date): Promise<string> {
  if (!carried) return inApp(to);
  const { pathname, searchParams } = new URL(pageOf(carried), "http://here.invalid");
  searchParams.delete("carried");
  if (carried.formOf !== null && carried.formOf !== accountId) return `/sign-in?dropped=1&to=${encodeURIComponent(pathname)}`;
  const id = newId();
  await keepCarried(accountId, id, pathname, carried.fields, now);
  searchParams.set("carried", id);
  return `${pathname}?${searchParams}`;
}

/** Leads somebody who just signed in to where they wanted to go, as `wayOn` says. */
export async function leadOn(accountId: Id, to: string, carried: Carried | null, now: Date): Promise<Response> {
  return redirect(await wayOn(accountId, to, carried, now), 303);
}

/** The page a form belongs to. What is asked for by a button alone has none, and is asked for again from the first page. */
function pageOf({ to }: Carried): string {
  const address = inApp(to);
  return address.startsWith("/example/") ? "/" : address;
}
