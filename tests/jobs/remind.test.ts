import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";

import { publishCommunique, unpublishCommunique } from "~/commands/publish-communique";
import { recordEvent } from "~/commands/record-event";
import { COMMITMENT_STATES, SIDES, TRIGGERING_STATES } from "~/domain/commitment";
import { addDays, type Day, exactly } from "~/domain/days";
import { DEFAULT_THRESHOLDS } from "~/domain/deadlines";
import { reminderDays, remindersOf } from "~/domain/reminders";
import { type Id, scopeOf } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { lookAtDossier, nightlyPass } from "~/jobs/remind";
import { addCommitment, addCommunique, addDemand, addDemandFile, addDeposit, addDossier, addEvent, addMeeting, addResponse, addStateChange, addStrike, type BuiltDossier } from "@db/seed/builders";
import { communiqueById } from "@db/queries/communiques";
import { notificationPage } from "@db/queries/notifications";
import { HOUSE, transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";
import { NOW, TODAY } from "../support/union";

const { fresh, union } = ownUnion();

type Given = Partial<Parameters<typeof addDossier>[1]>;
const dossierWith = (given: Given = {}): Promise<BuiltDossier> =>
  transaction(HOUSE, (tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, decidedBy: union.bureau.id, state: "in_dialogue", ...given }));
const promiseIn = (dossier: BuiltDossier, given: Partial<Parameters<typeof addCommitment>[2]> = {}): Promise<Id> =>
  transaction(HOUSE, (tx) => addCommitment(tx, dossier, { partyId: union.ministry, state: "confirmed", when: exactly(TODAY), ...given }));

function nameOf(accountId: Id): string {
  const known = Object.entries(union).find(([, who]) => typeof who === "object" && who.id === accountId);
  return known?.[0] ?? "somebody";
}

/** Who was told what of a subject so far, as "who kind day". */
async function toldOf(subjectId: Id): Promise<string[]> {
  const rows = await fresh.owner<{ account_id: Id; kind: string; on_day: Day }[]>`select account_id, kind, on_day from notification where subject_id = ${subjectId}`;
  return rows.map(({ account_id, kind, on_day }) => `${nameOf(account_id)} ${kind} ${on_day}`).sort();
}

const meetingIn = async (dossier: BuiltDossier, given: Parameters<typeof addMeeting>[2] = {}): Promise<Id> => (await transaction(HOUSE, (tx) => addMeeting(tx, dossier, given))).id;
const strike = (dossier: BuiltDossier, subject: "commitment" | "meeting", subjectId: Id) =>
  transaction(HOUSE, (tx) => addStrike(tx, dossier, { subject, subjectId, struckBy: union.bureau.id }));

const pass = () => nightlyPass(NOW);

test("the owner of a dossier is told of its commitments, once however often the night passes; nobody else is", async () => {
  const late = await promiseIn(await dossierWith(), { dueOn: "2026-03-03" });
  await pass();
  expect(await toldOf(late)).toEqual(["coordinator overdue 2026-03-03"]);
  expect(await pass()).toBe(0);
  expect(await Promise.all([pass(), pass()])).toEqual([0, 0]);
});

test("without an owner in office everybody who coordinates the organisation is told", async () => {
  const [without, ofAnother] = [await dossierWith({ ownerId: null }), await dossierWith({ ownerId: union.member.id })];
  const [one, other] = [await promiseIn(without, { dueOn: TODAY }), await promiseIn(ofAnother, { dueOn: TODAY })];
  await pass();
  for (const id of [one, other]) expect(await toldOf(id)).toEqual([`coordinator due_soon ${TODAY}`, `otherCoordinator due_soon ${TODAY}`]);
});

test("what is of the bureau's level, or held by something that is, is told to the bureau alone", async () => {
  const dossier = await dossierWith();
  const secret = await meetingIn(dossier, { confidentiality: "bureau" });
  const letter = await transaction(HOUSE, (tx) => addEvent(tx, dossier, { confidentiality: "bureau" }));
  const ids = [
    await promiseIn(dossier, { dueOn: TODAY, confidentiality: "bureau" }), await promiseIn(dossier, { dueOn: TODAY, meetingId: secret }), await promiseIn(dossier, { dueOn: TODAY, eventId: letter }),
    await promiseIn(await dossierWith({ confidentiality: "bureau" }), { dueOn: TODAY }),
  ];
  await pass();
  for (const id of ids) expect(await toldOf(id)).toEqual([`bureau due_soon ${TODAY}`, `localBureau due_soon ${TODAY}`]);
});

