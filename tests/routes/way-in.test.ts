import { eq } from "drizzle-orm";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";

import { resetPassword } from "~/commands/reset-password";
import { writeResetLink } from "~/commands/write-reset-link";
import { LANGUAGES } from "~/domain/localized";
import { translator } from "~/i18n/translator";
import { lettersGone } from "~/outside/mail";
import { database } from "@db/client";
import { person, session } from "@db/schema";
import { HOUSE, transaction } from "@db/transaction";

import { type Ask, askerOf, builtApp, cookieOf } from "../support/built-app";
import { givePassword, PASSWORD } from "../support/holders";
import { ownUnion } from "../support/own-union";
import { openPostBox, type PostBox } from "../support/post-box";
import { NOW } from "../support/union";

const NEW = "cinq chiens dans la cour";
const HOUR = 3_600_000;

const { union } = ownUnion();
let box: PostBox;
let ask: Ask;
let askLater: Ask;

beforeAll(async () => {
  const build = await builtApp();
  ask = askerOf(build);
  askLater = askerOf(build, new Date(NOW.getTime() + HOUR));
});

beforeEach(async () => {
  box = await openPostBox();
  vi.stubEnv("SMTP_URL", box.url);
  await givePassword(union.member.id);
  await transaction(HOUSE, (tx) => tx.update(person).set({ email: "member@union.invalid" }).where(eq(person.id, union.member.id)));
});

afterEach(async () => {
  await lettersGone();
  vi.unstubAllEnvs();
  await box.close();
});

test("a forgotten password leads by letter to a new one, without a script and without being signed in by it", async () => {
  expect((await ask("POST", "/forgotten", { form: { contact: "member@union.invalid" } })).location).toBe("/forgotten?sent=1");
  await vi.waitFor(() => expect(box.received).toHaveLength(1), { timeout: 10_000 });
  const link = /http:\/\/127\.0\.0\.1(\/reset\/[\w-]{43})/.exec(box.received[0]?.letter.text ?? "")?.[1] ?? "";
  for (let previews = 0; previews < 20; previews += 1) expect((await ask("GET", link)).status).toBe(200);
  const weak = await ask("POST", link, { form: { password: "password123" } });
  expect(weak.status).toBe(422);
  expect(weak.body).toContain(translator("ar")("refusals.weak_password"));
  expect(weak.body).not.toContain("password123");
  const done = await ask("POST", link, { form: { password: NEW } });
  expect([done.status, done.location]).toEqual([303, "/sign-in?reset=1"]);
  expect(done.cookies.join()).not.toMatch(/sid=[mk]/);
  expect((await ask("GET", "/sign-in?reset=1")).body).toContain(translator("ar")("wayIn.reset.done"));
  expect((await ask("POST", "/sign-in", { form: { contact: "member@union.invalid", password: PASSWORD } })).status).toBe(422);
  expect((await ask("POST", "/sign-in", { form: { contact: "member@union.invalid", password: NEW } })).status).toBe(303);
});

test("a known and an unknown contact lead to the same page", async () => {
  const replies = await Promise.all(["member@union.invalid", "nobody@union.invalid", "+212612345678", "x"].map((contact) => ask("POST", "/forgotten", { form: { contact } })));
  expect(new Set(replies.map(({ status, location, body, cookies }) => JSON.stringify([status, location, body, cookies]))).size).toBe(1);
});

test("where no mail can be sent the page says whom to ask, and a form sent there all the same leads to it", async () => {
  vi.stubEnv("SMTP_URL", "");
  const page = await ask("GET", "/forgotten");
  expect(page.body).toContain(translator("ar")("wayIn.forgotten.byHand"));
  expect(page.body).not.toContain('name="contact"');
  expect((await ask("POST", "/forgotten", { form: { contact: "member@union.invalid" } })).location).toBe("/forgotten");
});

test("a used, an expired and a revoked link answer 410 in each language with what to do, and an unknown one 404", async () => {
  const revoked = await writeResetLink(HOUSE, union.member.id, null, NOW);
  const used = await writeResetLink(HOUSE, union.member.id, null, NOW);
  await resetPassword(used, NEW, { now: NOW, ip: "192.0.2.1" });
  const expired = await writeResetLink(HOUSE, union.member.id, null, NOW);
  for (const language of LANGUAGES) {
    const t = translator(language);
    const seen = [
      [ask, used, t("refusals.link_used"), 410], [ask, revoked, t("refusals.link_revoked"), 410], [askLater, expired, t("refusals.link_expired"), 410], [ask, "nothing", t("refusals.link_unknown"), 404],
    ] as const;
    for (const [asker, token, words, status] of seen) {
      const page = await asker("GET", `/reset/${token}?lang=${language}`);
      expect(page.status).toBe(status);
      expect(page.body).toContain(words.replaceAll("'", "&#x27;"));
      expect(page.body).toContain('href="/forgotten"');
      expect(page.body).not.toContain('name="password"');
    }
  }
  expect(await ask("POST", `/reset/${revoked}`, { form: { password: NEW } })).toMatchObject({ status: 303, location: `/reset/${revoked}` });
});

test("the devices are listed with the one in hand marked; the others end, then all, which leads to signing in", async () => {
  const cookie = await cookieOf(union.coordinator.id);
  const t = translator("ar");
  const other = "f".repeat(64);
  await database().db.insert(session).values({ id: other, userId: union.coordinator.id, expiresAt: new Date(Date.now() + HOUR * 1e6), device: "Firefox, Android" });
  const page = await ask("GET", "/settings/devices", { cookie });
  expect(page.body).toContain("Firefox, Android");
  expect(page.body).toContain(t("wayIn.devices.thisOne"));
  for (const words of [t("wayIn.devices.endWhat"), t("wayIn.devices.undo")]) expect(page.body).toContain(words);
  expect(page.body).not.toContain(cookie.slice(4));
  expect((await ask("POST", "/settings/devices", { cookie, form: { intent: "one", id: "not an id" } })).status).toBe(404);
  expect((await ask("POST", "/settings/devices", { cookie, form: { intent: "others" } })).location).toBe("/settings/devices?ended=others");
  expect(await database().db.$count(session, eq(session.userId, union.coordinator.id))).toBe(1);
  const all = await ask("POST", "/settings/devices", { cookie, form: { intent: "all" } });
  expect(all.location).toBe("/sign-in");
  expect(all.cookies.join()).toContain("sid=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
  expect((await ask("GET", "/settings/devices", { cookie })).location).toContain("/sign-in?to=");
});

test("a changed password keeps the browser in hand signed in and ends the others", async () => {
  await givePassword(union.sisterMember.id);
  const cookie = await cookieOf(union.sisterMember.id);
  const wrong = await ask("POST", "/settings/password", { cookie, form: { current: "not this one", password: NEW } });
  expect(wrong.status).toBe(422);
  expect(wrong.body).toContain(translator("ar")("refusals.wrong_password"));
  const done = await ask("POST", "/settings/password", { cookie, form: { current: PASSWORD, password: NEW } });
  expect(done.location).toBe("/settings/password?saved=1");
  const renewed = done.cookies.find((each) => each.startsWith("sid=m"))?.split(";")[0] ?? "";
  expect((await ask("GET", "/settings/password", { cookie: renewed })).status).toBe(200);
  expect((await ask("GET", "/settings/password", { cookie })).location).toContain("/sign-in?to=");
});
