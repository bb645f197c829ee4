import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";

import { setRetention, sparePerishing, unspare } from "~/commands/keep-retention";
import { addDays, type Day } from "~/domain/days";
import type { Retained } from "~/domain/retention";
import type { Id } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { keepToRetention } from "~/jobs/keep-to-retention";
import { lettersGone } from "~/outside/mail";
import { erasures } from "@db/erasures";
import { retentionNotices, retentionRules } from "@db/queries/retention";
import { confidentialAccess, enrolment, invitation, joinLink, lastSeen, session } from "@db/schema";
import { addAccount, grantRole } from "@db/seed/builders";
import { HOUSE, transaction } from "@db/transaction";

import { type FreshDatabase, freshDatabase } from "../support/database";
import { openPostBox, type PostBox } from "../support/post-box";
import { buildUnion, NOW, TODAY, type Union } from "../support/union";

const ORIGIN = "https://union.invalid";
const on = (day: Day): Date => new Date(`${day}T12:00:00Z`);
const inDays = (count: number): Date => new Date(NOW.getTime() + count * 86_400_000);
let fresh: FreshDatabase;
let union: Union;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "hiwar-retention-"));
  vi.stubEnv("HIWAR_DATA", folder);
});
beforeEach(async () => {
  fresh = await freshDatabase();
  union = await buildUnion();
});
afterEach(() => fresh.drop());
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

async function rule(kind: Retained, months: number | null): Promise<void> {
  const version = (await retentionRules()).find((each) => each.kind === kind)?.version ?? 0;
  expect(await setRetention(union.administrator, { kind, months, version })).toEqual({ ok: true });
}

/** An account without a role, last in use on a day. */
async function unused(lastUsed: Day, email?: string): Promise<Id> {
  return transaction(HOUSE, async (tx) => {
    const id = await addAccount(tx, { name: "عابر", email: email ?? `${newId()}@union.invalid`, at: on(addDays(lastUsed, -10)), language: "fr" });
    await tx.insert(lastSeen).values({ accountId: id, at: on(lastUsed) });
    return id;
  });
}

const isErased = async (id: Id): Promise<boolean> => (await fresh.owner`select 1 from person where id = ${id} and erased_at is not null`).length === 1;
const warnedOf = async (kind: Retained): Promise<string[]> => (await retentionNotices()).filter((notice) => notice.kind === kind).map(({ subject }) => subject);

test("until somebody decides, accounts stay for ever and the logs for one and two years", async () => {
  const id = await unused("2015-01-01");
  await keepToRetention(NOW, ORIGIN);
  expect(await retentionNotices()).toEqual([]);
  expect(await isErased(id)).toBe(false);
  expect(await retentionRules()).toEqual([
    { kind: "unused_account", months: null, version: 0 }, { kind: "confidential_access", months: 24, version: 0 }, { kind: "invitation", months: 12, version: 0 },
  ]);
});

test("an account that nobody used for the time of the rule is warned of, and erased a month later, not a day before", async () => {
  await rule("unused_account", 12);
  const [old, recent] = [await unused("2024-12-01"), await unused("2025-12-01")];
  expect(await keepToRetention(NOW, ORIGIN)).toEqual({ warned: 1, gone: 0 });
  expect(await retentionNotices()).toEqual([{ kind: "unused_account", subject: old, warnedOn: TODAY, goesOn: addDays(TODAY, 30), keptBecause: null }]);
  expect(await keepToRetention(inDays(29), ORIGIN)).toEqual({ warned: 0, gone: 0 });
  expect(await isErased(old)).toBe(false);
  expect(await keepToRetention(inDays(30), ORIGIN)).toEqual({ warned: 0, gone: 1 });
  expect(await isErased(old)).toBe(true);
  expect(await isErased(recent)).toBe(false);
  expect(await retentionNotices()).toEqual([]);
  expect((await erasures()).map(({ id }) => id)).toContain(old);
});

test("whoever holds a role, now or to come, is never among them; the time of others runs from the end of their last role", async () => {
  await rule("unused_account", 12);
  const [holder, future, former] = [await unused("2020-01-01"), await unused("2020-01-01"), await unused("2020-01-01")];
  await transaction(HOUSE, async (tx) => {
    await grantRole(tx, { accountId: holder, organisationId: union.organisation, role: "member" });
    await grantRole(tx, { accountId: future, organisationId: union.organisation, role: "member", startsOn: "2027-01-01" });
    await grantRole(tx, { accountId: former, organisationId: union.organisation, role: "member", endsOn: "2025-06-30" });
  });
  await keepToRetention(NOW, ORIGIN);
  expect(await warnedOf("unused_account")).toEqual([]);
  await keepToRetention(on("2026-06-01"), ORIGIN);
  expect(await retentionNotices()).toMatchObject([{ subject: former, goesOn: "2026-07-01" }]);
});

