import { beforeAll, describe, expect, it } from "vitest";

import { acceptInvitation } from "~/commands/accept-invitation";
import { endRole } from "~/commands/end-role";
import { delegateRole } from "~/commands/grant-role";
import { invitePerson } from "~/commands/invite-person";
import { transferDossiers } from "~/commands/transfer-dossiers";
import { findSuccessor, transferOffice } from "~/commands/transfer-office";
import { scopeOf } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { ownedCount, ownedDossiers } from "@db/queries/owned-dossiers";
import { administratorRemains, officesOf, setLastDay } from "@db/queries/roles-held";
import { account } from "@db/schema";
import { addDossier } from "@db/seed/builders";
import { HOUSE, transaction } from "@db/transaction";
import { eq } from "drizzle-orm";

import { type Holder, holderOf, PASSWORD, rolesOn } from "../support/holders";
import { ownUnion } from "../support/own-union";
import { NOW, TODAY } from "../support/union";

const ASKED = { now: NOW, today: TODAY };
const { fresh, union } = ownUnion();
let root: Holder;
beforeAll(async () => {
  root = await holderOf("administrator", union.root);
});

const suspend = (id: string) => transaction(HOUSE, (tx) => tx.update(account).set({ suspendedAt: NOW }).where(eq(account.id, id)));
const transfer = (office: Holder, to: Holder, over = {}) => ({ id: newId(), grantId: office.grant, toId: to.viewer.id, from: TODAY, withDossiers: true, password: PASSWORD, ...over });
const delegation = (office: Holder, to: Holder, over = {}) => ({ id: newId(), grantId: office.grant, contact: to.email, startsOn: "2026-03-10", endsOn: "2026-03-20", password: PASSWORD, ...over });
const dossierOf = (owner: Holder, over = {}) =>
  transaction(HOUSE, (tx) => addDossier(tx, { organisationId: union.organisation, createdBy: owner.viewer.id, state: "in_dialogue", ...over }));

