import { beforeEach, expect, test } from "vitest";

import { editCommitment } from "~/commands/edit-commitment";
import { restore } from "~/commands/restore";
import { strikeOut } from "~/commands/strike-out";
import { transferMeeting } from "~/commands/transfer-meeting";
import { type DossierState } from "~/domain/dossier";
import { readersIn } from "~/domain/transfer";
import { scopeOf, type Viewer } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { historyEntries } from "~/presenters/history";
import { commitmentById } from "@db/queries/commitments";
import { dossierById } from "@db/queries/dossiers";
import { historyOf } from "@db/queries/history";
import { historyNames } from "@db/queries/history-names";
import { carriedWith, transferTargets } from "@db/queries/meeting-transfer";
import { meetingById } from "@db/queries/meetings";
import { strikeFacts } from "@db/queries/strike-facts";
import { storyOf } from "@db/queries/story";
import { addCommitment, addDossier, addMeeting, addSign, addStateChange, type BuiltDossier, grantRole } from "@db/seed/builders";
import { loadViewer } from "@db/queries/sessions";
import { transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";
import { NOW, TODAY } from "../support/union";

const { fresh, union } = ownUnion();
let source: BuiltDossier;
let target: BuiltDossier;
const AT = { now: NOW, today: TODAY };

beforeEach(async () => {
  source = await dossierIn("in_dialogue");
  target = await dossierIn("in_dialogue");
});

const built = <Result>(write: Parameters<typeof transaction<Result>>[1]) => transaction(union.coordinator.id, write);
const dossierIn = (state: DossierState, given: Partial<Parameters<typeof addDossier>[1]> = {}) =>
  built((tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, decidedBy: union.bureau.id, state, ...given }));

/** A meeting of the source with everything a meeting can hold; a commitment of the dossier waits for its first one. */
function aMeeting() {
  return built(async (tx) => {
    const { id, outcomeIds } = await addMeeting(tx, source, {
      title: "لقاء في غير ملفه", at: NOW, parties: [union.ministry], attendees: [{ side: "ours", office: "المنسق الوطني" }],
      outcomes: [{ kind: "their_commitment", words: "أول" }, { kind: "information", words: "خبر" }],
    });
    const first = await addCommitment(tx, source, { words: "أول", meetingId: id, outcomeId: outcomeIds[0], partyId: union.ministry, at: NOW });
    const second = await addCommitment(tx, source, { words: "ثان", meetingId: id, partyId: union.ministry, triggerId: first, at: NOW });
    await addSign(tx, source, { commitmentId: first, at: NOW });
    await addStateChange(tx, source, { subject: "commitment", subjectId: first, move: "record", fromState: null, toState: "recorded", at: NOW });
    const stays = await addCommitment(tx, source, { words: "باق", partyId: union.ministry, triggerId: first, at: NOW });
    return { id, first, second, stays };
  });
}

async function moved(viewer: Viewer, meetingId: string, targetId = target.id, given: Partial<Parameters<typeof transferMeeting>[1]> = {}) {
  const version = (await meetingById(scopeOf(viewer), meetingId))?.version ?? 1;
  return transferMeeting(viewer, { meetingId, targetId, changeId: newId(), version, ...given }, AT);
}

test("a meeting goes over with everything that belongs to it, and nothing of it stays behind", async () => {
  const { id, stays } = await aMeeting();
  expect(await carriedWith(id)).toEqual({ outcomes: 1, commitments: 2, signs: 1, struck: 0, linkedElsewhere: 1 });
  expect(await moved(union.coordinator, id)).toEqual({ ok: true });
  const [left, came] = [await storyOf(scopeOf(union.bureau), source.id), await storyOf(scopeOf(union.bureau), target.id)];
  expect([left.meetings.length, left.commitments.map((row) => row.id), left.signs.length]).toEqual([0, [stays], 0]);
  expect([came.meetings[0]?.outcomes.length, came.meetings[0]?.parties.length, came.commitments.length, came.signs.length]).toEqual([2, 1, 2, 1]);
  const tables = ["meeting", "meeting_party", "attendee", "outcome", "commitment", "sign"] as const;
  const [strays] = await fresh.owner`select ${fresh.owner.unsafe(tables.map((table) => `(select count(*) from ${table} where dossier_id = '${source.id}')`).join(" + "))} as n`;
  expect(strays?.n).toBe(1);
});

