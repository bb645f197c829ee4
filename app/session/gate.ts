import { type ActionFunctionArgs, type AppLoadContext, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";

import { dayAt, type Day } from "~/domain/days";
import type { Language } from "~/domain/localized";
import { ADDRESSES, type Address, type Audience } from "~/domain/permissions";
import { lacksSecondFactor } from "~/domain/second-factor";
import { holdsAny, type Scope, scopeOf, type Viewer } from "~/domain/viewer";
import { isDatabaseGone } from "@db/client";
import { findCarried } from "@db/queries/carried";

import { carriedBy, type Carried } from "./carried";
import { wayOn } from "./enter";
import { installationOf } from "./installation";
import { languageFor } from "./language";
import { visitorOf } from "./viewer";

type Verb = "GET" | "POST";
type AudienceOf<At extends Address, V extends Verb> = (typeof ADDRESSES)[At] extends { readonly [Key in V]: infer Who } ? Who : never;
type Addresses<V extends Verb> = { [At in Address]: (typeof ADDRESSES)[At] extends { readonly [Key in V]: Audience } ? At : never }[Address];

/** What a route is given: who asks, what they may read, which day it is, in which language. */
export type Asked<Who = Viewer> = {
  readonly viewer: Who;
  /** Empty for a visitor. */
  readonly scope: Scope;
  readonly now: Date;
  readonly today: Day;
  readonly language: Language;
  readonly url: URL;
  readonly request: Request;
  readonly context: AppLoadContext;
  readonly params: Readonly<Record<string, string>>;
};
type ViewerAt<At extends Address, V extends Verb> = AudienceOf<At, V> extends "everyone" ? Viewer | null : Viewer;

const NOBODY: Scope = { viewerId: "", reads: { members: [], organisation: [], bureau: [] } };

async function ask({ request, context, params }: LoaderFunctionArgs | ActionFunctionArgs): Promise<Asked<Viewer | null>> {
  const { viewer, setCookie } = await visitorOf(request, context);
  if (setCookie) context.setCookie(setCookie);
  return {
    viewer,
    scope: viewer ? scopeOf(viewer) : NOBODY,
    now: context.now,
    today: dayAt(context.now),
    language: languageFor(request),
    url: new URL(request.url),
    request,
    context,
    params: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, value ?? ""])),
  };
}

/** Whether the audience of an address lets a viewer in. */
function admits(audience: Audience, viewer: Viewer | null): boolean {
  if (audience === "everyone") return true;
  if (!viewer) return false;
  return audience === "signed in" || holdsAny(viewer, audience);
}

/** Where a second factor is set up. */
const SET_UP = "/settings/second-factor";

/** What stays open to somebody who must set up a second factor first: their own settings, and what is open to strangers too. */
function staysOpen(address: Address, audience: Audience): boolean {
  return audience === "everyone" || address === "/sign-out" || address === "/settings" || address.startsWith("/settings/");
}

/** Whether the viewer must set up a second factor before this address opens: the installation requires one of their office, and they have none. */
async function mustSetUpFirst({ viewer, context }: Asked<Viewer | null>, address: Address, audience: Audience): Promise<boolean> {
  if (!viewer || staysOpen(address, audience) || !lacksSecondFactor(viewer, true)) return false;
  return (await installationOf(context))?.secondFactorRequired ?? false;
}

/** The address at which a second factor is set up, leading on to another one afterwards. */
const setUpFor = (to: string): string => `${SET_UP}?to=${encodeURIComponent(to)}`;

/**
 * Makes a loader for an address of the table: a stranger is sent to sign in and brought back, someone without the office gets 403.
 * Who must set up a second factor first is led there.
 * `carried` holds the fields of a form of theirs that met an ended session (settled question 22), else null.
 */
export function page<At extends Addresses<"GET">, Result>(address: At, load: (asked: Asked<ViewerAt<At, "GET">> & { carried: FormData | null }) => Promise<Result>) {
  return (args: LoaderFunctionArgs): Promise<Result> => withDatabase(async () => {
    const asked = await ask(args);
    const audience: Audience = (ADDRESSES[address] as { GET: Audience }).GET;
    if (!admits(audience, asked.viewer)) {
      if (asked.viewer) throw data(null, { status: 403 });
      throw redirect(`/sign-in?to=${encodeURIComponent(asked.url.pathname + asked.url.search)}`);
    }
    if (await mustSetUpFirst(asked, address, audience)) throw redirect(setUpFor(asked.url.pathname + asked.url.search), 303);
    const carriedId = asked.url.searchParams.get("carried");
    const fields = carriedId && asked.viewer ? await findCarried(asked.viewer.id, carriedId, asked.url.pathname) : null;
    return load({ ...(asked as Asked<ViewerAt<At, "GET">>), carried: fields && formDataOf(fields) });
  });
}

/**
 * Makes an action for an address of the table. Someone whose session has ended gets 401 with their fields, to be carried through sign-in. Who must set
 * up a second factor first gets 428 (and no redirect, which a form sent in the background takes for saved), and their fields wait for them at the page
 * they came from.
 */
export function change<At extends Addresses<"POST">, Result>(address: At, act: (asked: Asked<ViewerAt<At, "POST">> & { form: FormData }) => Promise<Result>) {
  return (args: ActionFunctionArgs): Promise<Result> => withDatabase(async () => {
    const asked = await ask(args);
    if (args.request.method !== "POST") throw data(null, { status: 405 });
    const form = await args.request.formData();
    const audience: Audience = (ADDRESSES[address] as { POST: Audience }).POST;
    if (!admits(audience, asked.viewer)) {
      if (asked.viewer) throw data(null, { status: 403 });
      throw data<Carried>(carriedBy(form, asked.url), { status: 401 });
    }
    if (asked.viewer && (await mustSetUpFirst(asked, address, audience))) {
      const to = await wayOn(asked.viewer.id, asked.url.pathname + asked.url.search, carriedBy(form, asked.url), asked.now);
      throw data({ setUp: setUpFor(to) }, { status: 428 });
    }
    return act({ ...(asked as Asked<ViewerAt<At, "POST">>), form });
  });
}

/** A lost database is not a fault of the page: it answers 503 and asks to be tried again. */
export async function withDatabase<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (isDatabaseGone(error)) throw data(null, { status: 503, headers: { "Retry-After": "5" } });
    throw error;
  }
}

/** What a reader may not see answers as what does not exist (settled question 4). */
export function notFound(): never {
  throw data(null, { status: 404 });
}

/** What a reader sees and may not do. */
export function forbidden(): never {
  throw data(null, { status: 403 });
}

function formDataOf(fields: readonly (readonly [string, string])[]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}
