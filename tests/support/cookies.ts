import type { AppLoadContext } from "@remix-run/node";

import type { Id } from "~/domain/viewer";
import { visitorOf } from "~/session/viewer";

import { NOW } from "./union";

/** What a request over plain http is given, by which no cookie is looked at. */
export function contextAt(now: Date): AppLoadContext {
  return { secure: false, now, setCookie: () => {} } as unknown as AppLoadContext;
}

/** Whose session a browser is in that comes back with the cookie it was given; null when it is in none. */
export async function whoComesBack(setCookie: string, now: Date = NOW): Promise<Id | null> {
  const request = new Request("http://127.0.0.1/", { headers: { cookie: setCookie.split(";")[0] ?? "" } });
  return (await visitorOf(request, contextAt(now))).viewer?.id ?? null;
}