test("commitments that wait for each other across the two dossiers keep waiting, and no circle can be closed through them", async () => {
  const { id, first, stays } = await aMeeting();
  await moved(union.coordinator, id);
  const scope = scopeOf(union.coordinator);
  expect(await commitmentById(scope, stays)).toMatchObject({ trigger: { id: first }, dossier: { id: source.id } });
  const back = await built((tx) => addMeeting(tx, source, { at: NOW }));
  const third = await built((tx) => addCommitment(tx, source, { meetingId: back.id, partyId: union.ministry, triggerId: stays, at: NOW }));
  await moved(union.coordinator, back.id);
  const row = await commitmentById(scope, first);
  if (!row) throw new Error("The commitment is not there.");
  const { side, words, verbatim, partyId, officeHolderId, spokenBy, source: from, sourceNote, meetingId, eventId, rung, said, confidentiality } = row;
  const content = { side, words, verbatim, partyId, officeHolderId, spokenBy, source: from, sourceNote, meetingId, eventId, rung, said, confidentiality, dueKind: "after" as const, dueOn: null, triggerId: third, triggerDays: null, triggerText: null, triggerEventId: null, triggerOn: null };
  expect(await editCommitment(union.coordinator, { id: first, version: row.version, content }, AT)).toEqual({ ok: false, refusal: "circle" });
});

test("both dossiers tell it in their history, and it can be moved back", async () => {
  const { id } = await aMeeting();
  await moved(union.coordinator, id);
  const told = async (dossierId: string) => {
    const rows = await historyOf(scopeOf(union.coordinator), { id: dossierId, organisationId: union.organisation }, 200, null);
    return historyEntries(rows, await historyNames(scopeOf(union.coordinator), rows), "en").flatMap(({ changes }) => changes).filter(({ title }) => title === "Meeting moved between dossiers");
  };
  expect((await told(source.id)).map(({ subject, fields }) => [subject, fields.map((field) => field.new)])).toEqual([["لقاء في غير ملفه", [expect.anything(), target.number]]]);
  expect((await told(target.id)).map(({ fields }) => fields.map((field) => field.new))).toEqual([[expect.anything(), source.number]]);
  expect(await moved(union.coordinator, id, source.id)).toEqual({ ok: true });
  expect((await storyOf(scopeOf(union.coordinator), source.id)).commitments).toHaveLength(3);
  expect(await told(source.id)).toHaveLength(2);
});

test("what of it was struck out goes along and can be restored there", async () => {
  const { id, second } = await aMeeting();
  const scope = scopeOf(union.coordinator);
  const strikeId = newId();
  const facts = await strikeFacts(scope, "commitment", second);
  await strikeOut(union.coordinator, { kind: "commitment", id: second, strikeId, seen: facts?.seen ?? "", reason: "خطأ" }, AT);
  expect(await carriedWith(id)).toMatchObject({ commitments: 1, struck: 1 });
  await moved(union.coordinator, id);
  expect(await restore(union.coordinator, { strikeId, subject: { kind: "commitment", id: second }, reason: null }, AT)).toEqual({ ok: true });
  expect((await storyOf(scope, target.id)).commitments.map((row) => row.id)).toContain(second);
});

test("a held meeting takes an adopted dossier up; the dossier it left stays as it is", async () => {
  const adopted = await dossierIn("adopted");
  const { id } = await aMeeting();
  expect(await moved(union.coordinator, id, adopted.id)).toEqual({ ok: true });
  expect(await dossierById(scopeOf(union.bureau), adopted.id)).toMatchObject({ state: "in_dialogue" });
  expect(await dossierById(scopeOf(union.bureau), source.id)).toMatchObject({ state: "in_dialogue" });
});

