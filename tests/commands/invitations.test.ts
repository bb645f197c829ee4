import { beforeAll, expect, test } from "vitest";

import { acceptInvitation, joinByInvitation, refusalOf } from "~/commands/accept-invitation";
import { invitePerson, revokeOpenInvitation } from "~/commands/invite-person";
import type { Newcomer } from "~/commands/new-account";
import type { Role, Viewer } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { invitationByToken, openInvitations } from "@db/queries/invitations";
import { peopleIn } from "@db/queries/people";
import { loadViewer } from "@db/queries/sessions";
import { setLastDay } from "@db/queries/roles-held";
import { minutesToWait } from "@db/queries/throttle";
import { addAccount, grantRole } from "@db/seed/builders";
import { HOUSE, transaction } from "@db/transaction";

import { givePassword, PASSWORD } from "../support/holders";
import { ownUnion } from "../support/own-union";
import { NOW, TODAY } from "../support/union";

const { fresh, union } = ownUnion();

beforeAll(() => givePassword());

async function invited(by: Viewer, role: Role, organisationId = union.organisation): Promise<{ id: string; token: string }> {
  const id = newId();
  const result = await invitePerson(by, { id, guest: "ضيفة", organisationId, role, password: PASSWORD }, NOW);
  if (!result.ok) throw new Error(result.refusal);
  return { id, token: result.token };
}

function guest(over: Partial<Newcomer> = {}): Newcomer {
  const id = newId();
  return { id, name: "ضيفة", gender: null, contact: { email: `${id}@union.invalid`, phone: null }, password: "three cats on the roof", language: "ar", ...over };
}

const GIVEN = { noticeId: null, textHash: "a".repeat(64) };
const coming = (now = NOW) => ({ given: GIVEN, now, ip: "192.0.2.1" });

const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);

test("an invitation makes an account with its role from that day, once", async () => {
  const { token } = await invited(union.administrator, "bureau");
  const first = guest();
  expect(await joinByInvitation(token, first, coming())).toEqual({ ok: true, accountId: first.id });
  expect((await loadViewer(first.id, TODAY))?.roles).toMatchObject([{ role: "bureau", organisationId: union.organisation }]);
  expect(await joinByInvitation(token, guest(), coming())).toEqual({ ok: false, refusal: "invitation_used" });
});

test("that the guest agreed to the notice is kept with the account: to which words, and when", async () => {
  const { token } = await invited(union.administrator, "member");
  const agreeing = guest();
  await joinByInvitation(token, agreeing, coming());
  expect(await fresh.owner`select text_hash, at, withdrawn_at from consent where account_id = ${agreeing.id}`).toEqual([{ text_hash: GIVEN.textHash, at: NOW, withdrawn_at: null }]);
});

test("what the author called the guest is forgotten once the invitation is used or taken back, and never entered the history", async () => {
  const used = await invited(union.administrator, "member");
  await joinByInvitation(used.token, guest(), coming());
  const revoked = await invited(union.administrator, "member");
  await revokeOpenInvitation(union.administrator, revoked.id, NOW);
  expect(await fresh.owner`select guest from invitation where id in ${fresh.owner([used.id, revoked.id])}`).toEqual([{ guest: "" }, { guest: "" }]);
  expect(await fresh.owner`select 1 from audit_event where tbl = 'invitation' and coalesce(old::text, '') || coalesce(new::text, '') like '%ضيفة%'`).toEqual([]);
});

test("the token is kept as a hash alone, and reading the link uses nothing up", async () => {
  const { id, token } = await invited(union.administrator, "member");
  const [row] = await fresh.owner`select token_hash from invitation where id = ${id}`;
  expect(row?.token_hash).not.toContain(token);
  expect(Buffer.from(token, "base64url")).toHaveLength(32);
  for (let n = 0; n < 3; n += 1) expect(await refusalOf(await invitationByToken(token), NOW)).toBeNull();
  expect(await refusalOf(await invitationByToken("guessed"), NOW)).toBe("not_found");
});

