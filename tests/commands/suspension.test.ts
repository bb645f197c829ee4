import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";

import { refusalOf } from "~/commands/accept-invitation";
import { changeAccess } from "~/commands/change-access";
import { invitePerson } from "~/commands/invite-person";
import { refusalOfResetLink } from "~/commands/reset-password";
import { signIn } from "~/commands/sign-in";
import { endSessionsOfPerson, resumeAccount, suspendAccount } from "~/commands/suspend-account";
import { writeResetLink } from "~/commands/write-reset-link";
import type { Role, Viewer } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { openSession } from "~/session/viewer";
import { database } from "@db/client";
import { invitationByToken, openInvitations } from "@db/queries/invitations";
import { resetLinkByToken } from "@db/queries/reset-links";
import { accessOf } from "@db/queries/suspension";
import { account, joinLink, session } from "@db/schema";
import { HOUSE, transaction } from "@db/transaction";

import { contextAt, whoComesBack } from "../support/cookies";
import { givePassword, holderOf, PASSWORD } from "../support/holders";
import { ownUnion } from "../support/own-union";
import { NOW } from "../support/union";

const CONTEXT = contextAt(NOW);

const { union } = ownUnion();

beforeAll(() => givePassword(union.administrator.id));

const holder = async (role: Role, organisationId: string, endsOn?: string): Promise<Viewer> => (await holderOf(role, organisationId, { endsOn })).viewer;

const comesBack = async (cookie: string): Promise<boolean> => (await whoComesBack(cookie)) !== null;

const suspend = (viewer: Viewer, accountId: string) => suspendAccount(viewer, { accountId, password: PASSWORD }, NOW);
const resume = (viewer: Viewer, accountId: string) => resumeAccount(viewer, { accountId, password: PASSWORD }, NOW);

test("a suspended account is out at its next request and cannot sign in; resumed it signs in with its old password and no old session", async () => {
  const person = await holder("coordinator", union.organisation);
  const cookie = await openSession(person.id, CONTEXT);
  expect(await comesBack(cookie)).toBe(true);
  expect(await suspend(union.administrator, person.id)).toEqual({ ok: true });
  expect(await comesBack(cookie)).toBe(false);
  expect(await signIn({ contact: `${person.id}@union.invalid`, password: PASSWORD }, "192.0.2.1")).toEqual({ ok: false, refusal: "suspended_account" });
  const late = await openSession(person.id, CONTEXT);
  expect(await comesBack(late)).toBe(false);
  expect(await resume(union.administrator, person.id)).toEqual({ ok: true });
  expect(await comesBack(cookie)).toBe(false);
  expect(await comesBack(late)).toBe(false);
  expect(await signIn({ contact: `${person.id}@union.invalid`, password: PASSWORD }, "192.0.2.1")).toMatchObject({ ok: true });
});

test("a session that slipped past the suspension is dead all the same", async () => {
  const person = await holder("member", union.organisation);
  const cookie = await openSession(person.id, CONTEXT);
  await transaction(HOUSE, (tx) => tx.update(account).set({ suspendedAt: NOW }).where(eq(account.id, person.id)));
  expect(await comesBack(cookie)).toBe(false);
});

test("what a suspended person could let others in by is taken back for good, and so is an open link for their password", async () => {
  const person = await holder("coordinator", union.organisation);
  const invited = await invitePerson(person, { id: newId(), guest: "ضيفة", organisationId: union.organisation, role: "member" }, NOW);
  if (!invited.ok) throw new Error(invited.refusal);
  const linkId = newId();
  await transaction(HOUSE, (tx) => tx.insert(joinLink).values({
    id: linkId, tokenHash: newId(), organisationId: union.organisation, label: "جمع عام", admission: "queue", cap: 10, createdBy: person.id, createdAt: NOW, expiresAt: new Date(NOW.getTime() + 1),
  }));
  const reset = await writeResetLink(HOUSE, person.id, null, NOW);
  expect(await suspend(union.administrator, person.id)).toEqual({ ok: true });
  expect(await resume(union.administrator, person.id)).toEqual({ ok: true });
  expect(await refusalOf(await invitationByToken(invited.token), NOW)).toBe("invitation_revoked");
  expect((await openInvitations([union.organisation], NOW)).map(({ guest }) => guest)).not.toContain("ضيفة");
  const [link] = await database().db.select().from(joinLink).where(eq(joinLink.id, linkId));
  expect(link?.revokedAt).toEqual(NOW);
  expect(refusalOfResetLink(await resetLinkByToken(reset), NOW)).toBe("link_revoked");
});

