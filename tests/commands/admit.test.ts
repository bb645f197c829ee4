import { eq } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";

import { admitSeveral, decideEnrolment } from "~/commands/admit";
import { enrolViewer } from "~/commands/enrol";
import { makeJoinLink } from "~/commands/join-link";
import type { Viewer } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { lettersGone } from "~/outside/mail";
import { decidedIn, waitingIn } from "@db/queries/enrolments";
import { enrolmentsOf } from "@db/queries/own-enrolments";
import { setClosedOn } from "@db/queries/organisation-tree";
import { account, enrolment, person } from "@db/schema";
import { addAccount, addOrganisation, grantRole } from "@db/seed/builders";
import { HOUSE, transaction } from "@db/transaction";

import { holderOf, viewerOf } from "../support/holders";
import { ownUnion } from "../support/own-union";
import { openPostBox } from "../support/post-box";
import { NOW, TODAY } from "../support/union";

const { fresh, union } = ownUnion();
let token: string;
let linkId: string;

beforeEach(async () => {
  await transaction(HOUSE, (tx) => tx.delete(enrolment));
  linkId = newId();
  const made = await makeJoinLink(union.coordinator, { id: linkId, organisationId: union.organisation, label: "الجمع العام", days: 30, cap: 5_000, admission: "queue" }, NOW);
  if (!made.ok) throw new Error(made.refusal);
  token = made.token;
});

const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

/** A crowd of people who wait, each a second after the one before; quickly, so that it may be large. */
async function crowd(size: number, joinLinkId = linkId, organisationId = union.organisation): Promise<string[]> {
  const people = Array.from({ length: size }, (_, place) => ({ id: newId(), name: `منخرط ${place}`, email: `${newId()}@union.invalid` }));
  await transaction(HOUSE, async (tx) => {
    await tx.insert(person).values(people);
    await tx.insert(account).values(people.map(({ id }) => ({ id, passwordHash: "!", language: "ar" as const, createdAt: NOW })));
    await tx.insert(enrolment).values(people.map(({ id }, place) => ({ id: newId(), joinLinkId, organisationId, accountId: id, state: "waiting" as const, at: new Date(NOW.getTime() + place * 1_000) })));
  });
  return people.map(({ id }) => id);
}

const enrolmentOf = async (accountId: string) => String((await fresh.owner`select id from enrolment where account_id = ${accountId}`)[0]?.id);
const rolesOf = async (id: string) => (await viewerOf(id)).roles.map(({ role }) => role);
const asked = { link: null, after: null };

test("the queue goes from the oldest on, page after page, tells how many wait in all, and shows nobody of another organisation", async () => {
  const everyone = await crowd(120);
  const seen: string[] = [];
  let next: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof waitingIn>> = await waitingIn({ ...asked, organisationIds: [union.organisation], after: next });
    expect(page.waiting.length).toBeLessThanOrEqual(50);
    expect(page.total).toBe(120);
    seen.push(...page.waiting.map(({ accountId }) => accountId));
    next = page.next;
  } while (next);
  expect(seen).toEqual(everyone);
  expect(await waitingIn({ ...asked, organisationIds: [union.sister] })).toEqual({ waiting: [], next: null, total: 0 });
});

test("whoever is admitted is a member from that day; whoever is refused is not; the same decision twice is one", async () => {
  const [first = "", second = ""] = await crowd(2);
  const admit = { intent: "admit" as const, id: await enrolmentOf(first) };
  expect(await decideEnrolment(union.coordinator, admit, NOW)).toEqual({ ok: true });
  expect(await decideEnrolment(union.otherCoordinator, admit, NOW)).toEqual({ ok: true });
  expect(await decideEnrolment(union.coordinator, { intent: "refuse", id: await enrolmentOf(second) }, NOW)).toEqual({ ok: true });
  expect([await rolesOf(first), await rolesOf(second)]).toEqual([["member"], []]);
  expect(await fresh.owner`select count(*)::int as n from role_grant where account_id = ${first}`).toEqual([{ n: 1 }]);
});

test("a decision is turned round within a day: the membership it made ends with its sessions, other roles stay; afterwards it stands", async () => {
  const [someone = ""] = await crowd(1);
  const id = await enrolmentOf(someone);
  await decideEnrolment(union.coordinator, { intent: "admit", id }, NOW);
  await fresh.owner`insert into session (id, user_id, expires_at) values ('theirs', ${someone}, now() + interval '1 day')`;
  await transaction(HOUSE, (tx) => grantRole(tx, { accountId: someone, organisationId: union.sister, role: "member" }));
  expect(await decideEnrolment(union.coordinator, { intent: "refuse", id }, after(60))).toEqual({ ok: true });
  expect((await viewerOf(someone)).roles.map(({ organisationId }) => organisationId)).toEqual([union.sister]);
  expect(await fresh.owner`select 1 from session where user_id = ${someone}`).toEqual([]);
  expect(await decideEnrolment(union.coordinator, { intent: "admit", id }, after(61))).toEqual({ ok: true });
  expect((await viewerOf(someone)).roles).toHaveLength(2);
  expect((await decidedIn([union.organisation], after(60 - 24 * 60))).map((row) => row.accountId)).toEqual([someone]);
  expect(await decideEnrolment(union.coordinator, { intent: "refuse", id }, after(61 + 24 * 60))).toEqual({ ok: false, refusal: "decided_long_ago" });
});

