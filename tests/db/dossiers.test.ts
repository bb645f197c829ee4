import { expect, test } from "vitest";

import type { DossierCursor, DossierFilter } from "~/domain/dossier-list";
import { ownerInOffice } from "~/domain/rows/dossier";
import { scopeOf, type Viewer } from "~/domain/viewer";
import { decisionSeats } from "@db/queries/deciders";
import { DOSSIER_PAGE, dossierPage, openDossiersBeside } from "@db/queries/dossier-list";
import { dossierByAddress, lastRefusal, submittedDossiers } from "@db/queries/dossiers";
import { lastSaved } from "@db/queries/last-saved";
import { addAccount, addDossier, addStateChange, type BuiltDossier, grantRole } from "@db/seed/builders";
import { HOUSE, transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";
import { TODAY } from "../support/union";

const { union } = ownUnion();
const everything: DossierFilter = { group: "all", organisationId: null, words: "" };

const built = (given: Partial<Parameters<typeof addDossier>[1]> = {}): Promise<BuiltDossier> =>
  transaction(union.coordinator.id, (tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, decidedBy: union.bureau.id, ...given }));
const sees = async (viewer: Viewer, dossier: BuiltDossier) => (await dossierByAddress(scopeOf(viewer), dossier.number ?? dossier.id)) !== null;
const listed = async (viewer: Viewer, filter: Partial<DossierFilter> = {}, cursor: DossierCursor | null = null) =>
  (await dossierPage(scopeOf(viewer), { ...everything, ...filter }, cursor, TODAY)).lines.map(({ id }) => id);

async function whole(dossier: BuiltDossier) {
  const found = await dossierByAddress(scopeOf(union.bureau), dossier.id);
  if (!found) throw new Error("The dossier was not built.");
  return found;
}
const deciderNames = async (dossier: BuiltDossier) => ((await decisionSeats([await whole(dossier)], TODAY)).get(dossier.id)?.deciders ?? []).map(({ name }) => name);

test("a dossier is found under its number and under its id, and an address that is neither is not found", async () => {
  const dossier = await built({ state: "adopted" });
  const scope = scopeOf(union.coordinator);
  expect((await dossierByAddress(scope, dossier.number ?? ""))?.id).toBe(dossier.id);
  expect((await dossierByAddress(scope, dossier.id.toUpperCase()))?.id).toBe(dossier.id);
  for (const wrong of ["", "2026", "2026-1", "2026-001'", `${dossier.id}x`, "../x", "0".repeat(36), "2026-9999999999999"]) expect(await dossierByAddress(scope, wrong)).toBeNull();
});

test("a draft is read from the inside alone", async () => {
  const draft = await built();
  expect(await Promise.all([union.coordinator, union.otherCoordinator, union.bureau, union.localBureau].map((viewer) => sees(viewer, draft)))).toEqual([true, true, true, true]);
  expect(await Promise.all([union.member, union.administrator, union.sisterCoordinator, union.sisterMember].map((viewer) => sees(viewer, draft)))).toEqual([false, false, false, false]);
});

test("a member sees a dossier once it is adopted and published, and never one declined or kept inside", async () => {
  const published = await built({ state: "adopted", confidentiality: "members" });
  const inside = await built({ state: "adopted" });
  const declined = await built({ state: "declined", confidentiality: "members" });
  const waiting = await built({ state: "submitted", confidentiality: "members" });
  expect(await Promise.all([published, inside, declined, waiting].map((dossier) => sees(union.member, dossier)))).toEqual([true, false, false, false]);
  expect(await sees(union.sisterMember, published)).toBe(false);
  expect(await listed(union.member)).toEqual([published.id]);
});

test("a dossier of the bureau's level is hidden from the coordinator", async () => {
  const secret = await built({ state: "adopted", confidentiality: "bureau" });
  expect(await sees(union.coordinator, secret)).toBe(false);
  expect(await sees(union.localBureau, secret)).toBe(true);
  expect(await listed(union.coordinator)).not.toContain(secret.id);
});

test("the list runs by last movement through its pages and back, each dossier once", async () => {
  const made: string[] = [];
  for (let place = 0; place < DOSSIER_PAGE * 2 + 5; place += 1) made.push((await built({ organisationId: union.sister, createdBy: union.sisterCoordinator.id, at: new Date(Date.UTC(2026, 0, 6, 8, Math.floor(place / 3))) })).id);
  const scope = scopeOf(union.sisterCoordinator);
  const first = await dossierPage(scope, everything, null, TODAY);
  const second = await dossierPage(scope, everything, first.next, TODAY);
  const third = await dossierPage(scope, everything, second.next, TODAY);
  expect(first.previous).toBeNull();
  expect(third.next).toBeNull();
  const seen = [first, second, third].flatMap(({ lines }) => lines.map(({ id }) => id));
  expect(new Set(seen)).toEqual(new Set(made));
  expect(seen).toHaveLength(made.length);
  const back = await dossierPage(scope, everything, third.previous, TODAY);
  expect(back.lines).toEqual(second.lines);
  expect((await dossierPage(scope, everything, back.previous, TODAY)).lines).toEqual(first.lines);
  expect((await dossierPage(scope, everything, back.previous, TODAY)).previous).toBeNull();
});

