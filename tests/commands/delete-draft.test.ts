import { beforeAll, expect, test } from "vitest";

import { deleteDraft, seenContents } from "~/commands/delete-draft";
import { transferMeeting } from "~/commands/transfer-meeting";
import { type Viewer } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { draftContents } from "@db/queries/dossier-removal";
import { addCommitment, addDossier, addEvent, addMeeting, addSign, type BuiltDossier } from "@db/seed/builders";
import { addAgreement, linkToDemand } from "@db/seed/builders/agreements";
import { addAncestry, addComment, addDemand, addDemandFile, addDemandVersion } from "@db/seed/builders/demands";
import { transaction } from "@db/transaction";

import { givePassword, PASSWORD } from "../support/holders";
import { ownUnion } from "../support/own-union";
import { NOW, TODAY } from "../support/union";

const { fresh, union } = ownUnion();

beforeAll(() => givePassword());

const built = <Result>(write: Parameters<typeof transaction<Result>>[1]) => transaction(union.coordinator.id, write);
const draft = (given: Partial<Parameters<typeof addDossier>[1]> = {}) => built((tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, parties: [union.ministry], ...given }));

/** Everything that a draft can hold. */
function fill(dossier: BuiltDossier) {
  return built(async (tx) => {
    const { id, outcomeIds } = await addMeeting(tx, dossier, { at: NOW, parties: [union.ministry], attendees: [{ side: "theirs", office: "الكاتب العام" }], outcomes: [{ kind: "their_commitment", words: "وعد" }] });
    const said = await addCommitment(tx, dossier, { words: "وعد", meetingId: id, outcomeId: outcomeIds[0], partyId: union.ministry });
    await addCommitment(tx, dossier, { partyId: union.ministry, triggerId: said, recordedBy: union.otherCoordinator.id });
    await addSign(tx, dossier, { commitmentId: said });
    await addEvent(tx, dossier, {});
    const fileId = await addDemandFile(tx, dossier);
    const asked = await addDemand(tx, dossier, { fileId, createdBy: union.otherCoordinator.id });
    const split = await addDemand(tx, dossier, { fileId });
    await addAncestry(tx, dossier, { demandId: split.id, fromId: asked.id, kind: "split" });
    await addComment(tx, dossier, asked.id, { versionId: await addDemandVersion(tx, dossier, asked.id) });
    await linkToDemand(tx, dossier, [{ demandId: asked.id, anchor: null }], { commitmentId: said });
    await addAgreement(tx, dossier, { meetingId: id, parties: [{ partyId: union.ministry }], clauses: [{ side: "theirs", partyId: union.ministry, answers: [{ demandId: asked.id, anchor: null }] }] });
    return id;
  });
}

async function deleted(viewer: Viewer, dossierId: string, given: Partial<Parameters<typeof deleteDraft>[1]> = {}) {
  return deleteDraft(viewer, { dossierId, seen: await seenContents(dossierId, viewer), password: PASSWORD, ...given });
}
const rowsOf = async (dossierId: string) => {
  const tables = ["dossier_party", "state_change", "meeting", "meeting_party", "attendee", "outcome", "event", "commitment", "sign", "strike", "visit", "demand_file", "demand_file_item", "demand", "demand_version", "demand_comment", "demand_ancestry", "demand_link", "agreement", "agreement_party", "clause"];
  const [row] = await fresh.owner`select (select count(*) from dossier where id = ${dossierId}) + ${fresh.owner.unsafe(tables.map((table) => `(select count(*) from ${table} where dossier_id = '${dossierId}')`).join(" + "))} as n`;
  return row?.n as number;
};

test("its author deletes a draft with everything in it; the audit keeps every row and stays whole", async () => {
  const dossier = await draft();
  await fill(dossier);
  expect(await draftContents(dossier.id, union.coordinator.id)).toEqual({ meetings: 1, events: 1, commitments: 2, signs: 1, demands: 2, agreements: 1, byOthers: 2 });
  expect(await deleted(union.coordinator, dossier.id)).toEqual({ ok: true });
  expect(await rowsOf(dossier.id)).toBe(0);
  const [kept] = await fresh.owner`select count(*) filter (where action = 'DELETE') as deleted, count(*) filter (where action = 'INSERT') as written from audit_event where about = ${dossier.id}`;
  expect(kept?.deleted).toBe(kept?.written);
  expect(await fresh.owner`select * from audit_verify(${union.organisation})`).toEqual([]);
});