test("nobody suspends an account that reaches further than they do, their own, or without their password", async () => {
  const local = await holder("administrator", union.organisation);
  for (const id of [union.bureau.id, union.administrator.id, union.sisterMember.id, newId()]) expect(await suspend(local, id)).toEqual({ ok: false, refusal: "not_found" });
  expect(await suspend(union.coordinator, union.member.id)).toEqual({ ok: false, refusal: "not_found" });
  expect(await suspend(local, local.id)).toEqual({ ok: false, refusal: "own_account" });
  expect(await suspendAccount(local, { accountId: union.member.id, password: "not this one" }, NOW)).toEqual({ ok: false, refusal: "wrong_password" });
  expect(await accessOf(union.member.id)).toEqual({ suspendedAt: null, leftAt: null });
});

test("the last administrator of the union is not suspended, also by one whose own office ends soon", async () => {
  const passing = await holder("administrator", union.root, "2026-04-01");
  expect(await suspend(passing, union.administrator.id)).toEqual({ ok: false, refusal: "last_administrator" });
  expect(await suspend(union.administrator, passing.id)).toEqual({ ok: true });
});

test("of two administrators who suspend each other at once, one stays", async () => {
  for (let round = 0; round < 5; round += 1) {
    const [one, other] = [await holder("administrator", union.root), await holder("administrator", union.root)];
    await transaction(HOUSE, (tx) => tx.update(account).set({ suspendedAt: NOW }).where(eq(account.id, union.administrator.id)));
    const results = await Promise.all([suspend(one, other.id), suspend(other, one.id)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const suspended = await Promise.all([one, other].map(async ({ id }) => (await accessOf(id))?.suspendedAt !== null));
    expect(suspended.filter(Boolean)).toHaveLength(1);
    await transaction(HOUSE, async (tx) => {
      await tx.update(account).set({ suspendedAt: null }).where(eq(account.id, union.administrator.id));
      for (const { id } of [one, other]) await tx.update(account).set({ suspendedAt: NOW }).where(eq(account.id, id));
    });
  }
});

test("suspending twice is suspending once, since the first time", async () => {
  const person = await holder("member", union.organisation);
  expect(await suspend(union.administrator, person.id)).toEqual({ ok: true });
  expect(await suspendAccount(union.administrator, { accountId: person.id, password: PASSWORD }, new Date(NOW.getTime() + 60_000))).toEqual({ ok: true });
  expect((await accessOf(person.id))?.suspendedAt).toEqual(NOW);
});

test("the sessions of somebody whose telephone was lost end, and nothing else changes", async () => {
  const person = await holder("member", union.organisation);
  const cookie = await openSession(person.id, CONTEXT);
  expect(await endSessionsOfPerson(union.administrator, { accountId: person.id, password: PASSWORD }, NOW)).toEqual({ ok: true });
  expect(await comesBack(cookie)).toBe(false);
  expect(await database().db.$count(session, eq(session.userId, person.id))).toBe(0);
  expect(await accessOf(person.id)).toEqual({ suspendedAt: null, leftAt: null });
});

test("each button of the card does its own thing, and only the link answers a token", async () => {
  const person = await holder("member", union.organisation);
  const change = (intent: "suspend" | "resume" | "reset" | "end-sessions") => changeAccess(union.administrator, { intent, accountId: person.id, password: PASSWORD }, NOW);
  expect(await change("reset")).toMatchObject({ ok: true, token: expect.stringMatching(/^[\w-]{43}$/) });
  expect(await change("end-sessions")).toEqual({ ok: true });
  expect(await change("suspend")).toEqual({ ok: true });
  expect(await change("reset")).toEqual({ ok: false, refusal: "suspended_person" });
  expect(await change("resume")).toEqual({ ok: true });
  expect(await accessOf(person.id)).toEqual({ suspendedAt: null, leftAt: null });
});