test("the list narrows to a group of states, to what is one's own, to an organisation, and to words taken as they are", async () => {
  const own = await built({ createdBy: union.otherCoordinator.id, ownerId: null, title: { ar: "ملف 100%_خاص", fr: "Dossier à part" } });
  const closed = await built({ state: "settled", title: "ملف مقفل" });
  expect(await listed(union.otherCoordinator, { group: "mine" })).toEqual([own.id]);
  expect(await listed(union.coordinator, { group: "closed" })).toContain(closed.id);
  expect(await listed(union.coordinator, { group: "open" })).not.toContain(closed.id);
  expect(await listed(union.coordinator, { group: "preparing" })).toContain(own.id);
  expect(await listed(union.coordinator, { words: "100%_" })).toEqual([own.id]);
  expect(await listed(union.coordinator, { words: "dossier À PART" })).toEqual([own.id]);
  expect(await listed(union.coordinator, { words: closed.number ?? "" })).toEqual([closed.id]);
  expect(await listed(union.bureau, { organisationId: union.sister, words: "ملف 100" })).toEqual([]);
  expect(await listed(union.coordinator, { organisationId: union.sister })).toEqual([]);
});

test("the bureau's desk holds what was submitted in its reach, the oldest first, and nothing of where one does not sit in the bureau", async () => {
  const later = await built({ state: "submitted", at: new Date("2026-02-02T10:00:00Z") });
  const earlier = await built({ state: "submitted", at: new Date("2026-02-01T10:00:00Z") });
  const elsewhere = await built({ state: "submitted", organisationId: union.sister, createdBy: union.sisterCoordinator.id });
  const desk = (await submittedDossiers(scopeOf(union.bureau), 50)).map(({ id }) => id);
  expect(desk.filter((id) => [later.id, earlier.id, elsewhere.id].includes(id))).toEqual([elsewhere.id, earlier.id, later.id]);
  expect((await submittedDossiers(scopeOf(union.localBureau), 50)).map(({ id }) => id)).not.toContain(elsewhere.id);
  expect(await submittedDossiers(scopeOf(union.coordinator), 50)).toEqual([]);
  const [found] = (await submittedDossiers(scopeOf(union.bureau), 50)).filter(({ id }) => id === earlier.id);
  expect(found).toMatchObject({ submittedByName: "coordinator", submittedBy: union.coordinator.id, submissions: 1, submittedAt: new Date("2026-02-01T10:00:00Z") });
});

test("who may decide is the bureau without those who had a hand in it, and the administrators stand beside", async () => {
  const submitted = await built({ state: "submitted" });
  const owned = await built({ state: "submitted", ownerId: union.bureau.id, createdBy: union.localBureau.id });
  expect(await deciderNames(submitted)).toEqual(["bureau", "local bureau"]);
  expect(await deciderNames(owned)).toEqual([]);
  const seats = await decisionSeats([await whole(owned)], TODAY);
  expect(seats.get(owned.id)?.administrators.map(({ name }) => name)).toEqual(["administrator"]);
  const inSister = await built({ state: "submitted", organisationId: union.sister, createdBy: union.sisterCoordinator.id });
  expect(await deciderNames(inSister)).toEqual(["bureau"]);
});

test("the bureau's last no carries its reason and who gave it", async () => {
  const dossier = await built({ state: "returned" });
  const none = await built();
  await transaction(union.bureau.id, (tx) =>
    addStateChange(tx, dossier, { subject: "dossier", subjectId: dossier.id, move: "return", fromState: "submitted", toState: "returned", reason: "ينقص عدد المعنيين", actorId: union.bureau.id, onDay: "2026-02-03", at: new Date("2026-02-03T10:00:00Z") }));
  expect(await lastRefusal(dossier.id)).toEqual({ move: "return", reason: "ينقص عدد المعنيين", by: "bureau", on: "2026-02-03" });
  expect(await lastRefusal(none.id)).toBeNull();
});

test("who saved a record last is read from the history", async () => {
  const dossier = await built();
  expect(await lastSaved({ table: "dossier", id: dossier.id, dossierId: dossier.id })).toMatchObject({ by: "coordinator" });
  expect(await lastSaved({ table: "meeting", id: dossier.id, dossierId: dossier.id })).toBeNull();
});

test("what a dossier can join is open, in reach, and never itself", async () => {
  const [one, two, draft] = [await built({ state: "adopted" }), await built({ state: "suspended", suspendedUntil: "2027-01-01", stateBefore: "adopted" }), await built()];
  const ids = (await openDossiersBeside(scopeOf(union.coordinator), one.id, 50)).map(({ id }) => id);
  expect(ids).toContain(two.id);
  expect(ids).not.toContain(one.id);
  expect(ids).not.toContain(draft.id);
  expect((await openDossiersBeside(scopeOf(union.sisterCoordinator), one.id, 50)).map(({ id }) => id)).not.toContain(two.id);
});

test("a dossier counts as without an owner once its owner no longer coordinates there, for those who read it from the inside", async () => {
  const former = await transaction(HOUSE, async (tx) => {
    const id = await addAccount(tx, { name: "former", email: "former@union.invalid" });
    await grantRole(tx, { accountId: id, organisationId: union.organisation, role: "coordinator", endsOn: "2026-03-03" });
    return id;
  });
  const [owned, left, closed] = [await built({ state: "in_dialogue" }), await built({ state: "in_dialogue", ownerId: former }), await built({ state: "settled", ownerId: former })];
  const unowned = await listed(union.coordinator, { group: "unowned" });
  expect(unowned).toContain(left.id);
  expect([owned.id, closed.id].some((id) => unowned.includes(id))).toBe(false);
  expect(await listed(union.localBureau, { group: "unowned" })).toContain(left.id);
  expect(await listed(union.member, { group: "unowned" })).toEqual([]);
  const row = await whole(left);
  expect([ownerInOffice(row, "2026-03-03"), ownerInOffice(row, TODAY)]).toEqual([former, null]);
  expect(ownerInOffice(await whole(owned), TODAY)).toBe(union.coordinator.id);
});