test("silence is not told of what waits for an event, and a day that was set off is told, once", async () => {
  const dossier = await dossierWith();
  const long = { when: exactly("2026-01-10") };
  const [silent, waiting, setOff] = [await promiseIn(dossier, long), await promiseIn(dossier, { ...long, triggerText: "صدور المرسوم" }), await promiseIn(dossier, { ...long, triggerOn: "2026-03-20", dueOn: "2026-05-20" })];
  await pass();
  expect(await toldOf(silent)).toEqual(["coordinator silent 2026-01-10"]);
  expect(await toldOf(waiting)).toEqual([]);
  expect(await toldOf(setOff)).toEqual(["coordinator set_off 2026-05-20", "coordinator silent 2026-01-10"]);
  await transaction(HOUSE, (tx) => tx.execute(sql`update commitment set due_on = '2026-06-20' where id = ${setOff}`));
  await pass();
  expect(await toldOf(setOff)).toEqual(["coordinator set_off 2026-05-20", "coordinator set_off 2026-06-20", "coordinator silent 2026-01-10"]);
});

test("nobody is told of what was struck out, itself or with what holds it, nor of a dossier that is closed", async () => {
  const dossier = await dossierWith();
  const struck = await promiseIn(dossier, { dueOn: TODAY });
  await strike(dossier, "commitment", struck);
  const meeting = await meetingIn(dossier);
  const along = await promiseIn(dossier, { dueOn: TODAY, meetingId: meeting });
  await strike(dossier, "meeting", meeting);
  const ofClosed = await promiseIn(await dossierWith({ state: "withdrawn" }), { dueOn: TODAY });
  await pass();
  for (const id of [struck, along, ofClosed]) expect(await toldOf(id)).toEqual([]);
});

test("neither a suspended account, nor one that was left, nor one whose role ended or has not begun is told anything", async () => {
  const late = await promiseIn(await dossierWith({ ownerId: null }), { dueOn: "2026-03-02" });
  const only = async (prepare: () => Promise<unknown>, undo: () => Promise<unknown>) => {
    await prepare();
    await pass();
    const told = await toldOf(late);
    await undo();
    await fresh.owner`delete from notification where subject_id = ${late}`;
    return told;
  };
  const asHouse = (text: string) => transaction(HOUSE, (tx) => tx.execute(sql.raw(text)));
  const other = union.otherCoordinator.id;
  const account = (set: string) => () => asHouse(`update account set ${set} where id = '${other}'`);
  const role = (set: string) => () => asHouse(`update role_grant set ${set} where account_id = '${other}'`);
  expect(await only(account("suspended_at = now()"), account("suspended_at = null"))).toEqual(["coordinator overdue 2026-03-02"]);
  expect(await only(account("left_at = now()"), account("left_at = null"))).toEqual(["coordinator overdue 2026-03-02"]);
  expect(await only(role("ends_on = '2026-03-03'"), role("ends_on = null"))).toEqual(["coordinator overdue 2026-03-02"]);
  expect(await only(role("starts_on = '2026-03-05'"), role("starts_on = '2026-01-01'"))).toEqual(["coordinator overdue 2026-03-02"]);
  expect(await only(async () => {}, async () => {})).toEqual(["coordinator overdue 2026-03-02", "otherCoordinator overdue 2026-03-02"]);
});

test("who does not want to hear of a dossier is not told of it, and hears what holds once they want to again", async () => {
  const dossier = await dossierWith();
  const late = await promiseIn(dossier, { dueOn: "2026-03-01" });
  await fresh.owner`insert into dossier_mute (account_id, dossier_id, created_at) values (${union.coordinator.id}, ${dossier.id}, now())`;
  await pass();
  expect(await toldOf(late)).toEqual([]);
  await fresh.owner`delete from dossier_mute`;
  await pass();
  expect(await toldOf(late)).toEqual(["coordinator overdue 2026-03-01"]);
});

