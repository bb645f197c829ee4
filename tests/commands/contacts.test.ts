import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";

import { changeContacts, confirmContact, forgetNewAddress } from "~/commands/change-contacts";
import { signIn } from "~/commands/sign-in";
import type { Viewer } from "~/domain/viewer";
import type { Contact } from "~/forms/contact";
import { newId } from "~/forms/id";
import { contactsAsRead } from "~/forms/own-contacts";
import { lettersGone } from "~/outside/mail";
import { contactsOf, waitingContact } from "@db/queries/contacts";
import { resetLink } from "@db/schema";
import { addAccount } from "@db/seed/builders";
import { HOUSE, transaction } from "@db/transaction";

import { type FreshDatabase, freshDatabase } from "../support/database";
import { PASSWORD, PASSWORD_HASH, viewerOf } from "../support/holders";
import { openPostBox, type PostBox } from "../support/post-box";
import { buildUnion, NOW } from "../support/union";

const ASKED = { now: NOW, origin: "https://union.invalid" };
const DAY = 86_400_000;
let fresh: FreshDatabase;
let box: PostBox;

beforeAll(async () => {
  fresh = await freshDatabase();
  await buildUnion();
  box = await openPostBox();
});
afterAll(async () => {
  await fresh.drop();
  await box.close();
});
beforeEach(() => {
  box.received.length = 0;
});
afterEach(() => vi.unstubAllEnvs());

const withMail = () => vi.stubEnv("SMTP_URL", box.url);

/** A number of Morocco that nobody else in this file has. */
let lastNumber = 0;
const newPhone = () => `+2126123${String((lastNumber += 1)).padStart(5, "0")}`;
const newEmail = () => `${newId()}@union.invalid`;

async function someone(contact: Partial<Contact> = { email: newEmail() }): Promise<{ viewer: Viewer; was: string; email: string | null; phone: string | null }> {
  const { email = null, phone = null } = contact;
  const id = await transaction(HOUSE, (tx) => addAccount(tx, { name: "س", passwordHash: PASSWORD_HASH, email: email ?? undefined, phone: phone ?? undefined, language: "en" }));
  return { viewer: await viewerOf(id), was: contactsAsRead({ email, phone }), email, phone };
}

const change = (person: { viewer: Viewer; was: string }, contact: Contact, over = {}) => changeContacts(person.viewer, { ...contact, was: person.was, password: PASSWORD, ...over }, ASKED);
const reached = async (viewer: Viewer): Promise<Contact | undefined> => {
  const found = await contactsOf(viewer.id);
  return found ? { email: found.email, phone: found.phone } : undefined;
};

async function letters(): Promise<PostBox["received"]> {
  await lettersGone();
  return box.received;
}
const tokenIn = (text: string | undefined): string => /\/confirm\/(\S+)/.exec(text ?? "")?.[1] ?? "";

test("without mail, contacts change at once and the new ones let their owner in", async () => {
  const person = await someone();
  const next = { email: newEmail(), phone: newPhone() };
  expect(await change(person, next)).toEqual({ ok: true, waiting: false });
  expect(await reached(person.viewer)).toEqual(next);
  for (const contact of Object.values(next)) expect(await signIn({ contact, password: PASSWORD }, "127.0.0.1")).toMatchObject({ ok: true, accountId: person.viewer.id });
  expect(await signIn({ contact: person.email ?? "", password: PASSWORD }, "127.0.0.1")).toMatchObject({ refusal: "wrong_credentials" });
});

test("with mail, a new address counts only once its letter was answered; the old one is told, without naming the new", async () => {
  withMail();
  const person = await someone();
  const email = newEmail();
  expect(await change(person, { email, phone: null })).toEqual({ ok: true, waiting: true });
  expect((await reached(person.viewer))?.email).toBe(person.email);
  expect(await waitingContact(person.viewer.id, NOW)).toMatchObject({ email });
  const [asked, told] = [(await letters()).find(({ to }) => to[0] === email), box.received.find(({ to }) => to[0] === person.email)];
  expect(told?.raw).not.toContain(email);
  expect(told?.raw).not.toContain("/confirm/");

  expect(await confirmContact(tokenIn(asked?.letter.text), NOW)).toEqual({ ok: true });
  expect((await reached(person.viewer))?.email).toBe(email);
  expect((await letters()).filter(({ to }) => to[0] === person.email)).toHaveLength(2);
});

test("an address is confirmed once: a second press is the same, and a letter that was replaced by a newer one does nothing", async () => {
  withMail();
  const person = await someone();
  const [first, second] = [newEmail(), newEmail()];
  await change(person, { email: first, phone: null });
  await change(person, { email: second, phone: null });
  const tokenFor = async (address: string) => tokenIn((await letters()).find(({ to }) => to[0] === address)?.letter.text);
  expect(await confirmContact(await tokenFor(first), NOW)).toEqual({ ok: false, refusal: "not_found" });
  expect(await confirmContact(await tokenFor(second), NOW)).toEqual({ ok: true });
  expect(await confirmContact(await tokenFor(second), NOW)).toEqual({ ok: true });
  expect((await reached(person.viewer))?.email).toBe(second);
});

