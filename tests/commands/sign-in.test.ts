import type { AppLoadContext } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";

import { changePassword } from "~/commands/change-password";
import { signIn } from "~/commands/sign-in";
import type { Viewer } from "~/domain/viewer";
import { openSession } from "~/session/viewer";
import { database } from "@db/client";
import { hashPassword, passwordFits } from "@db/passwords";
import { account } from "@db/schema";
import { HOUSE, transaction } from "@db/transaction";

import { whoComesBack } from "../support/cookies";
import { holderOf, PASSWORD } from "../support/holders";
import { ownUnion } from "../support/own-union";
import { NOW } from "../support/union";

const { fresh, union } = ownUnion();

async function someone(): Promise<{ id: string; email: string; viewer: Viewer }> {
  const { viewer, email } = await holderOf("member", union.organisation);
  return { id: viewer.id, email, viewer };
}

const CONTEXT = { secure: false, now: NOW } as AppLoadContext;

test("the right password lets in, with the address in any letters; a wrong one and an unknown address get the same answer", async () => {
  const { id, email } = await someone();
  expect(await signIn({ contact: email.toUpperCase(), password: PASSWORD }, "192.0.2.1")).toMatchObject({ ok: true, accountId: id });
  const wrong = await signIn({ contact: email, password: "five dogs in the yard" }, "192.0.2.1");
  const unknown = await signIn({ contact: "nobody@union.invalid", password: PASSWORD }, "192.0.2.1");
  expect(wrong).toEqual({ ok: false, refusal: "wrong_credentials" });
  expect(unknown).toEqual(wrong);
});

test("an account without a usable hash lets nobody in", async () => {
  expect(await passwordFits("!", "!")).toBe(false);
  expect(await passwordFits("", null)).toBe(false);
});

test("an accent composed in another way is the same password", async () => {
  const kept = await hashPassword("été à Fès");
  expect(await passwordFits("été à Fès".normalize("NFD"), kept)).toBe(true);
});

test("that an account is suspended is told only to who knows its password", async () => {
  const { id, email } = await someone();
  await transaction(HOUSE, (tx) => tx.update(account).set({ suspendedAt: NOW }).where(eq(account.id, id)));
  expect(await signIn({ contact: email, password: PASSWORD }, "192.0.2.2")).toEqual({ ok: false, refusal: "suspended_account" });
  expect(await signIn({ contact: email, password: "five dogs in the yard" }, "192.0.2.2")).toEqual({ ok: false, refusal: "wrong_credentials" });
});

test("after ten wrong passwords from one address even the right one waits, while its owner enters from another", async () => {
  const { email } = await someone();
  const guesses = await Promise.all(Array.from({ length: 30 }, (_, n) => signIn({ contact: email, password: `guess number ${n}` }, "192.0.2.3")));
  expect(guesses.filter((guess) => !guess.ok && guess.refusal === "wrong_credentials")).toHaveLength(10);
  expect(await signIn({ contact: email, password: PASSWORD }, "192.0.2.3")).toMatchObject({ ok: false, refusal: "throttled", minutes: 15 });
  expect(await signIn({ contact: email, password: PASSWORD }, "192.0.2.4")).toMatchObject({ ok: true });
});

test("guessing at one account from everywhere ends too", async () => {
  const { email } = await someone();
  let hashed = 0;
  for (let n = 0; n < 70; n += 1) {
    const guess = await signIn({ contact: email, password: "guess" }, `198.51.100.${n}`);
    if (!guess.ok && guess.refusal === "wrong_credentials") hashed += 1;
  }
  expect(hashed).toBe(60);
}, 60_000);

test("a success forgets the failures before it", async () => {
  const { email } = await someone();
  for (let n = 0; n < 9; n += 1) await signIn({ contact: email, password: "guess" }, "192.0.2.5");
  expect(await signIn({ contact: email, password: PASSWORD }, "192.0.2.5")).toMatchObject({ ok: true });
  expect(await signIn({ contact: email, password: "guess" }, "192.0.2.5")).toMatchObject({ refusal: "wrong_credentials" });
});

test("the counts keep neither e-mail addresses nor those of machines", async () => {
  await signIn({ contact: "telltale@union.invalid", password: "guess" }, "203.0.113.77");
  const keys = await fresh.owner<{ key: string }[]>`select key from throttle`;
  expect(keys.map(({ key }) => key).join()).not.toMatch(/telltale|203\.0\.113/);
});

test("the cookie carries the token, the table its hash alone", async () => {
  const { id } = await someone();
  const cookie = await openSession(id, CONTEXT);
  expect(cookie).toMatch(/^sid=m[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=2592000$/);
  expect(await openSession(union.coordinator.id, { ...CONTEXT, secure: true })).toMatch(/^__Host-sid=k[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=604800; Secure$/);
  const token = cookie.slice(4).split(";")[0] ?? "";
  const rows = await fresh.owner<{ id: string }[]>`select id from session where user_id = ${id}`;
  expect(rows).toHaveLength(1);
  expect(rows[0]?.id).not.toContain(token);
  expect(await whoComesBack(cookie)).toBe(id);
  expect(await whoComesBack(`sid=${rows[0]?.id};`)).toBeNull();
});

test("a changed password ends every session, and asks for the present one", async () => {
  const { id, email, viewer } = await someone();
  const cookies = [await openSession(id, CONTEXT), await openSession(id, CONTEXT)];
  expect(await changePassword(viewer, { current: "not this one", password: "five dogs in the yard" }, NOW)).toEqual({ ok: false, refusal: "wrong_password" });
  expect(await changePassword(viewer, { current: PASSWORD, password: email }, NOW)).toEqual({ ok: false, refusal: "weak_password" });
  expect(await whoComesBack(cookies[0] ?? "")).toBe(id);
  expect(await changePassword(viewer, { current: PASSWORD, password: "five dogs in the yard" }, NOW)).toEqual({ ok: true });
  expect(await Promise.all(cookies.map((cookie) => whoComesBack(cookie)))).toEqual([null, null]);
  expect(await signIn({ contact: email, password: PASSWORD }, "192.0.2.6")).toMatchObject({ refusal: "wrong_credentials" });
  expect(await signIn({ contact: email, password: "five dogs in the yard" }, "192.0.2.6")).toMatchObject({ ok: true });
});

test("passwords never enter the history", async () => {
  const kept = await fresh.owner<{ text: string }[]>`select coalesce(old::text, '') || coalesce(new::text, '') as text from audit_event where tbl in ('account', 'person')`;
  expect(kept.map(({ text }) => text).join()).not.toMatch(/argon2|union\.invalid/);
  expect(await database().db.$count(account)).toBeGreaterThan(0);
});