test("signing in once after the warning keeps the account, although the session ended long before the day", async () => {
  await rule("unused_account", 12);
  const id = await unused("2024-12-01");
  await keepToRetention(NOW, ORIGIN);
  await transaction(id, (tx) => tx.insert(session).values({ id: "once", userId: id, expiresAt: inDays(1), lastUsedAt: inDays(1) }));
  await transaction(id, (tx) => tx.delete(session));
  expect(await keepToRetention(inDays(40), ORIGIN)).toEqual({ warned: 0, gone: 0 });
  expect(await retentionNotices()).toEqual([]);
  expect(await isErased(id)).toBe(false);
});

test("the person is told by a letter in their language, once", async () => {
  const box: PostBox = await openPostBox();
  vi.stubEnv("SMTP_URL", box.url);
  await rule("unused_account", 12);
  await unused("2024-12-01", "forgotten@union.invalid");
  await keepToRetention(NOW, ORIGIN);
  await keepToRetention(inDays(1), ORIGIN);
  await lettersGone();
  vi.stubEnv("SMTP_URL", "");
  await box.close();
  expect(box.received.map(({ to, letter }) => [to[0], letter.subject])).toEqual([["forgotten@union.invalid", "Hiwar\u202f: votre compte inutilisé sera effacé"]]);
  expect(box.received[0]?.letter.text).toContain("3 avril 2026");
  expect(box.received[0]?.letter.text).toContain(`${ORIGIN}/sign-in`);
});

test("what is spared with a reason stays; once that is taken back it gets the whole time of a warning again", async () => {
  await rule("unused_account", 12);
  const id = await unused("2024-12-01");
  const subject = { kind: "unused_account" as const, subject: id };
  await keepToRetention(NOW, ORIGIN);
  expect(await sparePerishing(union.coordinator, { ...subject, reason: "no" })).toEqual({ ok: false, refusal: "forbidden" });
  expect(await sparePerishing(union.administrator, { ...subject, reason: "يعود قريبا" })).toEqual({ ok: true });
  expect(await keepToRetention(inDays(400), ORIGIN)).toEqual({ warned: 0, gone: 0 });
  expect(await unspare(union.administrator, subject, inDays(400))).toEqual({ ok: true });
  expect(await keepToRetention(inDays(429), ORIGIN)).toEqual({ warned: 0, gone: 0 });
  expect(await keepToRetention(inDays(430), ORIGIN)).toEqual({ warned: 0, gone: 1 });
  expect(await sparePerishing(union.administrator, { ...subject, reason: "late" })).toEqual({ ok: false, refusal: "not_found" });
});

test("a longer rule withdraws the warnings, and none lets anything go", async () => {
  await rule("unused_account", 12);
  const id = await unused("2024-12-01");
  await keepToRetention(NOW, ORIGIN);
  await rule("unused_account", 60);
  await keepToRetention(inDays(31), ORIGIN);
  expect(await retentionNotices()).toEqual([]);
  await rule("unused_account", 12);
  await keepToRetention(inDays(32), ORIGIN);
  await rule("unused_account", null);
  await keepToRetention(inDays(100), ORIGIN);
  expect(await isErased(id)).toBe(false);
});

test("a rule is set once by two administrators who read the same: the second is told", async () => {
  expect(await setRetention(union.administrator, { kind: "invitation", months: 6, version: 0 })).toEqual({ ok: true });
  expect(await setRetention(union.administrator, { kind: "invitation", months: 9, version: 0 })).toEqual({ ok: false, refusal: "stale" });
  expect(await setRetention(union.administrator, { kind: "invitation", months: 6, version: 0 })).toEqual({ ok: true });
  expect(await setRetention(union.administrator, { kind: "invitation", months: null, version: 1 })).toEqual({ ok: true });
  expect(await setRetention(union.coordinator, { kind: "invitation", months: 1, version: 2 })).toEqual({ ok: false, refusal: "forbidden" });
});