describe("handing an office over", () => {
  it("ends it the day before, begins it for the successor, and takes the open dossiers along", async () => {
    const [leaving, coming] = [await holderOf("coordinator", union.organisation), await holderOf("member", union.organisation)];
    await dossierOf(leaving);
    await dossierOf(leaving, { state: "draft" });
    await dossierOf(leaving, { state: "settled" });
    const form = transfer(leaving, coming, { from: "2026-03-10" });
    expect(await transferOffice(root.viewer, form, ASKED)).toEqual({ ok: true });
    expect(await transferOffice(root.viewer, form, ASKED)).toEqual({ ok: true });
    expect(await rolesOn(leaving.viewer.id, "2026-03-09", union.organisation)).toEqual(["coordinator"]);
    expect(await rolesOn(leaving.viewer.id, "2026-03-10", union.organisation)).toEqual([]);
    expect(await rolesOn(coming.viewer.id, "2026-03-09", union.organisation)).toEqual(["member"]);
    expect(await rolesOn(coming.viewer.id, "2026-03-10", union.organisation)).toEqual(["member", "coordinator"]);
    expect([await ownedCount(leaving.viewer.id, union.organisation), await ownedCount(coming.viewer.id, union.organisation)]).toEqual([0, 2]);
    expect((await officesOf(union.organisation)).filter(({ accountId }) => [leaving.viewer.id, coming.viewer.id].includes(accountId))).toHaveLength(2);
  });

  it("leaves the dossiers where they are unless it is asked to take them", async () => {
    const [leaving, coming] = [await holderOf("coordinator", union.organisation), await holderOf("member", union.organisation)];
    await dossierOf(leaving);
    expect(await transferOffice(root.viewer, transfer(leaving, coming, { withDossiers: false }), ASKED)).toEqual({ ok: true });
    expect(await ownedCount(leaving.viewer.id, union.organisation)).toBe(1);
  });

  it("is refused to and from oneself, to the holder, to nobody, into the past, and beyond one's reach", async () => {
    const [leaving, coming] = [await holderOf("coordinator", union.organisation), await holderOf("member", union.organisation)];
    const gone = await holderOf("member", union.organisation);
    await suspend(gone.viewer.id);
    const [local, sister] = [await holderOf("administrator", union.organisation), await holderOf("coordinator", union.sister)];
    expect(await transferOffice(root.viewer, transfer(leaving, root), ASKED)).toEqual({ ok: false, refusal: "own_role" });
    expect(await transferOffice(local.viewer, transfer(local, coming), ASKED)).toEqual({ ok: false, refusal: "own_role" });
    expect(await transferOffice(root.viewer, transfer(leaving, leaving), ASKED)).toEqual({ ok: false, refusal: "same_person" });
    expect(await transferOffice(root.viewer, transfer(leaving, gone), ASKED)).toEqual({ ok: false, refusal: "unknown_person" });
    expect(await transferOffice(root.viewer, transfer(leaving, coming, { toId: newId() }), ASKED)).toEqual({ ok: false, refusal: "unknown_person" });
    expect(await transferOffice(root.viewer, transfer(leaving, coming, { from: "2026-03-03" }), ASKED)).toEqual({ ok: false, refusal: "in_the_past" });
    expect(await transferOffice(root.viewer, transfer(leaving, coming, { password: "not this one" }), ASKED)).toEqual({ ok: false, refusal: "wrong_password" });
    expect(await transferOffice(root.viewer, transfer(leaving, coming, { id: leaving.grant }), ASKED)).toEqual({ ok: false, refusal: "not_found" });
    expect(await transferOffice(local.viewer, transfer(sister, coming), ASKED)).toEqual({ ok: false, refusal: "not_found" });
    for (const other of [union.coordinator, union.bureau, union.member]) expect((await transferOffice(other, transfer(leaving, coming), ASKED)).ok).toBe(false);
    expect(await rolesOn(leaving.viewer.id, "2026-12-31", union.organisation)).toEqual(["coordinator"]);
    expect(await rolesOn(coming.viewer.id, TODAY, union.organisation)).toEqual(["member"]);
  });

  it("happens whole or not at all: when the dossiers cannot go, the office does not either", async () => {
    const [leaving, coming] = [await holderOf("coordinator", union.organisation), await holderOf("member", union.organisation)];
    await dossierOf(leaving);
    await fresh.owner`create function refuse_owner() returns trigger language plpgsql as $f$ begin raise exception 'no'; end $f$`;
    await fresh.owner`create trigger refuse_owner before update of owner_id on dossier for each row execute function refuse_owner()`;
    await expect(transferOffice(root.viewer, transfer(leaving, coming), ASKED)).rejects.toThrow("update \"dossier\"");
    await fresh.owner`drop trigger refuse_owner on dossier`;
    expect(await rolesOn(leaving.viewer.id, "2026-12-31", union.organisation)).toEqual(["coordinator"]);
    expect(await rolesOn(coming.viewer.id, TODAY, union.organisation)).toEqual(["member"]);
  });

  it("finds a successor by a contact, and says so where there is none", async () => {
    const [leaving, coming] = [await holderOf("coordinator", union.organisation), await holderOf("member", union.organisation)];
    const asked = { grantId: leaving.grant, contact: coming.email, from: TODAY, withDossiers: true };
    expect(await findSuccessor(root.viewer, asked, TODAY)).toEqual({ ok: true, id: coming.viewer.id });
    expect(await findSuccessor(root.viewer, { ...asked, contact: "nobody@union.invalid" }, TODAY)).toEqual({ ok: false, refusal: "unknown_person" });
    expect(await findSuccessor(root.viewer, { ...asked, contact: root.email }, TODAY)).toEqual({ ok: false, refusal: "own_role" });
    expect(await findSuccessor(root.viewer, { ...asked, from: "2026-03-03" }, TODAY)).toEqual({ ok: false, refusal: "in_the_past" });
  });
});

