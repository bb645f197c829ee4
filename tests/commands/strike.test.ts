import { beforeEach, expect, test } from "vitest";

import { moveCommitment } from "~/commands/move-commitment";
import { moveDossier } from "~/commands/move-dossier";
import { recordSign } from "~/commands/record-sign";
import { restore } from "~/commands/restore";
import { strikeOut } from "~/commands/strike-out";
import { addDays, exactly } from "~/domain/days";
import type { Strikeable } from "~/domain/strike";
import { scopeOf, type Viewer } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { commitmentById, signsOf } from "@db/queries/commitments";
import { dossierById } from "@db/queries/dossiers";
import { meetingById } from "@db/queries/meetings";
import { strikeFacts } from "@db/queries/strike-facts";
import { struckIn, strikeById } from "@db/queries/strikes";
import { storyOf } from "@db/queries/story";
import { addCommitment, addDossier, addEvent, addMeeting, addSign, type BuiltDossier } from "@db/seed/builders";
import { transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";
import { NOW, TODAY } from "../support/union";

const { fresh, union } = ownUnion();
let dossier: BuiltDossier;
const AT = { now: NOW, today: TODAY };
const A_DAY_LATER = { now: new Date(NOW.getTime() + 86_400_001), today: addDays(TODAY, 1) };

beforeEach(async () => {
  dossier = await built((tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, decidedBy: union.bureau.id, state: "in_dialogue", parties: [union.ministry] }));
});

const built = <Result>(write: Parameters<typeof transaction<Result>>[1]) => transaction(union.coordinator.id, write);

/** A meeting recorded now, with one line of information and two commitments, of which one has a sign and the other waits for it. */
function aMeeting(at = NOW) {
  return built(async (tx) => {
    const outcomes = [{ kind: "their_commitment" as const, words: "أول" }, { kind: "information" as const, words: "خبر" }];
    const { id, outcomeIds } = await addMeeting(tx, dossier, { title: "لقاء", outcomes, parties: [union.ministry], when: exactly("2026-02-20"), at });
    const said = { meetingId: id, partyId: union.ministry, at };
    const first = await addCommitment(tx, dossier, { ...said, words: "أول", outcomeId: outcomeIds[0], state: "in_progress" });
    const second = await addCommitment(tx, dossier, { ...said, words: "ثان", triggerId: first });
    await addSign(tx, dossier, { commitmentId: first, onDay: "2026-02-21", at });
    return { id, first, second };
  });
}

async function struck(viewer: Viewer, kind: Strikeable, id: string, at = AT) {
  const facts = await strikeFacts(scopeOf(viewer), kind, id);
  const strikeId = newId();
  const result = await strikeOut(viewer, { kind, id, strikeId, seen: facts?.seen ?? "", reason: "سجل في ملف آخر" }, at);
  return { strikeId, result };
}
const given = (viewer: Viewer, strikeId: string, kind: Strikeable, id: string, at = AT) => restore(viewer, { strikeId, subject: { kind, id }, reason: null }, at);
const story = () => storyOf(scopeOf(union.bureau), dossier.id);

test("its author strikes a meeting within a day: it goes with its lines, its commitments and their signs, and comes back as it was", async () => {
  const meeting = await aMeeting();
  const before = await story();
  const { strikeId, result } = await struck(union.coordinator, "meeting", meeting.id);
  expect(result).toEqual({ ok: true });
  const after = await story();
  expect([after.meetings, after.commitments, after.signs]).toEqual([[], [], []]);
  expect(await meetingById(scopeOf(union.coordinator), meeting.id)).toBeNull();
  expect(await commitmentById(scopeOf(union.bureau), meeting.first)).toBeNull();
  const [rows] = await fresh.sql`select (select count(*) from meeting where strike_id = ${strikeId}) as meetings, (select count(*) from commitment where strike_id = ${strikeId}) as commitments, (select count(*) from sign where strike_id = ${strikeId}) as signs`;
  expect(rows).toEqual({ meetings: 1, commitments: 2, signs: 1 });

  expect(await given(union.coordinator, strikeId, "meeting", meeting.id)).toEqual({ ok: true });
  const restored = await story();
  expect(restored.meetings.map(({ outcomes }) => outcomes)).toEqual(before.meetings.map(({ outcomes }) => outcomes));
  expect(restored.commitments.map(({ id, state, lastSignOn, waitsOnAnother }) => [id, state, lastSignOn, waitsOnAnother])).toEqual(before.commitments.map(({ id, state, lastSignOn, waitsOnAnother }) => [id, state, lastSignOn, waitsOnAnother]));
  expect(restored.signs).toEqual(before.signs);
  expect(await strikeById(strikeId)).toMatchObject({ reason: "سجل في ملف آخر", restoredBy: union.coordinator.id, restoredAt: NOW });
});

