import { expect, test } from "vitest";

import { before, exactly } from "~/domain/days";
import type { DossierState } from "~/domain/dossier";
import { scopeOf } from "~/domain/viewer";
import { editHeldMeeting, editUpcomingMeeting } from "~/commands/edit-meeting";
import { announceMeeting, logMeeting, type Writing } from "~/commands/log-meeting";
import { moveMeeting } from "~/commands/move-meeting";
import { newId } from "~/forms/id";
import type { HeldMeeting, NewOutcome } from "~/forms/meeting";
import { meetingById } from "@db/queries/meetings";
import { addDossier, addEvent, addParty, type BuiltDossier } from "@db/seed/builders";
import { transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";
import { NOW, TODAY } from "../support/union";

const { fresh, union } = ownUnion();
const writing: Writing = { now: NOW, today: TODAY, language: "ar" };

const dossierIn = (state: DossierState): Promise<BuiltDossier> =>
  transaction(union.coordinator.id, (tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, state, decidedBy: union.bureau.id }));

const said = (given: Partial<NewOutcome> = {}): NewOutcome => ({
  id: newId(), place: 0, kind: "their_commitment", words: "تتبع الملف إلى غاية تسويته", verbatim: false, rung: "spoken", dueKind: "none", dueOn: null,
  trigger: null, triggerText: null, triggerDays: null, triggerEventId: null, triggerOn: null, sign: null, ...given,
});
const held = (given: Partial<HeldMeeting> = {}): HeldMeeting => ({
  id: newId(), parties: [union.ministry], newParties: [], title: null, when: exactly("2026-02-20"), time: "11:00", place: "الرباط", agenda: null, handedOver: "الملف كاملا", notes: null, round: null,
  attendees: { ours: ["المنسق الوطني"], theirs: ["الكاتب العام"] }, outcomes: [], ...given,
});
const read = async (id: string, viewer = union.coordinator) => meetingById(scopeOf(viewer), id);

test("a meeting is kept with its parties, both sides' attendees and its outcomes, and its commitments are recorded with it", async () => {
  const dossier = await dossierIn("in_dialogue");
  const meeting = held({ outcomes: [said(), said({ kind: "information", words: "اطلع الكاتب العام على الملف" })] });
  expect(await logMeeting(union.coordinator, dossier.id, meeting, writing)).toEqual({ ok: true, id: meeting.id });
  const kept = await read(meeting.id);
  expect(kept).toMatchObject({ state: "held", time: "11:00:00", attendees: { ours: ["المنسق الوطني"], theirs: ["الكاتب العام"] } });
  expect(kept?.parties.map(({ id }) => id)).toEqual([union.ministry]);
  expect(kept?.outcomes.map(({ kind }) => kind)).toEqual(["their_commitment", "information"]);
  expect(kept?.outcomes[0]?.commitment).toMatchObject({ state: "recorded", side: "theirs", saidOn: exactly("2026-02-20"), rung: "spoken", verbatim: false });
  expect(kept?.outcomes[1]?.commitment).toBeNull();
});

test("a double tap makes one meeting and one commitment, also when both arrive at the same instant", async () => {
  const dossier = await dossierIn("in_dialogue");
  const meeting = held({ outcomes: [said()] });
  const answers = await Promise.all([1, 2, 3, 4].map(() => logMeeting(union.coordinator, dossier.id, meeting, writing)));
  expect(answers).toEqual([1, 2, 3, 4].map(() => ({ ok: true, id: meeting.id })));
  const [row] = await fresh.sql`select (select count(*) from meeting where id = ${meeting.id}) as meetings, (select count(*) from commitment where meeting_id = ${meeting.id}) as commitments`;
  expect(row).toEqual({ meetings: 1, commitments: 1 });
});

test("somebody else's id is refused and changes nothing", async () => {
  const dossier = await dossierIn("in_dialogue");
  const meeting = held();
  await logMeeting(union.coordinator, dossier.id, meeting, writing);
  expect(await logMeeting(union.otherCoordinator, dossier.id, { ...meeting, place: "غيره" }, writing)).toEqual({ ok: false, refusal: "forbidden" });
  expect((await read(meeting.id))?.place).toBe("الرباط");
});

test("the first meeting held in an adopted dossier takes it up", async () => {
  const dossier = await dossierIn("adopted");
  await logMeeting(union.coordinator, dossier.id, held(), writing);
  const [row] = await fresh.sql`select state from dossier where id = ${dossier.id}`;
  expect(row?.state).toBe("in_dialogue");
});

