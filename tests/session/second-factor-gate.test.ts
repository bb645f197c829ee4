import type { ActionFunctionArgs, AppLoadContext } from "@remix-run/node";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

import { ADDRESSES, type Address } from "~/domain/addresses";
import { KEEPERS } from "~/domain/second-factor";
import { ROLES, type Role } from "~/domain/viewer";
import { FORM_OF } from "~/session/carried";
import { change, page } from "~/session/gate";
import { findCarried } from "@db/queries/carried";
import { installation } from "@db/schema";
import { HOUSE, transaction } from "@db/transaction";

import { cookieOf } from "../support/built-app";
import { type FreshDatabase, freshDatabase } from "../support/database";
import { holderOf, PASSWORD, viewerOf } from "../support/holders";
import { coupled } from "../support/telephone";
import { buildUnion, NOW, type Union } from "../support/union";

process.env.APP_KEY = "the key of a test";

let fresh: FreshDatabase;
let union: Union;

beforeAll(async () => {
  fresh = await freshDatabase();
  union = await buildUnion();
});
beforeEach(() => set({ secondFactorRequired: true, isExample: false }));
afterAll(() => fresh.drop());

const set = (values: { secondFactorRequired: boolean; isExample: boolean }) => transaction(HOUSE, (tx) => tx.update(installation).set(values));

const holder = async (role: Role): Promise<string> => (await holderOf(role, union.organisation)).viewer.id;

/** What a loader or an action of the house is given. */
async function asked(accountId: string, address: string, form?: Record<string, string>): Promise<ActionFunctionArgs> {
  const headers = { cookie: await cookieOf(accountId) };
  const request = new Request(`http://127.0.0.1${address}`, { method: form ? "POST" : "GET", headers, body: form && new URLSearchParams(form) });
  const context = { secure: false, now: NOW, setCookie: () => {} } as unknown as AppLoadContext;
  return { request, context, params: {} } as ActionFunctionArgs;
}

/** Asks for a page, which would answer "in". */
async function read(accountId: string, address: Address, query = ""): Promise<unknown> {
  const load = page(address as "/dossiers", async () => "in");
  return load(await asked(accountId, address + query)).catch((thrown: unknown) => thrown);
}

test.each(ROLES)("where a second factor is required, %s without one is led to set it up, unless they are a member", async (role) => {
  const id = await holder(role);
  const answer = await read(id, "/dossiers", "?state=open");
  if (!KEEPERS.includes(role)) return expect(answer).toBe("in");
  expect(answer).toBeInstanceOf(Response);
  expect((answer as Response).status).toBe(303);
  expect((answer as Response).headers.get("Location")).toBe("/settings/second-factor?to=%2Fdossiers%3Fstate%3Dopen");
});

test.each(KEEPERS)("%s goes in where none is required, in the example, and with one of their own", async (role) => {
  const id = await holder(role);
  await set({ secondFactorRequired: false, isExample: false });
  expect(await read(id, "/dossiers")).toBe("in");
  await set({ secondFactorRequired: true, isExample: true });
  expect(await read(id, "/dossiers")).toBe("in");
  await set({ secondFactorRequired: true, isExample: false });
  await coupled(await viewerOf(id), PASSWORD, NOW);
  expect(await read(id, "/dossiers")).toBe("in");
});

test("only one's own settings and what is open to everyone stay open", async () => {
  const id = await holder("coordinator");
  const mayRead = (Object.keys(ADDRESSES) as Address[]).filter((address) => {
    const audience = (ADDRESSES[address] as { GET?: unknown }).GET;
    return audience === "everyone" || audience === "signed in" || (Array.isArray(audience) && audience.includes("coordinator"));
  });
  for (const address of mayRead) {
    const open = address.startsWith("/settings") || (ADDRESSES[address] as { GET?: unknown }).GET === "everyone";
    expect([address, (await read(id, address)) === "in"]).toEqual([address, open]);
  }
});

test("what they send does nothing and is kept: it waits, filled, at the page it came from", async () => {
  const id = await holder("coordinator");
  let done = 0;
  const act = change("/meetings/new", async () => {
    done += 1;
    return "done";
  });
  const sent = { [FORM_OF]: id, place: "مقر الاتحاد", password: "never to be kept" };
  const answer = await act(await asked(id, "/meetings/new?dossier=2021-001", sent)).catch((thrown: unknown) => thrown);
  expect(done).toBe(0);
  const { init, data } = answer as { init: { status: number }; data: { setUp: string } };
  expect(init.status).toBe(428);
  const to = new URL(new URL(data.setUp, "http://here.invalid").searchParams.get("to") ?? "", "http://here.invalid");
  expect(to.pathname).toBe("/meetings/new");
  expect(to.searchParams.get("dossier")).toBe("2021-001");
  expect(await findCarried(id, to.searchParams.get("carried") ?? "", "/meetings/new")).toEqual([["place", "مقر الاتحاد"]]);
  await set({ secondFactorRequired: false, isExample: false });
  expect(await act(await asked(id, "/meetings/new", {}))).toBe("done");
});

test("signing out and their settings take what they send", async () => {
  const id = await holder("bureau");
  for (const address of ["/sign-out", "/settings/second-factor", "/settings/password"] as const) {
    expect(await change(address, async () => "done")(await asked(id, address, {}))).toBe("done");
  }
});
