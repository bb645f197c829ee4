import { eq } from "drizzle-orm";
import { expect, test } from "vitest";

import { scopeOf, type Viewer } from "~/domain/viewer";
import { editDossier } from "~/commands/edit-dossier";
import { moveDossier } from "~/commands/move-dossier";
import { openDossier } from "~/commands/open-dossier";
import type { DossierInput } from "~/forms/dossier";
import { newId } from "~/forms/id";
import type { DossierMove } from "~/domain/dossier";
import type { Brought } from "~/domain/transitions";
import { wakeDossiers } from "~/jobs/wake-dossiers";
import { database } from "@db/client";
import { dossierById } from "@db/queries/dossiers";
import { stateChangesOf } from "@db/queries/state-changes";
import { dossierCounter } from "@db/schema";
import { addCommitment, addDossier, addMeeting, type BuiltDossier } from "@db/seed/builders";
import { transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";
import { NOW, TODAY } from "../support/union";

const { union } = ownUnion();
const at = { now: NOW, today: TODAY };

const input = (given: Partial<DossierInput> = {}): DossierInput => ({
  id: newId(), version: undefined, intent: "save", organisation: union.organisation, title: { ar: "تسوية وضعية خريجي مراكز التكوين", fr: null, en: null }, category: "الخريجون", headCount: null,
  level: "national", domain: "professional", sector: null, grounds: "ظهير 1958", place: { regionCode: null, provinceCode: null }, parties: [union.ministry], owner: union.coordinator.id,
  priority: "ordinary", openedOn: "2025-02-27", confidentiality: "organisation", ...given,
});
const read = async (id: string, viewer: Viewer = union.coordinator) => dossierById(scopeOf(viewer), id);
const built = (given: Partial<Parameters<typeof addDossier>[1]> = {}): Promise<BuiltDossier> =>
  transaction(union.coordinator.id, (tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, decidedBy: union.bureau.id, parties: [union.ministry], ...given }));
async function move(viewer: Viewer, dossierId: string, name: DossierMove, brought: Brought = {}, given: { changeId?: string; version?: number } = {}) {
  const { changeId = newId(), version = (await read(dossierId, union.bureau))?.version ?? 1 } = given;
  return moveDossier(viewer, { dossierId, changeId, version, move: name, brought }, at);
}
const movesOf = async (id: string) => (await stateChangesOf([id])).map(({ change }) => change.move);

test("a dossier opens as a draft without a number, with its counterparties, and the opening is written down on the day it was opened", async () => {
  const given = input();
  const opened = await openDossier(union.coordinator, given, at);
  expect(opened).toEqual({ ok: true, address: `/dossiers/${given.id}` });
  const row = await read(given.id);
  expect(row).toMatchObject({ number: null, state: "draft", createdBy: union.coordinator.id, openedOn: "2025-02-27", ownerName: "coordinator" });
  expect(row?.parties.map(({ id }) => id)).toEqual([union.ministry]);
  const [change] = await stateChangesOf([given.id]);
  expect(change?.change).toMatchObject({ move: "open", fromState: null, toState: "draft", onDay: "2025-02-27" });
});

test("a dossier that is submitted at once takes the first number of the year it was opened in", async () => {
  const given = input({ intent: "submit", openedOn: "2019-05-01" });
  expect(await openDossier(union.coordinator, given, at)).toMatchObject({ ok: true, address: "/dossiers/2019-001" });
  expect(await read(given.id)).toMatchObject({ state: "submitted", number: "2019-001", submittedBy: union.coordinator.id });
  expect(await movesOf(given.id)).toEqual(["open", "submit"]);
});

test("the same form sent twice at the same instant opens one dossier and draws one number", async () => {
  const given = input({ intent: "submit", openedOn: "2018-05-01" });
  const both = await Promise.all([openDossier(union.coordinator, given, at), openDossier(union.coordinator, given, at)]);
  expect(both).toEqual([expect.objectContaining({ ok: true, address: "/dossiers/2018-001" }), expect.objectContaining({ ok: true, address: "/dossiers/2018-001" })]);
  expect(await database().db.select().from(dossierCounter).where(eq(dossierCounter.year, 2018))).toEqual([{ year: 2018, last: 1 }]);
  expect(await movesOf(given.id)).toEqual(["open", "submit"]);
});