test("a meeting still to come does not take the dossier up; recording that it was held does", async () => {
  const dossier = await dossierIn("adopted");
  const { attendees, handedOver, notes, outcomes, ...shared } = held({ when: exactly("2026-04-01") });
  expect(await announceMeeting(union.coordinator, dossier.id, { ...shared, state: "invited" }, writing)).toMatchObject({ ok: true });
  const [waiting] = await fresh.sql`select state from dossier where id = ${dossier.id}`;
  expect(waiting?.state).toBe("adopted");
  expect(await editUpcomingMeeting(union.coordinator, shared.id, { ...shared, version: 1 }, "schedule", writing)).toMatchObject({ ok: true });
  expect((await read(shared.id))?.state).toBe("scheduled");
  const edit = { ...shared, attendees, handedOver, notes, outcomes, when: exactly("2026-03-02"), version: 2, shown: [] };
  expect(await editHeldMeeting(union.coordinator, shared.id, edit, writing)).toMatchObject({ ok: true });
  expect((await read(shared.id))?.state).toBe("held");
  const [taken] = await fresh.sql`select state from dossier where id = ${dossier.id}`;
  expect(taken?.state).toBe("in_dialogue");
});

test.each(["draft", "submitted"] as const)("a dossier that is %s takes a meeting and stays what it is", async (state) => {
  const dossier = await dossierIn(state);
  expect(await logMeeting(union.coordinator, dossier.id, held(), writing)).toMatchObject({ ok: true });
  expect([...(await fresh.sql`select state from dossier where id = ${dossier.id}`)]).toEqual([{ state }]);
});

test.each(["withdrawn", "settled"] as const)("a dossier that is %s takes no meeting", async (state) => {
  const dossier = await dossierIn(state);
  expect(await logMeeting(union.coordinator, dossier.id, held(), writing)).toEqual({ ok: false, refusal: "illegal_move" });
});

test("only a coordinator of the organisation logs a meeting; who does not reach the dossier is told nothing of it", async () => {
  const dossier = await dossierIn("in_dialogue");
  expect(await logMeeting(union.bureau, dossier.id, held(), writing)).toEqual({ ok: false, refusal: "forbidden" });
  expect(await logMeeting(union.sisterCoordinator, dossier.id, held(), writing)).toEqual({ ok: false, refusal: "not_found" });
  expect(await logMeeting(union.coordinator, dossier.id, held({ level: "bureau" }), writing)).toEqual({ ok: false, refusal: "forbidden" });
});

test("a meeting of the future, an unknown party and a commitment that binds nobody are refused at their fields", async () => {
  const dossier = await dossierIn("in_dialogue");
  const other = await transaction(union.coordinator.id, (tx) => addParty(tx, { name: "حزب للتجربة", createdBy: union.coordinator.id }));
  const log = (meeting: HeldMeeting) => logMeeting(union.coordinator, dossier.id, meeting, writing);
  expect(await log(held({ when: exactly("2026-03-05") }))).toMatchObject({ refusal: "fields", fields: { "when.from": ["in_the_future"] } });
  expect(await log(held({ parties: [newId()] }))).toMatchObject({ fields: { parties: ["unknown_party"] } });
  expect(await log(held({ parties: [union.ministry, other], outcomes: [said({ place: 2 })] }))).toMatchObject({ fields: { "outcomes[2].party": ["required"] } });
  const [row] = await fresh.sql`select count(*) as n from meeting where dossier_id = ${dossier.id}`;
  expect(row?.n).toBe(0);
});

test("a party named on the spot joins the directory in the language it was written in", async () => {
  const dossier = await dossierIn("in_dialogue");
  const party = { id: newId(), kind: "union" as const, name: "Union marocaine du travail" };
  const meeting = held({ parties: [], newParties: [party], outcomes: [said({ party: party.id })] });
  await logMeeting(union.coordinator, dossier.id, meeting, { ...writing, language: "fr" });
  expect((await read(meeting.id))?.parties).toMatchObject([{ id: party.id, kind: "union", gender: "feminine", name: { ar: null, fr: party.name, en: null } }]);
});

