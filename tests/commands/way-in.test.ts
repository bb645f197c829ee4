import { eq } from "drizzle-orm";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";

import { askForReset } from "~/commands/ask-for-reset";
import { changePassword } from "~/commands/change-password";
import { endDevices } from "~/commands/end-devices";
import { makeResetLink } from "~/commands/make-reset-link";
import { refusalOfResetLink, resetPassword } from "~/commands/reset-password";
import { signIn } from "~/commands/sign-in";
import { writeResetLink } from "~/commands/write-reset-link";
import { newId } from "~/forms/id";
import { lettersGone } from "~/outside/mail";
import { openSession } from "~/session/viewer";
import { database } from "@db/client";
import { countDevices, devicesOf } from "@db/queries/devices";
import { resetLinkByToken } from "@db/queries/reset-links";
import { account, contactChange, resetLink, session, signInStep } from "@db/schema";
import { addAccount, grantRole } from "@db/seed/builders";
import { hashOfToken } from "@db/tokens";
import { HOUSE, transaction } from "@db/transaction";

import { contextAt, whoComesBack } from "../support/cookies";
import { givePassword, PASSWORD, PASSWORD_HASH, viewerOf } from "../support/holders";
import { ownUnion } from "../support/own-union";
import { openPostBox, type PostBox } from "../support/post-box";
import { NOW } from "../support/union";

const NEW = "cinq chiens dans la cour";
const HOUR = 3_600_000;
const after = (milliseconds: number): Date => new Date(NOW.getTime() + milliseconds);

const { fresh, union } = ownUnion();
let box: PostBox;

beforeAll(() => givePassword(union.administrator.id));

beforeEach(async () => {
  box = await openPostBox();
  vi.stubEnv("SMTP_URL", box.url);
});

afterEach(async () => {
  await lettersGone();
  vi.unstubAllEnvs();
  await box.close();
});

type Someone = { readonly id: string; readonly email: string; readonly phone: string };
let telephones = 0;

async function someone({ reach = "both", language = "ar" }: { reach?: "email" | "phone" | "both"; language?: "ar" | "fr" | "en" } = {}): Promise<Someone> {
  const id = newId();
  telephones += 1;
  const [email, phone] = [`${id}@union.invalid`, `+2126${String(10_000_000 + telephones)}`];
  await transaction(HOUSE, async (tx) => {
    await addAccount(tx, { id, name: "منخرطة", ...(reach !== "phone" && { email }), ...(reach !== "email" && { phone }), passwordHash: PASSWORD_HASH, language });
    await grantRole(tx, { accountId: id, organisationId: union.organisation, role: "member" });
  });
  return { id, email, phone };
}

const asked = (ip: string, report: (error: unknown) => void = (error) => { throw error; }) => ({ now: NOW, ip, origin: "http://127.0.0.1", report });
const byId = (id: string) => database().db.select().from(resetLink).where(eq(resetLink.accountId, id));
/** The token in the one letter that has come since the box was opened. */
async function tokenInLetter(): Promise<string> {
  await vi.waitFor(() => expect(box.received).toHaveLength(1), { timeout: 10_000 });
  return /\/reset\/([\w-]{43})/.exec(box.received[0]?.letter.text ?? "")?.[1] ?? "";
}

test("whoever forgot their password gets a letter in their language, by e-mail address or telephone number", async () => {
  const person = await someone({ language: "fr" });
  expect(await askForReset(` ${person.phone.replace("+212", "0")} `, asked("192.0.2.1"))).toEqual({ ok: true });
  const token = await tokenInLetter();
  expect(box.received[0]?.to).toEqual([person.email]);
  expect(box.received[0]?.letter.subject).toBe("Hiwar\u202f: choisir un nouveau mot de passe");
  expect(refusalOfResetLink(await resetLinkByToken(token), NOW)).toBeNull();
});