test("a repeated form whose words changed meanwhile is stale, so that neither version is lost", async () => {
  const given = input();
  await openDossier(union.coordinator, given, at);
  expect(await openDossier(union.coordinator, { ...given, grounds: "نص آخر" }, at)).toEqual({ ok: false, refusal: "stale" });
  expect(await read(given.id)).toMatchObject({ grounds: "ظهير 1958" });
});

test("nobody opens a dossier for an organisation that they do not coordinate, nor under an id that is somebody else's", async () => {
  expect(await openDossier(union.coordinator, input({ organisation: union.sister }), at)).toEqual({ ok: false, refusal: "forbidden" });
  expect(await openDossier(union.bureau, input(), at)).toEqual({ ok: false, refusal: "forbidden" });
  expect(await openDossier(union.member, input(), at)).toEqual({ ok: false, refusal: "forbidden" });
  const given = input();
  await openDossier(union.coordinator, given, at);
  expect(await openDossier(union.sisterCoordinator, input({ id: given.id, organisation: union.sister, owner: null }), at)).toEqual({ ok: false, refusal: "forbidden" });
  expect(await openDossier(union.otherCoordinator, given, at)).toEqual({ ok: false, refusal: "forbidden" });
});

test("a party that does not exist, an owner from elsewhere and a level beyond one's own are refused at their fields", async () => {
  const given = input({ parties: [newId()], owner: union.sisterCoordinator.id, confidentiality: "bureau" });
  expect(await openDossier(union.coordinator, given, at)).toEqual({
    ok: false, refusal: "wrong_fields", fieldErrors: { parties: ["unknown_party"], owner: ["unknown_person"], confidentiality: ["not_allowed"] },
  });
  expect(await openDossier(union.coordinator, input({ confidentiality: "members" }), at)).toMatchObject({ refusal: "wrong_fields" });
  expect(await read(given.id)).toBeNull();
});

test("twenty submissions at the same instant get twenty numbers without a gap", async () => {
  const drafts = await Promise.all(Array.from({ length: 20 }, (_, place) => built({ openedOn: "2017-01-01", ...(place % 2 ? { organisationId: union.sister, createdBy: union.sisterCoordinator.id } : {}) })));
  const moved = await Promise.all(drafts.map((draft, place) => move(place % 2 ? union.sisterCoordinator : union.coordinator, draft.id, "submit", {}, { version: 1 })));
  const numbers = moved.map((each) => (each.ok ? each.address : each.refusal)).toSorted();
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, place) => `/dossiers/2017-${String(place + 1).padStart(3, "0")}`));
});

test("a dossier that lacks its category, its grounds or a counterparty is not submitted", async () => {
  const draft = await built({ parties: [], grounds: " " });
  expect(await move(union.coordinator, draft.id, "submit")).toEqual({ ok: false, refusal: "incomplete" });
  expect(await read(draft.id)).toMatchObject({ state: "draft", number: null });
});

test("what the bureau returns keeps its number when it is submitted again", async () => {
  const draft = await built({ openedOn: "2016-01-01" });
  await move(union.coordinator, draft.id, "submit");
  expect(await move(union.bureau, draft.id, "return")).toEqual({ ok: false, refusal: "reason_missing" });
  expect(await move(union.bureau, draft.id, "return", { reason: "ينقص عدد المعنيين" })).toMatchObject({ ok: true, state: "returned" });
  expect(await move(union.coordinator, draft.id, "submit")).toMatchObject({ ok: true, address: "/dossiers/2016-001" });
  expect(await read(draft.id)).toMatchObject({ state: "submitted", number: "2016-001" });
});

test("the bureau adopts, the coordinator may not, and nobody decides on what they own, opened or submitted", async () => {
  const submitted = await built({ state: "submitted" });
  expect(await move(union.coordinator, submitted.id, "adopt")).toEqual({ ok: false, refusal: "forbidden" });
  expect(await move(union.localBureau, submitted.id, "adopt")).toMatchObject({ ok: true, state: "adopted" });
  const owned = await built({ state: "submitted", ownerId: union.bureau.id });
  expect(await move(union.bureau, owned.id, "adopt")).toEqual({ ok: false, refusal: "forbidden" });
  const opened = await built({ state: "submitted", createdBy: union.bureau.id, ownerId: null });
  expect(await move(union.bureau, opened.id, "decline", { reason: "خارج الاختصاص" })).toEqual({ ok: false, refusal: "forbidden" });
});

