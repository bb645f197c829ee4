import { type Page, request } from "@playwright/test";

import type { Admission } from "~/domain/admission";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

import { expect } from "./app";
import { field, press } from "./form";
import { PASSWORD, type Person } from "./people";

const ar = translator("ar");
/** Forms sent at once: as many as an assembly's network lets through. */
const AT_ONCE = 5;

/** Makes a join link for many in the one branch of a coordinator, and answers its address. */
export async function makeJoinLink(page: Page, { label, cap, admission }: { label: string; cap: number; admission: Admission }): Promise<string> {
  await page.goto("/people/join-links");
  await field(page, ar("enrolment.make.label")).fill(label);
  await field(page, ar("enrolment.make.cap")).fill(String(cap));
  await page.getByRole("radio", { name: admission === "queue" ? ar("enrolment.make.queue") : ar("enrolment.make.atOnce") }).check();
  await press(page, ar("enrolment.make.submit"));
  return field(page.getByRole("region", { name: ar("enrolment.made.title") }), ar("ui.linkToSend.label")).inputValue();
}

/** How many places of the only link in sight are taken, as its bar says. */
export async function expectTaken(page: Page, taken: number): Promise<void> {
  await page.goto("/people/join-links");
  await expect(page.getByRole("progressbar", { name: ar("enrolment.live.takenLabel") })).toHaveAttribute("value", String(taken));
}

/** Reads a link as a chat does that shows a preview of it. */
export async function preview(link: string, times: number): Promise<void> {
  const chat = await request.newContext({ userAgent: "WhatsApp/2.24" });
  for (let time = 0; time < times; time += 1) {
    const answer = await chat.get(link);
    expect(answer.status()).toBe(200);
    expect(await answer.text()).toContain(`property="og:title"`);
  }
  await chat.dispose();
}

/** Joins by a link with forms of plain HTTP, each with cookies of its own, as many browsers would. */
export async function enrolAll(link: string, people: readonly Person[]): Promise<void> {
  const waiting = [...people];
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await enrolByPost(link, next);
  }));
}

async function enrolByPost(link: string, { name, email }: Person): Promise<void> {
  const browser = await request.newContext({ extraHTTPHeaders: { "accept-language": "ar" } });
  const hidden = hiddenFields(await (await browser.get(link)).text());
  const form = { ...hidden, name, gender: "", contact: email, password: PASSWORD, language: "ar", consent: "on" };
  const answer = await browser.post(link, { form, headers: { origin: new URL(link).origin, "sec-fetch-site": "same-origin" }, maxRedirects: 0 });
  expect([answer.status(), answer.headers().location], email).toEqual([303, "/"]);
  await browser.dispose();
}

/** The hidden fields of the one form of a page. */
function hiddenFields(html: string): Record<string, string> {
  const inputs = (html.match(/<input[^>]*>/g) ?? []).filter((input) => input.includes(`type="hidden"`));
  return Object.fromEntries(inputs.map((input) => [/ name="([^"]*)"/.exec(input)?.[1] ?? "", / value="([^"]*)"/.exec(input)?.[1] ?? ""]));
}

/** Admits all who wait by the only link in sight, in one step. */
export async function admitAll(page: Page, count: number): Promise<void> {
  await page.goto("/people/join-links");
  await page.getByRole("link", { name: ar("enrolment.waiting.count", counted("ar", count)) }).click();
  await press(page, ar("enrolment.queue.admitShown", counted("ar", count)));
  await expect(page.getByText(ar("enrolment.queue.admitted", counted("ar", count)))).toBeVisible();
}
