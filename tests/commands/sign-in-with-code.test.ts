import type { AppLoadContext } from "@remix-run/node";
import { expect, test } from "vitest";

import { changePassword } from "~/commands/change-password";
import { makeResetLink } from "~/commands/make-reset-link";
import { isSentAgain } from "~/commands/new-account";
import { removeSecondFactorOf } from "~/commands/remove-second-factor";
import { resetPassword } from "~/commands/reset-password";
import { signIn } from "~/commands/sign-in";
import { signInWithCode } from "~/commands/sign-in-with-code";
import { shownRecoveryCode } from "~/domain/recovery-code";
import type { Role } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { openSession } from "~/session/viewer";
import { openSignInStep, signInStepOf } from "~/session/sign-in-step";
import { secondFactorState } from "@db/queries/second-factor";
import type { SignInStep } from "@db/queries/sign-in-steps";
import { addAccount } from "@db/seed/builders";
import { HOUSE, transaction } from "@db/transaction";

import { type CoupledHolder, coupledHolderOf, PASSWORD, PASSWORD_HASH } from "../support/holders";
import { ownUnion } from "../support/own-union";
import { openPostBox } from "../support/post-box";
import { codeAt, halfMinutesLater } from "../support/telephone";
import { NOW } from "../support/union";

process.env.APP_KEY = "the key of a test";

/** When people of these tests sign in: the code of `NOW` was used up when their telephone was coupled. */
const LATER = halfMinutesLater(NOW, 3);
const { fresh, union } = ownUnion();

const holder = (role: Role = "coordinator", organisationId = union.organisation): Promise<CoupledHolder> => coupledHolderOf(role, organisationId);

/** What a browser brings back of the step it was given. */
async function stepFor({ viewer }: CoupledHolder, now = LATER): Promise<{ step: SignInStep; cookie: string }> {
  const cookies: string[] = [];
  const context = { secure: true, now, setCookie: (header: string) => void cookies.push(header) } as unknown as AppLoadContext;
  await openSignInStep(viewer.id, context);
  const cookie = cookies[0] ?? "";
  const step = await stepAt(cookie, now);
  if (!step) throw new Error("The step did not begin.");
  return { step, cookie };
}

function stepAt(cookie: string, now: Date): Promise<SignInStep | null> {
  const request = new Request("http://127.0.0.1/sign-in/code", { headers: { cookie: cookie.split(";")[0] ?? "" } });
  return signInStepOf(request, { secure: true, now } as AppLoadContext);
}

const sessionsOf = async ({ viewer }: CoupledHolder) => (await fresh.owner`select 1 from session where user_id = ${viewer.id}`).length;

test("the password alone says that a code is asked for, and says it to nobody who does not know the password", async () => {
  const { email, viewer } = await holder();
  expect(await signIn({ contact: email, password: PASSWORD }, "192.0.2.1")).toMatchObject({ ok: true, accountId: viewer.id, secondFactor: true });
  expect(await signIn({ contact: email, password: "five dogs in the yard" }, "192.0.2.1")).toEqual({ ok: false, refusal: "wrong_credentials" });
});

test("a telephone that was not confirmed asks nothing at sign-in", async () => {
  const id = newId();
  await transaction(HOUSE, (tx) => addAccount(tx, { id, name: "س", email: `${id}@union.invalid`, passwordHash: PASSWORD_HASH }));
  expect(await signIn({ contact: `${id}@union.invalid`, password: PASSWORD }, "192.0.2.1")).toMatchObject({ ok: true, secondFactor: false });
});

test("the browser gets the token of the step for ten minutes, the table its hash; no session is open yet", async () => {
  const someone = await holder();
  const { step, cookie } = await stepFor(someone);
  expect(cookie).toMatch(/^__Host-step=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=600; Secure$/);
  expect(step.accountId).toBe(someone.viewer.id);
  expect(cookie).not.toContain(step.id);
  expect(await stepAt(`__Host-step=${step.id}`, LATER)).toBeNull();
  expect(await sessionsOf(someone)).toBe(0);
});

test("the right code ends the step, once", async () => {
  const someone = await holder();
  const { step, cookie } = await stepFor(someone);
  const code = codeAt(someone.secret, LATER);
  expect(await signInWithCode(step, "000000", LATER)).toEqual({ ok: false, refusal: "wrong_code" });
  expect(await signInWithCode(step, ` ${code.slice(0, 3)} ${code.slice(3)} `, LATER)).toEqual({ ok: true, accountId: someone.viewer.id, language: "ar" });
  expect(await stepAt(cookie, LATER)).toBeNull();
  expect(await signInWithCode(step, codeAt(someone.secret, halfMinutesLater(LATER, 1)), LATER)).toEqual({ ok: false, refusal: "step_over" });
});

