import { expect, test } from "vitest";

import { changeHouseRules } from "~/commands/change-house-rules";
import { endRole } from "~/commands/end-role";
import { grantRole } from "~/commands/grant-role";
import { addOrganisation, changeOrganisation } from "~/commands/keep-organisation";
import type { Role } from "~/domain/viewer";
import { asRead } from "~/forms/house-rules";
import { newId } from "~/forms/id";
import { treeOf } from "~/presenters/organisation";
import { houseRules, organisationsAmong } from "@db/queries/organisations";
import { setLastDay } from "@db/queries/roles-held";
import { loadViewer } from "@db/queries/sessions";
import { HOUSE, transaction } from "@db/transaction";

import { type Holder, holderOf, PASSWORD } from "../support/holders";
import { ownUnion } from "../support/own-union";
import { NOW, TODAY } from "../support/union";

const ASKED = { now: NOW, today: TODAY };
const { fresh, union } = ownUnion();

/** Somebody with a role and the password above, and a session. */
async function holder(role: Role, organisationId = union.organisation): Promise<Holder> {
  const holder = await holderOf(role, organisationId);
  const { id } = holder.viewer;
  await fresh.owner`insert into session (id, user_id, expires_at) values (${id}, ${id}, now() + interval '1 day')`;
  return holder;
}

const sessionsOf = async (id: string): Promise<number> => (await fresh.owner`select id from session where user_id = ${id}`).length;
const rolesOn = async (id: string, day: string) => (await loadViewer(id, day))?.roles.map(({ role }) => role);
const office = (contact: string, over = {}) => ({ id: newId(), contact, organisationId: union.organisation, role: "bureau" as const, startsOn: TODAY, endsOn: null, password: PASSWORD, ...over });

test("an administrator gives a dated delegation: it holds on its days and on no other", async () => {
  const { viewer } = await holder("administrator", union.root);
  const delegate = await holder("member");
  expect(await grantRole(viewer, office(delegate.email, { startsOn: "2026-04-01", endsOn: "2026-04-30" }), ASKED)).toEqual({ ok: true });
  expect(await rolesOn(delegate.viewer.id, "2026-03-31")).toEqual(["member"]);
  expect(await rolesOn(delegate.viewer.id, "2026-04-01")).toEqual(["member", "bureau"]);
  expect(await rolesOn(delegate.viewer.id, "2026-04-30")).toEqual(["member", "bureau"]);
  expect(await rolesOn(delegate.viewer.id, "2026-05-01")).toEqual(["member"]);
  expect(await sessionsOf(delegate.viewer.id)).toBe(0);
});

test("a role given twice by the same form is one role", async () => {
  const { viewer } = await holder("administrator", union.root);
  const chosen = await holder("member");
  const form = office(chosen.email);
  expect(await grantRole(viewer, form, ASKED)).toEqual({ ok: true });
  expect(await grantRole(viewer, form, ASKED)).toEqual({ ok: true });
  expect(await rolesOn(chosen.viewer.id, TODAY)).toEqual(["member", "bureau"]);
});

test("nobody gives themselves a role, gives one without the password, to nobody, or out of their reach", async () => {
  const root = await holder("administrator", union.root);
  const local = await holder("administrator");
  const chosen = await holder("member");
  expect(await grantRole(root.viewer, office(root.email), ASKED)).toEqual({ ok: false, refusal: "own_role" });
  expect(await grantRole(root.viewer, office(chosen.email, { password: "not this one" }), ASKED)).toEqual({ ok: false, refusal: "wrong_password" });
  expect(await grantRole(root.viewer, office("nobody@union.invalid"), ASKED)).toEqual({ ok: false, refusal: "unknown_person" });
  expect(await grantRole(local.viewer, office(chosen.email, { organisationId: union.sister }), ASKED)).toEqual({ ok: false, refusal: "forbidden" });
  for (const other of [union.coordinator, union.bureau, union.member]) {
    expect(await grantRole(other, office(chosen.email), ASKED)).toEqual({ ok: false, refusal: "forbidden" });
  }
});

test("a role ended at once is gone with the sessions of who held it; one ended on a day stays until then", async () => {
  const { viewer } = await holder("administrator", union.root);
  const [now, later] = [await holder("coordinator"), await holder("coordinator")];
  expect(await endRole(viewer, { id: now.grant, lastDay: null, password: PASSWORD }, ASKED)).toEqual({ ok: true });
  expect(await rolesOn(now.viewer.id, TODAY)).toEqual([]);
  expect(await sessionsOf(now.viewer.id)).toBe(0);
  expect(await endRole(viewer, { id: later.grant, lastDay: "2026-03-20", password: PASSWORD }, ASKED)).toEqual({ ok: true });
  expect(await rolesOn(later.viewer.id, "2026-03-20")).toEqual(["coordinator"]);
  expect(await rolesOn(later.viewer.id, "2026-03-21")).toEqual([]);
  expect(await sessionsOf(later.viewer.id)).toBe(1);
});

