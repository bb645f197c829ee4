import { eq } from "drizzle-orm";
import { expect, test } from "vitest";

import { enrolNewcomer, enrolViewer, refusalOfJoinLink } from "~/commands/enrol";
import { makeJoinLink, revokeOpenJoinLink } from "~/commands/join-link";
import type { Newcomer } from "~/commands/new-account";
import type { Viewer } from "~/domain/viewer";
import { newId } from "~/forms/id";
import type { JoinLinkToMake } from "~/forms/join-link";
import { joinLinkByToken, liveJoinLinks } from "@db/queries/join-links";
import { setLastDay } from "@db/queries/roles-held";
import { loadViewer } from "@db/queries/sessions";
import { enrolment } from "@db/schema";
import { addAccount, grantRole } from "@db/seed/builders";
import { HOUSE, transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";
import { NOW, TODAY } from "../support/union";

const { fresh, union } = ownUnion();

async function link(over: Partial<JoinLinkToMake> = {}, by: Viewer = union.coordinator): Promise<{ id: string; token: string }> {
  const asked: JoinLinkToMake = { id: newId(), organisationId: union.organisation, label: "الجمع العام", days: 3, cap: 100, admission: "queue", ...over };
  const made = await makeJoinLink(by, asked, NOW);
  if (!made.ok) throw new Error(made.refusal);
  return { id: asked.id, token: made.token };
}

function newcomer(over: Partial<Newcomer> = {}): Newcomer {
  const id = newId();
  return { id, name: "منخرطة جديدة", gender: null, contact: { email: `${id}@union.invalid`, phone: null }, password: "three cats on the roof", language: "ar", ...over };
}

async function someone(): Promise<Viewer> {
  const id = await transaction(HOUSE, (tx) => addAccount(tx, { name: "صاحبة حساب", email: `${newId()}@union.invalid` }));
  const viewer = await loadViewer(id, TODAY);
  if (!viewer) throw new Error("The account is not there.");
  return viewer;
}

const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const coming = (now = NOW, ip = "192.0.2.1") => ({ now, ip, origin: "https://hiwar.invalid", given: { noticeId: null, textHash: "b".repeat(64) } });
const stateOf = async (accountId: string) => (await fresh.owner`select state from enrolment where account_id = ${accountId}`).map(({ state }) => state as string);
const rolesOf = async (accountId: string) => (await loadViewer(accountId, TODAY))?.roles.map(({ role, organisationId }) => [role, organisationId]);
const takenOf = async (id: string) => (await fresh.owner`select taken from join_link where id = ${id}`)[0]?.taken as number;

test("of three hundred who enrol at the same instant by a link for 250, exactly 250 get in and the others leave no trace", async () => {
  const { id, token } = await link({ cap: 250, admission: "at_once" });
  const crowd = Array.from({ length: 300 }, () => newcomer());
  const results = await Promise.all(crowd.map((each) => enrolNewcomer(token, each, coming())));
  expect(results.filter(({ ok }) => ok)).toHaveLength(250);
  expect(results.flatMap((result) => (result.ok ? [] : [result.refusal]))).toEqual(Array.from({ length: 50 }, () => "join_link_full"));
  expect(await takenOf(id)).toBe(250);
  const ids = crowd.map((each) => each.id);
  const [made] = await fresh.owner`select (select count(*)::int from account where id in ${fresh.owner(ids)}) as accounts, (select count(*)::int from consent where account_id in ${fresh.owner(ids)}) as consents,
    (select count(*)::int from enrolment where join_link_id = ${id}) as enrolments, (select count(*)::int from role_grant where account_id in ${fresh.owner(ids)} and role = 'member') as members`;
  expect(made).toEqual({ accounts: 250, consents: 250, enrolments: 250, members: 250 });
}, 120_000);

test("by a link that admits at once one is a member from that day; by one that asks, one waits without any role", async () => {
  const [quick, slow] = [newcomer(), newcomer()];
  expect(await enrolNewcomer((await link({ admission: "at_once" })).token, quick, coming())).toMatchObject({ ok: true, accountId: quick.id });
  expect(await enrolNewcomer((await link()).token, slow, coming())).toMatchObject({ ok: true, accountId: slow.id });
  expect([await rolesOf(quick.id), await stateOf(quick.id)]).toEqual([[["member", union.organisation]], ["admitted"]]);
  expect([await rolesOf(slow.id), await stateOf(slow.id)]).toEqual([[], ["waiting"]]);
});

test("the same form sent twice, at once or after the link is full, is one account and one place", async () => {
  const { id, token } = await link({ cap: 1 });
  const twice = newcomer();
  const both = await Promise.all([enrolNewcomer(token, twice, coming()), enrolNewcomer(token, twice, coming())]);
  expect(both).toMatchObject([{ ok: true, accountId: twice.id }, { ok: true, accountId: twice.id }]);
  expect(await enrolNewcomer(token, twice, coming())).toMatchObject({ ok: true });
  expect(await enrolNewcomer(token, { ...twice, password: "another cat altogether" }, coming())).toEqual({ ok: false, refusal: "join_link_full" });
  expect(await takenOf(id)).toBe(1);
});

test("a telephone number alone will do, and a contact that is taken is refused and takes no place", async () => {
  const { id, token } = await link();
  const contact = { email: null, phone: "+212612345678" };
  expect(await enrolNewcomer(token, newcomer({ contact }), coming())).toMatchObject({ ok: true });
  expect(await enrolNewcomer(token, newcomer({ contact }), coming())).toEqual({ ok: false, refusal: "contact_taken" });
  expect(await enrolNewcomer(token, newcomer({ contact: { email: "member@union.invalid", phone: null } }), coming())).toEqual({ ok: false, refusal: "contact_taken" });
  expect(await takenOf(id)).toBe(1);
});

test("a poor password is refused before anything is written: the number itself, the organisation's name", async () => {
  const { id, token } = await link();
  const phoned = { contact: { email: null, phone: "+212661000111" } };
  for (const password of ["0661000111", "+212661000111", "First coordination"]) {
    expect(await enrolNewcomer(token, newcomer({ ...phoned, password }), coming())).toEqual({ ok: false, refusal: "weak_password" });
  }
  expect(await takenOf(id)).toBe(0);
});

test("a link is over with its days, with its places, when it is revoked, and with the office of its maker", async () => {
  const refusalAt = async (token: string, now = NOW) => refusalOfJoinLink(await joinLinkByToken(token), now);
  const timed = await link({ days: 3 });
  expect([await refusalAt(timed.token, later(2.9)), await refusalAt(timed.token, later(3))]).toEqual([null, "join_link_expired"]);
  expect(await enrolNewcomer(timed.token, newcomer(), coming(later(3)))).toEqual({ ok: false, refusal: "join_link_expired" });

  const revoked = await link();
  expect(await revokeOpenJoinLink(union.coordinator, revoked.id, NOW)).toEqual({ ok: true });
  expect(await revokeOpenJoinLink(union.coordinator, revoked.id, NOW)).toEqual({ ok: true });
  expect(await enrolNewcomer(revoked.token, newcomer(), coming())).toEqual({ ok: false, refusal: "join_link_revoked" });

  const author = newId();
  const office = await transaction(HOUSE, async (tx) => {
    await addAccount(tx, { id: author, name: "منسقة سابقة", phone: "+212661999888" });
    return grantRole(tx, { accountId: author, organisationId: union.organisation, role: "coordinator" });
  });
  const maker = await loadViewer(author, TODAY);
  if (!maker) throw new Error("The maker is not there.");
  const orphaned = await link({}, maker);
  await transaction(HOUSE, (tx) => setLastDay(tx, office, "2026-03-03"));
  expect(await enrolNewcomer(orphaned.token, newcomer(), coming())).toEqual({ ok: false, refusal: "join_link_revoked" });
  expect(await refusalAt("guessed")).toBe("not_found");
});

test("reading a link twenty times takes no place, and its token is kept as a hash alone", async () => {
  const { id, token } = await link({ cap: 1 });
  for (let n = 0; n < 20; n += 1) expect(await refusalOfJoinLink(await joinLinkByToken(token), NOW)).toBeNull();
  expect(await takenOf(id)).toBe(0);
  const [row] = await fresh.owner`select token_hash from join_link where id = ${id}`;
  expect(row?.token_hash).not.toContain(token);
  expect(await fresh.owner`select 1 from audit_event where tbl = 'join_link' and coalesce(old::text, '') || coalesce(new::text, '') like ${`%${String(row?.token_hash)}%`}`).toEqual([]);
});

test("coordinators make links for their own organisation, administrators below theirs, nobody else; each revokes what they could have made", async () => {
  const asked = (viewer: Viewer, organisationId: string) => makeJoinLink(viewer, { id: newId(), organisationId, label: "فرع", days: 1, cap: 5, admission: "queue" }, NOW);
  expect(await asked(union.coordinator, union.organisation)).toMatchObject({ ok: true });
  expect(await asked(union.administrator, union.sister)).toMatchObject({ ok: true });
  for (const [viewer, place] of [[union.coordinator, union.sister], [union.bureau, union.organisation], [union.member, union.organisation]] as const) {
    expect(await asked(viewer, place)).toEqual({ ok: false, refusal: "forbidden" });
  }
  const { id } = await link();
  for (const other of [union.sisterCoordinator, union.bureau, union.member]) expect(await revokeOpenJoinLink(other, id, NOW)).toEqual({ ok: false, refusal: "not_found" });
  expect((await liveJoinLinks([union.organisation], NOW)).map((row) => row.id)).toContain(id);
  expect((await liveJoinLinks([union.sister], NOW)).map((row) => row.id)).not.toContain(id);
});

test("a link asked for twice is one, and only its second token works; somebody else's id is refused", async () => {
  const form: JoinLinkToMake = { id: newId(), organisationId: union.organisation, label: "فرع", days: 1, cap: 5, admission: "queue" };
  const [first, second] = [await makeJoinLink(union.coordinator, form, NOW), await makeJoinLink(union.coordinator, form, NOW)];
  if (!first.ok || !second.ok) throw new Error("It was not made.");
  expect(await joinLinkByToken(first.token)).toBeNull();
  expect(await joinLinkByToken(second.token)).toMatchObject({ id: form.id });
  expect(await makeJoinLink(union.otherCoordinator, form, NOW)).toEqual({ ok: false, refusal: "forbidden" });
});

test("whoever has an account enrols with it, once; a member takes no place; the maker cannot make themselves a member", async () => {
  const { id, token } = await link({ admission: "at_once" });
  const viewer = await someone();
  expect(await enrolViewer(viewer, token, coming())).toMatchObject({ ok: true });
  expect(await enrolViewer(viewer, token, coming())).toMatchObject({ ok: true });
  expect(await rolesOf(viewer.id)).toEqual([["member", union.organisation]]);
  expect(await enrolViewer(union.member, token, coming())).toMatchObject({ ok: true });
  expect(await enrolViewer(union.coordinator, token, coming())).toEqual({ ok: false, refusal: "own_role" });
  expect(await takenOf(id)).toBe(1);
});

test("whoever waits already takes no second place by another link, and whoever was refused waits to be looked at also where others come in at once", async () => {
  const [slow, quick] = [await link(), await link({ admission: "at_once" })];
  const viewer = await someone();
  await enrolViewer(viewer, slow.token, coming());
  expect(await enrolViewer(viewer, quick.token, coming())).toMatchObject({ ok: true });
  expect(await takenOf(quick.id)).toBe(0);
  await transaction(HOUSE, (tx) => tx.update(enrolment).set({ state: "refused" }).where(eq(enrolment.accountId, viewer.id)));
  expect(await enrolViewer(viewer, quick.token, coming())).toMatchObject({ ok: true });
  expect(await stateOf(viewer.id)).toEqual(expect.arrayContaining(["refused", "waiting"]));
  expect(await rolesOf(viewer.id)).toEqual([]);
});

test("consent is recorded with the account: which version, which words, when", async () => {
  const guest = newcomer();
  await enrolNewcomer((await link()).token, guest, coming());
  expect(await fresh.owner`select notice_id, text_hash, at, withdrawn_at from consent where account_id = ${guest.id}`).toEqual([{ notice_id: null, text_hash: "b".repeat(64), at: NOW, withdrawn_at: null }]);
});