test("a known contact, an unknown one, one without e-mail and a suspended one get the same answer, given before anybody looks", async () => {
  const [known, phoneOnly, suspended, left] = [await someone(), await someone({ reach: "phone" }), await someone(), await someone()];
  await transaction(HOUSE, async (tx) => {
    await tx.update(account).set({ suspendedAt: NOW }).where(eq(account.id, suspended.id));
    await tx.update(account).set({ leftAt: NOW }).where(eq(account.id, left.id));
  });
  const contacts = [known.email, "nobody@union.invalid", "not even a contact", phoneOnly.phone, suspended.email, left.email];
  // A look-up that never ends would hold back an answer that waited for it.
  const lookUp = vi.spyOn(database().db, "select").mockImplementation(() => ({ from: () => ({ innerJoin: () => ({ where: () => new Promise(() => {}) }) }) }) as never);
  const answers = await Promise.all(contacts.map((contact, n) => askForReset(contact, asked(`192.0.2.${10 + n}`))));
  lookUp.mockRestore();
  expect(answers).toEqual(contacts.map(() => ({ ok: true })));
  for (const [n, contact] of contacts.entries()) await askForReset(contact, asked(`192.0.2.${20 + n}`));
  await tokenInLetter();
  await lettersGone();
  expect(box.received.flatMap(({ to }) => to)).toEqual([known.email]);
  for (const { id } of [phoneOnly, suspended, left]) expect(await byId(id)).toEqual([]);
});

test("asking is throttled by contact, whether it is known or not, and by address", async () => {
  const person = await someone();
  for (const contact of [person.email, "stranger@union.invalid"]) {
    for (let n = 0; n < 3; n += 1) expect(await askForReset(contact, asked(`198.51.100.${n}`))).toEqual({ ok: true });
    expect(await askForReset(contact.toUpperCase(), asked("198.51.100.9"))).toMatchObject({ ok: false, refusal: "throttled" });
  }
  let taken = 0;
  for (let n = 0; n < 70; n += 1) taken += Number((await askForReset(`nobody${n}@union.invalid`, asked("203.0.113.1"))).ok);
  expect(taken).toBe(60);
  await vi.waitFor(() => expect(box.received).toHaveLength(3), { timeout: 10_000 });
});

test("a failure while the letter is written is reported and answers nobody", async () => {
  const reports: unknown[] = [];
  const lookUp = vi.spyOn(database().db, "select").mockImplementation(() => { throw new Error("gone"); });
  expect(await askForReset("somebody@union.invalid", asked("192.0.2.40", (error) => reports.push(error)))).toEqual({ ok: true });
  await vi.waitFor(() => expect(reports).toHaveLength(1), { timeout: 10_000 });
  lookUp.mockRestore();
});

test("a link sets the password once, ends every way in, signs nobody in and tells the owner", async () => {
  const person = await someone();
  const cookies = [await openSession(person.id, contextAt(NOW)), await openSession(person.id, contextAt(NOW))];
  await transaction(HOUSE, async (tx) => {
    await tx.insert(signInStep).values({ id: newId(), accountId: person.id, expiresAt: after(HOUR) });
    await tx.insert(contactChange).values({ id: newId(), tokenHash: newId(), accountId: person.id, email: "intruder@union.invalid", createdAt: NOW, expiresAt: after(HOUR) });
  });
  const token = await writeResetLink(HOUSE, person.id, null, NOW);
  for (let n = 0; n < 20; n += 1) expect(refusalOfResetLink(await resetLinkByToken(token), NOW)).toBeNull();
  expect(await resetPassword(token, "password123", { now: NOW, ip: "192.0.2.50" })).toEqual({ ok: false, refusal: "weak_password" });
  expect(await resetPassword(token, person.email, { now: NOW, ip: "192.0.2.50" })).toEqual({ ok: false, refusal: "weak_password" });
  expect(await whoComesBack(cookies[0] ?? "")).toBe(person.id);
  expect(await resetPassword(token, NEW, { now: NOW, ip: "192.0.2.50" })).toEqual({ ok: true });
  expect(await Promise.all(cookies.map((cookie) => whoComesBack(cookie)))).toEqual([null, null]);
  expect(await countDevices(person.id, NOW)).toBe(0);
  expect(await database().db.$count(signInStep, eq(signInStep.accountId, person.id))).toBe(0);
  const [change] = await database().db.select().from(contactChange).where(eq(contactChange.accountId, person.id));
  expect(change?.expiresAt).toEqual(NOW);
  expect(await signIn({ contact: person.email, password: PASSWORD }, "192.0.2.50")).toMatchObject({ refusal: "wrong_credentials" });
  expect(await signIn({ contact: person.email, password: NEW }, "192.0.2.50")).toMatchObject({ ok: true });
  await vi.waitFor(() => expect(box.received.map(({ to, letter }) => [to, letter.subject])).toEqual([[[person.email], "حوار: تم تغيير كلمة مرور حسابكم"]]), { timeout: 10_000 });
});