test("a claim waits for those of the bureau who had no hand in it; a dossier and a text that were submitted too", async () => {
  const dossier = await dossierWith({ ownerId: union.localBureau.id });
  const claimed = await promiseIn(dossier, { state: "claimed_done", claimedBy: union.coordinator.id });
  await transaction(HOUSE, (tx) => addStateChange(tx, dossier, { subject: "commitment", subjectId: claimed, move: "claim", fromState: "confirmed", toState: "claimed_done", onDay: "2026-02-20" }));
  const submitted = await dossierWith({ state: "submitted", openedOn: "2026-02-25" });
  const text = await transaction(HOUSE, (tx) => addDemand(tx, dossier, { stance: "in_review", createdBy: union.bureau.id }));
  await pass();
  expect(await toldOf(claimed)).toEqual(["bureau verdict_waiting 2026-02-20"]);
  expect(await toldOf(submitted.id)).toEqual(["bureau dossier_waiting 2026-02-25", "localBureau dossier_waiting 2026-02-25"]);
  expect(await toldOf(text.id)).toEqual([]);
  const another = await transaction(HOUSE, async (tx) => addDemand(tx, await addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, state: "adopted" }), { stance: "in_review" }));
  await pass();
  expect((await toldOf(another.id)).map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual(["bureau demand_waiting", "localBureau demand_waiting"]);
});

test("an answer that nobody classified, and a meeting of tomorrow, are told to the owner", async () => {
  const dossier = await dossierWith();
  const { reply, classified } = await transaction(HOUSE, async (tx) => {
    const fileId = await addDemandFile(tx, dossier);
    const { id: demandId, versionId } = await addDemand(tx, dossier, { stance: "validated", fileId });
    const depositId = await addDeposit(tx, dossier, { fileId, partyId: union.ministry, items: [{ demandId, versionId }] });
    return { reply: await addResponse(tx, dossier, { depositId, kind: null, onDay: "2026-02-27" }), classified: await addResponse(tx, dossier, { depositId, kind: "refused" }) };
  });
  const meeting = (when: Day, state: "scheduled" | "cancelled" = "scheduled") => meetingIn(dossier, { state, when: exactly(when) });
  const [tomorrow, later, cancelled] = [await meeting("2026-03-05"), await meeting("2026-03-06"), await meeting("2026-03-05", "cancelled")];
  await pass();
  expect(await toldOf(reply)).toEqual(["coordinator reply_waiting 2026-02-27"]);
  expect(await toldOf(tomorrow)).toEqual(["coordinator meeting_soon 2026-03-05"]);
  for (const id of [classified, later, cancelled]) expect(await toldOf(id)).toEqual([]);
  await nightlyPass(new Date("2026-03-05T02:00:00Z"));
  expect(await toldOf(later)).toEqual(["coordinator meeting_soon 2026-03-06"]);
});

test("a change is looked at once it is kept: who has something to do is told at once", async () => {
  const dossier = await dossierWith();
  const late = await promiseIn(dossier, { dueOn: "2026-03-03" });
  const elsewhere = await promiseIn(await dossierWith(), { dueOn: "2026-03-03" });
  await lookAtDossier({ dossierId: dossier.id, change: "0" }, NOW);
  expect(await toldOf(late)).toEqual(["coordinator overdue 2026-03-03"]);
  expect(await toldOf(elsewhere)).toEqual([]);
});

test("every change of a dossier leaves a look at it behind, in the same transaction", async () => {
  const dossier = await dossierWith();
  const looks = () => fresh.owner<{ data: { dossierId: Id; change: string } }[]>`select data from pgboss.job where name = 'look-at-dossier' and data ->> 'dossierId' = ${dossier.id}`;
  const event = { id: newId(), kind: "letter_in" as const, title: "جواب", body: null, when: exactly("2026-02-10"), place: null, party: union.ministry, actionKinds: [] };
  await recordEvent(union.sisterCoordinator, dossier.id, event, { now: NOW, today: TODAY });
  expect(await looks()).toHaveLength(0);
  await recordEvent(union.coordinator, dossier.id, event, { now: NOW, today: TODAY });
  const [look] = await looks();
  const [written] = await fresh.owner`select txid from audit_event where row_id = ${event.id}`;
  expect(look?.data).toEqual({ dossierId: dossier.id, change: written?.txid });
});

