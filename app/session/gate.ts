import { type ActionFunctionArgs, type AppLoadContext, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";

import { dayAt, type Day } from "~/domain/days";
import type { Language } from "~/domain/localized";
import { ADDRESSES, type Address, type Audience, type FilesAddress } from "~/domain/addresses";
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
/** Who asks at an address: nobody only where strangers come in. */
export type ViewerAt<At extends Address, V extends Verb> = AudienceOf<At, V> extends "everyone" ? Viewer | null : Viewer;

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

/** What a form brought: its fields, and what is done with what came beside them once it is answered. */
export type Received = { readonly form: FormData; readonly withFiles?: boolean; readonly drop?: () => Promise<void> };
/** Reads the body of a form. `admitted` says whether the sender comes in: of those who do not, fields alone are read, to be carried. */
type Reading<Brought extends Received> = (request: Request, admitted: boolean) => Promise<Brought>;

/**
 * Makes an action for an address of the table. Someone whose session has ended gets 401 with their fields, to be carried through sign-in. Who must set
 * up a second factor first gets 428 (and no redirect, which a form sent in the background takes for saved), and their fields wait for them at the page
 * they came from.
 */
export function change<At extends Exclude<Addresses<"POST">, FilesAddress>, Result>(address: At, act: (asked: Asked<ViewerAt<At, "POST">> & { form: FormData }) => Promise<Result>) {
  return receiving(address, async (request) => ({ form: await request.formData() }), act);
}

/** `change` for whoever sends anything or nothing along: what may be done is in the address alone. */
export function changeByAnyBody<At extends Exclude<Addresses<"POST">, FilesAddress>, Result>(address: At, act: (asked: Asked<ViewerAt<At, "POST">>) => Promise<Result>) {
  return receiving(address, async (request) => ({ form: await request.formData().catch(() => new FormData()) }), act);
}

/** `change`, with the body read by `read`: see `changeWithFiles` in `./upload.ts`. */
export function receiving<At extends Addresses<"POST">, Brought extends Received, Result>(address: At, read: Reading<Brought>, act: (asked: Asked<ViewerAt<At, "POST">> & Brought) => Promise<Result>) {
  return (args: ActionFunctionArgs): Promise<Result> => withDatabase(async () => {
    const asked = await ask(args);
    if (args.request.method !== "POST") throw data(null, { status: 405 });
    const audience: Audience = (ADDRESSES[address] as { POST: Audience }).POST;
    const admitted = admits(audience, asked.viewer);
    if (asked.viewer && !admitted) throw data(null, { status: 403 });
    const setUpFirst = admitted && (await mustSetUpFirst(asked, address, audience));
    const brought = await read(args.request, admitted && !setUpFirst);
    try {
      const carried = carriedBy(brought.form, asked.url, brought.withFiles);
      if (!admitted) throw data<Carried>(carried, { status: 401 });
      if (asked.viewer && setUpFirst) throw data({ setUp: setUpFor(await wayOn(asked.viewer.id, asked.url.pathname + asked.url.search, carried, asked.now)) }, { status: 428 });
      return await act({ ...(asked as Asked<ViewerAt<At, "POST">>), ...brought });
    } finally {
      await brought.drop?.();
    }
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