test("of twenty guests who use one link at the same instant one gets in, and the others leave no trace", async () => {
  const { token } = await invited(union.administrator, "member");
  const guests = Array.from({ length: 20 }, () => guest());
  const results = await Promise.all(guests.map((each) => joinByInvitation(token, each, coming())));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  const made = await fresh.owner`select id from account where id in ${fresh.owner(guests.map(({ id }) => id))}`;
  expect(made).toHaveLength(1);
});

test("the same form sent twice is the same account; with another password it is nobody", async () => {
  const { token } = await invited(union.administrator, "member");
  const twice = guest();
  expect(await Promise.all([joinByInvitation(token, twice, coming()), joinByInvitation(token, twice, coming())])).toEqual([{ ok: true, accountId: twice.id }, { ok: true, accountId: twice.id }]);
  expect(await joinByInvitation(token, { ...twice, password: "another cat altogether" }, coming())).toEqual({ ok: false, refusal: "invitation_used" });
});

test("an e-mail address that is taken is refused, in whatever letters, and the link stays good", async () => {
  const { token } = await invited(union.administrator, "member");
  expect(await joinByInvitation(token, guest({ contact: { email: "MEMBER@union.invalid", phone: null } }), coming())).toEqual({ ok: false, refusal: "contact_taken" });
  expect(await joinByInvitation(token, guest(), coming())).toMatchObject({ ok: true });
});

test("whoever tries many contacts that are taken waits, and learns nothing more from then on", async () => {
  const { token } = await invited(union.administrator, "member");
  const from = (ip: string) => ({ ...coming(), ip });
  const taken = guest({ contact: { email: "member@union.invalid", phone: null } });
  for (let n = 0; n < 199; n += 1) await minutesToWait(["contactTaken", "192.0.2.9"]);
  expect(await joinByInvitation(token, { ...taken, id: newId() }, from("192.0.2.9"))).toMatchObject({ refusal: "contact_taken" });
  expect(await joinByInvitation(token, { ...taken, id: newId() }, from("192.0.2.9"))).toMatchObject({ refusal: "throttled" });
  expect(await joinByInvitation(token, guest(), from("192.0.2.9"))).toMatchObject({ refusal: "throttled" });
  expect(await joinByInvitation(token, guest(), from("192.0.2.10"))).toMatchObject({ ok: true });
});

test("after seven days, or once taken back, a link is closed", async () => {
  const { token } = await invited(union.administrator, "member");
  expect(await refusalOf(await invitationByToken(token), later(6.9))).toBeNull();
  expect(await joinByInvitation(token, guest(), coming(later(7)))).toEqual({ ok: false, refusal: "invitation_expired" });
  const taken = await invited(union.administrator, "member");
  expect(await revokeOpenInvitation(union.administrator, taken.id, NOW)).toEqual({ ok: true });
  expect(await revokeOpenInvitation(union.administrator, taken.id, NOW)).toEqual({ ok: true });
  expect(await joinByInvitation(taken.token, guest(), coming())).toEqual({ ok: false, refusal: "invitation_revoked" });
});

test("an invitation ends with the office of who sent it", async () => {
  const author = newId();
  const office = await transaction(HOUSE, async (tx) => {
    await addAccount(tx, { id: author, name: "منسق سابق", email: `${author}@union.invalid` });
    return grantRole(tx, { accountId: author, organisationId: union.organisation, role: "coordinator" });
  });
  const viewer = await loadViewer(author, TODAY);
  if (!viewer) throw new Error("The author is not there.");
  const { token } = await invited(viewer, "member");
  await transaction(HOUSE, (tx) => setLastDay(tx, office, "2026-03-03"));
  expect(await joinByInvitation(token, guest(), coming())).toEqual({ ok: false, refusal: "invitation_revoked" });
});

test("a coordinator invites members to their own organisation and nobody else; others invite nobody", async () => {
  const asked = (viewer: Viewer, role: Role, organisationId: string) => invitePerson(viewer, { id: newId(), guest: "ضيفة", organisationId, role }, NOW);
  expect(await asked(union.coordinator, "member", union.organisation)).toMatchObject({ ok: true });
  expect(await asked(union.coordinator, "coordinator", union.organisation)).toEqual({ ok: false, refusal: "forbidden" });
  expect(await asked(union.coordinator, "member", union.sister)).toEqual({ ok: false, refusal: "forbidden" });
  expect(await asked(union.bureau, "member", union.organisation)).toEqual({ ok: false, refusal: "forbidden" });
  expect(await asked(union.member, "member", union.organisation)).toEqual({ ok: false, refusal: "forbidden" });
});