test("deleting it twice is deleting it once, for the same person alone", async () => {
  const dossier = await draft();
  const seen = await seenContents(dossier.id, union.coordinator);
  expect(await deleted(union.coordinator, dossier.id, { seen })).toEqual({ ok: true });
  expect(await deleted(union.coordinator, dossier.id, { seen })).toEqual({ ok: true });
  expect(await deleted(union.otherCoordinator, dossier.id, { seen })).toEqual({ ok: false, refusal: "not_found" });
});

test("its owner may, another coordinator and the bureau may not, outsiders do not learn that it is there", async () => {
  const dossier = await draft({ ownerId: union.otherCoordinator.id });
  const third = await draft();
  expect(await deleted(union.otherCoordinator, third.id)).toEqual({ ok: false, refusal: "forbidden" });
  expect(await deleted(union.localBureau, dossier.id)).toEqual({ ok: false, refusal: "forbidden" });
  for (const viewer of [union.member, union.sisterCoordinator]) expect(await deleted(viewer, dossier.id)).toEqual({ ok: false, refusal: "not_found" });
  expect(await deleted(union.otherCoordinator, dossier.id)).toEqual({ ok: true });
});

test("what was submitted once is not deleted, also when it came back", async () => {
  for (const state of ["submitted", "returned", "withdrawn"] as const) expect(await deleted(union.coordinator, (await draft({ state })).id)).toEqual({ ok: false, refusal: "illegal_move" });
});

test("a wrong password deletes nothing", async () => {
  const dossier = await draft();
  expect(await deleted(union.coordinator, dossier.id, { password: "غيرها" })).toEqual({ ok: false, refusal: "wrong_password" });
  expect(await rowsOf(dossier.id)).toBeGreaterThan(0);
});

test("what was recorded since the form was read is not deleted unnamed", async () => {
  const dossier = await draft();
  const seen = await seenContents(dossier.id, union.coordinator);
  await fill(dossier);
  expect(await deleted(union.coordinator, dossier.id, { seen })).toEqual({ ok: false, refusal: "changed_meanwhile" });
});

test("a meeting that was moved away survives, and what waited there for a commitment of the draft waits for its words", async () => {
  const dossier = await draft();
  const target = await draft({ state: "in_dialogue" });
  const meetingId = await fill(dossier);
  const awaited = await built((tx) => addCommitment(tx, dossier, { words: "يصدر المرسوم", partyId: union.ministry }));
  const waiting = await built((tx) => addCommitment(tx, dossier, { meetingId, partyId: union.ministry, triggerId: awaited, triggerDays: 30 }));
  expect(await transferMeeting(union.coordinator, { meetingId, targetId: target.id, changeId: newId(), version: 1 }, { now: NOW, today: TODAY })).toEqual({ ok: true });
  expect(await deleted(union.coordinator, dossier.id)).toEqual({ ok: true });
  const [row] = await fresh.sql`select dossier_id, trigger_id, trigger_days, trigger_text from commitment where id = ${waiting}`;
  expect(row).toEqual({ dossier_id: target.id, trigger_id: null, trigger_days: null, trigger_text: "يصدر المرسوم" });
});

test("what was moved away and waits for an event of the draft waits for its words alone, without a day; so does a clause that waits for a commitment of the draft", async () => {
  const dossier = await draft();
  const target = await draft({ state: "in_dialogue" });
  const meetingId = await built(async (tx) => (await addMeeting(tx, dossier, { at: NOW, parties: [union.ministry] })).id);
  const [decree, stays] = [await built((tx) => addEvent(tx, dossier, {})), await built((tx) => addCommitment(tx, dossier, { words: "يصدر المرسوم", partyId: union.ministry }))];
  const waiting = await built((tx) => addCommitment(tx, dossier, { meetingId, partyId: union.ministry, triggerText: "صدور المرسوم", triggerEventId: decree, triggerDays: 30, dueOn: "2026-02-04" }));
  expect(await transferMeeting(union.coordinator, { meetingId, targetId: target.id, changeId: newId(), version: 1 }, { now: NOW, today: TODAY })).toEqual({ ok: true });
  const { clauseIds } = await built((tx) => addAgreement(tx, target, { parties: [{ partyId: union.ministry }], clauses: [{ side: "ours", dueKind: "after", triggerId: stays, triggerDays: 5 }] }));
  expect(await deleted(union.coordinator, dossier.id)).toEqual({ ok: true });
  const [row] = await fresh.sql`select trigger_event_id, trigger_text, trigger_days, due_on from commitment where id = ${waiting}`;
  expect(row).toEqual({ trigger_event_id: null, trigger_text: "صدور المرسوم", trigger_days: 30, due_on: null });
  const [clause] = await fresh.sql`select trigger_id, trigger_text from clause where id = ${clauseIds[0] ?? ""}`;
  expect(clause).toEqual({ trigger_id: null, trigger_text: "يصدر المرسوم" });
});