test("after a day its author can no longer strike it, nor can another coordinator; the bureau can", async () => {
  const { id } = await aMeeting(new Date(NOW.getTime() - 86_400_001));
  expect((await struck(union.coordinator, "meeting", id)).result).toEqual({ ok: false, refusal: "forbidden" });
  expect((await struck(union.otherCoordinator, "meeting", id)).result).toEqual({ ok: false, refusal: "forbidden" });
  expect((await struck(union.localBureau, "meeting", id)).result).toEqual({ ok: true });
});

test("members, administrators and sisters do not learn that the record is there", async () => {
  const { id } = await aMeeting();
  for (const viewer of [union.member, union.administrator, union.sisterCoordinator, union.sisterMember]) {
    expect((await struck(viewer, "meeting", id)).result).toEqual({ ok: false, refusal: "not_found" });
  }
});

test("an author does not take along what somebody else recorded in the meeting, nor what is older than a day", async () => {
  const { id } = await aMeeting();
  await built((tx) => addCommitment(tx, dossier, { meetingId: id, partyId: union.ministry, recordedBy: union.otherCoordinator.id, at: NOW }));
  expect((await struck(union.coordinator, "meeting", id)).result).toEqual({ ok: false, refusal: "forbidden" });
  const other = await aMeeting();
  await built((tx) => addCommitment(tx, dossier, { meetingId: other.id, partyId: union.ministry, at: new Date("2026-01-05T09:00:00Z") }));
  expect((await struck(union.coordinator, "meeting", other.id)).result).toEqual({ ok: false, refusal: "forbidden" });
});

test("what the bureau judged does not vanish by its author's hand, also when the judgement was taken back", async () => {
  const meeting = await aMeeting();
  const move = (name: "break" | "reopen") => async () => {
    const { version } = (await commitmentById(scopeOf(union.bureau), meeting.first)) ?? { version: 0 };
    return moveCommitment(union.bureau, { id: meeting.first, changeId: newId(), version, move: name, brought: { reason: "تعليل" }, onDay: null, settledCount: null }, AT);
  };
  expect(await move("break")()).toMatchObject({ ok: true });
  expect((await struck(union.coordinator, "commitment", meeting.first)).result).toEqual({ ok: false, refusal: "forbidden" });
  expect(await move("reopen")()).toMatchObject({ ok: true });
  expect((await struck(union.coordinator, "meeting", meeting.id)).result).toEqual({ ok: false, refusal: "forbidden" });
  expect((await struck(union.localBureau, "meeting", meeting.id)).result).toEqual({ ok: true });
});

test("the owner of the dossier is not independent, even with an office in the bureau", async () => {
  const owned = await built((tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, ownerId: union.localBureau.id, state: "in_dialogue" }));
  const id = await built((tx) => addEvent(tx, owned, {}));
  expect((await struck(union.localBureau, "event", id)).result).toEqual({ ok: false, refusal: "forbidden" });
  expect((await struck(union.bureau, "event", id)).result).toEqual({ ok: true });
});