describe("the last administrator", () => {
  it("stays when an administrator's office is handed over: the successor administers without an end", async () => {
    const [leaving, coming] = [await holderOf("administrator", union.root), await holderOf("member", union.organisation)];
    expect(await transferOffice(root.viewer, transfer(leaving, coming), ASKED)).toEqual({ ok: true });
    expect(await rolesOn(coming.viewer.id, TODAY, union.root)).toEqual(["administrator"]);
    const remains = await transaction(HOUSE, (tx) => administratorRemains(tx, { accountId: root.viewer.id }, TODAY));
    expect(remains).toBe(true);
  });

  it("is never one whose account is suspended, or whose office has an end", async () => {
    const other = await holderOf("administrator", union.root, { endsOn: "2027-01-01" });
    const suspended = await holderOf("administrator", union.root);
    await suspend(suspended.viewer.id);
    const grants = await fresh.owner<{ id: string }[]>`select id from role_grant where role = 'administrator' and organisation_id = ${union.root} and id not in (${root.grant}, ${other.grant}, ${suspended.grant})`;
    await transaction(HOUSE, async (tx) => {
      for (const { id } of grants) await setLastDay(tx, id, "2026-01-31");
    });
    expect(await transaction(HOUSE, (tx) => administratorRemains(tx, { grantId: root.grant }, TODAY))).toBe(false);
    expect(await transaction(HOUSE, (tx) => administratorRemains(tx, { accountId: other.viewer.id }, TODAY))).toBe(true);
  });
});

describe("a delegation", () => {
  it("holds on its days beside the office, names in whose stead, and ends with the office", async () => {
    const [holder, stand] = [await holderOf("bureau", union.organisation, { name: "صاحب الصفة" }), await holderOf("member", union.organisation)];
    const form = delegation(holder, stand);
    expect(await delegateRole(root.viewer, form, ASKED)).toEqual({ ok: true });
    expect(await delegateRole(root.viewer, form, ASKED)).toEqual({ ok: true });
    expect(await rolesOn(stand.viewer.id, "2026-03-09", union.organisation)).toEqual(["member"]);
    expect(await rolesOn(stand.viewer.id, "2026-03-20", union.organisation)).toEqual(["member", "bureau"]);
    expect(await rolesOn(stand.viewer.id, "2026-03-21", union.organisation)).toEqual(["member"]);
    expect(await rolesOn(holder.viewer.id, "2026-03-15", union.organisation)).toEqual(["bureau"]);
    expect((await officesOf(union.organisation)).find(({ accountId }) => accountId === stand.viewer.id)).toMatchObject({ inSteadOf: { name: "صاحب الصفة" } });
    expect(await endRole(root.viewer, { id: holder.grant, lastDay: "2026-03-12", password: PASSWORD }, ASKED)).toEqual({ ok: true });
    expect(await rolesOn(stand.viewer.id, "2026-03-13", union.organisation)).toEqual(["member"]);
  });

  it("is refused longer than the office, to its holder, to oneself, of a delegation, and beyond one's reach", async () => {
    const holder = await holderOf("bureau", union.organisation, { endsOn: "2026-03-15" });
    const [stand, local] = [await holderOf("member", union.organisation), await holderOf("administrator", union.sister)];
    expect(await delegateRole(root.viewer, delegation(holder, stand), ASKED)).toEqual({ ok: false, refusal: "not_a_day_in_order" });
    expect(await delegateRole(root.viewer, delegation(holder, holder, { endsOn: "2026-03-14" }), ASKED)).toEqual({ ok: false, refusal: "own_role" });
    expect(await delegateRole(root.viewer, delegation(holder, root, { endsOn: "2026-03-14" }), ASKED)).toEqual({ ok: false, refusal: "own_role" });
    expect(await delegateRole(local.viewer, delegation(holder, stand, { endsOn: "2026-03-14" }), ASKED)).toEqual({ ok: false, refusal: "not_found" });
    const given = delegation(holder, stand, { endsOn: "2026-03-14" });
    expect(await delegateRole(root.viewer, given, ASKED)).toEqual({ ok: true });
    const third = await holderOf("member", union.organisation);
    expect(await delegateRole(root.viewer, delegation({ ...stand, grant: given.id }, third, { endsOn: "2026-03-14" }), ASKED)).toEqual({ ok: false, refusal: "not_found" });
    expect(await transferOffice(root.viewer, transfer({ ...stand, grant: given.id }, third), ASKED)).toEqual({ ok: false, refusal: "not_found" });
  });
});