test("a commitment can wait on an earlier line of the same meeting", async () => {
  const dossier = await dossierIn("in_dialogue");
  const first = said({ words: "الاتصال بالوالي" });
  const second = said({ place: 1, words: "عقد اجتماع", dueKind: "after", trigger: { kind: "line", id: first.id }, triggerDays: 15 });
  await logMeeting(union.coordinator, dossier.id, held({ outcomes: [first, second] }), writing);
  const [row] = await fresh.sql`select c.trigger_days, t.words from commitment c join commitment t on t.id = c.trigger_id where c.outcome_id = ${second.id}`;
  expect(row).toEqual({ trigger_days: 15, words: "الاتصال بالوالي" });
});

test("a commitment can wait for an event in words, for one that came already, or for a day, and its own day follows from that", async () => {
  const dossier = await dossierIn("in_dialogue");
  const decree = await transaction(union.coordinator.id, (tx) => addEvent(tx, dossier, { title: "صدور المرسوم", when: exactly("2026-02-01") }));
  const waiting = { dueKind: "after" as const, triggerDays: 60 };
  const inWords = said({ ...waiting, triggerText: "نشر القرار" });
  const came = said({ ...waiting, place: 1, triggerEventId: decree });
  const fromDay = said({ ...waiting, place: 2, triggerOn: "2026-03-01" });
  expect(await logMeeting(union.coordinator, dossier.id, held({ outcomes: [inWords, came, fromDay] }), writing)).toMatchObject({ ok: true });
  const rows = await fresh.sql`select due_kind, due_on, trigger_text, trigger_event_id, trigger_on, trigger_days from commitment where dossier_id = ${dossier.id} order by array_position(${[inWords.id, came.id, fromDay.id]}::uuid[], outcome_id)`;
  const row = { due_kind: "after", due_on: null, trigger_text: null, trigger_event_id: null, trigger_on: null, trigger_days: 60 };
  expect([...rows]).toEqual([
    { ...row, trigger_text: "نشر القرار" }, { ...row, due_on: "2026-04-02", trigger_text: "صدور المرسوم", trigger_event_id: decree }, { ...row, due_on: "2026-04-30", trigger_on: "2026-03-01" },
  ]);
});

test("an event that the writer does not know of, or of another dossier, and a day before the meeting are refused at their fields, and nothing is kept", async () => {
  const [dossier, elsewhere] = [await dossierIn("in_dialogue"), await dossierIn("in_dialogue")];
  const strict = await transaction(union.coordinator.id, (tx) => addEvent(tx, dossier, { when: exactly("2026-02-01"), confidentiality: "bureau" }));
  const other = await transaction(union.coordinator.id, (tx) => addEvent(tx, elsewhere, { when: exactly("2026-02-01") }));
  const vague = await transaction(union.coordinator.id, (tx) => addEvent(tx, dossier, { when: before("2026-02-01") }));
  const lines = [strict, other, vague].map((triggerEventId, place) => said({ place, dueKind: "after", triggerEventId }));
  const early = said({ place: 3, dueKind: "after", triggerOn: "2026-01-01", triggerDays: 2 });
  const meeting = held({ outcomes: [...lines, early] });
  expect(await logMeeting(union.coordinator, dossier.id, meeting, writing)).toEqual({ ok: false, refusal: "fields", fields: {
    "outcomes[0].triggerEventId": ["not_a_choice"], "outcomes[1].triggerEventId": ["not_a_choice"], "outcomes[2].triggerEventId": ["event_without_day"], "outcomes[3].triggerOn": ["before_said"],
  } });
  expect(await read(meeting.id)).toBeNull();
});

test("news given in the room is a sign on an exact day, and a line of information when the day is not known", async () => {
  const dossier = await dossierIn("in_dialogue");
  const dated = held({ outcomes: [said({ sign: "صدرت التعليمات" })] });
  const undated = held({ when: before("2026-02-01"), outcomes: [said({ sign: "صدرت التعليمات" })] });
  await logMeeting(union.coordinator, dossier.id, dated, writing);
  await logMeeting(union.coordinator, dossier.id, undated, writing);
  const signs = await fresh.sql`select s.on_day, s.kind, c.last_sign_on from sign s join commitment c on c.id = s.commitment_id where s.dossier_id = ${dossier.id}`;
  expect([...signs]).toEqual([{ on_day: "2026-02-20", kind: "their_news", last_sign_on: "2026-02-20" }]);
  expect((await read(undated.id))?.outcomes.map(({ kind, words }) => [kind, words])).toEqual([["their_commitment", "تتبع الملف إلى غاية تسويته"], ["information", "صدرت التعليمات"]]);
});