test("the same form sent twice is one change; another password by a used link is refused", async () => {
  const person = await someone();
  const token = await writeResetLink(HOUSE, person.id, null, NOW);
  const twice = await Promise.all([1, 2, 3, 4].map(() => resetPassword(token, NEW, { now: NOW, ip: "192.0.2.51" })));
  expect(twice).toEqual([1, 2, 3, 4].map(() => ({ ok: true })));
  expect(await resetPassword(token, "trois oiseaux dans un arbre", { now: NOW, ip: "192.0.2.51" })).toEqual({ ok: false, refusal: "link_used" });
  await lettersGone();
  expect(box.received).toHaveLength(1);
});

test("of two who use one link at once, one sets the password", async () => {
  const person = await someone();
  const token = await writeResetLink(HOUSE, person.id, null, NOW);
  const passwords = [NEW, "trois oiseaux dans un arbre"];
  const results = await Promise.all(passwords.map((password) => resetPassword(token, password, { now: NOW, ip: "192.0.2.52" })));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  const winner = passwords[results.findIndex(({ ok }) => ok)] ?? "";
  expect(await signIn({ contact: person.email, password: winner }, "192.0.2.52")).toMatchObject({ ok: true });
});

test("a link ends after an hour, with the next one, with a suspension, and an unknown one never was", async () => {
  const person = await someone();
  const first = await writeResetLink(HOUSE, person.id, null, NOW);
  expect(await resetPassword(first, NEW, { now: after(HOUR), ip: "192.0.2.53" })).toEqual({ ok: false, refusal: "link_expired" });
  const second = await writeResetLink(HOUSE, person.id, null, NOW);
  expect(await resetPassword(first, NEW, { now: NOW, ip: "192.0.2.53" })).toEqual({ ok: false, refusal: "link_revoked" });
  await transaction(HOUSE, (tx) => tx.update(account).set({ suspendedAt: NOW }).where(eq(account.id, person.id)));
  expect(await resetPassword(second, NEW, { now: after(HOUR - 1), ip: "192.0.2.53" })).toEqual({ ok: false, refusal: "link_revoked" });
  expect(await resetPassword("no such token", NEW, { now: NOW, ip: "192.0.2.53" })).toEqual({ ok: false, refusal: "not_found" });
  expect(await signIn({ contact: person.email, password: PASSWORD }, "192.0.2.53")).toMatchObject({ refusal: "suspended_account" });
});

test("wrong tries from before count no longer once the password is new", async () => {
  const person = await someone();
  for (let n = 0; n < 12; n += 1) await signIn({ contact: person.email, password: `guess number ${n}` }, "192.0.2.54");
  const token = await writeResetLink(HOUSE, person.id, null, NOW);
  expect(await resetPassword(token, NEW, { now: NOW, ip: "192.0.2.54" })).toEqual({ ok: true });
  expect(await signIn({ contact: person.email, password: NEW }, "192.0.2.54")).toMatchObject({ ok: true });
});

test("an administrator who keeps the account makes a link, with their password; the history says who, and holds no token", async () => {
  const person = await someone({ reach: "phone" });
  const wrong = await makeResetLink(union.administrator, { accountId: person.id, password: "not this one" }, NOW);
  expect(wrong).toEqual({ ok: false, refusal: "wrong_password" });
  const made = await makeResetLink(union.administrator, { accountId: person.id, password: PASSWORD }, NOW);
  if (!made.ok) throw new Error(made.refusal);
  expect(await resetPassword(made.token, NEW, { now: NOW, ip: "192.0.2.55" })).toEqual({ ok: true });
  const kept = await fresh.owner<{ actor: string; text: string }[]>`select actor, coalesce(new::text, '') as text from audit_event where tbl = 'reset_link'`;
  expect(kept.some(({ actor }) => actor === union.administrator.id)).toBe(true);
  expect(kept.map(({ text }) => text).join()).not.toContain(hashOfToken(made.token));
});