test("an invitation to any office but membership asks for the password of who makes it", async () => {
  const form = { id: newId(), guest: "ضيفة", organisationId: union.organisation, role: "bureau" as const };
  const asMember = { ...form, id: newId(), role: "member" as const };
  expect(await invitePerson(union.administrator, form, NOW)).toEqual({ ok: false, refusal: "wrong_password" });
  expect(await invitePerson(union.administrator, { ...form, password: "not this one" }, NOW)).toEqual({ ok: false, refusal: "wrong_password" });
  expect(await invitePerson(union.administrator, asMember, NOW)).toMatchObject({ ok: true });
  expect(await invitePerson(union.administrator, { ...form, password: PASSWORD }, NOW)).toMatchObject({ ok: true });
});

test("an invitation sent twice is one, with one link that works; somebody else's id is refused", async () => {
  const form = { id: newId(), guest: "ضيفة", organisationId: union.organisation, role: "member" as const };
  const [first, second] = [await invitePerson(union.coordinator, form, NOW), await invitePerson(union.coordinator, form, NOW)];
  if (!first.ok || !second.ok) throw new Error("It was refused.");
  expect(await invitationByToken(first.token)).toBeNull();
  expect(await invitationByToken(second.token)).toMatchObject({ id: form.id });
  expect(await invitePerson(union.otherCoordinator, form, NOW)).toEqual({ ok: false, refusal: "forbidden" });
});

test("an invitation can be taken back by who could have made it, and looks like nothing to the others", async () => {
  const { id } = await invited(union.administrator, "bureau");
  for (const other of [union.coordinator, union.sisterCoordinator, union.bureau, union.member]) {
    expect(await revokeOpenInvitation(other, id, NOW)).toEqual({ ok: false, refusal: "not_found" });
  }
  expect((await openInvitations([union.organisation], NOW)).map((open) => open.id)).toContain(id);
  expect((await openInvitations([union.sister], NOW)).map((open) => open.id)).not.toContain(id);
});

test("somebody with an account accepts with it, and their sessions begin anew", async () => {
  const { token } = await invited(union.administrator, "coordinator");
  await fresh.owner`insert into session (id, user_id, expires_at) values ('old', ${union.member.id}, now() + interval '1 day')`;
  expect(await acceptInvitation(union.member, token, NOW)).toEqual({ ok: true, accountId: union.member.id });
  expect(await acceptInvitation(union.member, token, NOW)).toEqual({ ok: true, accountId: union.member.id });
  expect((await loadViewer(union.member.id, TODAY))?.roles.map(({ role }) => role)).toEqual(["member", "coordinator"]);
  expect(await fresh.owner`select id from session where user_id = ${union.member.id}`).toEqual([]);
  expect(await acceptInvitation(union.sisterMember, token, NOW)).toEqual({ ok: false, refusal: "invitation_used" });
});

test("the list of people goes by name, page after page, and tells only the roles in one's reach", async () => {
  await transaction(HOUSE, async (tx) => {
    for (let n = 0; n < 120; n += 1) {
      const accountId = await addAccount(tx, { name: `منخرط ${n % 7}`, email: `many-${n}@union.invalid` });
      await grantRole(tx, { accountId, organisationId: union.sister, role: "member" });
      if (n === 0) await grantRole(tx, { accountId, organisationId: union.organisation, role: "bureau" });
    }
  });
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof peopleIn>> = await peopleIn([union.sister], TODAY, after);
    expect(page.people.length).toBeLessThanOrEqual(50);
    expect(page.people.flatMap(({ roles }) => roles.map(({ role }) => role))).not.toContain("bureau");
    seen.push(...page.people.map(({ id }) => id));
    after = page.next;
  } while (after);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toHaveLength(122);
  expect(await peopleIn([], TODAY, null)).toEqual({ people: [], next: null });
});