test("what a viewer does not reach is not found", async () => {
  const submitted = await built({ state: "submitted" });
  expect(await move(union.sisterCoordinator, submitted.id, "withdraw_own", { reason: "خطأ" })).toEqual({ ok: false, refusal: "not_found" });
  expect(await move(union.member, submitted.id, "adopt")).toEqual({ ok: false, refusal: "not_found" });
  expect(await moveDossier(union.bureau, { dossierId: "none", changeId: newId(), version: 1, move: "adopt", brought: {} }, at)).toEqual({ ok: false, refusal: "not_found" });
});

test("of two decisions at the same instant one holds and the other is told that the dossier moved", async () => {
  const submitted = await built({ state: "submitted" });
  const version = (await read(submitted.id))?.version ?? 1;
  const both = await Promise.all([
    move(union.bureau, submitted.id, "adopt", {}, { version }),
    move(union.localBureau, submitted.id, "decline", { reason: "تكرار" }, { version }),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.filter(({ ok }) => !ok)).toEqual([{ ok: false, refusal: "stale" }]);
});

test("a decision that is sent twice is one move, and its id does not serve for another", async () => {
  const submitted = await built({ state: "submitted" });
  const [changeId, version] = [newId(), 1];
  expect(await move(union.bureau, submitted.id, "adopt", {}, { changeId, version })).toMatchObject({ ok: true });
  expect(await move(union.bureau, submitted.id, "adopt", {}, { changeId, version })).toMatchObject({ ok: true });
  expect((await movesOf(submitted.id)).filter((each) => each === "adopt")).toHaveLength(1);
  expect(await move(union.localBureau, submitted.id, "withdraw", { reason: "خطأ" }, { changeId })).toEqual({ ok: false, refusal: "forbidden" });
});

test("an adopted dossier in which a meeting was already held goes on to dialogue, moved by the clock", async () => {
  const submitted = await built({ state: "submitted" });
  await transaction(union.coordinator.id, (tx) => addMeeting(tx, submitted, { state: "held" }));
  expect(await move(union.bureau, submitted.id, "adopt")).toMatchObject({ ok: true, state: "in_dialogue" });
  const changes = await stateChangesOf([submitted.id]);
  expect(changes.at(-1)?.change).toMatchObject({ move: "take_up", fromState: "adopted", toState: "in_dialogue", actorId: null });
});

test("an agreement needs a commitment, and a settlement needs none left open", async () => {
  const dossier = await built({ state: "in_dialogue" });
  expect(await move(union.bureau, dossier.id, "agree", { evidence: "محضر اتفاق" })).toEqual({ ok: false, refusal: "no_commitment" });
  await transaction(union.coordinator.id, (tx) => addCommitment(tx, dossier, { partyId: union.ministry, state: "recorded" }));
  expect(await move(union.bureau, dossier.id, "agree", { evidence: "محضر اتفاق" })).toMatchObject({ ok: true });
  expect(await move(union.bureau, dossier.id, "implement")).toMatchObject({ ok: true });
  expect(await move(union.bureau, dossier.id, "settle_fully")).toEqual({ ok: false, refusal: "open_commitments" });
});

test("closing keeps the day, reopening returns to the state before and forgets it", async () => {
  const dossier = await built({ state: "in_dialogue" });
  await move(union.bureau, dossier.id, "withdraw", { reason: "بطلب من المعنيين" });
  expect(await read(dossier.id)).toMatchObject({ state: "withdrawn", closedOn: TODAY, stateBefore: "in_dialogue" });
  expect(await move(union.bureau, dossier.id, "reopen", { reason: "عادت المطالب" })).toMatchObject({ ok: true, state: "in_dialogue" });
  expect(await read(dossier.id)).toMatchObject({ closedOn: null, stateBefore: null });
});

test("a dossier joins another open one in reach, never itself nor one it cannot see", async () => {
  const [dossier, target, elsewhere] = [await built({ state: "adopted" }), await built({ state: "adopted" }), await built({ state: "draft" })];
  for (const wrong of [dossier.id, elsewhere.id, newId(), "nothing"]) {
    expect(await move(union.bureau, dossier.id, "merge", { reason: "الموضوع نفسه", target: wrong })).toEqual({ ok: false, refusal: "target_missing" });
  }
  expect(await move(union.bureau, dossier.id, "merge", { reason: "الموضوع نفسه", target: target.id })).toMatchObject({ ok: true, state: "merged" });
  expect(await read(dossier.id)).toMatchObject({ mergedIntoId: target.id });
});

test("a suspended dossier wakes by itself on its day and not before, once however often the clock looks", async () => {
  const dossier = await built({ state: "deadlocked" });
  expect(await move(union.bureau, dossier.id, "suspend", { reason: "عطلة", until: TODAY })).toEqual({ ok: false, refusal: "until_not_ahead" });
  expect(await move(union.bureau, dossier.id, "suspend", { reason: "عطلة", until: "2026-03-20" })).toMatchObject({ ok: true });
  await wakeDossiers(new Date("2026-03-19T12:00:00Z"));
  expect(await read(dossier.id)).toMatchObject({ state: "suspended", suspendedUntil: "2026-03-20" });
  const morning = new Date("2026-03-20T08:00:00Z");
  const looks = await Promise.all([wakeDossiers(morning), wakeDossiers(morning)]);
  expect(looks[0] + looks[1]).toBe(1);
  expect(await wakeDossiers(morning)).toBe(0);
  expect(await read(dossier.id)).toMatchObject({ state: "deadlocked", suspendedUntil: null });
});

test("an edit saves what it brings, and what was saved meanwhile is never overwritten", async () => {
  const draft = await built();
  const edit = (given: Partial<DossierInput>) => editDossier(union.coordinator, draft.id, input({ id: draft.id, ...given }), at);
  expect(await edit({ version: 1, headCount: 3000, place: { regionCode: "04", provinceCode: null } })).toMatchObject({ ok: true });
  expect(await read(draft.id)).toMatchObject({ headCount: 3000, regionCode: "04", version: 2 });
  expect(await edit({ version: 1, headCount: 5 })).toEqual({ ok: false, refusal: "stale" });
  expect(await edit({ version: undefined })).toEqual({ ok: false, refusal: "stale" });
  expect(await read(draft.id)).toMatchObject({ headCount: 3000 });
});

test("an edit neither publishes nor unpublishes", async () => {
  const published = await built({ state: "adopted", confidentiality: "members" });
  const edit = (given: Partial<DossierInput>) => editDossier(union.coordinator, published.id, input({ id: published.id, version: 1, ...given }), at);
  expect(await edit({ confidentiality: "organisation" })).toMatchObject({ refusal: "wrong_fields", fieldErrors: { confidentiality: ["not_allowed"] } });
  expect(await edit({ confidentiality: undefined })).toMatchObject({ ok: true });
  expect(await read(published.id)).toMatchObject({ confidentiality: "members", version: 2 });
});

test("what lies before the bureau or is closed is not edited, nor by whom does not coordinate it", async () => {
  const submitted = await built({ state: "submitted" });
  const settled = await built({ state: "settled" });
  for (const dossier of [submitted, settled]) {
    expect(await editDossier(union.coordinator, dossier.id, input({ id: dossier.id, version: 1 }), at)).toEqual({ ok: false, refusal: "forbidden" });
  }
  const draft = await built();
  expect(await editDossier(union.bureau, draft.id, input({ id: draft.id, version: 1 }), at)).toEqual({ ok: false, refusal: "forbidden" });
  expect(await editDossier(union.sisterCoordinator, draft.id, input({ id: draft.id, version: 1 }), at)).toEqual({ ok: false, refusal: "not_found" });
});

test("an own draft is withdrawn by its author and by no other coordinator", async () => {
  const draft = await built();
  expect(await move(union.otherCoordinator, draft.id, "withdraw_own", { reason: "خطأ" })).toEqual({ ok: false, refusal: "forbidden" });
  expect(await move(union.coordinator, draft.id, "withdraw_own", { reason: "خطأ" })).toMatchObject({ ok: true, state: "withdrawn" });
});
