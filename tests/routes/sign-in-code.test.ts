import type { ActionFunctionArgs, AppLoadContext } from "@remix-run/node";
import { expect, test } from "vitest";

import { action as signIn } from "~/routes/sign-in";
import { action as signInWithCode, loader as codePage } from "~/routes/sign-in-code";
import { carriedBy, FORM_OF } from "~/session/carried";
import { findCarried } from "@db/queries/carried";

import { coupledHolderOf, PASSWORD } from "../support/holders";
import { ownUnion } from "../support/own-union";
import { codeAt, halfMinutesLater } from "../support/telephone";
import { NOW } from "../support/union";

process.env.APP_KEY = "the key of a test";

const LATER = halfMinutesLater(NOW, 3);
const { union } = ownUnion();

async function holder() {
  const { viewer, ...holder } = await coupledHolderOf("coordinator", union.organisation);
  return { id: viewer.id, ...holder };
}

/** A browser: what it sends, with the cookies it was given before. */
function browser() {
  const jar = new Map<string, string>();
  const context = {
    secure: false, now: LATER, ip: "192.0.2.1", origin: "http://127.0.0.1",
    setCookie(header: string) {
      const [name = "", value = ""] = (header.split(";")[0] ?? "").split("=");
      if (value === "") jar.delete(name);
      else jar.set(name, value);
    },
  };
  return {
    jar,
    async ask(handler: (args: ActionFunctionArgs) => unknown, address: string, form?: Record<string, string>): Promise<unknown> {
      const headers = { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; "), "accept-language": "ar" };
      const request = new Request(`http://127.0.0.1${address}`, { method: form ? "POST" : "GET", headers, body: form && new URLSearchParams(form) });
      // Remix makes a context anew for each request; what is looked up once a request hangs on it.
      try {
        return await handler({ request, context: { ...context } as unknown as AppLoadContext, params: {} } as ActionFunctionArgs);
      } catch (thrown) {
        return thrown;
      }
    },
  };
}

const locationOf = (answer: unknown) => (answer instanceof Response ? answer.headers.get("Location") : null);
const statusOf = (answer: unknown) => (answer as { init?: { status?: number } }).init?.status;

/** A form that met an ended session, as the sign-in page holds it. */
function waitingForm(formOf: string): string {
  const form = new FormData();
  form.set(FORM_OF, formOf);
  form.set("place", "مقر الاتحاد");
  return JSON.stringify(carriedBy(form, new URL("http://127.0.0.1/meetings/new?dossier=2021-001")));
}

test("the password opens no session, the code does; a form that met an ended session waits, filled, behind both", async () => {
  const { id, email, secret } = await holder();
  const { jar, ask } = browser();
  const step = locationOf(await ask(signIn, "/sign-in", { contact: email, password: PASSWORD, to: "/dossiers", carried: waitingForm(id) })) ?? "";
  expect(step).toMatch(/^\/sign-in\/code\?to=/);
  expect([...jar.keys()]).toEqual(["step"]);
  expect(statusOf(await ask(codePage, step))).toBe(200);
  const to = new URL(step, "http://127.0.0.1").searchParams.get("to") ?? "";
  const wrong = await ask(signInWithCode, "/sign-in/code", { code: "000000", to });
  expect([statusOf(wrong), (wrong as { data: { to: string } }).data.to]).toEqual([422, to]);
  expect(jar.has("sid")).toBe(false);
  const page = new URL(locationOf(await ask(signInWithCode, "/sign-in/code", { code: codeAt(secret, LATER), to })) ?? "", "http://127.0.0.1");
  expect(jar.has("sid") && !jar.has("step")).toBe(true);
  expect([page.pathname, page.searchParams.get("dossier")]).toEqual(["/meetings/new", "2021-001"]);
  expect(await findCarried(id, page.searchParams.get("carried") ?? "", "/meetings/new")).toEqual([["place", "مقر الاتحاد"]]);
});

test("a form of somebody else is dropped behind the code too, which the next page says", async () => {
  const { email, secret } = await holder();
  const { ask } = browser();
  const step = locationOf(await ask(signIn, "/sign-in", { contact: email, password: PASSWORD, to: "/", carried: waitingForm(union.coordinator.id) })) ?? "";
  const to = new URL(step, "http://127.0.0.1").searchParams.get("to") ?? "";
  expect(locationOf(await ask(signInWithCode, "/sign-in/code", { code: codeAt(secret, LATER), to }))).toBe("/sign-in?dropped=1&to=%2Fmeetings%2Fnew");
});

test("without a step a code leads to the page that says so, which answers 410; whoever is in goes on", async () => {
  const { email, secret } = await holder();
  const { jar, ask } = browser();
  expect(locationOf(await ask(signInWithCode, "/sign-in/code", { code: codeAt(secret, LATER), to: "/dossiers" }))).toBe("/sign-in/code?to=%2Fdossiers");
  expect(statusOf(await ask(codePage, "/sign-in/code?to=%2Fdossiers"))).toBe(410);
  await ask(signIn, "/sign-in", { contact: email, password: PASSWORD });
  const code = codeAt(secret, LATER);
  const stepToken = jar.get("step") ?? "";
  await ask(signInWithCode, "/sign-in/code", { code, to: "/dossiers" });
  jar.set("step", stepToken);
  expect(locationOf(await ask(signInWithCode, "/sign-in/code", { code, to: "/dossiers" }))).toBe("/sign-in/code?to=%2Fdossiers");
  expect(locationOf(await ask(codePage, "/sign-in/code?to=%2Fdossiers"))).toBe("/dossiers");
});

test("a code never leads out of the house", async () => {
  const { email, secret } = await holder();
  const { ask } = browser();
  await ask(signIn, "/sign-in", { contact: email, password: PASSWORD, to: "https://evil.example/" });
  expect(locationOf(await ask(signInWithCode, "/sign-in/code", { code: codeAt(secret, LATER), to: "https://evil.example/" }))).toBe("/");
});