test("nobody ends their own role, or one out of their reach", async () => {
  const root = await holder("administrator", union.root);
  const local = await holder("administrator");
  const sister = await holder("coordinator", union.sister);
  expect(await endRole(root.viewer, { id: root.grant, lastDay: null, password: PASSWORD }, ASKED)).toEqual({ ok: false, refusal: "own_role" });
  expect(await endRole(local.viewer, { id: sister.grant, lastDay: null, password: PASSWORD }, ASKED)).toEqual({ ok: false, refusal: "not_found" });
  expect(await endRole(root.viewer, { id: sister.grant, lastDay: null, password: "not this one" }, ASKED)).toEqual({ ok: false, refusal: "wrong_password" });
  expect(await endRole(root.viewer, { id: newId(), lastDay: null, password: PASSWORD }, ASKED)).toEqual({ ok: false, refusal: "not_found" });
});

test("two administrators cannot take each other's role away at the same instant: one remains", async () => {
  const [a, b] = [await holder("administrator", union.root), await holder("administrator", union.root)];
  const others = await fresh.owner<{ id: string }[]>`select id from role_grant where role = 'administrator' and organisation_id = ${union.root} and id not in (${a.grant}, ${b.grant})`;
  await transaction(HOUSE, async (tx) => {
    for (const { id } of others) await setLastDay(tx, id, "2026-01-31");
  });
  const results = await Promise.all([
    endRole(a.viewer, { id: b.grant, lastDay: null, password: PASSWORD }, ASKED),
    endRole(b.viewer, { id: a.grant, lastDay: null, password: PASSWORD }, ASKED),
  ]);
  expect(results).toContainEqual({ ok: true });
  expect(results).toContainEqual({ ok: false, refusal: "last_administrator" });
});

test("the tree grows below what one administers, once for each form, and stands in its order", async () => {
  const added = { id: newId(), name: { ar: "فرع", fr: null, en: null }, kind: "section" as const, gender: "masculine" as const, parentId: union.organisation };
  expect(await addOrganisation(union.administrator, added, NOW)).toEqual({ ok: true });
  expect(await addOrganisation(union.administrator, added, NOW)).toEqual({ ok: true });
  expect(await addOrganisation(union.coordinator, { ...added, id: newId() }, NOW)).toEqual({ ok: false, refusal: "forbidden" });
  expect(await addOrganisation(union.administrator, { ...added, parentId: union.sister }, NOW)).toEqual({ ok: false, refusal: "forbidden" });
  const tree = treeOf(await organisationsAmong([union.root, union.organisation, union.sister, added.id]));
  expect(tree.map(({ id, depth }) => [id, depth])).toEqual([[union.root, 0], [union.organisation, 1], [added.id, 2], [union.sister, 1]]);
});

test("an organisation that somebody changed meanwhile is not overwritten", async () => {
  const change = { id: union.sister, name: { ar: "التنسيقية الجديدة", fr: null, en: null }, kind: "coordination" as const, gender: "feminine" as const, version: 1 };
  const results = await Promise.all([changeOrganisation(union.administrator, change), changeOrganisation(union.administrator, { ...change, name: { ...change.name, ar: "اسم آخر" } })]);
  expect(results).toContainEqual({ ok: true });
  expect(results).toContainEqual({ ok: false, refusal: "stale" });
  expect(await changeOrganisation(union.coordinator, { ...change, version: 2 })).toEqual({ ok: false, refusal: "not_found" });
});

test("what holds for the whole house is changed by who keeps its root, and not over somebody else's change", async () => {
  const read = await houseRules();
  if (!read) throw new Error("There are no rules.");
  const was = asRead(read);
  const change = { ...read, silentAfterDays: 45, was };
  const local = await holder("administrator");
  expect(await changeHouseRules(local.viewer, change)).toEqual({ ok: false, refusal: "forbidden" });
  expect(await changeHouseRules(union.administrator, change)).toEqual({ ok: true });
  expect(await changeHouseRules(union.administrator, change)).toEqual({ ok: true });
  expect(await changeHouseRules(union.administrator, { ...change, dueSoonDays: 7 })).toEqual({ ok: false, refusal: "stale" });
  expect(await houseRules()).toEqual({ ...read, silentAfterDays: 45 });
});