test("members are told that something they may see moved, once a day; not of what was not published, and not those who read from the inside", async () => {
  const dossier = await dossierWith({ confidentiality: "members" });
  const change = async (confidentiality: "members" | "organisation") => {
    const id = await promiseIn(dossier, { confidentiality, recordedBy: union.coordinator.id });
    const [written] = await fresh.owner<{ txid: string }[]>`select txid from audit_event where row_id = ${id}`;
    return { dossierId: dossier.id, change: written?.txid ?? "" };
  };
  await lookAtDossier(await change("organisation"), NOW);
  expect(await toldOf(dossier.id)).toEqual([]);
  await lookAtDossier(await change("members"), NOW);
  await lookAtDossier(await change("members"), NOW);
  expect(await toldOf(dossier.id)).toEqual([`member file_moved ${TODAY}`]);
  await lookAtDossier(await change("members"), new Date("2026-03-05T10:00:00Z"));
  expect(await toldOf(dossier.id)).toEqual([`member file_moved ${TODAY}`, "member file_moved 2026-03-05"]);
});

test("members are not told of a published record that something unpublished holds, of what was struck out, or of a step that is ours to plan", async () => {
  const dossier = await dossierWith({ confidentiality: "members" });
  const meetingId = await meetingIn(dossier);
  const held = await promiseIn(dossier, { confidentiality: "members", meetingId });
  const struck = await promiseIn(dossier, { confidentiality: "members" });
  await strike(dossier, "commitment", struck);
  const planned = await promiseIn(dossier, { confidentiality: "members" });
  await transaction(HOUSE, (tx) => tx.execute(sql`update commitment set next_step = 'اتصال', next_step_on = '2026-04-01' where id = ${planned}`));
  for (const id of [held, struck, planned]) {
    const [last] = await fresh.owner<{ txid: string }[]>`select txid from audit_event where row_id = ${id} order by seq desc limit 1`;
    await lookAtDossier({ dossierId: dossier.id, change: last?.txid ?? "" }, NOW);
  }
  expect(await toldOf(dossier.id)).toEqual([]);
});

const LATER = new Date("2026-03-06T10:00:00Z");
const versionOf = async (id: Id) => ({ version: (await communiqueById(scopeOf(union.coordinator), id))?.version ?? 0 });
const draftIn = (dossier: BuiltDossier): Promise<Id> => transaction(HOUSE, (tx) => addCommunique(tx, dossier, { title: "بلاغ بعد الجولة" }));
const publish = async (id: Id, now = NOW) => expect(await publishCommunique(union.coordinator, id, await versionOf(id), now)).toEqual({ ok: true });
const takeBack = async (id: Id) => expect(await unpublishCommunique(union.coordinator, id, await versionOf(id))).toEqual({ ok: true });
/** Does what the changes of a dossier left to be done, as the house does: also twice, and by two processes at once. */
async function lookAround(dossier: BuiltDossier, now = NOW): Promise<void> {
  const looks = await fresh.owner<{ data: { dossierId: Id; change: string } }[]>`select data from pgboss.job where name = 'look-at-dossier' and data ->> 'dossierId' = ${dossier.id}`;
  expect(looks.length).toBeGreaterThan(0);
  for (const { data } of looks) await Promise.all([lookAtDossier(data, now), lookAtDossier(data, now)]);
}

test("a communiqué that is published is told to the members who see it, once, also by two processes; taken back, changed and published again it is told to nobody twice", async () => {
  const dossier = await dossierWith({ confidentiality: "members" });
  const id = await draftIn(dossier);
  await publish(id);
  await publish(id);
  await lookAround(dossier);
  expect(await toldOf(id)).toEqual([`member communique ${TODAY}`]);
  const linesOf = async () => (await notificationPage(scopeOf(union.member), null)).rows.filter(({ subjectId }) => subjectId === id);
  expect(await linesOf()).toMatchObject([{ kind: "communique", words: "بلاغ بعد الجولة", holds: true }]);
  await takeBack(id);
  expect(await linesOf()).toEqual([]);
  await transaction(HOUSE, (tx) => tx.execute(sql`update communique set title = 'بلاغ مصحح' where id = ${id}`));
  await publish(id, LATER);
  await lookAround(dossier, LATER);
  expect(await toldOf(id)).toEqual([`member communique ${TODAY}`]);
  expect(await linesOf()).toMatchObject([{ words: "بلاغ مصحح", isRead: false }]);
});