test("a code is good once, and one before the last that was used is not good any more", async () => {
  const someone = await holder();
  const code = codeAt(someone.secret, LATER);
  expect(await signInWithCode((await stepFor(someone)).step, code, LATER)).toMatchObject({ ok: true });
  const { step } = await stepFor(someone);
  expect(await signInWithCode(step, code, LATER)).toEqual({ ok: false, refusal: "wrong_code" });
  expect(await signInWithCode(step, codeAt(someone.secret, halfMinutesLater(LATER, -1)), LATER)).toEqual({ ok: false, refusal: "wrong_code" });
  expect(await signInWithCode(step, codeAt(someone.secret, halfMinutesLater(LATER, 1)), LATER)).toMatchObject({ ok: true });
});

test("of eight steps that use one code at the same moment, one succeeds", async () => {
  for (let round = 0; round < 5; round += 1) {
    const someone = await holder();
    const steps = await Promise.all(Array.from({ length: 8 }, () => stepFor(someone)));
    const code = codeAt(someone.secret, LATER);
    const results = await Promise.all(steps.map(({ step }) => signInWithCode(step, code, LATER)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  }
}, 60_000);

test("of eight uses of one recovery code at the same moment, one succeeds", async () => {
  const someone = await holder();
  const steps = await Promise.all(Array.from({ length: 8 }, () => stepFor(someone)));
  const results = await Promise.all(steps.map(({ step }) => signInWithCode(step, someone.codes[0] ?? "", LATER)));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await secondFactorState(someone.viewer.id, LATER)).toMatchObject({ codesLeft: 9 });
});

test("of eight posts of one step at the same moment, one succeeds", async () => {
  const someone = await holder();
  const { step } = await stepFor(someone);
  const results = await Promise.all(someone.codes.slice(0, 4).map((code) => signInWithCode(step, code, LATER)));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
});

test("each recovery code lets in once, in place of the telephone; those of somebody else do not", async () => {
  const [someone, other] = [await holder(), await holder()];
  const [first = "", second = ""] = someone.codes;
  expect(await signInWithCode((await stepFor(someone)).step, shownRecoveryCode(first).toLowerCase(), LATER)).toMatchObject({ ok: true });
  const { step } = await stepFor(someone);
  expect(await signInWithCode(step, first, LATER)).toEqual({ ok: false, refusal: "wrong_code" });
  expect(await signInWithCode(step, other.codes[0] ?? "", LATER)).toEqual({ ok: false, refusal: "wrong_code" });
  expect(await signInWithCode(step, second, LATER)).toMatchObject({ ok: true });
});

test("five wrong codes at a step, and the right one waits; ten for an account from all its steps", async () => {
  const someone = await holder();
  const right = codeAt(someone.secret, LATER);
  const [first, second, third] = [await stepFor(someone), await stepFor(someone), await stepFor(someone)];
  const guess = async ({ step }: { step: SignInStep }) => Promise.all(Array.from({ length: 8 }, () => signInWithCode(step, "wrong", LATER)));
  expect((await guess(first)).filter((each) => !each.ok && each.refusal === "wrong_code")).toHaveLength(5);
  expect(await signInWithCode(first.step, right, LATER)).toMatchObject({ ok: false, refusal: "throttled" });
  await guess(second);
  expect(await signInWithCode(third.step, right, LATER)).toMatchObject({ ok: false, refusal: "throttled" });
});

test("a step is over after ten minutes, after a changed password and after the telephone was taken away", async () => {
  const someone = await holder();
  const old = await stepFor(someone);
  const late = halfMinutesLater(LATER, 20);
  expect(await stepAt(old.cookie, halfMinutesLater(LATER, 19))).not.toBeNull();
  expect(await stepAt(old.cookie, late)).toBeNull();
  expect(await signInWithCode(old.step, codeAt(someone.secret, late), late)).toEqual({ ok: false, refusal: "step_over" });
  const { step } = await stepFor(someone);
  expect(await changePassword(someone.viewer, { current: PASSWORD, password: "five dogs in the yard" }, NOW)).toMatchObject({ ok: true });
  expect(await signInWithCode(step, codeAt(someone.secret, LATER), LATER)).toEqual({ ok: false, refusal: "step_over" });
  const other = await holder();
  const begun = await stepFor(other);
  const administrator = await holder("administrator", union.root);
  expect(await removeSecondFactorOf(administrator.viewer, { accountId: other.viewer.id, password: PASSWORD }, LATER)).toEqual({ ok: true });
  expect(await signInWithCode(begun.step, codeAt(other.secret, LATER), LATER)).toEqual({ ok: false, refusal: "step_over" });
});

test("an administrator takes the second factor of somebody who lost their telephone away: codes, sessions and steps are gone, the password is enough", async () => {
  const [administrator, someone] = [await holder("administrator", union.root), await holder()];
  await openSession(someone.viewer.id, { secure: false, now: NOW } as AppLoadContext);
  const lost = { accountId: someone.viewer.id, password: PASSWORD };
  expect(await removeSecondFactorOf(administrator.viewer, { ...lost, password: "not this one" }, LATER)).toEqual({ ok: false, refusal: "wrong_password" });
  expect(await removeSecondFactorOf(administrator.viewer, lost, LATER)).toEqual({ ok: true });
  expect(await removeSecondFactorOf(administrator.viewer, lost, LATER)).toEqual({ ok: true });
  expect(await secondFactorState(someone.viewer.id, LATER)).toEqual({ kind: "off" });
  expect(await sessionsOf(someone)).toBe(0);
  expect(await signIn({ contact: someone.email, password: PASSWORD }, "192.0.2.9")).toMatchObject({ ok: true, secondFactor: false });
});

test("nobody takes their own away so, or that of somebody they do not keep", async () => {
  const [root, local, someone] = [await holder("administrator", union.root), await holder("administrator"), await holder("coordinator", union.sister)];
  expect(await removeSecondFactorOf(root.viewer, { accountId: root.viewer.id, password: PASSWORD }, LATER)).toEqual({ ok: false, refusal: "own_factor" });
  expect(await removeSecondFactorOf(local.viewer, { accountId: someone.viewer.id, password: PASSWORD }, LATER)).toEqual({ ok: false, refusal: "not_found" });
  expect(await removeSecondFactorOf(local.viewer, { accountId: root.viewer.id, password: PASSWORD }, LATER)).toEqual({ ok: false, refusal: "not_found" });
  for (const other of [union.coordinator, union.bureau, union.member]) {
    expect(await removeSecondFactorOf(other, { accountId: someone.viewer.id, password: PASSWORD }, LATER)).toEqual({ ok: false, refusal: "not_found" });
  }
  expect(await secondFactorState(someone.viewer.id, LATER)).toMatchObject({ kind: "on" });
});

test("a new password by a link of an administrator ends the step that was begun, and the code is asked for as before", async () => {
  const [administrator, someone] = [await holder("administrator", union.root), await holder()];
  const { step } = await stepFor(someone);
  const link = await makeResetLink(administrator.viewer, { accountId: someone.viewer.id, password: PASSWORD }, LATER);
  if (!link.ok) throw new Error(link.refusal);
  expect(await resetPassword(link.token, "five dogs in the yard", { now: LATER, ip: "192.0.2.7" })).toEqual({ ok: true });
  expect(await sessionsOf(someone)).toBe(0);
  expect(await signInWithCode(step, codeAt(someone.secret, LATER), LATER)).toEqual({ ok: false, refusal: "step_over" });
  expect(await signIn({ contact: someone.email, password: "five dogs in the yard" }, "192.0.2.7")).toMatchObject({ ok: true, secondFactor: true });
});

test("the form an account was made with, sent again, does not let in past the second factor", async () => {
  const made = await holder();
  expect(await isSentAgain({ id: made.viewer.id, password: PASSWORD })).toBe(false);
  await removeSecondFactorOf((await holder("administrator", union.root)).viewer, { accountId: made.viewer.id, password: PASSWORD }, LATER);
  expect(await isSentAgain({ id: made.viewer.id, password: PASSWORD })).toBe(true);
  expect(await isSentAgain({ id: made.viewer.id, password: "five dogs in the yard" })).toBe(false);
});

test("its owner is told by mail that it was taken away, and that a recovery code was used", async () => {
  const box = await openPostBox();
  process.env.SMTP_URL = box.url;
  const [administrator, someone] = [await holder("administrator", union.root), await holder()];
  await signInWithCode((await stepFor(someone)).step, someone.codes[0] ?? "", LATER);
  await removeSecondFactorOf(administrator.viewer, { accountId: someone.viewer.id, password: PASSWORD }, LATER);
  await expect.poll(() => box.received.length).toBe(2);
  delete process.env.SMTP_URL;
  expect(box.received.map(({ to }) => to)).toEqual([[someone.email], [someone.email]]);
  expect(box.received.map(({ raw }) => raw).join()).not.toContain(someone.codes[0]);
  const subjects = box.received.map(({ letter }) => letter.subject);
  expect(subjects.toSorted()).toEqual(["حوار: استعمال رمز استرجاع", "حوار: تمت إزالة التحقق بخطوتين"].toSorted());
  await box.close();
});
