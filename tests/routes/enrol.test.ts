import { beforeAll, expect, test } from "vitest";

import { invitePerson } from "~/commands/invite-person";
import { makeJoinLink } from "~/commands/join-link";
import { saveNotice } from "~/commands/keep-notice";
import type { Admission } from "~/domain/admission";
import { newId } from "~/forms/id";
import { translator } from "~/i18n/translator";
import { noticeShown } from "~/session/notice-shown";

import { type Ask, askerOf, builtApp, cookieOf } from "../support/built-app";
import { ownUnion } from "../support/own-union";
import { NOW } from "../support/union";

const ar = translator("ar");
const { fresh, union } = ownUnion();
let ask: Ask;
let askLater: Ask;

beforeAll(async () => {
  const build = await builtApp();
  ask = askerOf(build);
  askLater = askerOf(build, new Date(NOW.getTime() + 3 * 86_400_000));
});

async function link(admission: Admission, cap = 5): Promise<{ id: string; address: string }> {
  const id = newId();
  const made = await makeJoinLink(union.coordinator, { id, organisationId: union.organisation, label: "تسمية لا تظهر", days: 3, cap, admission }, NOW);
  if (!made.ok) throw new Error(made.refusal);
  return { id, address: `/enrol/${made.token}` };
}

async function filledIn(over: Record<string, string> = {}): Promise<Record<string, string>> {
  const { given } = await noticeShown("ar");
  return {
    intent: "new", id: newId(), name: "منخرطة جديدة", contact: `0661${String(Math.floor(Math.random() * 1e6)).padStart(6, "0")}`, password: "three cats on the roof",
    language: "ar", consent: "on", shown: given.textHash, ...over,
  };
}
const takenOf = async (id: string) => (await fresh.owner`select taken from join_link where id = ${id}`)[0]?.taken as number;

test("twenty previews of a link use nothing up; each shows a title, a sentence and the organisation, and nothing of its keepers", async () => {
  const { id, address } = await link("queue", 1);
  for (let n = 0; n < 20; n += 1) {
    const { status, body } = await ask("GET", address);
    expect(status).toBe(200);
    expect(body).toMatch(/<meta property="og:title" content="[^"]*التنسيقية الأولى"/);
    expect(body).toMatch(/<meta property="og:description" content="[^"]+"/);
    expect(body).not.toContain("تسمية لا تظهر");
    expect(body).not.toContain("coordinator");
  }
  expect(await takenOf(id)).toBe(0);
  expect((await ask("POST", address, { form: await filledIn() })).status).toBe(303);
});

test("a link that is full, over or revoked says so with 410, and one that never was answers 404", async () => {
  const full = await link("queue", 1);
  await ask("POST", full.address, { form: await filledIn() });
  expect(await ask("GET", full.address)).toMatchObject({ status: 410, body: expect.stringContaining(ar("refusals.join_link_full")) as string });
  expect(await ask("POST", full.address, { form: await filledIn() })).toMatchObject({ status: 303, location: full.address });
  expect(await askLater("GET", (await link("queue")).address)).toMatchObject({ status: 410, body: expect.stringContaining(ar("refusals.join_link_expired")) as string });
  const revoked = await link("queue");
  const coordinator = await cookieOf(union.coordinator.id);
  expect((await ask("POST", "/people/join-links", { cookie: coordinator, form: { intent: "revoke", id: revoked.id } })).status).toBe(303);
  expect(await ask("GET", revoked.address)).toMatchObject({ status: 410, body: expect.stringContaining(ar("refusals.join_link_revoked")) as string });
  expect((await ask("GET", `/enrol/${"a".repeat(43)}`)).status).toBe(404);
});

test("without consent, or with consent to other words, no account is made", async () => {
  const { id, address } = await link("at_once");
  const wrong: Record<string, string>[] = [{ consent: "" }, { shown: "0".repeat(64) }];
  for (const over of wrong) {
    const form = await filledIn(over);
    expect((await ask("POST", address, { form })).status).toBe(422);
    expect(await fresh.owner`select 1 from person where id = ${form.id ?? ""}`).toEqual([]);
  }
  expect(await takenOf(id)).toBe(0);
});