test("an edit corrects when its commitments were said, keeps them as they are, and changes or drops the other lines", async () => {
  const dossier = await dossierIn("in_dialogue");
  const promise = said();
  const info = said({ kind: "information", words: "إخبار أول" });
  const position = said({ kind: "position", words: "موقف" });
  const meeting = held({ outcomes: [promise, info, position] });
  await logMeeting(union.coordinator, dossier.id, meeting, writing);
  const changed = { ...promise, words: "عبارة أخرى" };
  const edit = { ...meeting, version: 1, shown: [info.id, position.id], when: exactly("2026-02-21"), outcomes: [changed, { ...info, words: "إخبار معدل" }, said({ words: "التزام جديد" })] };
  expect(await editHeldMeeting(union.coordinator, meeting.id, edit, writing)).toMatchObject({ ok: true });
  const kept = await read(meeting.id);
  expect(kept?.outcomes.map(({ words }) => words)).toEqual(["تتبع الملف إلى غاية تسويته", "إخبار معدل", "التزام جديد"]);
  expect(kept?.outcomes[0]?.commitment?.saidOn).toEqual(exactly("2026-02-21"));
});

test("an edit does not take out a line that its form never showed", async () => {
  const dossier = await dossierIn("in_dialogue");
  const meeting = held({ outcomes: [said({ kind: "decision", words: "قرار لم يظهر في النموذج" })] });
  await logMeeting(union.coordinator, dossier.id, meeting, writing);
  expect(await editHeldMeeting(union.coordinator, meeting.id, { ...meeting, outcomes: [], version: 1, shown: [] }, writing)).toMatchObject({ ok: true });
  expect((await read(meeting.id))?.outcomes.map(({ kind }) => kind)).toEqual(["decision"]);
});

test("an edit of a version that somebody changed meanwhile is refused and writes nothing", async () => {
  const dossier = await dossierIn("in_dialogue");
  const meeting = held();
  await logMeeting(union.coordinator, dossier.id, meeting, writing);
  const both = await Promise.all(["سلا", "فاس"].map((place) => editHeldMeeting(union.coordinator, meeting.id, { ...meeting, place, version: 1, shown: [] }, writing)));
  expect(both.map((each) => each.ok).toSorted()).toEqual([false, true]);
  expect(both.find((each) => !each.ok)).toMatchObject({ refusal: "stale" });
});

test("postponing says by whom; a cancelled meeting moves no more", async () => {
  const dossier = await dossierIn("in_dialogue");
  const { attendees: _a, handedOver: _h, notes: _n, outcomes: _o, ...shared } = held({ when: exactly("2026-04-01") });
  await announceMeeting(union.coordinator, dossier.id, { ...shared, state: "scheduled" }, writing);
  const move = (name: "postpone" | "cancel" | "schedule", version: number, reason?: string) =>
    moveMeeting(union.coordinator, { meetingId: shared.id, changeId: newId(), version, move: name, brought: { reason } }, writing);
  expect(await move("postpone", 1)).toEqual({ ok: false, refusal: "reason_missing" });
  expect(await move("postpone", 1, "طلبت الوزارة التأجيل")).toEqual({ ok: true, state: "postponed" });
  expect(await move("cancel", 1, "من طرفنا")).toEqual({ ok: false, refusal: "stale" });
  expect(await move("cancel", 2, "من طرفنا")).toEqual({ ok: true, state: "cancelled" });
  expect(await move("schedule", 3)).toEqual({ ok: false, refusal: "illegal_move" });
});

test("a bureau-level meeting is not there for a coordinator, nor for a sister organisation's", async () => {
  const dossier = await dossierIn("in_dialogue");
  const meeting = held();
  await logMeeting(union.coordinator, dossier.id, meeting, writing);
  expect(await read(meeting.id, union.sisterCoordinator)).toBeNull();
  expect(await read(meeting.id, union.member)).toBeNull();
  await transaction(union.bureau.id, (tx) => tx.execute(`update meeting set confidentiality = 'bureau' where id = '${meeting.id}'`));
  expect(await read(meeting.id)).toBeNull();
  expect(await read(meeting.id, union.bureau)).not.toBeNull();
  expect(await read("not an id")).toBeNull();
});