test("a sign struck out alone gives the commitment its last sign before it, and gets it back", async () => {
  const { first } = await aMeeting();
  await recordSign(union.coordinator, { id: newId(), commitmentId: first, kind: "their_news", onDay: "2026-03-01", words: "خبر لاحق" }, AT);
  const scope = scopeOf(union.bureau);
  const [latest, earlier] = await signsOf(first);
  const lastSign = async () => (await commitmentById(scope, first))?.lastSignOn;
  expect(await lastSign()).toBe("2026-03-01");
  const one = await struck(union.coordinator, "sign", latest?.id ?? "");
  expect(await lastSign()).toBe("2026-02-21");
  const two = await struck(union.coordinator, "sign", earlier?.id ?? "");
  expect(await lastSign()).toBeNull();
  await given(union.coordinator, two.strikeId, "sign", earlier?.id ?? "");
  await given(union.coordinator, one.strikeId, "sign", latest?.id ?? "");
  expect(await lastSign()).toBe("2026-03-01");
});

test("what was struck before what holds it comes back only after that", async () => {
  const meeting = await aMeeting();
  const promise = await struck(union.coordinator, "commitment", meeting.second);
  const whole = await struck(union.coordinator, "meeting", meeting.id);
  expect(await given(union.coordinator, promise.strikeId, "commitment", meeting.second)).toEqual({ ok: false, refusal: "holder_struck" });
  await given(union.coordinator, whole.strikeId, "meeting", meeting.id);
  expect((await story()).commitments.map(({ id }) => id)).toEqual([meeting.first]);
  expect(await given(union.coordinator, promise.strikeId, "commitment", meeting.second)).toEqual({ ok: true });
  expect((await story()).commitments).toHaveLength(2);
});

test("what waits for a struck commitment waits no more, and loses the day that its being kept had given", async () => {
  const [kept, waiting] = await built(async (tx) => {
    const done = await addCommitment(tx, dossier, { partyId: union.ministry, state: "kept", doneOn: "2026-02-01", at: NOW });
    return [done, await addCommitment(tx, dossier, { partyId: union.ministry, triggerId: done, triggerDays: 30, dueOn: "2026-03-03", at: NOW })] as const;
  });
  const scope = scopeOf(union.bureau);
  const { strikeId } = await struck(union.localBureau, "commitment", kept);
  expect(await commitmentById(scope, waiting)).toMatchObject({ trigger: null, dueOn: null, dueKind: "after" });
  await given(union.localBureau, strikeId, "commitment", kept);
  expect(await commitmentById(scope, waiting)).toMatchObject({ trigger: { id: kept }, dueOn: "2026-03-03" });
});

test("the same form twice, at once, is one striking-out; restoring twice is restoring once", async () => {
  const { id } = await aMeeting();
  const facts = await strikeFacts(scopeOf(union.coordinator), "meeting", id);
  const form = { kind: "meeting" as const, id, strikeId: newId(), seen: facts?.seen ?? "", reason: "خطأ" };
  expect(await Promise.all([strikeOut(union.coordinator, form, AT), strikeOut(union.coordinator, form, AT)])).toEqual([{ ok: true }, { ok: true }]);
  const [row] = await fresh.sql`select count(*) as n from strike where subject_id = ${id}`;
  expect(row?.n).toBe(1);
  expect(await strikeOut(union.localBureau, { ...form, strikeId: newId() }, AT)).toEqual({ ok: false, refusal: "already_struck" });
  expect(await Promise.all([given(union.coordinator, form.strikeId, "meeting", id), given(union.coordinator, form.strikeId, "meeting", id)])).toEqual([{ ok: true }, { ok: true }]);
  expect(await given(union.localBureau, form.strikeId, "meeting", id)).toEqual({ ok: false, refusal: "already_restored" });
});

test("a striking-out that would take more than its form said is refused", async () => {
  const { id } = await aMeeting();
  const facts = await strikeFacts(scopeOf(union.coordinator), "meeting", id);
  await built((tx) => addCommitment(tx, dossier, { meetingId: id, partyId: union.ministry, at: NOW }));
  expect(await strikeOut(union.coordinator, { kind: "meeting", id, strikeId: newId(), seen: facts?.seen ?? "", reason: "خطأ" }, AT)).toEqual({ ok: false, refusal: "changed_meanwhile" });
});