test("whoever enrols is let in, waits on a page that says so, and is a member once admitted", async () => {
  const { address } = await link("queue");
  const form = await filledIn();
  const { status, location, cookies } = await ask("POST", address, { form });
  expect([status, location]).toEqual([303, "/"]);
  const cookie = cookies.find((each) => each.startsWith("sid="))?.split(";")[0];
  expect((await ask("GET", "/", { cookie })).body).toContain(ar("enrolment.own.waiting", { organisation: "التنسيقية الأولى" }));
  const coordinator = await cookieOf(union.coordinator.id);
  const queue = await ask("GET", "/people/enrolments", { cookie: coordinator });
  expect(queue.body).toContain("منخرطة جديدة");
  const ids = [...queue.body.matchAll(/name="ids" value="([^"]+)"/g)].map(([, id]) => ["ids", id ?? ""] as [string, string]);
  const admitted = await ask("POST", "/people/enrolments", { cookie: coordinator, form: [["intent", "admit-shown"], ...ids] });
  expect(admitted.location).toBe(`/people/enrolments?admitted=${ids.length}`);
  expect((await ask("GET", "/", { cookie })).body).toContain(ar("home.followed"));
});

test("the link and its sheet are shown once, right after the link was made", async () => {
  const coordinator = await cookieOf(union.coordinator.id);
  const form = { intent: "make", id: newId(), organisationId: union.organisation, label: "فرع", days: "7", cap: "300", admission: "queue" };
  const made = await ask("POST", "/people/join-links", { cookie: coordinator, form });
  const once = made.cookies.find((each) => each.startsWith("once="))?.split(";")[0];
  const shown = await ask("GET", "/people/join-links", { cookie: `${coordinator}; ${once}` });
  expect(shown.body).toContain('class="qr"');
  expect(shown.body).toContain(`/enrol/${once?.slice(5)}`);
  expect(shown.cookies.some((each) => each.startsWith("once=;"))).toBe(true);
  expect((await ask("GET", "/people/join-links", { cookie: coordinator })).body).not.toContain('class="qr"');
  expect((await ask("POST", "/people/join-links", { cookie: coordinator, form: { ...form, id: newId(), cap: "5001" } })).status).toBe(422);
  expect((await ask("POST", "/people/join-links", { cookie: coordinator, form: { ...form, id: newId(), organisationId: union.sister } })).status).toBe(403);
});

test("anybody may read what is done with personal data, and the sign-up pages lead there", async () => {
  const privacy = await ask("GET", "/privacy");
  expect(privacy.status).toBe(200);
  expect(privacy.body).toContain(ar("privacy.noAuthorisation"));
  expect(privacy.body).toContain(ar("privacy.rights.erasure"));
  expect((await ask("GET", (await link("queue")).address)).body).toContain('href="/privacy"');
});

test("purpose and authorisation number stand on the page where somebody signs up, by a link for many and by an invitation", async () => {
  const notice = { id: newId(), version: 0, purpose: { ar: "تتبع الملف المطلبي", fr: null, en: null }, authorisationNumber: "D-W-123/2026", contact: null, hosting: null };
  expect(await saveNotice(union.administrator, notice, NOW)).toEqual({ ok: true });
  const invited = await invitePerson(union.coordinator, { id: newId(), guest: "ضيفة", organisationId: union.organisation, role: "member" }, NOW);
  if (!invited.ok) throw new Error(invited.refusal);
  for (const address of [(await link("queue")).address, `/join/${invited.token}`]) {
    const { status, body } = await ask("GET", address);
    expect(status).toBe(200);
    for (const words of ["تتبع الملف المطلبي", "D-W-123/2026", ar("privacy.short.consent")]) expect(body).toContain(words);
  }
});