test("nobody is told of a communiqué that they may not see: of a dossier kept from members or not adopted, of another organisation, a draft, or one that was taken back meanwhile", async () => {
  const [inside, early, open] = [await dossierWith(), await dossierWith({ state: "submitted", confidentiality: "members" }), await dossierWith({ confidentiality: "members" })];
  for (const dossier of [inside, early]) {
    const id = await draftIn(dossier);
    await publish(id);
    await lookAround(dossier);
    expect(await toldOf(id)).toEqual([]);
  }
  const back = await draftIn(open);
  await publish(back);
  await takeBack(back);
  const draft = await draftIn(open);
  const told = await draftIn(open);
  await publish(told);
  await lookAround(open);
  expect(await toldOf(back)).toEqual([]);
  expect(await toldOf(draft)).toEqual([]);
  const sisters = await fresh.owner`select n.id from notification n join role_grant g on g.account_id = n.account_id where n.subject_id = ${told} and g.organisation_id = ${union.sister}`;
  expect(sisters).toHaveLength(0);
  expect(await toldOf(told)).toEqual([`member communique ${TODAY}`]);
});

test("of a communiqué neither those who read from the inside are told, nor who does not want to hear of its dossier, nor anybody once it is no longer news", async () => {
  const dossier = await dossierWith({ confidentiality: "members" });
  const [quiet, old] = [await draftIn(dossier), await draftIn(dossier)];
  await fresh.owner`insert into dossier_mute (account_id, dossier_id, created_at) values (${union.member.id}, ${dossier.id}, now())`;
  await publish(quiet);
  await lookAround(dossier);
  expect(await toldOf(quiet)).toEqual([]);
  await fresh.owner`delete from dossier_mute`;
  await publish(old, new Date("2026-02-16T10:00:00Z"));
  await takeBack(old);
  await publish(old);
  await lookAround(dossier);
  expect(await toldOf(old)).toEqual([]);
});

test("what the night tells of any commitment is what the rules say", async () => {
  const dossier = await dossierWith();
  const around = (reach: number) => fc.option(fc.integer({ min: -reach, max: reach }).map((days) => addDays(TODAY, days)), { nil: undefined });
  const anyCommitment = fc.record({
    state: fc.constantFrom(...COMMITMENT_STATES), side: fc.constantFrom(...SIDES), dueOn: around(130), lastSignOn: around(60), nextStepOn: around(5),
    waitsFor: fc.option(fc.constantFrom(...COMMITMENT_STATES), { nil: undefined }),
  });
  const drawn = fc.sample(anyCommitment, { numRuns: 400, seed: 7 });
  const expected: string[] = [];
  const ids: Id[] = [];
  for (const { state, side, dueOn, lastSignOn, nextStepOn, waitsFor } of drawn) {
    const triggerId = waitsFor && (await promiseIn(dossier, { state: waitsFor, side: "ours", partyId: undefined }));
    const id = await promiseIn(dossier, { state, side, partyId: side === "theirs" ? union.ministry : undefined, dueOn, lastSignOn, nextStepOn, nextStep: nextStepOn && "خطوة", triggerId });
    ids.push(id);
    const facts = {
      state, side, dueKind: triggerId ? "after" : dueOn ? "on" : "none", dueOn: dueOn ?? null, silentFrom: lastSignOn ?? TODAY, nextStepOn: nextStepOn ?? null,
      waitsOnAnother: waitsFor !== undefined && !(TRIGGERING_STATES as readonly string[]).includes(waitsFor),
    } as const;
    for (const { kind, onDay } of remindersOf(facts, reminderDays(TODAY, DEFAULT_THRESHOLDS))) expected.push(`${id} ${kind} ${onDay}`);
  }
  await pass();
  const told = await fresh.owner<{ line: string }[]>`select subject_id || ' ' || kind || ' ' || on_day as line from notification where subject_id in ${fresh.owner(ids)} and kind <> 'verdict_waiting'`;
  expect(told.map(({ line }) => line).sort()).toEqual(expected.sort());
  expect(expected.length).toBeGreaterThan(100);
});