test("whoever struck restores within a day, the bureau always; what another restored is not struck again by its author", async () => {
  const { id } = await aMeeting();
  const { strikeId } = await struck(union.coordinator, "meeting", id);
  expect(await given(union.otherCoordinator, strikeId, "meeting", id)).toEqual({ ok: false, refusal: "forbidden" });
  expect(await given(union.coordinator, strikeId, "meeting", id, A_DAY_LATER)).toEqual({ ok: false, refusal: "forbidden" });
  expect(await given(union.member, strikeId, "meeting", id)).toEqual({ ok: false, refusal: "not_found" });
  expect(await given(union.localBureau, strikeId, "meeting", id, A_DAY_LATER)).toEqual({ ok: true });
  expect((await struck(union.coordinator, "meeting", id)).result).toEqual({ ok: false, refusal: "forbidden" });
});

test("a struck commitment no longer carries an agreement, and the dossier stays in its state", async () => {
  const { id } = await aMeeting();
  await struck(union.coordinator, "meeting", id);
  const { version, state } = (await dossierById(scopeOf(union.bureau), dossier.id)) ?? { version: 0, state: null };
  expect(state).toBe("in_dialogue");
  expect(await moveDossier(union.bureau, { dossierId: dossier.id, changeId: newId(), version, move: "agree", brought: { evidence: "محضر" } }, AT)).toEqual({ ok: false, refusal: "no_commitment" });
});

test("a held meeting that comes back takes an adopted dossier up", async () => {
  const adopted = await built((tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, decidedBy: union.bureau.id, state: "adopted" }));
  const { id } = await built((tx) => addMeeting(tx, adopted, { at: NOW }));
  const { strikeId } = await struck(union.coordinator, "meeting", id);
  await given(union.coordinator, strikeId, "meeting", id);
  expect(await dossierById(scopeOf(union.bureau), adopted.id)).toMatchObject({ state: "in_dialogue" });
});

test("nothing open comes back into a closed dossier; what is closed does", async () => {
  const { id, second } = await aMeeting();
  const { strikeId } = await struck(union.coordinator, "meeting", id);
  await fresh.owner`select set_config('app.user_id', 'house', false)`;
  await fresh.owner`update dossier set state = 'settled' where id = ${dossier.id}`;
  expect(await given(union.coordinator, strikeId, "meeting", id)).toEqual({ ok: false, refusal: "restores_open_commitment" });
  await fresh.owner`update commitment set state = 'broken' where strike_id = ${strikeId}`;
  expect(await given(union.coordinator, strikeId, "meeting", id)).toEqual({ ok: true });
  expect(await commitmentById(scopeOf(union.bureau), second)).toMatchObject({ state: "broken" });
});

test("what is struck out in a dossier is listed page by page, without records beyond the reader", async () => {
  for (let n = 0; n < 22; n += 1) await struck(union.coordinator, "event", await built((tx) => addEvent(tx, dossier, { title: `حدث ${n}`, at: NOW })));
  const secret = await transaction(union.bureau.id, (tx) => addMeeting(tx, dossier, { title: "سر", confidentiality: "bureau", at: NOW }));
  await struck(union.bureau, "meeting", secret.id);
  const first = await struckIn(scopeOf(union.coordinator), dossier.id, null);
  const second = await struckIn(scopeOf(union.coordinator), dossier.id, first.next);
  expect([first.lines.length, second.lines.length, second.next]).toEqual([20, 2, null]);
  expect(new Set([...first.lines, ...second.lines].map(({ id }) => id)).size).toBe(22);
  expect(JSON.stringify([first, second])).not.toContain("سر");
  expect((await struckIn(scopeOf(union.bureau), dossier.id, null)).lines[0]?.words).toBe("سر");
});