test("a confirmation is refused after a day, when taken back, and when its account was suspended", async () => {
  withMail();
  const tokenOf = async (person: Awaited<ReturnType<typeof someone>>) => {
    const email = newEmail();
    await change(person, { email, phone: null });
    return tokenIn((await letters()).find(({ to }) => to[0] === email)?.letter.text);
  };
  const [late, takenBack, suspended] = [await someone(), await someone(), await someone()];
  expect(await confirmContact(await tokenOf(late), new Date(NOW.getTime() + DAY))).toEqual({ ok: false, refusal: "expired" });
  const token = await tokenOf(takenBack);
  await forgetNewAddress(takenBack.viewer);
  expect(await confirmContact(token, NOW)).toEqual({ ok: false, refusal: "not_found" });
  const other = await tokenOf(suspended);
  await transaction(HOUSE, (tx) => tx.execute(`update account set suspended_at = now() where id = '${suspended.viewer.id}'`));
  expect(await confirmContact(other, NOW)).toEqual({ ok: false, refusal: "not_found" });
  expect(await confirmContact("no such token", NOW)).toEqual({ ok: false, refusal: "not_found" });
});

test("nobody is left without a contact, not even until a new address is confirmed", async () => {
  const person = await someone({ phone: newPhone() });
  expect(await change(person, { email: null, phone: null })).toEqual({ ok: false, refusal: "no_contact" });
  withMail();
  expect(await change(person, { email: newEmail(), phone: null })).toEqual({ ok: false, refusal: "no_contact" });
  expect(await reached(person.viewer)).toEqual({ email: null, phone: person.phone });
  expect(await waitingContact(person.viewer.id, NOW)).toBeNull();
});

test("a contact of somebody else is refused; with mail, only once its owner's letter would have been answered", async () => {
  const [owner, person] = [await someone({ email: newEmail(), phone: newPhone() }), await someone()];
  expect(await change(person, { email: owner.email, phone: null })).toEqual({ ok: false, refusal: "email_taken" });
  expect(await change(person, { email: person.email, phone: owner.phone })).toEqual({ ok: false, refusal: "phone_taken" });
  withMail();
  expect(await change(person, { email: owner.email, phone: null })).toEqual({ ok: true, waiting: true });
  const asked = (await letters()).find(({ to, letter }) => to[0] === owner.email && letter.text?.includes("/confirm/"));
  expect(await confirmContact(tokenIn(asked?.letter.text), NOW)).toEqual({ ok: false, refusal: "email_taken" });
  expect(await reached(owner.viewer)).toEqual({ email: owner.email, phone: owner.phone });
});

test("a wrong password changes nothing, and neither does a form that was filled in before another change", async () => {
  const person = await someone();
  expect(await change(person, { email: newEmail(), phone: null }, { password: "not this one" })).toEqual({ ok: false, refusal: "wrong_password" });
  expect(await change(person, { email: person.email, phone: newPhone() })).toMatchObject({ ok: true });
  expect(await change(person, { email: newEmail(), phone: null })).toEqual({ ok: false, refusal: "stale" });
});

test("the same form sent twice is one change", async () => {
  const person = await someone();
  const next = { email: newEmail(), phone: newPhone() };
  expect(await change(person, next)).toEqual({ ok: true, waiting: false });
  expect(await change(person, next)).toEqual({ ok: true, waiting: false });
  expect(await reached(person.viewer)).toEqual(next);
});

test("links to a new password that were asked for by mail end with the address; an administrator's stays", async () => {
  const person = await someone();
  const link = { accountId: person.viewer.id, createdAt: NOW, expiresAt: new Date(NOW.getTime() + DAY) };
  await transaction(HOUSE, (tx) => tx.insert(resetLink).values([{ ...link, id: newId(), tokenHash: newId() }, { ...link, id: newId(), tokenHash: newId(), createdBy: person.viewer.id }]));
  await change(person, { email: newEmail(), phone: null });
  const open = await fresh.owner`select created_by from reset_link where account_id = ${person.viewer.id} and revoked_at is null`;
  expect([...open]).toEqual([{ created_by: person.viewer.id }]);
});

test("contacts can be changed five times in a quarter of an hour, however often the password is right", async () => {
  let person = await someone();
  for (let times = 1; times <= 5; times += 1) {
    const email = newEmail();
    expect(await change(person, { email, phone: null })).toMatchObject({ ok: true });
    person = { ...person, was: contactsAsRead({ email, phone: null }) };
  }
  expect(await change(person, { email: newEmail(), phone: null })).toMatchObject({ ok: false, refusal: "throttled" });
});