test("who does not coordinate both organisations moves nothing, and outsiders do not learn that the meeting is there", async () => {
  const { id } = await aMeeting();
  const elsewhere = await transaction(union.sisterCoordinator.id, (tx) => addDossier(tx, { organisationId: union.sister, createdBy: union.sisterCoordinator.id, state: "in_dialogue" }));
  expect(await moved(union.localBureau, id)).toEqual({ ok: false, refusal: "forbidden" });
  expect(await moved(union.coordinator, id, elsewhere.id)).toEqual({ ok: false, refusal: "target_missing" });
  expect(await moved(union.sisterCoordinator, id, elsewhere.id)).toEqual({ ok: false, refusal: "not_found" });
  expect(await moved(union.member, id)).toEqual({ ok: false, refusal: "not_found" });
  const both = await built(async (tx) => { await grantRole(tx, { accountId: union.otherCoordinator.id, organisationId: union.sister, role: "coordinator" }); }).then(() => loadViewer(union.otherCoordinator.id, TODAY));
  if (!both) throw new Error("The coordinator is not there.");
  expect(await moved(both, id, elsewhere.id)).toEqual({ ok: true });
  const [row] = await fresh.sql`select count(distinct organisation_id) as n, min(organisation_id::text) as organisation from commitment where meeting_id = ${id}`;
  expect(row).toEqual({ n: 1, organisation: union.sister });
});

test("nothing moves out of a closed dossier or into one, nor to where it is, nor from a version that is no longer the last", async () => {
  const { id } = await aMeeting();
  const settled = await dossierIn("settled");
  expect(await moved(union.coordinator, id, settled.id)).toEqual({ ok: false, refusal: "illegal_move" });
  expect(await moved(union.coordinator, id, source.id)).toEqual({ ok: false, refusal: "target_missing" });
  expect(await moved(union.coordinator, id, newId())).toEqual({ ok: false, refusal: "target_missing" });
  expect(await moved(union.coordinator, id, target.id, { version: 7 })).toEqual({ ok: false, refusal: "changed_meanwhile" });
  expect(await transferTargets(scopeOf(union.coordinator), [union.organisation], source.id, settled.number ?? "")).toEqual([]);
  expect((await transferTargets(scopeOf(union.coordinator), [union.organisation], source.id, target.number ?? "")).map((each) => each.id)).toEqual([target.id]);
});

test("the same form twice, at once, is one move; two in opposite directions wait for each other in turn", async () => {
  const { id } = await aMeeting();
  const form = { changeId: newId() };
  expect(await Promise.all([moved(union.coordinator, id, target.id, form), moved(union.coordinator, id, target.id, form)])).toEqual([{ ok: true }, { ok: true }]);
  const [row] = await fresh.sql`select count(*) as n from state_change where subject_id = ${id} and move = 'transfer'`;
  expect(row?.n).toBe(2);
  const other = await aMeeting();
  expect(await Promise.all([moved(union.coordinator, id, source.id), moved(union.coordinator, other.id, target.id)])).toEqual([{ ok: true }, { ok: true }]);
});

test("what was moved into a dossier beyond a reader is beyond them in the history of the one it left", async () => {
  const { id } = await aMeeting();
  const secret = await dossierIn("in_dialogue", { confidentiality: "bureau" });
  await built((tx) => grantRole(tx, { accountId: union.localBureau.id, organisationId: union.organisation, role: "coordinator" }));
  const both = await loadViewer(union.localBureau.id, TODAY);
  if (!both) throw new Error("The bureau member is not there.");
  const seen = async () => JSON.stringify(await historyOf(scopeOf(union.coordinator), { id: source.id, organisationId: union.organisation }, 200, null));
  expect(await seen()).toContain("المنسق الوطني");
  expect(await moved(both, id, secret.id)).toEqual({ ok: true });
  expect(await seen()).not.toContain("المنسق الوطني");
  expect(await seen()).not.toContain(id);
});

test("of the levels of a meeting and of its dossier the stricter holds, and members read nothing before the adoption", () => {
  expect(readersIn("members", { confidentiality: "members", state: "in_dialogue" })).toBe("members");
  expect(readersIn("members", { confidentiality: "members", state: "draft" })).toBe("organisation");
  expect(readersIn("members", { confidentiality: "bureau", state: "in_dialogue" })).toBe("bureau");
  expect(readersIn("organisation", { confidentiality: "members", state: "agreed" })).toBe("organisation");
});