describe("an invitation", () => {
  it("of one's own making gives oneself nothing", async () => {
    const administrator = await holderOf("administrator", union.organisation);
    const invited = await invitePerson(administrator.viewer, { id: newId(), guest: "أنا", organisationId: union.organisation, role: "bureau", password: PASSWORD }, NOW);
    expect(await acceptInvitation(administrator.viewer, invited.ok ? invited.token : "", NOW)).toEqual({ ok: false, refusal: "own_role" });
    expect(await rolesOn(administrator.viewer.id, TODAY, union.organisation)).toEqual(["administrator"]);
  });
});

describe("dossiers owned", () => {
  const given = (over: object) => ({ organisationId: union.organisation, fromId: null, toId: union.otherCoordinator.id, which: "all" as const, dossiers: [], password: PASSWORD, ...over });

  it("go to another coordinator, all or the ticked ones, in the history of each", async () => {
    const owner = await holderOf("coordinator", union.organisation);
    const [first, second] = [await dossierOf(owner), await dossierOf(owner)];
    expect(await transferDossiers(root.viewer, given({ fromId: owner.viewer.id, which: "chosen", dossiers: [first.id] }), ASKED)).toMatchObject({ ok: true, count: 1 });
    const rows = await fresh.owner`select actor, old ->> 'owner_id' as old, new ->> 'owner_id' as new from audit_event where tbl = 'dossier' and row_id = ${first.id} and action = 'UPDATE'`;
    expect(rows).toEqual([{ actor: root.viewer.id, old: owner.viewer.id, new: union.otherCoordinator.id }]);
    expect(await transferDossiers(root.viewer, given({ fromId: owner.viewer.id }), ASKED)).toMatchObject({ ok: true, count: 1 });
    expect(await transferDossiers(root.viewer, given({ fromId: owner.viewer.id }), ASKED)).toEqual({ ok: true, count: 0, handoverId: null });
    expect(await fresh.owner`select owner_id, version from dossier where id = ${second.id}`).toEqual([{ owner_id: union.otherCoordinator.id, version: 2 }]);
  });

  it("are refused to whoever does not coordinate there, beyond one's reach, and without the password", async () => {
    const owner = await holderOf("coordinator", union.organisation);
    await dossierOf(owner);
    const local = await holderOf("administrator", union.sister);
    expect(await transferDossiers(root.viewer, given({ fromId: owner.viewer.id, toId: union.sisterCoordinator.id }), ASKED)).toEqual({ ok: false, refusal: "unknown_person" });
    expect(await transferDossiers(local.viewer, given({ fromId: owner.viewer.id }), ASKED)).toEqual({ ok: false, refusal: "forbidden" });
    expect(await transferDossiers(union.bureau, given({ fromId: owner.viewer.id }), ASKED)).toEqual({ ok: false, refusal: "forbidden" });
    expect(await transferDossiers(root.viewer, given({ fromId: owner.viewer.id, password: "not this one" }), ASKED)).toEqual({ ok: false, refusal: "wrong_password" });
    expect(await ownedCount(owner.viewer.id, union.organisation)).toBe(1);
  });

  it("have no owner when theirs no longer coordinates there, can no longer sign in, or was never named; and are given to one", async () => {
    const [over, away, next] = [
      await holderOf("coordinator", union.sister, { endsOn: "2026-03-03" }), await holderOf("coordinator", union.sister), await holderOf("coordinator", union.sister, { startsOn: "2026-03-10" }),
    ];
    await suspend(away.viewer.id);
    const add = (owner: Holder, over: object = {}) => dossierOf(owner, { organisationId: union.sister, ...over });
    const [ended, suspended, nobody] = [await add(over), await add(away), await add(away, { ownerId: null })];
    await add(next);
    await add(over, { state: "settled" });
    const [unowned] = await ownedDossiers(scopeOf(union.bureau), [union.sister], { nobodyOn: TODAY });
    expect(unowned?.dossiers.map(({ id }) => id).toSorted()).toEqual([ended.id, suspended.id, nobody.id].toSorted());
    expect(await transferDossiers(root.viewer, given({ organisationId: union.sister, toId: union.sisterCoordinator.id }), ASKED)).toMatchObject({ ok: true, count: 3 });
    expect(await ownedDossiers(scopeOf(union.bureau), [union.sister], { nobodyOn: TODAY })).toEqual([]);
  });
});