test("to those who may not admit there, an enrolment is not there; nobody decides of themselves", async () => {
  const [someone = ""] = await crowd(1);
  const id = await enrolmentOf(someone);
  for (const other of [union.sisterCoordinator, union.bureau, union.member]) {
    expect(await decideEnrolment(other, { intent: "admit", id }, NOW)).toEqual({ ok: false, refusal: "not_found" });
    expect(await admitSeveral(other, { link: linkId, until: after(60) }, NOW)).toBe(0);
  }
  await transaction(HOUSE, (tx) => tx.update(enrolment).set({ accountId: union.coordinator.id }).where(eq(enrolment.id, id)));
  expect(await decideEnrolment(union.coordinator, { intent: "admit", id }, NOW)).toEqual({ ok: false, refusal: "own_role" });
  expect(await admitSeveral(union.coordinator, { ids: [id] }, NOW)).toBe(0);
});

test("nobody is admitted to an organisation once it has closed; until then a membership lasts to its last day", async () => {
  const section = await transaction(HOUSE, (tx) => addOrganisation(tx, { name: { ar: "فرع" }, parentId: union.organisation, kind: "section" }));
  const keeper = (await holderOf("coordinator", section)).viewer;
  const [first = "", second = "", third = ""] = await crowd(3, linkId, section);
  await transaction(HOUSE, (tx) => setClosedOn(tx, section, "2026-03-10"));
  expect(await decideEnrolment(keeper, { intent: "admit", id: await enrolmentOf(first) }, NOW)).toEqual({ ok: true });
  expect(await fresh.owner`select ends_on from role_grant where account_id = ${first}`).toEqual([{ ends_on: "2026-03-10" }]);
  await transaction(HOUSE, (tx) => setClosedOn(tx, section, TODAY));
  expect(await decideEnrolment(keeper, { intent: "admit", id: await enrolmentOf(second) }, NOW)).toEqual({ ok: false, refusal: "closed_organisation" });
  expect(await admitSeveral(keeper, { link: linkId, until: after(60) }, NOW)).toBe(0);
  expect(await decideEnrolment(keeper, { intent: "refuse", id: await enrolmentOf(third) }, NOW)).toEqual({ ok: true });
  expect(await fresh.owner`select 1 from role_grant where account_id in (${second}, ${third})`).toHaveLength(0);
  await transaction(HOUSE, (tx) => setClosedOn(tx, section, null));
  expect(await admitSeveral(keeper, { link: linkId, until: after(60) }, NOW)).toBe(1);
});

test("all who came by a link up to an instant are admitted in one step; those who came later still wait", async () => {
  const everyone = await crowd(1_200);
  expect(await admitSeveral(union.coordinator, { link: linkId, until: new Date(NOW.getTime() + 1_099_000) }, after(30))).toBe(1_100);
  expect((await waitingIn({ ...asked, organisationIds: [union.organisation] })).total).toBe(100);
  const [members] = await fresh.owner`select count(*)::int as n from role_grant where role = 'member' and account_id in ${fresh.owner(everyone)}`;
  expect(members).toEqual({ n: 1_100 });
  expect(await admitSeveral(union.coordinator, { link: linkId, until: new Date(NOW.getTime() + 1_099_000) }, after(31))).toBe(0);
}, 120_000);

test("two coordinators who admit the same people at the same instant admit each once", async () => {
  await crowd(60);
  const { waiting } = await waitingIn({ ...asked, organisationIds: [union.organisation] });
  const ids = waiting.map(({ id }) => id);
  const counts = await Promise.all([admitSeveral(union.coordinator, { ids }, NOW), admitSeveral(union.otherCoordinator, { ids }, NOW)]);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(50);
  const grants = await fresh.owner`select account_id from role_grant where account_id in ${fresh.owner(waiting.map(({ accountId }) => accountId))}`;
  expect(grants).toHaveLength(50);
});

test("whoever waits or was refused reads so, until they hold a role there", async () => {
  const [someone = ""] = await crowd(1);
  const id = await enrolmentOf(someone);
  expect(await enrolmentsOf(someone, TODAY)).toMatchObject([{ state: "waiting", organisationId: union.organisation, at: NOW }]);
  await decideEnrolment(union.coordinator, { intent: "refuse", id }, after(5));
  expect(await enrolmentsOf(someone, TODAY)).toMatchObject([{ state: "refused", decidedAt: after(5) }]);
  await decideEnrolment(union.coordinator, { intent: "admit", id }, after(6));
  expect(await enrolmentsOf(someone, TODAY)).toEqual([]);
});

test("one letter goes to each coordinator who wants notices when the first joins an empty queue, and none for those after", async () => {
  const box = await openPostBox();
  vi.stubEnv("SMTP_URL", box.url);
  try {
    await transaction(HOUSE, (tx) => tx.update(account).set({ notices: false }).where(eq(account.id, union.otherCoordinator.id)));
    const people: Viewer[] = [];
    for (const phone of ["+212661000001", "+212661000002", "+212661000003"]) {
      people.push(await viewerOf(await transaction(HOUSE, (tx) => addAccount(tx, { name: "اسم لا يكتب", phone }))));
    }
    for (const viewer of people) await enrolViewer(viewer, token, { now: NOW, origin: "https://hiwar.invalid" });
    await lettersGone();
    expect(box.received.map(({ to }) => to)).toEqual([["coordinator@union.invalid"]]);
    expect(box.received[0]?.letter.text).toContain("https://hiwar.invalid/people/enrolments");
    expect(box.received[0]?.letter.text).not.toContain("اسم لا يكتب");
  } finally {
    vi.unstubAllEnvs();
    await box.close();
  }
});