test("nobody makes a link for an account that reaches further than they do, for their own, or for one that may not be entered", async () => {
  const local = await someone();
  await transaction(HOUSE, async (tx) => {
    await grantRole(tx, { accountId: local.id, organisationId: union.organisation, role: "administrator" });
  });
  const branch = await viewerOf(local.id);
  const password = PASSWORD;
  expect(await makeResetLink(branch, { accountId: union.bureau.id, password }, NOW)).toEqual({ ok: false, refusal: "not_found" });
  expect(await makeResetLink(branch, { accountId: union.sisterMember.id, password }, NOW)).toEqual({ ok: false, refusal: "not_found" });
  expect(await makeResetLink(union.coordinator, { accountId: union.member.id, password }, NOW)).toEqual({ ok: false, refusal: "not_found" });
  expect(await makeResetLink(branch, { accountId: newId(), password }, NOW)).toEqual({ ok: false, refusal: "not_found" });
  expect(await makeResetLink(union.administrator, { accountId: union.administrator.id, password }, NOW)).toEqual({ ok: false, refusal: "own_account" });
  expect(await makeResetLink(branch, { accountId: union.member.id, password }, NOW)).toMatchObject({ ok: true });
  const suspended = await someone();
  await transaction(HOUSE, (tx) => tx.update(account).set({ suspendedAt: NOW }).where(eq(account.id, suspended.id)));
  expect(await makeResetLink(union.administrator, { accountId: suspended.id, password }, NOW)).toEqual({ ok: false, refusal: "suspended_person" });
});

test("a changed password tells the owner by a letter, and ends open links for another", async () => {
  const person = await someone({ language: "en" });
  const token = await writeResetLink(HOUSE, person.id, null, NOW);
  expect(await changePassword(await viewerOf(person.id), { current: PASSWORD, password: NEW }, NOW)).toEqual({ ok: true });
  expect(refusalOfResetLink(await resetLinkByToken(token), NOW)).toBe("link_revoked");
  await vi.waitFor(() => expect(box.received[0]?.letter.subject).toBe("Hiwar: the password of your account was changed"), { timeout: 10_000 });
});

test("a session knows its device and when it was used, to the hour", async () => {
  const person = await someone();
  const cookie = await openSession(person.id, contextAt(NOW), "Firefox, Android");
  const seen = async () => (await devicesOf(person.id, NOW)).map(({ device, createdAt, lastUsedAt }) => ({ device, createdAt, lastUsedAt }));
  expect(await whoComesBack(cookie, after(HOUR - 1))).toBe(person.id);
  expect(await seen()).toEqual([{ device: "Firefox, Android", createdAt: NOW, lastUsedAt: NOW }]);
  expect(await whoComesBack(cookie, after(HOUR))).toBe(person.id);
  expect(await seen()).toEqual([{ device: "Firefox, Android", createdAt: NOW, lastUsedAt: after(HOUR) }]);
});

test("one device, all others or all are ended, and never somebody else's", async () => {
  const [person, other] = [await someone(), await someone()];
  const cookies = [await openSession(person.id, contextAt(NOW), "one"), await openSession(person.id, contextAt(NOW), "two"), await openSession(person.id, contextAt(NOW), "three")];
  const foreign = await openSession(other.id, contextAt(NOW));
  const [foreignDevice] = await devicesOf(other.id, NOW);
  const viewer = await viewerOf(person.id);
  const named = Object.fromEntries((await devicesOf(person.id, NOW)).map(({ id, device }) => [device, id]));
  const open = () => Promise.all([...cookies, foreign].map(async (cookie) => (await whoComesBack(cookie)) !== null));
  await endDevices(viewer, { intent: "one", id: foreignDevice?.id ?? "" }, named.one ?? "");
  expect(await open()).toEqual([true, true, true, true]);
  await endDevices(viewer, { intent: "one", id: named.two ?? "" }, named.one ?? "");
  expect(await open()).toEqual([true, false, true, true]);
  await endDevices(viewer, { intent: "others" }, named.one ?? "");
  expect(await open()).toEqual([true, false, false, true]);
  await endDevices(viewer, { intent: "all" }, named.one ?? "");
  expect(await open()).toEqual([false, false, false, true]);
  expect(await database().db.$count(session, eq(session.userId, other.id))).toBe(1);
});