test("the log of confidential access goes by months of Morocco, and what is younger stays", async () => {
  await rule("confidential_access", 6);
  const logged = (at: string) => ({ id: newId(), accountId: union.member.id, dossierId: newId(), at: new Date(at) });
  // In winter Morocco is an hour ahead of UTC: the last of these opened the page in August.
  const entries = [logged("2025-07-10T12:00:00Z"), logged("2025-07-31T22:59:00Z"), logged("2025-07-31T23:30:00Z"), logged("2026-02-01T12:00:00Z")];
  await transaction(HOUSE, (tx) => tx.insert(confidentialAccess).values(entries));
  expect(await keepToRetention(NOW, ORIGIN)).toEqual({ warned: 2, gone: 0 });
  expect((await retentionNotices()).map(({ subject, goesOn }) => [subject, goesOn])).toEqual([["2025-07", addDays(TODAY, 30)], ["2025-08", addDays(TODAY, 30)]]);
  await sparePerishing(union.administrator, { kind: "confidential_access", subject: "2025-08", reason: "نزاع" });
  expect(await keepToRetention(inDays(30), ORIGIN)).toEqual({ warned: 0, gone: 1 });
  const left = await fresh.owner<{ id: string }[]>`select id from confidential_access order by at`;
  expect(left.map(({ id }) => id)).toEqual([entries[2]?.id, entries[3]?.id]);
});

test("invitations and enrolments that are over go; whoever waits, and open links, stay", async () => {
  const [past, old, decider] = [on("2025-01-10"), on("2025-01-20"), union.coordinator.id];
  const { organisation: organisationId } = union;
  const [closed, open, waiting] = [newId(), newId(), newId()];
  await transaction(HOUSE, async (tx) => {
    const invited = { organisationId, role: "member" as const, guest: "ضيف", createdBy: decider, createdAt: past };
    await tx.insert(invitation).values([
      { ...invited, id: newId(), tokenHash: "used", expiresAt: old, usedAt: old, usedBy: union.member.id }, { ...invited, id: newId(), tokenHash: "expired", expiresAt: old },
      { ...invited, id: newId(), tokenHash: "recent", createdAt: NOW, expiresAt: inDays(7) },
    ]);
    const link = { organisationId, label: "جمع", admission: "queue" as const, cap: 5, createdBy: decider, createdAt: past };
    await tx.insert(joinLink).values([{ ...link, id: closed, tokenHash: "closed", expiresAt: old }, { ...link, id: open, tokenHash: "open", expiresAt: old }]);
    const came = { organisationId, at: past };
    await tx.insert(enrolment).values([
      { ...came, id: newId(), joinLinkId: closed, accountId: union.member.id, state: "admitted", decidedBy: decider, decidedAt: old },
      { ...came, id: waiting, joinLinkId: open, accountId: union.sisterMember.id, state: "waiting" },
    ]);
  });
  expect(await keepToRetention(NOW, ORIGIN)).toEqual({ warned: 1, gone: 0 });
  expect(await keepToRetention(inDays(30), ORIGIN)).toEqual({ warned: 0, gone: 1 });
  expect([...(await fresh.owner`select token_hash from invitation`)]).toEqual([{ token_hash: "recent" }]);
  expect([...(await fresh.owner`select id from enrolment`)]).toEqual([{ id: waiting }]);
  expect([...(await fresh.owner`select id from join_link`)]).toEqual([{ id: open }]);
});

test("run by two processes at once, the rules warn of each thing once and let it go once", async () => {
  await rule("unused_account", 12);
  const ids = await Promise.all([1, 2, 3].map(() => unused("2024-12-01")));
  const both = (now: Date) => Promise.all([keepToRetention(now, ORIGIN), keepToRetention(now, ORIGIN)]);
  expect((await both(NOW)).reduce((sum, { warned }) => sum + warned, 0)).toBe(3);
  expect((await both(inDays(30))).reduce((sum, { gone }) => sum + gone, 0)).toBe(3);
  for (const id of ids) expect(await isErased(id)).toBe(true);
});

test("the reason for which an account was spared is not kept in the history", async () => {
  await rule("unused_account", 12);
  const id = await unused("2024-12-01");
  await keepToRetention(NOW, ORIGIN);
  await sparePerishing(union.administrator, { kind: "unused_account", subject: id, reason: "سبب يخص الشخص" });
  expect(await fresh.owner`select 1 from audit_event where coalesce(old, '{}')::text || coalesce(new, '{}')::text like '%سبب يخص الشخص%'`).toHaveLength(0);
});
